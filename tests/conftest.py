"""What tests share: the real project, and a small invented council to build and to break."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
from helpers import CONTENT

from macros.loading import Content

INVENTED = Path(__file__).parent / "invented"


@pytest.fixture(scope="session")
def content() -> Content:
    """The project's own content, checked."""
    return CONTENT


@pytest.fixture
def invented(tmp_path) -> Path:
    """A project of its own with one small council that does not exist: Exampleshire."""
    project = tmp_path / "project"
    shutil.copytree(INVENTED, project)
    return project


def pytest_terminal_summary(terminalreporter):
    """Say what was walked: trees, questions, answers, routes, seconds, routes a second."""
    walked = Counter()
    for report in terminalreporter.stats.get("passed", []):
        walked.update({name: value for name, value in report.user_properties if name.startswith("walk ")})
    if walked:
        figures = ", ".join(f"{walked[f'walk {name}']} {name}" for name in ("trees", "questions", "answers", "routes"))
        seconds = walked["walk seconds"] or 1
        terminalreporter.write_line(
            f"Walked by click: {figures} in {seconds:.0f} s of walking, {walked['walk routes'] / seconds:.1f} routes a second; "
            f"{walked['walk keyboard']} answers by keyboard, {walked['walk scriptless']} without JavaScript, {walked['walk addresses']} addresses opened."
        )
