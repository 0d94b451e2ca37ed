"""The folder that the site is written to: it holds a whole site at every moment, whatever becomes of a build.

A build writes to `<folder>.new` and then takes the old site's place. `<folder>.old` is the old site in between: it
outlives a build that is killed at that moment, and the next command puts it back. Where the folder is a link, the folder that it names is swapped.
"""

import os
import shutil
import time
from pathlib import Path

from filelock import FileLock, Timeout

WAITS = (0.2, 0.5, 1, 2)
"""Seconds between tries to rename a folder: a virus scanner or an open window on Windows holds it for a moment."""


class Busy(Exception):
    """Another build is writing this folder."""


def begin(site: Path) -> tuple[Path, FileLock]:
    """Take the folder for one build. Returns where to write, and the lock, which ends with the process. Raises Busy."""
    site = site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(site.with_name(f".{site.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise Busy(f"another build is writing {site}; wait until it has ended, then build again") from None
    old = _beside(site, "old")
    if old.exists() and not site.exists():
        _rename(old, site)
    shutil.rmtree(old, ignore_errors=True)
    return _beside(site, "new"), lock


def recover(site: Path) -> None:
    """Put the old site back where a build was killed between taking it away and putting the new one there. Raises Busy."""
    _, lock = begin(site)
    lock.release()


def finish(site: Path, lock: FileLock) -> None:
    """Put the new site in the old one's place, or the old one back where that is refused. Raises OSError."""
    site = site.resolve()
    old = _beside(site, "old")
    if site.exists():
        _rename(site, old)
    try:
        _rename(_beside(site, "new"), site)
    except OSError:
        if old.exists():
            _rename(old, site)
        raise
    shutil.rmtree(old, ignore_errors=True)
    lock.release()


def give_up(site: Path, lock: FileLock) -> None:
    """Throw away what a failed build has written; the last site stays."""
    shutil.rmtree(_beside(site.resolve(), "new"), ignore_errors=True)
    lock.release()


def _rename(path: Path, to: Path) -> None:
    """Rename a folder, a few times over where that is refused. Raises OSError."""
    for wait in WAITS:
        try:
            return os.replace(path, to)
        except PermissionError:
            time.sleep(wait)
    os.replace(path, to)


def _beside(site: Path, ending: str) -> Path:
    return site.with_name(f"{site.name}.{ending}")
