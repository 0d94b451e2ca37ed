"""Every route of every tree, walked in a browser: by click and Back, by the keyboard alone, and without JavaScript."""

import time

import pytest
from player import Player
from served import PROJECT

from macros import graph
from macros.checks import check
from macros.loading import load

CONTENT = load(PROJECT)
check(CONTENT)
TREES = [(key, name) for key in CONTENT.published() for name in CONTENT.trees.get(key, {})]
SAMPLE = {protocol: key for protocol, key in reversed(TREES)}
every_tree = pytest.mark.parametrize(
    ("protocol", "key"),
    [pytest.param(*tree, id="/".join(tree), marks=[] if SAMPLE[tree[0]] == tree[1] else pytest.mark.thorough) for tree in TREES],
)


@every_tree
def test_every_answer_leads_where_the_tree_says_and_back_leads_up_again(protocol, key, shared, root, site, record_property):
    """Depth first by real clicks; up by the browser's Back, or by the page's own where the tree keeps no history."""
    player, started = Player(shared, root, site, CONTENT, protocol, key), time.monotonic()
    tree, walked = player.tree, 0
    player.expect(player.cold(), tree.start, ())
    entries = player.seen()["entries"]

    def walk(place, route):
        nonlocal walked
        for answer in tree.questions[place].answers:
            taken = (*route, graph.Step(place, answer.id))
            player.click(f"{place}.{answer.id}")
            seen = player.seen()
            player.expect(seen, answer.go, taken)
            assert seen["focused"], f"the heading has not the focus{player.say(taken)}"
            assert not shared.said, f"{shared.said}{player.say(taken)}"
            if answer.go in tree.questions:
                walk(answer.go, taken)
            else:
                walked += 1
            if tree.sensitive:
                assert seen["entries"] == entries, f"leaves an entry in the history{player.say(taken)}"
                player.page.click("[data-do=back]", force=True)
            else:
                player.page.go_back()
            player.expect(player.seen(), place, route)

    walk(tree.start, ())
    counts = graph.counts([tree])
    assert walked == counts["routes"]
    for name in ("trees", "questions", "answers", "routes"):
        record_property(f"walk {name}", counts[name])
    record_property("walk seconds", time.monotonic() - started)


@every_tree
def test_every_route_can_be_taken_by_the_keyboard_alone(protocol, key, swift, bare_root, site, record_property):
    """From the cold start of each question's address, Tab to each answer and Enter. The outcome's own address gives the same page."""
    player = Player(swift, bare_root, site, CONTENT, protocol, key)
    tree, pressed, cold = player.tree, 0, 0
    above = graph.parents(tree)
    for place, question in tree.questions.items():
        route = player.routes_to(above[place]) if place in above else ()
        if tree.sensitive or not route:
            by_keyboard(player, route)
        else:
            player.expect(player.cold(str(route[-1])), place, route)
        for index, answer in enumerate(question.answers):
            taken = (*route, graph.Step(place, answer.id))
            press_answer(player, index, taken)
            seen = player.seen()
            player.expect(seen, answer.go, taken)
            assert seen["focused"], player.say(taken)
            pressed += 1
            if index + 1 < len(question.answers):
                up_again(player)
    if not tree.sensitive:
        routes = list(graph.routes(tree))
        for route, seen in zip(routes, player.cold_each([str(route.steps[-1]) for route in routes]), strict=True):
            player.expect(seen, route.outcome, route.steps)
            cold += 1
    record_property("walk keyboard", pressed)
    record_property("walk cold", cold)


def by_keyboard(player, route):
    """From the top of the page: the skip link, past the links above the tree, then each answer in turn."""
    player.cold()
    for key in ("Tab", "Enter"):
        player.page.keyboard.press(key)
    first = f"{player.tree.start}.{player.tree.questions[player.tree.start].answers[0].id}"
    while player.page.evaluate("document.activeElement.id") != first:
        assert player.page.evaluate("document.activeElement !== document.body"), f"Tab does not reach {first}{player.say(())}"
        player.page.keyboard.press("Tab")
    player.page.keyboard.press("Shift+Tab")
    for index, step in enumerate(route):
        press_answer(player, [answer.id for answer in player.tree.questions[step.question].answers].index(step.answer), route[: index + 1])


def press_answer(player, index, taken):
    """From the question's heading the answers follow each other at one Tab each; Enter chooses."""
    for _ in range(index + 1):
        player.page.keyboard.press("Tab")
    focused = player.page.evaluate("document.activeElement.id")
    assert focused == str(taken[-1]), f"Tab leads to {focused}{player.say(taken)}"
    player.page.keyboard.press("Enter")


def up_again(player):
    """Back to the question: by the browser, or by the page's own Back where the tree keeps no history."""
    if player.tree.sensitive:
        player.page.click("[data-do=back]", force=True)
    else:
        player.page.go_back()


@every_tree
def test_every_answer_leads_on_without_javascript(protocol, key, scriptless, root, site, record_property):
    """Each answer's link lands on the answer, with what it leads to in view behind it."""
    player = Player(scriptless, root, site, CONTENT, protocol, key)
    scriptless.goto(player.url)
    followed = 0
    for step, target in graph.edges(player.tree):
        player.click(str(step))
        assert scriptless.url.endswith(f"#{step}")
        leads = scriptless.evaluate(
            """([step, target]) => {
              const answer = document.getElementById(step), item = answer.parentElement
              const next = item.querySelector(":scope > .step, :scope > .same")
              const box = next.getBoundingClientRect()
              const named = next.matches(".step") ? next.id : next.querySelector("a").hash.slice(1)
              return named === target && next.checkVisibility() && box.top >= 0 && box.top < innerHeight
            }""",
            [str(step), target],
        )
        assert leads, f"does not show what it leads to{player.say(player.routes_to(step))}"
        followed += 1
    record_property("walk scriptless", followed)
