"""Every route of every tree, walked in a browser: by click and Back, by the keyboard alone, and without JavaScript."""

import time

import pytest

from macros.content import addresses, graph
from support.at_hand import TREES
from support.audits import PUT_IN
from support.player import Player
from support.said import hold, hold_none
from support.walks import every_answer, every_question, follow_the_skip_link, press_answer, skip_to, up_again
from support.watched import expect_nothing_asked_stored_or_broken, watched

PHONE, MANY = 667, 0.1
"""How tall a phone’s screen is, in pixels, and the share of a tree’s outcomes that may begin below it (one always may)."""
SAMPLE = {protocol: key for protocol, key in reversed(TREES)}


def marks(protocol, key):
    """The tests of a tree share its page, and a quick run takes one tree of each council."""
    return [pytest.mark.xdist_group(f"{protocol}/{key}"), *([] if SAMPLE[protocol] == key else [pytest.mark.thorough])]


every_tree_opened = pytest.mark.parametrize("player", [pytest.param(tree, id="/".join(tree), marks=marks(*tree)) for tree in TREES], indirect=True)
every_tree = pytest.mark.parametrize(("protocol", "key"), [pytest.param(*tree, id="/".join(tree), marks=marks(*tree)) for tree in TREES])


@pytest.fixture(scope="session")
def walker(browser_type, browser_type_launch_args):
    """The browser once more, which composes its pages in one thread: the walks take about a seventh less of the processor. (Tests that wait for frames cannot use it: not all come.)"""
    browser = browser_type.launch(**browser_type_launch_args | {"args": [*browser_type_launch_args["args"], "--disable-threaded-compositing"]})
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def online(walker, site):
    """One page for all walks, at the server with the strictest policy."""
    return watched(walker, site.strict)


@pytest.fixture(scope="session")
def from_a_disk(walker, site):
    """One page for what is read from a disk."""
    return watched(walker, site.on_disk)


@pytest.fixture(scope="module")
def player(request, online, site):
    """A tree, opened cold at the address of its last answer, once for the tests of it."""
    player = Player(online, site, site.strict, *request.param)
    *_, (player.last, _) = graph.edges(player.tree)
    player.at_first = player.cold(str(player.last))
    return player


@pytest.fixture(scope="session")
def scriptless(walker, site):
    """One page with JavaScript off, into which each tree is put."""
    page = watched(walker, site.strict, java_script_enabled=False)
    page.goto(site.strict + addresses.HOME)
    return page


@every_tree_opened
def test_every_address_shows_its_step_and_the_answers_that_lead_there(player, record_property):
    """The last answer's address, at which the page was opened cold; then each answer's, gone to from another. A delicate tree takes the address away."""
    edges = list(graph.edges(player.tree))
    shown = [player.at_first, *player.at([str(step) for step, _ in edges])]
    for (step, target), seen in zip([edges[-1], *edges], shown, strict=True):
        player.expect(seen, target, player.routes_to(step))
    hold_none(player.page.said, f"At the addresses of {player.url} the browser complains:")
    record_property("walk addresses", len(edges))


@every_tree_opened
def test_every_answer_is_reached_by_the_keyboard_alone_and_every_question_answered_with_it(player, record_property):
    """The skip link leads to the first question; from each question's heading Tab leads through all of its answers, and Enter at the last is followed."""
    player.at([player.tree.start])
    player.page.evaluate("document.querySelector('.skip').focus()")
    follow_the_skip_link(player)
    record_property("walk keyboard", every_question(player))
    hold_none(player.page.said, f"By the keyboard at {player.url} the browser complains:")


@every_tree_opened
def test_every_answer_leads_where_the_tree_says_on_one_screen_of_a_phone_and_back_leads_up_again(player, browser, record_property):
    """From an answer's address back to the first question; then depth first by real clicks.

    Up by the browser's Back, or by the page's own where the tree keeps no history. No answer is stored or sent.
    """
    started, tree, walked, below = time.monotonic(), player.tree, 0, set()
    player.at([str(player.last)])
    player.click("[data-do=restart]")
    player.expect(player.seen(), tree.start, ())
    entry = player.seen()["entry"]

    for taken, seen in every_answer(player, entry if tree.sensitive else None):
        hold(seen["focused"], f"The heading has not the focus.{player.say(taken)}")
        hold(not player.page.said, f"The browser complains: {player.page.said}{player.say(taken)}")
        if seen["step"] in tree.outcomes:
            walked += 1
            if seen["begins"] > PHONE:
                below.add(f"{player.url}#{taken[-1]} (ends at {seen['begins']:.0f} of {PHONE} pixels)")
    expect_nothing_asked_stored_or_broken(player.page, player.url)
    hold(len(below) <= max(1, MANY * len(tree.outcomes)), "The answer, the first step, who and by when do not all stand on a phone’s first screen; shorten the title, the people or the first step:", *sorted(below))
    record_property("walk outcomes", len(tree.outcomes))
    record_property("walk below", len(below))
    counts = graph.counts([tree])
    hold(walked == counts["routes"], f"{walked} of {counts['routes']} routes were walked: {player.url}")
    for name in ("trees", "questions", "answers", "routes"):
        record_property(f"walk {name}", counts[name])
    record_property("walk browser", f"{browser.browser_type.name.capitalize()} {browser.version}")
    record_property("walk seconds", time.monotonic() - started)


@pytest.mark.parametrize(("protocol", "key"), [pytest.param(*tree, id="/".join(tree)) for tree in SAMPLE.items()])
def test_every_route_is_taken_by_the_keyboard_alone_from_a_disk(protocol, key, from_a_disk, site):
    """From the cold start of the tree: the skip link, then Tab to each answer, and Enter; up by the browser's Back or the page's own."""
    player = Player(from_a_disk, site, site.on_disk, protocol, key)
    tree = player.tree
    player.expect(player.cold(), tree.start, ())
    skip_to(player)

    def walk(place, route):
        for index, answer in enumerate(tree.questions[place].answers):
            taken = (*route, graph.Step(place, answer.id))
            press_answer(player, taken, index)
            player.expect_at(answer.go, taken)
            if answer.go in tree.questions:
                walk(answer.go, taken)
            up_again(player)

    walk(tree.start, ())
    expect_nothing_asked_stored_or_broken(player.page, player.url)


FOLLOWED = """edges => edges.map(([step, target]) => {
  const answer = document.getElementById(step)
  location.hash = answer.getAttribute("href")
  const next = answer.parentElement.querySelector(":scope > .step, :scope > .same")
  const box = next.getBoundingClientRect()
  const named = next.matches(".step") ? next.id : next.querySelector("a").hash.slice(1)
  return answer.matches("a:target") && named === target && next.checkVisibility() && box.top >= 0 && box.top < innerHeight
})"""


@every_tree
def test_every_answer_leads_on_without_javascript(protocol, key, scriptless, site, record_property):
    """Each answer's link lands on the answer, with what it leads to in view behind it. The first is by click, the others' addresses followed."""
    player = Player(scriptless, site, site.strict, protocol, key)
    if SAMPLE[protocol] == key:
        scriptless.goto(player.url)
    else:
        scriptless.evaluate(PUT_IN, player.url)
    edges = [(str(step), target) for step, target in graph.edges(player.tree)]
    player.click(f'[id="{edges[0][0]}"]')
    scriptless.wait_for_url(lambda address: address.endswith(f"#{edges[0][0]}"))
    led = scriptless.evaluate(FOLLOWED, edges)
    lost = [step for (step, _), well in zip(edges, led, strict=True) if not well]
    hold_none(lost, f"Without JavaScript these answers do not show what they lead to: {player.url}")
    record_property("walk scriptless", len(edges))
