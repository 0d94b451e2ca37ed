"""Every route of every tree, walked in a browser: by click and Back, by the keyboard alone, and without JavaScript."""

import time

import pytest

from macros.content import graph
from support.at_hand import TREES
from support.player import Player
from support.said import hold, hold_none
from support.walks import every_answer, press_answer, skip_to, up_again
from support.watched import expect_nothing_asked_stored_or_broken, watched

PHONE, MANY = 667, 0.1
"""How tall a phone’s screen is, in pixels, and the share of a tree’s outcomes that may begin below it (one always may)."""
SAMPLE = {protocol: key for protocol, key in reversed(TREES)}
every_tree = pytest.mark.parametrize(
    ("protocol", "key"),
    [pytest.param(*tree, id="/".join(tree), marks=[] if SAMPLE[tree[0]] == tree[1] else pytest.mark.thorough) for tree in TREES],
)


@pytest.fixture(scope="session")
def by_click(browser, site):
    """One page for all walks by click."""
    return watched(browser, site.strict)


@pytest.fixture(scope="session")
def by_keyboard(browser, site):
    """One page for all walks by keyboard."""
    return watched(browser, site.on_disk)


@pytest.fixture(scope="session")
def scriptless(browser, site):
    """One page with JavaScript off."""
    return watched(browser, site.strict, java_script_enabled=False)


@every_tree
def test_every_answer_leads_where_the_tree_says_on_one_screen_of_a_phone_and_back_leads_up_again(protocol, key, by_click, site, browser, record_property):
    """From a cold start at an answer's address back to the first question; then depth first by real clicks.

    Up by the browser's Back, or by the page's own where the tree keeps no history. No answer is stored or sent.
    """
    player, started = Player(by_click, site, site.strict, protocol, key), time.monotonic()
    tree, walked, below = player.tree, 0, set()
    *_, (last, end) = graph.edges(tree)
    player.expect(player.cold(str(last)), end, player.routes_to(last))
    player.click("[data-do=restart]")
    player.expect(player.seen(), tree.start, ())
    entries = player.seen()["entries"]

    for taken, seen in every_answer(player, entries if tree.sensitive else None):
        hold(seen["focused"], f"The heading has not the focus.{player.say(taken)}")
        hold(not by_click.said, f"The browser complains: {by_click.said}{player.say(taken)}")
        if seen["step"] in tree.outcomes:
            walked += 1
            if seen["begins"] > PHONE:
                below.add(f"{player.url}#{taken[-1]} (ends at {seen['begins']:.0f} of {PHONE} pixels)")
    expect_nothing_asked_stored_or_broken(by_click, player.url)
    hold(len(below) <= max(1, MANY * len(tree.outcomes)), "The answer, the first step, who and by when do not all stand on a phone’s first screen; shorten the title, the people or the first step:", *sorted(below))
    record_property("walk outcomes", len(tree.outcomes))
    record_property("walk below", len(below))
    counts = graph.counts([tree])
    hold(walked == counts["routes"], f"{walked} of {counts['routes']} routes were walked: {player.url}")
    for name in ("trees", "questions", "answers", "routes"):
        record_property(f"walk {name}", counts[name])
    record_property("walk browser", f"{browser.browser_type.name.capitalize()} {browser.version}")
    record_property("walk seconds", time.monotonic() - started)


@every_tree
def test_every_answer_is_reached_by_the_keyboard_alone_and_every_question_answered_with_it(protocol, key, by_keyboard, site, record_property):
    """From the cold start of the tree, opened from a disk: the skip link, then Tab to each answer; up by the browser's Back or the page's own.

    Enter is pressed at each answer that leads to a question, and at one of those that end there. No answer is stored or sent.
    """
    record_property("walk keyboard", walk_by_keyboard(Player(by_keyboard, site, site.on_disk, protocol, key), every=False))


@pytest.mark.long
@every_tree
def test_every_route_can_be_taken_by_the_keyboard_alone(protocol, key, by_keyboard, site):
    """As above, with Enter at every answer."""
    walk_by_keyboard(Player(by_keyboard, site, site.on_disk, protocol, key), every=True)


def walk_by_keyboard(player, every: bool) -> int:
    """Walk a tree with Tab and Enter. Returns how many answers were chosen."""
    tree, chosen = player.tree, 0
    player.expect(player.cold(), tree.start, ())
    skip_to(player)

    def walk(place, route):
        nonlocal chosen
        answers = tree.questions[place].answers
        ending = [answer for answer in answers if answer.go in tree.outcomes]
        for index, answer in enumerate(answers):
            if not every and answer in ending[:-1]:
                continue
            taken = (*route, graph.Step(place, answer.id))
            press_answer(player, taken, index)
            player.expect_at(answer.go, taken)
            chosen += 1
            if answer.go in tree.questions:
                walk(answer.go, taken)
            up_again(player)

    walk(tree.start, ())
    expect_nothing_asked_stored_or_broken(player.page, player.url)
    return chosen


@every_tree
def test_every_address_shows_its_step_and_the_answers_that_lead_there(protocol, key, by_click, site, record_property):
    """Each answer's address, gone to from another of the same tree; the page is opened at the last. A delicate tree takes the address away."""
    player = Player(by_click, site, site.strict, protocol, key)
    edges = list(graph.edges(player.tree))
    for (step, target), seen in zip(edges, player.at([str(step) for step, _ in edges]), strict=True):
        player.expect(seen, target, player.routes_to(step))
    record_property("walk addresses", len(edges))


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
    scriptless.goto(player.url)
    edges = [(str(step), target) for step, target in graph.edges(player.tree)]
    player.click(f'[id="{edges[0][0]}"]')
    scriptless.wait_for_url(lambda address: address.endswith(f"#{edges[0][0]}"))
    led = scriptless.evaluate(FOLLOWED, edges)
    lost = [step for (step, _), well in zip(edges, led, strict=True) if not well]
    hold_none(lost, f"Without JavaScript these answers do not show what they lead to: {player.url}")
    record_property("walk scriptless", len(edges))
