#!/usr/bin/env python3
"""Set up what the handbook needs, then run one of its commands: python3 run.py serve, build, check, test …

Needs Python 3.11 or newer and nothing else. The first run makes .venv and installs the packages that
requirements.txt names, each checked by its hash; later runs start at once. The words behind run.py go
to the command line in macros/cli.py; `python3 run.py --help` lists the commands.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
NEED_A_BROWSER = {"test", "pdf"}
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
NO_BROWSER = "No browser was found: install Chrome, Edge or Chromium, or set BROWSER_PATH to where one is."


class Stop(Exception):
    """Something is missing that this script cannot provide. The message says what to do."""


def say(text: str) -> None:
    """Tell what is being done, apart from what the command itself prints."""
    print(f"run.py: {text}", file=sys.stderr, flush=True)


def prepare() -> None:
    """Make .venv hold exactly the packages of requirements.txt, unless it already does."""
    if sys.version_info < (3, 11):
        raise Stop(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    lock = ROOT / "requirements.txt"
    wanted = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    stamp = VENV / "installed"
    if stamp.is_file() and stamp.read_text() == wanted and PYTHON.exists():
        return
    say("setting up .venv; the first time takes about half a minute")
    try:
        venv.create(VENV, clear=True, with_pip=True)
    except subprocess.CalledProcessError:
        raise Stop("This Python cannot make a virtual environment; on Debian or Ubuntu install the package python3-venv.") from None
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", lock]
    if subprocess.run(pip, check=False).returncode:
        raise Stop("The packages could not be installed (see above). Is the package index reachable?")
    stamp.write_text(wanted)


def find_browser(environment: dict) -> None:
    """Put the browser to use into `environment` as BROWSER_PATH, or leave that to Playwright's own download."""
    given = environment.get("BROWSER_PATH")
    if given:
        if not Path(given).is_file():
            raise Stop(f"BROWSER_PATH names {given}, and there is no such file.")
        return say(f"using the browser that BROWSER_PATH names: {given}")
    if path := installed():
        environment["BROWSER_PATH"] = path
        return say(f"using the browser on this machine: {path}")
    say("no browser is installed; asking Playwright for its own")
    short = environment | {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    download = subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], env=short, check=False, capture_output=True)
    if not download.returncode:
        return say("using the browser that Playwright downloaded")
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        say("Playwright could not download it; installing Debian’s package chromium-headless-shell")
        quiet = environment | {"DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update"], ["install", "--yes", "--no-install-recommends", "chromium-headless-shell"]):
            subprocess.run(["apt-get", "-qq", *words], env=quiet, check=False, stdout=subprocess.DEVNULL)
        if path := installed():
            environment["BROWSER_PATH"] = path
            return say(f"using {path}")
    raise Stop(NO_BROWSER)


def installed() -> str | None:
    """The first browser of the Chromium family on this machine."""
    named = (shutil.which(name) for name in BROWSERS)
    return next((path for path in (*named, *PLACES) if path and Path(path).is_file()), None)


def main(words: list[str]) -> int:
    """Prepare, find a browser where the command needs one, and hand over. Returns the exit status."""
    environment = dict(os.environ, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1")
    try:
        prepare()
        if words and words[0] in NEED_A_BROWSER and not {"-h", "--help"} & set(words):
            find_browser(environment)
        return subprocess.run([PYTHON, "-m", "macros.cli", *(words or ["--help"])], cwd=ROOT, env=environment, check=False).returncode
    except Stop as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
