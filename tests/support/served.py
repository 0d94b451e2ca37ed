"""Building a project's site and serving it, for tests."""

import functools
import os
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


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


def serve(folder: Path, handler=Quiet):
    """Serve a folder on a free port. Returns the server; its `address` is the site's root."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=folder))
    server.daemon_threads = True
    server.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
