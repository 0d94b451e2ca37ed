"""How a test fails where an author's content is at fault: in sentences, with file and line, and nothing of Python."""

from pathlib import Path

import pytest

from macros.checks.registry import checked
from macros.content.problems import Refused


def hold(true: bool, *sentences: str) -> None:
    """Fail with the sentences, one a line, unless it is true."""
    __tracebackhide__ = True
    if not true:
        pytest.fail("\n".join(sentences), pytrace=False)


def hold_none(found, *sentences: str) -> None:
    """Fail with the sentences and everything that was found, one a line."""
    __tracebackhide__ = True
    hold(not found, *sentences, *map(str, found))


def complaints(handbook: Path) -> list[str]:
    """Every complaint about a handbook, as an author sees it."""
    try:
        checked(handbook)
    except Refused as refused:
        return [str(problem) for problem in refused.problems]
    return []
