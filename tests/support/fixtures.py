"""The browser that run.py found, and a folder that all processes of a test run share."""

import os
from pathlib import Path

import pytest

QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
LIGHT = ["--disable-gpu", "--num-raster-threads=1", "--in-process-gpu"]  # on two cores, more threads of the browser’s own only get in each other’s way


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory, worker_id) -> Path:
    """A folder for all the processes that share the tests."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The browser that run.py found, or Playwright's own; without its sandbox only as root."""
    path = os.environ.get("BROWSER_PATH")
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return browser_type_launch_args | {"args": QUIET + LIGHT + as_root} | ({"executable_path": path} if path else {})


@pytest.fixture
def audited(browser):
    """A page of its own for each audit: axe keeps what it saw."""
    page = browser.new_page()
    page.set_default_timeout(20000)
    yield page
    page.close()
