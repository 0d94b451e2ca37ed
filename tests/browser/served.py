"""Building a project's site and serving it, for tests."""

import functools
import os
import re
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent


def build(project: Path, folder: Path) -> Path:
    """Build a project's site into a folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", project / "mkdocs.yml", "-d", folder]
    subprocess.run(command, check=True, cwd=project, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    return folder


class Quiet(SimpleHTTPRequestHandler):
    """Serves files on connections that stay open, and says nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass


class WithoutTheme(Quiet):
    """Leaves the theme's script and style empty: a page then starts in two thirds of the time."""

    def do_GET(self):
        if not re.search(r"/(bundle|main|palette)\.[0-9a-f]+\.min\.(js|css)$", self.path):
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", "text/css" if self.path.endswith("css") else "text/javascript")
        self.send_header("Content-Length", "0")
        self.end_headers()


def serve(folder: Path, handler=Quiet):
    """Serve a folder on a free port. Returns the server; its `address` is the site's root."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=folder))
    server.daemon_threads = True
    server.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
