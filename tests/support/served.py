"""A handbook's site, built once, as readers meet it: from a plain server, from one with the strictest policy under an odd path, from a disk."""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from filelock import FileLock

from macros.content.loading import Content
from macros.glue.mkdocs import mkdocs
from support.said import hold

FOLDER = Path("Gemeinde & Städte", "our #1 handbook")
"""Where the site stands below what is served: a path with spaces, an ampersand, a number sign and an accent."""


@dataclass(frozen=True)
class Site:
    """A built site: the content that it was made from, its folder, and its address at each place."""

    content: Content
    folder: Path
    plain: str
    strict: str
    on_disk: str


def build(handbook: Path, folder: Path) -> Path:
    """Build a handbook's site into a folder."""
    hold(mkdocs(handbook, "build", "--quiet", site=folder) == 0, f"The site of {handbook} could not be built; what is wrong stands above.")
    return folder


@contextmanager
def served(content: Content, top: Path) -> Iterator[Site]:
    """The site of a handbook, built below the folder `top` unless another process has done so, and served while it is needed."""
    folder = top / FOLDER
    top.mkdir(parents=True, exist_ok=True)
    with FileLock(top / "building.lock"):
        if not (folder / "index.html").exists():
            build(content.folder, folder)
    servers = serve(folder), serve_strictly(top)
    yield Site(content, folder, *(server.address for server in servers), f"{folder.as_uri()}/")
    for server in servers:
        server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files on connections that stay open, and says nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass


class Strict(Quiet):
    """Serves the folder with every header of its own `_headers` file."""

    def end_headers(self):
        for name, value in self.headers_of_the_site:
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        """The site's own page for what is not there, as a configured server sends it."""
        page = (Path(self.directory) / FOLDER / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


class Server(ThreadingHTTPServer):
    """Keeps a thread for each connection, and has many wait where the machine is busy rather than turn a page's script away."""

    daemon_threads = True
    request_queue_size = 128


def serve(folder: Path, handler=Quiet, path: str = ""):
    """Serve a folder on a free port. Returns the server; its `address` is the site's root."""
    server = Server(("127.0.0.1", 0), functools.partial(handler, directory=folder))
    server.address = f"http://127.0.0.1:{server.server_port}/{path}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def serve_strictly(top: Path):
    """Serve the site at `top`/FOLDER with its own headers. Returns the server; its `address` is the site's root."""
    lines = (top / FOLDER / "_headers").read_text(encoding="utf-8").splitlines()
    handler = type("Handler", (Strict,), {"headers_of_the_site": [line.strip().split(": ", 1) for line in lines[1:]]})
    return serve(top, handler, f"{quote(FOLDER.as_posix())}/")
