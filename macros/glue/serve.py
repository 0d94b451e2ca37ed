"""`serve`: the handbook on this machine, while it is written."""

import os
import signal
import sys
import time
import webbrowser
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from macros.glue.server import Server
from macros.machine import ROOT

OPTIONS = (
    (("--address",), {"default": "localhost:8000", "help": "where to serve it (default: %(default)s)"}),
    (("--open",), {"action": "store_true", "help": "open it in the browser"}),
)
EVERY, SETTLED = 1, 0.03
"""Seconds between two looks at the files where nothing wakes, and those that a save may take until it is whole."""


def run(options) -> int:
    """Show the handbook in a browser on this machine, and show each edit as soon as it is saved."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as work:
        server = Server(options.address, None)
        print(f"The handbook is at {server.address} in a few seconds, and each edit is there when you have saved it. Ctrl+C ends this.", flush=True)
        again = _serve(server, options.handbook, Path(work), options.open)
    if again:
        os.execv(sys.executable, [sys.executable, *(word for word in sys.orig_argv[1:] if word != "--open")])
    return 0


def _serve(server: Server, handbook: Path, work: Path, browser: bool) -> bool:
    """Serve until a signal ends it. Returns whether it is to be started again, since the generator’s code has changed."""
    shop, watching = import_module("macros.glue.workshop"), import_module("macros.glue.watch")
    server.workshop = shop.Workshop(handbook, work)
    woken, again = Event(), Event()
    watch = watching.Watch(handbook, [*(handbook / name for name in shop.LOOKED_AT), ROOT / "macros"], woken)
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is not signal.SIG_IGN:
            signal.signal(getattr(signal, name), signal.default_int_handler)
    Thread(target=_look, args=(server, watch, woken, again), daemon=True).start()
    if browser:
        webbrowser.open(server.address)
    with suppress(KeyboardInterrupt):
        server.serve_forever()
    watch.end()
    server.server_close()
    return again.is_set()


def _look(server: Server, watch, woken: Event, again: Event) -> None:
    """Look at the files whenever something wakes, and from time to time, for as long as the code stays."""
    code = _code()
    while True:
        now = code
        with suppress(OSError):  # a file that goes while it is looked at is looked for again
            watch.follow()
            server.workshop.look()
            now = _code()
        if now != code:
            code = now
            if os.name == "posix" and not (wrong := _unreadable()):
                again.set()
                return server.shutdown()
            print(wrong if os.name == "posix" else "The generator’s own code has changed: end this with Ctrl+C, and start it again.", file=sys.stderr, flush=True)
        if woken.wait(EVERY):
            time.sleep(SETTLED)
            woken.clear()


def _code() -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in (ROOT / "macros").rglob("*.py") if path.is_file()}


def _unreadable() -> str:
    """What is wrong with the generator’s code, where it cannot be read."""
    for path in _code():
        try:
            compile(path.read_bytes(), str(path), "exec")
        except SyntaxError as error:
            return f"{path}:{error.lineno}: {error.msg}"
        except (OSError, ValueError) as error:
            return f"{path}: {error}"
    return ""
