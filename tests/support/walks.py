"""How a tree is walked: by click and by the keyboard, up again by Back, along a few routes that have a step of every kind."""

from macros.content import addresses, graph
from macros.content.loading import Content
from support.player import Player
from support.said import hold

KEEP_FOCUS = "() => { window.focused = []; addEventListener('focusin', event => window.focused.push(event.target.id)) }"
"""Keep the id of each thing that takes the focus."""


def skip_to(player):
    """From the top of the page: the skip link, past the links above the tree, to the first answer; then back to the heading before it."""
    player.page.keyboard.press("Tab")
    follow_the_skip_link(player)


def follow_the_skip_link(player):
    """From the skip link, which has the focus, to the first answer; then back to the heading before it. From here on the page keeps where the focus was."""
    player.page.evaluate(KEEP_FOCUS)
    player.page.keyboard.press("Enter")
    first = f"{player.tree.start}.{player.tree.questions[player.tree.start].answers[0].id}"
    while (focused := player.page.evaluate("document.activeElement.id || document.activeElement.localName")) != first:
        hold(focused != "body", f"Tab does not reach {first}.{player.say(())}")
        player.page.keyboard.press("Tab")
    player.page.keyboard.press("Shift+Tab")


def press_answer(player, taken, index):
    """From the question's heading the answers follow each other at one Tab each; Enter chooses."""
    question = taken[-1].question
    player.page.evaluate("window.focused.length = 0")
    for _ in range(index + 1):
        player.page.keyboard.press("Tab")
    reached, wanted = player.page.evaluate("window.focused"), [f"{question}.{answer.id}" for answer in player.tree.questions[question].answers]
    hold(reached == wanted[: index + 1], f"Tab leads from the question to {reached}, not through its answers.{player.say(taken)}")
    player.page.keyboard.press("Enter")


def up_again(player):
    """Back to the question: by the browser, or by the page's own Back where the tree keeps no history."""
    if player.tree.sensitive:
        player.click("[data-do=back]")
    else:
        player.page.go_back()


def features(content: Content, protocol: str, key: str, route: graph.Route) -> set[str]:
    """What a route shows that another may not: of its outcome, and of its tree."""
    tree = content.trees[protocol][key]
    outcome = tree.outcomes[route.outcome]
    ways = sum(end == route.outcome for _, end in graph.edges(tree))
    parts = {
        "another's step": any(step.by for step in outcome.steps), "our suggestion": any(step.ours for step in outcome.steps), "people": outcome.who, "people we suggest": outcome.suggest,
        "a time": outcome.times, "left open": outcome.open, "delicate": tree.sensitive, "several ways here": ways > 1, "at once": len(route.steps) == 1, "far": len(route.steps) > 2,
        "a silence": (outcome.to or "").startswith(addresses.SILENCES), "nearest rules": outcome.nearest,
    }  # fmt: skip
    return {outcome.kind, f"answer {outcome.answer}", *(name for name, there in parts.items() if there)}


def of_every_kind(content: Content, protocol: str) -> list[tuple[str, graph.Route]]:
    """A few routes of a council's trees, by their trees, that have between them every feature that one of them has."""
    left = [(features(content, protocol, key, route), key, route) for key, tree in content.trees[protocol].items() for route in graph.routes(tree)]
    lacking, taken = set().union(*(has for has, *_ in left)), []
    while lacking:
        best = max(left, key=lambda each: len(each[0] & lacking))
        lacking -= best[0]
        taken.append(best[1:])
    return sorted(taken, key=lambda each: each[0])


def by_click(player: Player, taken: tuple) -> None:
    """Take the last answer of a route by a click."""
    player.choose(taken[-1])


def by_keyboard(player: Player, taken: tuple) -> None:
    """Take the last answer of a route by Tab and Enter."""
    answers = player.tree.questions[taken[-1].question].answers
    press_answer(player, taken, [answer.id for answer in answers].index(taken[-1].answer))


def walk(player: Player, route: graph.Route, choose=by_click) -> None:
    """From the first question along a route, and up again by Back, with all that is seen held against the tree."""
    taken, tree = (), player.tree
    for step in route.steps:
        taken = (*taken, step)
        choose(player, taken)
        player.settle(player.say(taken))
        player.expect(player.seen(), player.answer(step).go, taken)
    while taken:
        up_again(player)
        taken = taken[:-1]
        player.expect_at(player.answer(taken[-1]).go if taken else tree.start, taken)


def every_answer(player: Player, entry=None, place: str = "", route: tuple = ()):
    """Take every answer of a tree by click, depth first, and go up again by Back. Gives each route with what is seen at its end, which is as the tree has it."""
    place = place or player.tree.start
    for answer in player.tree.questions[place].answers:
        taken = (*route, graph.Step(place, answer.id))
        player.choose(taken[-1])
        seen = player.seen()
        player.expect(seen, answer.go, taken)
        yield taken, seen
        if answer.go in player.tree.questions:
            yield from every_answer(player, entry, answer.go, taken)
        up_again(player)
        player.expect_at(place, route, entry)


def every_question(player: Player) -> int:
    """Go to each question of a tree, Tab through its answers and press Enter at the last. Returns how many answers were chosen."""
    tree = player.tree
    routes = {tree.start: (), **{target: player.routes_to(step) for step, target in graph.edges(tree) if target in tree.questions}}
    for question, route in routes.items():
        player.at([str(route[-1]) if route else question])
        last = tree.questions[question].answers[-1]
        taken = (*route, graph.Step(question, last.id))
        press_answer(player, taken, len(tree.questions[question].answers) - 1)
        player.expect_at(last.go, taken)
    return len(routes)
