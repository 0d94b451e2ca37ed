"""Every page of every council says what is written, to the last word: right rule under right citation, with its strength and whom it binds. No browser."""

import pytest

from support.at_hand import CONTENT, PUBLISHED
from support.expected_pages import expected, hold_said


@pytest.mark.parametrize("council", PUBLISHED)
def test_every_tree_clause_and_entry_is_told_whole_on_its_page(council, site):
    for address, wanted in expected(CONTENT, council).items():
        hold_said(address, (site.folder / address).read_text(encoding="utf-8"), wanted)
