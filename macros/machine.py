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
    "serve": ("requirements.txt", "about 195 MB"),
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
    if found := npm_packages(PLATFORM, "the learning platform of the tests", "18 MB"):
        return found
    say(f"NOT TESTED: the training package inside a learning platform. {'npm could not install scorm-again' if shutil.which('npm') else 'That needs npm, and it is not here'}.")
    return None


def npm_packages(wanted: Path, what: str, size: str) -> Path | None:
    """The folder of the npm packages that package.json and its lock in the folder `wanted` ask for, installed unless they are there. None where that is not possible."""
    lock, npm = wanted / "package-lock.json", shutil.which("npm")
    folder = ROOT / ".cache" / wanted.name / hashlib.sha256(lock.read_bytes()).hexdigest()[:16]
    whole = folder / "node_modules/.package-lock.json"  # npm writes it last
    if not whole.is_file() and npm:
        say(f"installing {what} into .cache ({size}); this happens once")
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", lock.name):
            shutil.copy(wanted / name, folder)
        subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=folder, check=False, stdout=subprocess.DEVNULL)
    return whole.parent if whole.is_file() else None


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
    if _downloaded("chromium"):
        return say("using the browser that Playwright downloaded")
    _from_debian("chromium-headless-shell")
    if path := installed_browser():
        os.environ["BROWSER_PATH"] = path
        return say(f"using {path}")
    raise Stop("No browser was found: install Chrome, Edge or Chromium, or set BROWSER_PATH to where one is.")


def other_engines() -> None:
    """Have Firefox and WebKit for the tests: what is on the machine, else Playwright's own, else Debian's. What cannot be had is said, here and when the tests end. Raises Stop."""
    given = os.environ.get("FIREFOX_PATH")
    if given and not Path(given).is_file():
        raise Stop(f"FIREFOX_PATH names {given}, and there is no such file.")
    for name, found, packages in (("Firefox", installed_firefox, ("firefox-esr",)), ("WebKit", installed_webkit, ("wpewebkit-driver", "cog"))):
        if path := found():
            say(f"using the {name} on this machine: {path}")
        elif _downloaded(name.lower()):
            say(f"using the {name} that Playwright downloaded")
        else:
            _from_debian(*packages)
            say(f"using {found()}" if found() else f"NOT TESTED in {name}: Playwright could not download it, and it is not on this machine.")


def is_root() -> bool:
    """Whether the user may do everything on this machine."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _downloaded(name: str) -> bool:
    """Whether Playwright has its own browser of that name, or could download it."""
    short = os.environ | {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    return not subprocess.run([PYTHON, "-m", "playwright", "install", name], env=short, check=False, capture_output=True).returncode


def _from_debian(*packages: str) -> None:
    """Install Debian's packages, where that is allowed and possible."""
    if not is_root() or not shutil.which("apt-get"):
        return
    say(f"Playwright could not download it; installing Debian’s {' and '.join(packages)}")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "-qq", *words], env=quiet, check=False, stdout=subprocess.DEVNULL)


def installed_firefox() -> str | None:
    """The Firefox that FIREFOX_PATH names, else Debian's, which Playwright drives as it is."""
    return os.environ.get("FIREFOX_PATH") or shutil.which("firefox-esr")


def installed_webkit() -> str | None:
    """The WebDriver of Debian's WPE WebKit, where the browser that it drives is there too."""
    return shutil.which("cog") and shutil.which("WPEWebDriver")


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
