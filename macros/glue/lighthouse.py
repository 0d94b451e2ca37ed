"""`bench --lighthouse`: what Lighthouse says of the largest page of each kind, as a phone gets it from a server that compresses.

Lighthouse is a package of npm's, pinned in tests/support/lighthouse; it drives the browser that the tests use.
"""

import gzip
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from macros import machine
from macros.checks.registry import checked
from macros.content import addresses
from macros.content.loading import Content
from macros.glue.mkdocs import mkdocs
from macros.glue.weights import largest, weigh

WANTED = machine.ROOT / "tests/support/lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
PATTERNS = {
    "home": "index.html", "situations": "*/situations/index.html", "tree": "*/situations/*[!x].html", "protocol": "*/protocol.html",
    "induction": "*/training/index.html", "scenario": "*/training/*.html", "coverage": "*/coverage.html",
}  # fmt: skip
"""What the pages of each kind are called; the largest of them is measured."""


def run(options) -> int:
    """Build the handbook at hand, serve it compressed, and print what Lighthouse says of the largest page of each kind."""
    node, installed = shutil.which("node"), machine.npm_packages(WANTED, "Lighthouse", "180 MB")
    if not node or not installed:
        raise machine.Stop("Lighthouse needs Node.js with npm, and the package registry. See https://nodejs.org.")
    machine.packages("pdf")
    machine.browser()
    content = checked(options.handbook)
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        if mkdocs(options.handbook, "build", "--quiet", site=site):
            return 1
        print(f"{'':11} {'perf':>4} {'acc':>4} {'best':>4} {'SEO':>4} {'first s':>8} {'main s':>7} {'blocked ms':>10} {'shift':>6} {'page KB':>8} {'ours KB':>8} {'theme KB':>8}  address")
        with served(site) as address:
            for kind, page in pages(site, content).items():
                found = median([measure([node, str(installed / "lighthouse/cli/index.js")], address + page) for _ in range(options.runs)])
                weight = weigh(site, page.partition("#")[0])
                scores = " ".join(f"{100 * found['categories'][name]['score']:>4.0f}" for name in CATEGORIES)
                first, main, blocked, shift = (found["audits"][name]["numericValue"] for name in TIMES)
                print(f"{kind:11} {scores} {first / 1000:>8.1f} {main / 1000:>7.1f} {blocked:>10.0f} {shift:>6.3f} {weight.page / 1024:>8.1f} {weight.ours / 1024:>8.1f} {weight.theme / 1024:>8.1f}  {page}", flush=True)
    print(f"\nMedian of {options.runs} runs. KB are compressed. “ours” are the scripts and styles that the page asks for at once; “theme” is the theme's style.")
    return 0


def pages(site: Path, content: Content) -> dict[str, str]:
    """The address of the largest page of each kind that the site has, and of an outcome on the largest tree's."""
    found = {kind: page for kind, pattern in PATTERNS.items() if (page := largest(site, pattern))}
    if "tree" in found:
        protocol, _, name = found["tree"].removesuffix(".html").split("/")
        outcome = max(content.trees[protocol][name].outcomes.items(), key=lambda pair: len(pair[1].steps))[0]
        found["outcome"] = addresses.tree(protocol, name, outcome)
    return found


def median(reports: list[dict]) -> dict:
    """The report whose performance is in the middle, the lower of two."""
    return sorted(reports, key=lambda report: report["categories"]["performance"]["score"])[(len(reports) - 1) // 2]


def measure(lighthouse: list[str], address: str) -> dict:
    """Lighthouse's report of a page on its phone profile. Raises Stop where it does not come about."""
    flags = "--headless" + (" --no-sandbox" if machine.is_root() else "")
    command = [*lighthouse, address, "--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
    places = {"CHROME_PATH": os.environ["BROWSER_PATH"]} if os.environ.get("BROWSER_PATH") else {}
    done = subprocess.run(command, env=os.environ | places, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise machine.Stop(f"Lighthouse did not measure {address}: {done.stderr.strip()}")
    return json.loads(done.stdout)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site on a server that compresses, while it is needed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressing, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class Compressing(SimpleHTTPRequestHandler):
    """Serves files as a web server that is set up well: compressed, and on connections that stay open."""

    protocol_version = "HTTP/1.1"

    def send_head(self):
        """Send what stands before the file, and return the file to send."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        for name, value in {"Content-Type": self.guess_type(path), "Content-Encoding": "gzip", "Content-Length": len(body)}.items():
            self.send_header(name, str(value))
        self.end_headers()
        return BytesIO(body)

    def log_message(self, *words):
        """Say nothing of each request."""
