"""The handbook of each council in one file: no id twice, every link leads somewhere in it."""

import pytest

from support.at_hand import CONTENT, PUBLISHED
from support.kinds import one_for_all, smallest
from support.one_file import hold_ids_and_links

pytestmark = pytest.mark.thorough


@pytest.mark.parametrize("council", one_for_all(PUBLISHED, smallest(PUBLISHED)))
def test_ids_are_single_and_every_link_leads_somewhere(council):
    hold_ids_and_links(CONTENT, council)
