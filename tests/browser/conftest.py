"""The built site on a server of its own, and one browser page for all walks."""

import os
from pathlib import Path

import pytest
from filelock import FileLock
from served import PROJECT, build, serve

QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


@pytest.fixture(scope="session")
def site(tmp_path_factory, worker_id) -> Path:
    """The project's own site, built once for all the processes that share the tests."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "built" / "site"
    folder.parent.mkdir(exist_ok=True)
    with FileLock(folder.with_suffix(".lock")):
        return folder if folder.exists() else build(PROJECT, folder)


@pytest.fixture(scope="session")
def root(site):
    """The address of the built site's root."""
    server = serve(site)
    yield server.address
    server.shutdown()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The browser that run.py found, or Playwright's own; without its sandbox only as root."""
    path = os.environ.get("BROWSER_PATH")
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return browser_type_launch_args | {"args": QUIET + as_root} | ({"executable_path": path} if path else {})


def listening(browser, *left_out):
    """A page that keeps in `said` what comes to its console. What is left out is answered with an empty file."""
    page = browser.new_page(viewport={"width": 1024, "height": 900})
    page.set_default_timeout(10000)
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    for pattern in left_out:
        page.route(pattern, lambda route: route.fulfill(body="", content_type="text/javascript"))
    return page


@pytest.fixture(scope="session")
def shared(browser):
    """One page for all walks by click, without the search's worker (which has tests of its own)."""
    return listening(browser, "**/workers/*")


@pytest.fixture(scope="session")
def swift(browser):
    """One page for cold starts. It leaves out the theme's script, which the walks by click run with: a start takes half the time."""
    return listening(browser, "**/workers/*", "**/bundle.*.js")


@pytest.fixture(scope="session")
def scriptless(browser):
    """One page with JavaScript off."""
    return browser.new_context(java_script_enabled=False, viewport={"width": 1024, "height": 900}).new_page()
