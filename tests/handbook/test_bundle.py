"""The handbook of each council in one file: no id twice, every link leads somewhere in it, every route is walked in it."""

import pytest

from support.at_hand import CONTENT, PUBLISHED
from support.kinds import one_for_all, smallest
from support.one_file import hold_ids_and_links, hold_walks

pytestmark = pytest.mark.thorough


@pytest.mark.parametrize("council", one_for_all(PUBLISHED, smallest(PUBLISHED)))
def test_ids_are_single_and_every_link_leads_somewhere(council):
    hold_ids_and_links(CONTENT, council)


@pytest.mark.long
@pytest.mark.parametrize("council", PUBLISHED)
def test_every_route_is_walked_in_the_single_file_from_a_disk_and_back_leads_up_again(council, browser, tmp_path):
    hold_walks(CONTENT, council, browser, tmp_path / "Pièces jointes" / "Handbook & protocole.html")
