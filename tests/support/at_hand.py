"""The project that the tests stand in, its content, and what tests ask of any project."""

from pathlib import Path

from macros.checks import check
from macros.loading import load
from macros.problems import Refused


PROJECT = Path(__file__).resolve().parent.parent
CONTENT = load(PROJECT)
"""The project's own content, checked; read once for all tests, which change nothing of it."""
check(CONTENT)


def complaints(project: Path) -> list[str]:
    """Every complaint about a project, as an author sees it."""
    try:
        check(load(project))
    except Refused as refused:
        return [str(problem) for problem in refused.problems]
    return []
