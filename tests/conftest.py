"""Both wings: what has nothing to do is not collected, and what was walked is told and, where `test` asks for it, written down."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from macros.desk.test import WALKED

pytest.register_assert_rewrite("support")
pytest_plugins = ["support.fixtures"]


def pytest_collection_modifyitems(config, items):
    """A test of each card, tree or council of a handbook that has none is no test at all: it is not there, rather than skipped."""
    empty = [item for item in items if any(mark.name == "skip" and "empty parameter set" in mark.kwargs.get("reason", "") for mark in item.iter_markers())]
    items[:] = [item for item in items if item not in empty]


def pytest_terminal_summary(terminalreporter):
    """Say what was walked in the handbook at hand, and write it to the file that was asked for."""
    if hasattr(terminalreporter.config, "workerinput"):
        return
    walked, browsers = Counter(), set()
    for report in terminalreporter.stats.get("passed", []):
        for name, value in report.user_properties if report.nodeid.startswith("tests/handbook/") else ():
            if name == "walk browser":
                browsers.add(value)
            elif name.startswith("walk "):
                walked[name.removeprefix("walk ")] += value
    if not walked:
        return
    figures = ", ".join(f"{walked[name]} {name}" for name in ("trees", "questions", "answers", "routes"))
    seconds = walked.pop("seconds", 0) or 1
    terminalreporter.write_line(
        f"Walked by click: {figures} in {seconds:.0f} s of walking, {walked['routes'] / seconds:.1f} routes a second; "
        f"{walked['keyboard']} answers chosen by keyboard, {walked['scriptless']} without JavaScript, {walked['addresses']} addresses opened. "
        f"First screen of a phone: {walked['outcomes'] - walked['below']} of {walked['outcomes']} outcomes."
    )
    if path := os.environ.get(WALKED):
        Path(path).write_text(json.dumps({**walked, "browser": ", ".join(sorted(browsers))}), encoding="utf-8")
