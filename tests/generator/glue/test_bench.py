"""What is measured is a handbook that could be published."""

from macros.checks.registry import checked
from macros.glue.bench_handbook import invent
from macros.pages.listing import pages


def test_an_invented_handbook_has_no_problem_and_grows_with_what_is_asked_for(tmp_path):
    for size in (1, 2):
        invent(tmp_path / str(size), size)
    one, two = (pages(checked(tmp_path / str(size))) for size in (1, 2))
    assert len({path for path in two if path.startswith("council-2/")}) == len({path for path in one if path.startswith("council-1/")}) > 10
