"""The site as a strict web server sends it, and what a page asks of others, stores and complains of meanwhile."""

import functools
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

from served import Quiet

FOLDER = Path("Gemeinde & Städte", "our handbook")
STORED = """async () => [
  localStorage.length, sessionStorage.length, document.cookie,
  (await indexedDB.databases()).length, window.caches && location.protocol === "http:" ? (await caches.keys()).length : 0,
]"""


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


def serve_strictly(top: Path):
    """Serve the folder at `top`/FOLDER with its own headers. Returns the server; its `address` is the site's root."""
    lines = (top / FOLDER / "_headers").read_text(encoding="utf-8").splitlines()
    handler = type("Handler", (Strict,), {"headers_of_the_site": [line.strip().split(": ", 1) for line in lines[1:]]})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=top))
    server.daemon_threads = True
    server.address = f"http://127.0.0.1:{server.server_port}/{quote(FOLDER.as_posix())}/"
    Thread(target=server.serve_forever, daemon=True).start()
    return server


def watch(page, place: str):
    """Keep what the page asks of any other place in `elsewhere`, and what comes to its console (where a breach of the policy is told) in `said`."""
    page.elsewhere, page.said, page.asked = [], [], 0

    def asked(request):
        page.asked += 1
        if not request.url.startswith((place, "blob:", "about:")):
            page.elsewhere.append(request.url)

    page.on("request", asked)
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    return page


def expect_nothing_asked_stored_or_broken(page, address: str):
    """Hold a watched page to it. The page of missing addresses may look for the site's script in two other folders of the same place."""
    guesses = [url for url in page.elsewhere if address == "404.html" and url.endswith("/assets/handbook.js")]
    assert page.elsewhere == guesses, address
    complaints = [said for said in page.said if not guesses or "handbook.js" not in said and "ERR_FILE_NOT_FOUND" not in said and "404" not in said]
    assert complaints == [], f"{address}: {complaints}"
    assert page.evaluate(STORED) == [0, 0, "", 0, 0], address
    page.elsewhere.clear()
    page.said.clear()
