"""Watching a handbook’s folder: whoever looks is woken when something in it is saved."""

import logging
from pathlib import Path
from threading import Event

from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

CHANGES = {"created", "modified", "moved", "deleted", "closed"}
"""What happens to a file that is more than that somebody read it."""


class Watch(FileSystemEventHandler):
    """Sets `woken` when a file in one of the folders is written, comes or goes. In the first folder only the files that stand in it itself count."""

    def __init__(self, top: Path, folders: list[Path], woken: Event):
        self.top, self.folders, self.woken = top, folders, woken
        self._watched: dict[Path, tuple] = {}
        logging.getLogger("watchdog").setLevel(logging.CRITICAL)  # nobody need know how its threads end
        self._observer = Observer()
        self._observer.start()

    def on_any_event(self, event):
        """Wake, unless a file was only read."""
        if event.event_type in CHANGES:
            self.woken.set()

    def follow(self) -> None:
        """Watch the folders that have come since, and those that were put in the place of others. Where the system refuses, looking from time to time must do."""
        for folder in (self.top, *self.folders):
            now = folder.stat().st_ino if folder.is_dir() else None
            was, watch = self._watched.get(folder, (None, None))
            if now == was:
                continue
            try:
                if watch:
                    self._observer.unschedule(watch)
                self._watched[folder] = now, now and self._observer.schedule(self, str(folder), recursive=folder != self.top)
            except (OSError, KeyError):
                self._watched[folder] = now, None

    def end(self) -> None:
        """Watch no more."""
        self._observer.stop()
