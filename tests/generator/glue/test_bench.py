"""What is measured is a handbook that could be published."""

from macros.checks.registry import checked
from macros.glue.bench_handbook import CLAUSES, TREES, invent


def test_an_invented_handbook_has_no_problem(tmp_path):
    invent(tmp_path, 1)
    content = checked(tmp_path)
    assert [(len(protocol.clauses()), len(content.trees[key])) for key, protocol in content.published().items()] == [(CLAUSES, TREES)]
