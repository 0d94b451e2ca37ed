"""The built site on a server of its own, and one browser page for all walks."""

import os
from pathlib import Path

import pytest
from filelock import FileLock
from helpers import PROJECT
from hosted import FOLDER, serve_strictly, watch
from invented_site import write
from served import build, serve

QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
LIGHT = ["--disable-gpu", "--num-raster-threads=1", "--in-process-gpu"]  # on two cores, more threads of the browser’s own only get in each other’s way


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory, worker_id) -> Path:
    """A folder for all the processes that share the tests."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def site(shared_folder) -> Path:
    """The project's own site, built once."""
    with FileLock(shared_folder / "site.lock"):
        folder = shared_folder / "site"
        return folder if folder.exists() else build(PROJECT, folder)


@pytest.fixture(scope="session")
def invented_site(shared_folder) -> Path:
    """The invented council's site beside its twin's, built once."""
    with FileLock(shared_folder / "invented.lock"):
        folder = shared_folder / "invented" / "site"
        return folder if folder.exists() else build(write(folder.parent), folder)


@pytest.fixture(scope="session")
def place(invented_site):
    """The address of the invented council's site."""
    server = serve(invented_site)
    yield server.address
    server.shutdown()


@pytest.fixture(scope="session")
def root(site):
    """The address of the built site's root."""
    server = serve(site)
    yield server.address
    server.shutdown()


@pytest.fixture(scope="session")
def elsewhere(site, tmp_path_factory) -> Path:
    """A folder with the site in it, under a path that has spaces, an ampersand and an accent."""
    top = tmp_path_factory.mktemp("elsewhere")
    (top / FOLDER.parent).mkdir()
    (top / FOLDER).symlink_to(site)
    return top


@pytest.fixture(scope="session")
def on_disk(elsewhere) -> str:
    """The address of the site under that path, opened from the disk."""
    return f"{(elsewhere / FOLDER).as_uri()}/"


@pytest.fixture(scope="session")
def under_policy(elsewhere):
    """The address of the site under that path of a server that sends the site's own headers."""
    server = serve_strictly(elsewhere)
    yield server.address
    server.shutdown()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The browser that run.py found, or Playwright's own; without its sandbox only as root."""
    path = os.environ.get("BROWSER_PATH")
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return browser_type_launch_args | {"args": QUIET + LIGHT + as_root} | ({"executable_path": path} if path else {})


def watched(browser, place, **settings):
    """A page of a phone's size (there is less to draw) that keeps what it asks of any other place and what comes to its console."""
    page = watch(browser.new_context(viewport={"width": 375, "height": 667}, **settings).new_page(), place)
    page.set_default_timeout(10000)
    return page


@pytest.fixture(scope="session")
def by_click(browser, under_policy):
    """One page for all walks by click."""
    return watched(browser, under_policy)


@pytest.fixture(scope="session")
def by_keyboard(browser, on_disk):
    """One page for all walks by keyboard."""
    return watched(browser, on_disk)


@pytest.fixture(scope="session")
def scriptless(browser, under_policy):
    """One page with JavaScript off."""
    return watched(browser, under_policy, java_script_enabled=False)
