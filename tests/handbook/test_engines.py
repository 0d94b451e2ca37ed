"""Every answer and every address of every tree, in Firefox and WebKit too: for the long run."""

import pytest

from macros.content import graph
from support.at_hand import TREES
from support.player import Player
from support.walks import every_answer
from support.watched import expect_nothing_asked_stored_or_broken

pytestmark = pytest.mark.long


@pytest.mark.parametrize(("protocol", "key"), [pytest.param(*tree, id="/".join(tree)) for tree in TREES])
def test_every_answer_and_every_address_leads_where_the_tree_says(protocol, key, walked_in, site):
    player = Player(walked_in.page(site.strict), site, site.strict, protocol, key)
    player.expect(player.cold(), player.tree.start, ())
    for taken, seen in every_answer(player):
        if not seen["focused"]:
            player.settle(player.say(taken))
    edges = list(graph.edges(player.tree))
    player.cold(str(edges[-1][0]))
    for (step, target), seen in zip(edges, player.at([str(step) for step, _ in edges]), strict=True):
        player.expect(seen, target, player.routes_to(step))
    expect_nothing_asked_stored_or_broken(player.page, player.url)
