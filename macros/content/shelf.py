"""What was read and found before, kept while the files that it came from stay as they are: `serve` reads only what was edited."""

import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

COARSE = 3
"""Seconds for which a file's time says nothing: the clock of some disks would not tell a second change from the first."""


class Prints:
    """The fingerprint of each file, taken anew when its time or size is another, or was too fresh to be trusted."""

    def __init__(self):
        self._taken: dict[Path, tuple[tuple, str]] = {}

    def of(self, path: Path) -> str:
        """The fingerprint of a file; empty where it cannot be read, or is no file."""
        try:
            found = path.stat()
            stamp = (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
            before, was = self._taken.get(path, (None, ""))
            if stamp == before:
                return was
            was = sha256(path.read_bytes()).hexdigest()
        except OSError:
            return ""
        if time.time() - found.st_mtime > COARSE:
            self._taken[path] = stamp, was
        else:
            self._taken.pop(path, None)
        return was


class Shelf:
    """What was made of things that are still the same: asked again with the same things, it is handed out again."""

    def __init__(self):
        self.prints = Prints()
        self._kept: dict[tuple, tuple[tuple, object]] = {}

    def same(self, name: tuple, things: tuple, make: Callable[[], object]):
        """What `make` makes of the things, or made of the very same ones the last time that this name was asked for."""
        before = self._kept.get(name)
        if before is None or len(before[0]) != len(things) or any(was is not now and not (isinstance(now, str) and was == now) for was, now in zip(before[0], things)):
            before = self._kept[name] = (things, make())
        return before[1]
