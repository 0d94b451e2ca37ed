"""What must hold of every handbook in one file."""

from collections import Counter, defaultdict
from html.parser import HTMLParser
from pathlib import Path

from macros.content import graph
from macros.content.loading import Content
from macros.outputs.bundle import bundle, write_bundle
from macros.pages.author import Author
from macros.pages.labels import ANSWERS, OUTCOME_KINDS
from macros.pages.render import Renderer
from support.player import MIDDLE, plain, same
from support.said import hold, hold_none
from support.watched import expect_nothing_asked_stored_or_broken, watched

STANDS = """() => {
  const text = node => node.textContent.replace(/\\s+/g, " ").trim()
  const drawn = node => node.getClientRects().length > 0
  const [tree, ...more] = [...document.querySelectorAll("handbook-tree")].filter(drawn)
  const [title, ...others] = [...tree.querySelectorAll(".step__title")].filter(drawn)
  return [more.length + others.length, title.closest(".step").id, text(title), [...tree.querySelectorAll(".yours__say")].map(text), document.activeElement === title, decodeURIComponent(location.hash)]
}"""
"""Where the tree in sight stands: what is in sight beside its step, the step, its heading, the answers told, whether the heading has the focus, the place behind #."""


def hold_ids_and_links(content: Content, council: str) -> None:
    """Hold a council's file to it: no id stands twice, every link leads to a place in it or to the web."""
    found = Attributes(bundle(Author(Renderer(content)), council))
    ids = Counter(found.of["id"])
    links = found.of["href"]
    named = {name for attribute in ("for", "aria-labelledby", "aria-describedby") for value in found.of[attribute] for name in value.split()}
    hold_none([name for name, count in ids.items() if count > 1], f"In the single file of {council} these ids stand twice:")
    hold_none([link for link in links if not link.startswith(("#", "https://", "mailto:", "tel:"))], f"The single file of {council} needs other files:")
    hold_none([link for link in links if link.startswith("#") and link[1:] not in ids], f"In the single file of {council} these links lead nowhere:")
    hold_none(sorted(named - ids.keys()), f"In the single file of {council} these ids are named and not there:")


def hold_walks(content: Content, council: str, browser, path: Path) -> None:
    """Walk every route of every tree of a council in its file by real click, up again by Back; nothing is asked of anybody, nothing is stored."""
    write_bundle(Author(Renderer(content)), council, path)
    page = watched(browser, path.as_uri())
    page.goto(path.as_uri())
    walked = sum(_walk(page, tree, f"situations/{key}") for key, tree in content.trees[council].items())
    expect_nothing_asked_stored_or_broken(page, path.as_uri())
    counts = graph.counts(content.trees[council].values())
    hold(walked == counts["routes"], f"{walked} of {counts['routes']} routes were walked in the single file of {council}.")
    page.context.close()


def _walk(page, tree, name: str) -> int:
    """Walk a tree depth first; how many outcomes were come to."""
    page.evaluate("hash => { location.hash = hash }", f"#page:{name}")

    def stands(place, route, focused=True):
        said = f"\n{name}: {' > '.join(map(str, route)) or 'the first question'}"
        beside, step, heading, told, focus, address = page.evaluate(STANDS)
        same("the step in sight", step, f"{name}~{place}", said)
        same("what else is in sight", beside, 0, said)
        if place in tree.questions:
            same("the question", heading, plain(tree.questions[place].ask), said)
        else:
            outcome = tree.outcomes[place]
            answer = f"{ANSWERS[outcome.answer]}. " if outcome.answer else ""
            silent = (outcome.to or "").startswith("silences#")
            same("the outcome", heading, f"{OUTCOME_KINDS['ask' if silent else outcome.kind]}: {answer}{plain(outcome.title)}", said)
        same("the answers told", told, [plain(next(answer.say for answer in tree.questions[step.question].answers if answer.id == step.answer)) for step in route], said)
        same("the place behind #", address, f"#{name}~{route[-1]}" if route and not tree.sensitive else f"#page:{name}", said)
        hold(focus or not focused, f"The heading has not the focus.{said}")

    def walk(place, route) -> int:
        ends = 0
        for answer in tree.questions[place].answers:
            taken = (*route, graph.Step(place, answer.id))
            page.mouse.click(*page.evaluate(MIDDLE, f'[id="{name}~{taken[-1]}"]'))
            stands(answer.go, taken)
            ends += walk(answer.go, taken) if answer.go in tree.questions else 1
            if tree.sensitive:
                page.mouse.click(*page.evaluate(MIDDLE, f'[id="page:{name}"] [data-do=back]'))
            else:
                page.go_back()
            stands(place, route, focused=False)
        return ends

    stands(tree.start, (), focused=False)
    return walk(tree.start, ())


class Attributes(HTMLParser):
    """Every value of every attribute of a page, by the attribute's name."""

    def __init__(self, html: str):
        super().__init__()
        self.of = defaultdict(list)
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            self.of[name].append(value)
