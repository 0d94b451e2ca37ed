"""The other engines: Firefox and WebKit, each as pages that the one walker reads. What is not there is skipped, and told at the end of the run."""

from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Error

from macros import machine
from support.watched import watched
from support.webkit import webkit

NOT_WALKED = "NOT WALKED in "


class Engine:
    """An engine that runs: its name and version, and a page for each place that is read in it.

    `keeps_pages`: whether it keeps a page that was left as it stands, for Back. (None: a page that is opened anew says nothing of it.)
    """

    def __init__(self, name: str, version: str, page, keeps_pages: bool | None = None):
        self.name, self.version, self.new, self.keeps_pages = name, version, page, keeps_pages
        self.pages = {}

    def page(self, place: str):
        """The page for what is read at a place, in front of the others; nothing else may be asked for there."""
        if place not in self.pages:
            self.pages[place] = self.new(place)
        self.pages[place].bring_to_front()
        return self.pages[place]


OTHERS = [pytest.param(name, marks=[pytest.mark.early, pytest.mark.xdist_group(name)]) for name in ("Firefox", "WebKit")]
in_every_engine = pytest.mark.parametrize("engine", ["Chromium", *OTHERS], indirect=True)
in_firefox = pytest.mark.parametrize("engine", [OTHERS[0]], indirect=True)
in_webkit = pytest.mark.parametrize("engine", [OTHERS[1]], indirect=True)
in_chromium_and_firefox = pytest.mark.parametrize("engine", ["Chromium", OTHERS[0]], indirect=True)


@pytest.fixture(scope="session", params=OTHERS)
def engine(request, playwright):
    """Each of the other engines that can be had: Playwright's own, else Debian's. (Chromium where a test asks for it.)"""
    if request.param == "Chromium":
        browser = request.getfixturevalue("browser")
        yield Engine("Chromium", browser.version, lambda place: watched(browser, place))
        return
    running = {"Firefox": firefox, "WebKit": some_webkit}[request.param](playwright)
    try:
        here = running.__enter__()
    except (machine.Stop, Error) as problem:
        pytest.skip(f"{NOT_WALKED}{request.param}: {str(problem).strip().splitlines()[0]}")
    yield here
    running.__exit__(None, None, None)


@pytest.fixture
def walked_in(engine, record_property) -> Engine:
    """The engine, which this test counts as one that was walked in."""
    record_property("engine", f"{engine.name} {engine.version}")
    return engine


@contextmanager
def firefox(playwright):
    """The Firefox that is named, Playwright's own, or Debian's."""
    path, own = machine.installed_firefox(), Path(playwright.firefox.executable_path).is_file()
    if not path and not own:
        raise machine.Stop("neither Playwright’s own nor Debian’s firefox-esr is installed")
    with closing(playwright.firefox.launch(channel="moz-firefox", executable_path=path) if path else playwright.firefox.launch()) as browser:
        yield Engine("Firefox", browser.version, lambda place: with_back(watched(browser, place)), keeps_pages=True if path else None)


def with_back(page):
    """Give the page a Back of its own: Playwright's waits in Debian's Firefox for a load that does not come where only the fragment changes."""

    def back():
        before = page.url
        page.evaluate("() => history.back()")
        page.wait_for_function("before => location.href !== before", arg=before)

    page.go_back = back
    return page


@contextmanager
def some_webkit(playwright):
    """Playwright's own WebKit, or Debian's WPE WebKit."""
    if Path(playwright.webkit.executable_path).is_file():
        with closing(playwright.webkit.launch()) as browser:
            yield Engine("WebKit", browser.version, lambda place: watched(browser, place))
    elif driver := machine.installed_webkit():
        with webkit(driver) as page:
            yield Engine("WPE WebKit", page.version, lambda place: page, keeps_pages=True)
    else:
        raise machine.Stop("neither Playwright’s own nor Debian’s wpewebkit-driver with cog is installed")
