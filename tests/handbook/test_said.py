"""Trees, clauses, lists, comparisons and training say what is written, to the last word: right rule under right citation, with its strength and whom it binds. No browser."""

import pytest

from support.at_hand import CONTENT, PUBLISHED
from support.expected import expected, expected_of_all, hold_said


@pytest.mark.parametrize("council", PUBLISHED)
def test_every_tree_clause_entry_and_scenario_is_told_whole_on_its_page(council, site):
    for address, wanted in expected(CONTENT, council):
        hold_said(address, (site.folder / address).read_text(encoding="utf-8"), wanted)


def test_councils_side_by_side_are_told_whole(site):
    for address, wanted in expected_of_all(CONTENT):
        hold_said(address, (site.folder / address).read_text(encoding="utf-8"), wanted)
