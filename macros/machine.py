"""What the generator needs on a machine: its packages in .venv, and a browser for what is drawn or walked.

Standard library only: run.py uses it before anything is installed. A folder `wheels/` beside run.py, where there is one,
takes the place of the package index.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
WHEELS = ROOT / "wheels"
PLATFORM = ROOT / "tests/support/platform"
FOLDER = "HANDBOOK"
"""The variable that tells a process of its own (MkDocs, the tests) which folder the handbook at hand is."""
LOCKS = {
    "serve": ("requirements.txt", "about 185 MB"),
    "adopt": ("requirements-adopt.txt", "about 5 MB more"),
    "pdf": ("requirements-pdf.txt", "about 170 MB more"),
    "test": ("requirements-test.txt", "about 340 MB more; half of it where pdf has been used"),
}
"""The lock file of each set of packages, and what it takes on the disk. The later ones come on top of the first."""
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


class Stop(Exception):
    """Something is missing that cannot be provided. The message says what to do."""


def say(text: str) -> None:
    """Tell what is being done, apart from what the command itself prints."""
    print(f"run.py: {text}", file=sys.stderr, flush=True)


def packages(name: str) -> None:
    """Make .venv hold the packages of a set (`serve`, `pdf` or `test`), unless it already does. Raises Stop."""
    if sys.version_info < (3, 11):
        raise Stop(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    lock, size = LOCKS[name]
    wanted = hashlib.sha256((ROOT / lock).read_bytes() + sys.version.encode()).hexdigest()
    stamp = VENV / f"installed-{name}"
    if stamp.is_file() and stamp.read_text() == wanted and PYTHON.exists():
        return
    say(f"installing what this needs into .venv ({size}); this happens once")
    if name == "serve":
        _new_environment()
    index = ["--no-index", "--find-links", WHEELS] if WHEELS.is_dir() else []
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", *index, "-r", ROOT / lock]
    if subprocess.run(pip, check=False).returncode:
        raise Stop(f"The packages could not be installed (see above). {'Does the folder wheels hold all of them?' if index else 'Is the package index reachable?'}")
    stamp.write_text(wanted)


def learning_platform() -> Path | None:
    """The folder of the npm packages that the tests of the training package play it in, installed unless they are there. None, and said so, where that is not possible."""
    lock, npm = PLATFORM / "package-lock.json", shutil.which("npm")
    folder = ROOT / ".cache/platform" / hashlib.sha256(lock.read_bytes()).hexdigest()[:16]
    whole = folder / "node_modules/.package-lock.json"  # npm writes it last
    if not whole.is_file() and npm:
        say("installing the learning platform of the tests into .cache (18 MB); this happens once")
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", lock.name):
            shutil.copy(PLATFORM / name, folder)
        subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=folder, check=False, stdout=subprocess.DEVNULL)
    if whole.is_file():
        return whole.parent
    say(f"NOT TESTED: the training package inside a learning platform. {'npm could not install scorm-again' if npm else 'That needs npm, and it is not here'}.")
    return None


def browser() -> None:
    """Put the browser to use into the environment as BROWSER_PATH, or leave that to Playwright's own download. Raises Stop."""
    given = os.environ.get("BROWSER_PATH")
    if given:
        if not Path(given).is_file():
            raise Stop(f"BROWSER_PATH names {given}, and there is no such file.")
        return say(f"using the browser that BROWSER_PATH names: {given}")
    if path := installed_browser():
        os.environ["BROWSER_PATH"] = path
        return say(f"using the browser on this machine: {path}")
    say("no browser is installed; asking Playwright for its own")
    short = os.environ | {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    download = subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], env=short, check=False, capture_output=True)
    if not download.returncode:
        return say("using the browser that Playwright downloaded")
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        say("Playwright could not download it; installing Debian’s package chromium-headless-shell")
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update"], ["install", "--yes", "--no-install-recommends", "chromium-headless-shell"]):
            subprocess.run(["apt-get", "-qq", *words], env=quiet, check=False, stdout=subprocess.DEVNULL)
        if path := installed_browser():
            os.environ["BROWSER_PATH"] = path
            return say(f"using {path}")
    raise Stop("No browser was found: install Chrome, Edge or Chromium, or set BROWSER_PATH to where one is.")


def installed_browser() -> str | None:
    """The first browser of the Chromium family on this machine."""
    named = (shutil.which(name) for name in BROWSERS)
    return next((path for path in (*named, *PLACES) if path and Path(path).is_file()), None)


def _new_environment() -> None:
    try:
        venv.create(VENV, clear=True, with_pip=True)
    except subprocess.CalledProcessError:
        raise Stop("This Python cannot make a virtual environment; on Debian or Ubuntu install the package python3-venv.") from None
    except OSError as error:
        raise Stop(f"The folder .venv cannot be written beside run.py ({error}).") from None
