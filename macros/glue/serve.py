"""`serve`: the handbook on this machine, while it is written."""

import socket

from macros.glue.mkdocs import mkdocs
from macros.machine import Stop

WATCHED = ("handbook.yml", "protocols", "decision_trees", "silences", "comparisons.yml", "adopted", "training", "proof/proved.yml", "docs")
"""What is watched in the handbook’s folder, where it is there."""
OPTIONS = (
    (("--address",), {"default": "localhost:8000", "help": "where to serve it (default: %(default)s)"}),
    (("--open",), {"action": "store_true", "help": "open it in the browser"}),
)


def run(options) -> int:
    """Show the handbook in a browser on this machine, and show each edit as soon as it is saved."""
    _free(options.address)
    print(f"The handbook is at http://{options.address}/ in a few seconds, and each edit is there when you have saved it. Ctrl+C ends this.", flush=True)
    return mkdocs(options.handbook, "serve", "--quiet", "--livereload", "--dev-addr", options.address, *(["--open"] if options.open else []))


def _free(address: str) -> None:
    """Raise Stop where the address cannot be served at."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        raise Stop(f"“{address}” is no address to serve at. Write it as localhost:8001.")
    try:
        with socket.create_server((host, int(port))):
            pass
    except (OSError, OverflowError) as error:
        raise Stop(f"Nothing can be served at {address} ({error}). End what runs there, or take another: --address localhost:{(int(port) + 1) % 65536}") from None
