"""The folder that the site is written to: it holds a whole site at every moment, whatever becomes of a build.

A build writes to `<folder>.new` and then takes the old site's place. `<folder>.old` is the old site in between: it
outlives a build that is killed at that moment, and the next command puts it back.
"""

import os
import shutil
from pathlib import Path

from filelock import FileLock, Timeout


class Busy(Exception):
    """Another build is writing this folder."""


def begin(site: Path) -> tuple[Path, FileLock]:
    """Take the folder for one build. Returns where to write, and the lock, which ends with the process. Raises Busy."""
    site.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(site.with_name(f".{site.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise Busy(f"another build is writing {site}; wait until it has ended, then build again") from None
    old = _beside(site, "old")
    if old.exists() and not site.exists():
        os.replace(old, site)
    shutil.rmtree(old, ignore_errors=True)
    return _beside(site, "new"), lock


def recover(site: Path) -> None:
    """Put the old site back where a build was killed between taking it away and putting the new one there. Raises Busy."""
    _, lock = begin(site)
    lock.release()


def finish(site: Path, lock: FileLock) -> None:
    """Put the new site in the old one's place."""
    old = _beside(site, "old")
    if site.exists():
        os.replace(site, old)
    os.replace(_beside(site, "new"), site)
    shutil.rmtree(old, ignore_errors=True)
    lock.release()


def give_up(site: Path, lock: FileLock) -> None:
    """Throw away what a failed build has written; the last site stays."""
    shutil.rmtree(_beside(site, "new"), ignore_errors=True)
    lock.release()


def _beside(site: Path, ending: str) -> Path:
    return site.with_name(f"{site.name}.{ending}")
