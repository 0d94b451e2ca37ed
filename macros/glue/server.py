"""The server of `serve`: it answers each question about the handbook as it is at that moment."""

import mimetypes
import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from macros.glue.headers import HEADERS
from macros.machine import Stop

TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".json": "application/json"}
"""The types that must not depend on what the machine says of a file’s ending."""
NOW = "/.serve/now"
PATIENCE = 25
"""Seconds that a page’s question for the next version is kept waiting."""


class Server(ThreadingHTTPServer):
    """Serves the pages of a workshop at an address such as localhost:8000. Raises Stop where nothing can be served there."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere it would let two servers have one port

    def __init__(self, address: str, workshop):
        host, _, port = address.rpartition(":")
        if not host or not port.isdecimal():
            raise Stop(f"“{address}” is no address to serve at. Write it as localhost:8001.")
        self.workshop = workshop
        try:
            super().__init__((host, int(port)), Handler)
        except (OSError, OverflowError) as error:
            raise Stop(f"Nothing can be served at {address} ({error}). End what runs there, or take another: --address localhost:{(int(port) + 1) % 65536}") from None
        self.address = f"http://{host}:{self.server_port}/"

    def handle_error(self, request, client_address):
        """Say in the terminal what went wrong, unless a browser has only gone away."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One question and its answer. The headers are those that the site is to be served with."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        """Answer with a page, what belongs to one, or the version that comes next."""
        asked = urlsplit(self.path)
        address = unquote(asked.path)
        if address == NOW:
            seen = parse_qs(asked.query).get("seen", [""])[0]
            return self.send(200, "text/plain", self.server.workshop.wait(seen, PATIENCE).encode())
        if not address.endswith("/") and self.server.workshop.leads_on(address.lstrip("/")):
            return self.send(302, "text/plain", b"", Location=f"{asked.path}/")
        address = address.lstrip("/") + ("index.html" if address.endswith("/") else "")
        status, body = self.server.workshop.answer(address)
        ending = os.path.splitext(address)[1].lower() if status == 200 else ".html"
        self.send(status, TYPES.get(ending) or mimetypes.guess_type(address)[0] or "application/octet-stream", body)

    do_HEAD = do_GET

    def send(self, status: int, kind: str, body: bytes, **more: str):
        """Send an answer. Nothing of it is kept by the browser."""
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), "Cache-Control": "no-store", **more, **HEADERS}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *words):
        """The terminal is for what is wrong with the handbook."""
