"""What a reader can do with a tree beside answering, on the invented council’s tree with the longest route."""

import pytest

from support.actions import ACTIONS
from support.paper import noting
from support.player import Player
from support.taken import longest


@pytest.fixture(scope="module")
def player(browser, example):
    """The tree in one page."""
    page = noting(browser, example.plain)
    yield Player(page, example, example.plain, "exampleshire", "asked-for-document")
    page.close()


@pytest.mark.parametrize("what", ACTIONS)
def test_of_a_tree(what, player):
    ACTIONS[what](player, longest(player.tree))
    assert player.page.said == [] and player.page.elsewhere == []
