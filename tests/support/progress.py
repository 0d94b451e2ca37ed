"""How far the tests are, for a person at a terminal: a bar in the place of a dot for each. What fails still has its letter."""

import pytest

from macros.progress import bar


class Progress:
    """What pytest asks while it runs."""

    def __init__(self):
        self.bar = None

    def pytest_xdist_node_collection_finished(self, node, ids):
        """The first process that has found its tests says how many there are."""
        self.begin(len(ids))

    def begin(self, count: int) -> None:
        """Show the bar, once."""
        if self.bar is None:
            self.bar = bar("Testing", count)
            self.bar.__enter__()

    @pytest.hookimpl(tryfirst=True)
    def pytest_report_teststatus(self, report):
        """No dot for what passes."""
        return ("passed", "", "PASSED") if report.when == "call" and report.passed else None

    def pytest_runtest_logreport(self, report):
        if report.when == "teardown" and self.bar:
            self.bar.update(1)

    def pytest_sessionfinish(self):
        if self.bar:
            self.bar.__exit__(None, None, None)
