"""Copies of the invented handbooks to change, and the complete one as a site: built once for all processes."""

import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from macros.checks.registry import checked
from macros.outputs.bundle import write_bundle
from macros.pages.author import Author
from macros.pages.render import Renderer
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
def one_file(shared_folder) -> Path:
    """The complete handbook's council in one file, in a folder that an attachment may be saved in."""
    path = shared_folder / "Pièces jointes" / "Our handbook.html"
    with FileLock(shared_folder / "one-file.lock"):
        if not path.exists():
            write_bundle(Author(Renderer(checked(EXAMPLE))), "exampleshire", path)
    return path


@pytest.fixture(scope="session")
def example(shared_folder) -> Site:
    """The site of the complete handbook, at each of its places."""
    with served(checked(EXAMPLE), shared_folder / "example") as here:
        yield here
