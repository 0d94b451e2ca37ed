"""Copies of the invented handbooks to change, and the complete one as a site: built once for all processes."""

import shutil
from pathlib import Path

import pytest

from macros.checks.registry import checked
from support.example import EXAMPLE, SMALL
from support.served import Site, served

BUILT = shutil.ignore_patterns("site", "site.*", ".site.lock", "out")


@pytest.fixture
def small(tmp_path) -> Path:
    """A copy of the tiny handbook."""
    return shutil.copytree(SMALL, tmp_path / "a handbook", ignore=BUILT)


@pytest.fixture
def exampleshire(tmp_path) -> Path:
    """A copy of the complete handbook."""
    return shutil.copytree(EXAMPLE, tmp_path / "exampleshire", ignore=BUILT)


@pytest.fixture(scope="session")
def example(shared_folder) -> Site:
    """The site of the complete handbook, at each of its places."""
    with served(checked(EXAMPLE), shared_folder / "example") as here:
        yield here
