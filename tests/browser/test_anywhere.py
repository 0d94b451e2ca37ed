"""The same folder works under any path of a web server with the strictest policy, and opened from a disk. It asks nobody and stores nothing."""

import functools
import re
from html import unescape
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest
from kinds import kinds
from playwright.sync_api import expect
from served import PROJECT, Quiet

from macros import addresses
from macros.loading import load

CONTENT = load(PROJECT)
KINDS = kinds(CONTENT)
PARTS = [*CONTENT.published(), *(["compare"] if len(CONTENT.published()) > 1 else []), "."]
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


@pytest.fixture(scope="session")
def elsewhere(site, tmp_path_factory) -> Path:
    """A folder whose path has spaces, an ampersand and an accent, with the site in it."""
    top = tmp_path_factory.mktemp("elsewhere")
    (top / FOLDER.parent).mkdir()
    (top / FOLDER).symlink_to(site)
    return top


@pytest.fixture(scope="session")
def under_policy(elsewhere, site):
    """The address of the site under a path of a server that sends the site's own headers."""
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    handler = type("Handler", (Strict,), {"headers_of_the_site": [line.strip().split(": ", 1) for line in lines[1:]]})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=elsewhere))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{quote(FOLDER.as_posix())}/"
    server.shutdown()


@pytest.fixture(scope="session", params=["under a path, with the policy", "from a disk"])
def place(request, elsewhere, under_policy):
    """The address of the site's folder."""
    return under_policy if request.param.startswith("under") else f"{(elsewhere / FOLDER).as_uri()}/"


@pytest.fixture
def reader(browser, place):
    """A page that remembers what is asked of any other place, and what comes to the console (where a breach of the policy is told)."""
    context = browser.new_context(viewport={"width": 1024, "height": 800}, java_script_enabled=True)
    page = context.new_page()
    page.set_default_timeout(20000)
    page.elsewhere, page.said, page.asked = [], [], 0

    def asked(request):
        page.asked += 1
        if not request.url.startswith((place, "blob:")):
            page.elsewhere.append(request.url)

    page.on("request", asked)
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    yield page
    context.close()


def pages_of(site: Path, part: str) -> list[str]:
    """The addresses of every page of a council, of the comparison, or (`.`) of the site's top."""
    found = site.glob("*.html") if part == "." else (site / part).rglob("*.html")
    return sorted(path.relative_to(site).as_posix() for path in found)


@pytest.mark.thorough
@pytest.mark.parametrize("part", PARTS)
def test_no_page_asks_anyone_else_stores_anything_or_breaks_the_policy(part, place, reader, site, record_property):
    pages = pages_of(site, part)
    for address in pages:
        reader.goto(place + address, wait_until="load")
        assert reader.evaluate(STORED) == [0, 0, "", 0, 0], address
        guesses = [url for url in reader.elsewhere if address == "404.html" and url.endswith("/assets/handbook.js")]
        assert reader.elsewhere == guesses, address
        assert len(reader.said) == len(guesses), f"{address}: {reader.said}"
    assert reader.context.cookies() == []
    assert len(pages) >= 1
    for name, number in (("pages", len(pages)), ("requests", reader.asked)):
        record_property(f"anywhere {name}", number)


@pytest.mark.parametrize("kind", ["home", "protocol", "question", *(["compare"] if "compare" in KINDS else [])])
def test_the_search_finds_an_answer_and_leads_to_it(kind, place, reader):
    reader.goto(place + KINDS[kind])
    reader.locator(".md-search__input").click()
    reader.keyboard.type("officer")
    result = reader.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    result.click()
    expect(reader.get_by_role("heading", level=1)).to_be_visible()
    assert "?h=officer" in reader.url or reader.url.startswith(place)
    assert (reader.elsewhere, reader.said, reader.evaluate(STORED)) == ([], [], [0, 0, "", 0, 0])


def test_a_tree_is_walked_to_an_answer_by_click_and_by_its_address(place, reader):
    reader.goto(place + KINDS["outcome do"])
    title = reader.locator(".is-here .step__title").inner_text()
    reader.get_by_role("link", name="Start again").click()
    address = KINDS["outcome do"].partition("#")[2]
    reader.goto("about:blank")
    reader.goto(place + KINDS["question"].partition("#")[0])
    reader.locator("handbook-tree .is-here .answer").first.click()
    reader.go_back()
    expect(reader.locator("handbook-tree .is-here .answer").first).to_be_visible()
    reader.goto("about:blank")
    reader.goto(f"{place}{KINDS['outcome do'].partition('#')[0]}#{address}")
    expect(reader.locator(".is-here .step__title")).to_have_text(title)
    assert (reader.elsewhere, reader.said) == ([], [])


def test_the_list_of_situations_can_be_narrowed(place, reader):
    reader.goto(place + KINDS["situations"])
    tree = next(iter(CONTENT.trees[KINDS["situations"].partition("/")[0]].values()))
    reader.locator(".filter__input").fill(tree.title)
    expect(reader.locator(".situation:visible").first).to_contain_text(tree.title)


@pytest.mark.parametrize("missing", ["gone.html", "gone/gone.html", "gone/situations/gone.html"])
def test_an_address_that_is_not_there_shows_a_page_with_its_look_and_the_way_home_at_any_depth(missing, under_policy, browser):
    context = browser.new_context()
    reader = context.new_page()
    answer = reader.goto(under_policy + missing)
    assert answer.status == 404
    expect(reader.get_by_role("heading", name="Page not found")).to_have_css("font-weight", "700")
    expect(reader.locator("body")).to_have_css("max-width", "608px")
    reader.get_by_role("link", name="Go to the first page of the handbook").click()
    expect(reader).to_have_url(under_policy + addresses.HOME)
    context.close()


def test_the_page_of_missing_addresses_opened_from_a_disk_leads_home_too(elsewhere, browser):
    context = browser.new_context()
    reader = context.new_page()
    reader.goto(f"{(elsewhere / FOLDER).as_uri()}/404.html")
    reader.get_by_role("link", name="Go to the first page of the handbook").click()
    expect(reader).to_have_url(f"{(elsewhere / FOLDER).as_uri()}/{addresses.HOME}")
    context.close()


def test_every_link_between_pages_leads_to_a_file_of_the_folder(site):
    """Relative throughout, so that the folder can stand anywhere. The page for missing addresses has tests of its own."""
    broken = set()
    for path in site.rglob("*.html"):
        if path.name == "404.html":
            continue
        for target in re.findall(r'\s(?:href|src)="([^"#?]+)', path.read_text(encoding="utf-8")):
            if not target.startswith(("https:", "mailto:", "tel:")) and not (path.parent / unescape(target)).is_file():
                broken.add(f"{path.relative_to(site)}: {target}")
    assert sorted(broken) == []
