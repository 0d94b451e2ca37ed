"""What tests share: the real project, and a small invented council to build and to break."""

import shutil
from pathlib import Path

import pytest

from macros.checks import check
from macros.loading import Content, load

PROJECT = Path(__file__).resolve().parent.parent
INVENTED = Path(__file__).parent / "invented"


@pytest.fixture(scope="session")
def content() -> Content:
    """The project's own content, checked."""
    found = load(PROJECT)
    check(found)
    return found


@pytest.fixture
def invented(tmp_path) -> Path:
    """A project of its own with one small council that does not exist: Exampleshire."""
    project = tmp_path / "project"
    shutil.copytree(INVENTED, project)
    return project


def complaints(project: Path) -> list[str]:
    """Every complaint about a project, as an author sees it."""
    content = load(project)
    try:
        check(content)
    except Exception as refused:
        if type(refused).__name__ != "Refused":
            raise
        return [str(problem) for problem in refused.problems]
    return []
