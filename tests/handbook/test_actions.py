"""What a reader can do with a tree beside answering, on a tree of each council: the one with the longest route that is not delicate. (The usual run does it on the invented one.)"""

import pytest

from support.actions import ACTIONS
from support.at_hand import CONTENT, PUBLISHED
from support.paper import noting
from support.player import Player
from support.taken import longest

LONGEST = {key: max((name for name, tree in CONTENT.trees.get(key, {}).items() if not tree.sensitive), key=lambda name: len(longest(CONTENT.trees[key][name])), default=None) for key in PUBLISHED}


@pytest.mark.long
@pytest.mark.parametrize("council", [key for key, name in LONGEST.items() if name])
def test_change_copy_print_and_whole_do_what_they_say(council, browser, site):
    player = Player(noting(browser, site.strict), site, site.strict, council, LONGEST[council])
    for hold_action in ACTIONS.values():
        hold_action(player, longest(player.tree))
        assert player.page.said == [] and player.page.elsewhere == []
    player.page.close()
