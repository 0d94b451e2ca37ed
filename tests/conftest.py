"""Both wings: what has nothing to do is not collected, and what was walked is told and, where `test` asks for it, written down."""

import json
import os
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from macros.content.counting import many
from macros.desk.test import SHOWN, WALKED

pytest.register_assert_rewrite("support")
from support.engines import NOT_WALKED  # noqa: E402 - its asserts are rewritten from the line above on

pytest_plugins = ["support.fixtures", "support.engines"]
OTHER = ("Firefox", "WebKit", "WPE")


def pytest_configure(config):
    """At a terminal, show how far the tests are as every long command does."""
    if os.environ.get(SHOWN) and not hasattr(config, "workerinput"):
        config.pluginmanager.register(import_module("support.progress").Progress())


def pytest_collection_modifyitems(config, items):
    """A test of each card, tree or council of a handbook that has none is no test at all: it is not there, rather than skipped."""
    empty = [item for item in items if any(mark.name == "skip" and "empty parameter set" in mark.kwargs.get("reason", "") for mark in item.iter_markers())]
    items[:] = [item for item in items if item not in empty]
    _order(items)


def _order(items) -> None:
    """First a walk, so that one process builds the site at hand while another does something else; then what takes long; last the many small ones, which fill up both."""
    first = next((item for item in items if item.path.name == "test_walks.py"), None)
    items.sort(key=lambda item: (item is not first, not item.get_closest_marker("early")))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session):
    """Refuse to run where tests that share what is dear to make would be torn apart: nothing else would say so."""
    if getattr(session.config.option, "loadgroup", False):
        torn = [item.nodeid for item in session.items if item.get_closest_marker("xdist_group") and "@" not in item.nodeid]
        assert not torn, f"pytest and pytest-xdist do not fit each other: {torn[0]} is not kept with its group."


def pytest_terminal_summary(terminalreporter):
    """Say what was walked in the handbook at hand, and in which engines; write it to the file that was asked for."""
    if hasattr(terminalreporter.config, "workerinput"):
        return
    walked, browsers, wording = Counter(), set(), set()
    for report in terminalreporter.stats.get("passed", []):
        for name, value in report.user_properties if report.nodeid.startswith("tests/handbook/") else ():
            if name == "walk browser":
                browsers.add(value)
            elif name == "wording":
                wording.add(value)
            elif name.startswith("walk "):
                walked[name.removeprefix("walk ")] += value
    if walked:
        _tell_walks(terminalreporter, walked)
        if path := os.environ.get(WALKED):
            Path(path).write_text(json.dumps({**walked, "browser": ", ".join(sorted(browsers)), "wording": sorted(wording)}), encoding="utf-8")
    _tell_engines(terminalreporter, browsers)


def _tell_walks(terminalreporter, walked: Counter) -> None:
    figures = ", ".join(many(walked[f"{name}s"], name) for name in ("tree", "question", "answer", "route"))
    seconds = walked.pop("seconds", 0) or 1
    terminalreporter.write_line(
        f"Walked by click: {figures} in {seconds:.0f} s of walking, {walked['routes'] / seconds:.1f} routes a second; "
        f"each answer reached by keyboard and {walked['keyboard']} chosen with it, {walked['scriptless']} without JavaScript, {walked['addresses']} addresses shown. "
        f"First screen of a phone: {walked['outcomes'] - walked['below']} of {walked['outcomes']} outcomes."
    )


def _tell_engines(terminalreporter, whole: set[str]) -> None:
    """In which engines there were walks, how far, and in which there were none, and why."""
    ended = {outcome: terminalreporter.stats.get(outcome, []) for outcome in ("passed", "failed", "skipped")}
    good, bad = (Counter(value for report in ended[outcome] for name, value in report.user_properties if name == "engine") for outcome in ("passed", "failed"))
    told = [f"{name}, every route" for name in sorted(whole)]
    for name in sorted({*good, *bad} - whole):
        told.append(f"{name}, {many(good[name], 'test')}" + (f" and {bad[name]} that FAILED" if bad[name] else ""))
    if told:
        terminalreporter.write_line(f"Engines: {'; '.join(told)}.")
    reasons = {str(report.longrepr[2]).removeprefix("Skipped: ") for report in ended["skipped"]}
    missing = sorted(reason for reason in reasons if reason.startswith(NOT_WALKED))
    for reason in missing:
        terminalreporter.write_line(f"{reason}.", yellow=True, bold=True)
    if whole and not missing and not any(name.startswith(OTHER) for name in {*good, *bad}):
        terminalreporter.write_line("Firefox and WebKit were not asked for: `test --long` walks there too.")
