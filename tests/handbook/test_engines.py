"""Every tree in Firefox, every answer, and in WebKit, every address and the longest route: for the long run."""

import pytest

from macros.content import graph
from support.at_hand import TREES
from support.engines import in_firefox, in_webkit
from support.player import Player
from support.walks import every_answer, walk
from support.watched import expect_nothing_asked_stored_or_broken

pytestmark = pytest.mark.long
every_tree = pytest.mark.parametrize(("protocol", "key"), [pytest.param(*tree, id="/".join(tree)) for tree in TREES])


@in_webkit
@every_tree
def test_every_address_and_the_longest_route_lead_where_the_tree_says(protocol, key, walked_in, site):
    player = Player(walked_in.page(site.strict), site, site.strict, protocol, key)
    edges = list(graph.edges(player.tree))
    player.cold(str(edges[-1][0]))
    for (step, target), seen in zip(edges, player.at([str(step) for step, _ in edges]), strict=True):
        player.expect(seen, target, player.routes_to(step))
    player.expect(player.cold(), player.tree.start, ())
    walk(player, max(graph.routes(player.tree), key=lambda route: len(route.steps)))
    expect_nothing_asked_stored_or_broken(player.page, player.url)


@in_firefox
@every_tree
def test_every_answer_leads_where_the_tree_says_and_back_leads_up_again(protocol, key, walked_in, site):
    player = Player(walked_in.page(site.strict), site, site.strict, protocol, key)
    player.expect(player.cold(), player.tree.start, ())
    for taken, seen in every_answer(player):
        if not seen["focused"]:
            player.settle(player.say(taken))
    expect_nothing_asked_stored_or_broken(player.page, player.url)
