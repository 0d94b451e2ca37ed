"""What a reader sees of a decision tree, as against what its YAML says must be seen."""

import functools
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from markupsafe import Markup
from playwright.sync_api import expect

from macros import addresses, graph
from macros.labels import FORCES, OUTCOME_KINDS
from macros.loading import Content
from macros.model import Answer, Tree
from macros.prose import prose

SEEN = """() => {
  const tree = document.querySelector("handbook-tree")
  const text = node => node.textContent.replace(/\\s+/g, " ").trim()
  const all = (query, root = tree) => [...root.querySelectorAll(query)]
  const shown = node => node.checkVisibility()
  const here = tree.querySelector(".is-here")
  const heading = here.querySelector(".step__title")
  const own = query => all(query, here).filter(node => node.closest(".step") === here)
  return {
    step: here.id,
    headings: all(".step__title").filter(shown).map(node => node.closest(".step").id),
    heading: text(heading).replace(/^.*?: (?=\\S)/, found => heading.querySelector(".sr") ? "" : found),
    focused: document.activeElement === heading,
    answers: all(".answer").filter(shown).map(node => [node.id, text(node)]),
    yours: all(".yours__list li").filter(shown).map(node => [text(node.querySelector(".yours__ask")), text(node.querySelector(".yours__say"))]),
    straight: all(".straight").some(shown),
    hash: location.hash,
    title: document.title,
    entries: history.length,
    kind: own(".kind").map(text).join(),
    steps: own(".steps > li").map(node => [text(node.querySelector(".steps__do")), text(node.querySelector(".steps__basis"))]),
    who: own(".roles__title").map(text),
    times: own(".times > li").map(text),
    open: own(".open").map(text).join(),
    links: own(".cite, .see__link, .roles__title").map(node => node.href),
    rules: own(".rules dd").map(text),
  }
}"""


WHERE = """() => {
  const here = document.querySelector(".is-here")
  const alone = [...document.querySelectorAll(".step__title")].filter(title => title.checkVisibility()).map(title => title.closest(".step").id)
  const said = [...document.querySelectorAll(".yours__say")].pop()?.textContent.trim() ?? ""
  return [here.id, alone.join(), said, document.activeElement === here.querySelector(".step__title"), location.hash, history.length]
}"""
MIDDLE = """wanted => {
  const link = document.querySelector(wanted)
  link.scrollIntoViewIfNeeded()
  const box = link.getClientRects()[0]
  return [box.x + box.width / 2, box.y + box.height / 2]
}"""
EARLY = "Loading the image 'data:image/svg+xml"
"""What the browser may say under the policy when it draws a page before the handbook's style has come, which takes the theme's icons (data: images) away."""
STARTED_ANEW = f"""async ([page, addresses]) => {{
  const text = await (await fetch(page)).text()
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("handbook-tree")
  return addresses.map(address => {{
    history.replaceState(null, "", `${{page}}#${{address}}`)
    document.querySelector("handbook-tree").replaceWith(document.importNode(fresh, true))
    return ({SEEN})()
  }})
}}"""


class Player:
    """A decision tree open in a browser page. A query that never comes twice makes each opening a new document."""

    opened = 0

    def __init__(self, page, root: str, site: Path, content: Content, protocol: str, key: str):
        self.page, self.root, self.site = page, root, site
        self.content, self.protocol, self.key = content, protocol, key
        self.tree: Tree = content.trees[protocol][key]
        self.url = root + addresses.tree(protocol, key)

    def cold(self, address: str = "") -> dict:
        """Open the page anew at an address, as from a bookmark, and return what is seen."""
        Player.opened += 1
        self.page.said.clear()
        self.page.elsewhere.clear()
        self.page.goto(f"{self.url}?{Player.opened}" + (f"#{address}" if address else ""), wait_until="commit")
        self.page.wait_for_selector("handbook-tree[data-mode]", state="attached")
        self.page.said[:] = [said for said in self.page.said if EARLY not in said]
        return self.seen()

    def started_anew(self, addresses: list[str]) -> list[dict]:
        """What the tree shows when it is put anew into a page that holds one, at each address, as it stands in the file."""
        if not self.page.url.startswith(self.root):
            self.cold()
        return self.page.evaluate(STARTED_ANEW, [self.url, addresses])

    def expect_at(self, place: str, route, entries: int | None = None) -> None:
        """The step stands alone, has the focus, and has the route's address; what it says is held elsewhere."""
        step, alone, told, focused, address, length = self.page.evaluate(WHERE)
        said = self.say(route)
        assert (step, alone) == (place, place), f"shows {alone}, not {place}{said}"
        assert told == (plain(self.answer(route[-1]).say) if route else ""), f"tells “{told}” as the last answer{said}"
        if not focused:
            expect(self.page.locator(".is-here > .step__title")).to_be_focused()
        assert address == (f"#{route[-1]}" if route and not self.tree.sensitive else ""), f"has the address {address}{said}"
        assert entries in (None, length), f"leaves an entry in the history{said}"

    def seen(self) -> dict:
        """What the page shows now."""
        return self.page.evaluate(SEEN)

    def click(self, wanted: str) -> None:
        """Click where a link stands, as a person does. What covered it would catch the click, and the link would not be followed."""
        self.page.mouse.click(*self.page.evaluate(MIDDLE, wanted))

    def choose(self, step: graph.Step) -> None:
        """Click an answer."""
        self.click(f'[id="{step}"]')

    def answer(self, step: graph.Step) -> Answer:
        """The answer that a step of a route takes."""
        return next(answer for answer in self.tree.questions[step.question].answers if answer.id == step.answer)

    def say(self, route) -> str:
        """A route in words, with the line of its last answer and its address: what a failure names."""
        told = []
        for step in route:
            told.append(f"“{self.tree.questions[step.question].ask}” – “{self.answer(step).say}”")
        written = self.content.written["tree", self.protocol, self.key]
        last = route[-1] if route else None
        index = [answer.id for answer in self.tree.questions[last.question].answers].index(last.answer) if last else 0
        line = written.line(("questions", last.question, "answers", index) if last else ("start",))
        return f"\n{' → '.join(told) or 'the first question'}\n{written.file}:{line}\n{self.url}#{last or ''}"

    def expect(self, seen: dict, place: str, route, straight: bool = False) -> None:
        """Hold what is seen against the YAML: the step alone, its heading, its answers or its outcome, and how it was reached."""
        said = self.say(route)
        assert seen["step"] == place, f"shows {seen['step']}, not {place}{said}"
        assert seen["headings"] == [place], f"shows more than one step{said}"
        assert seen["straight"] is straight, f"says wrongly how the reader came here{said}"
        asked = [self.tree.questions[step.question] for step in route]
        chosen = [[plain(question.ask), plain(self.answer(step).say)] for question, step in zip(asked, route)]
        assert seen["yours"] == chosen, f"tells other answers{said}"
        if not self.tree.sensitive:
            assert seen["hash"] == (f"#{route[-1]}" if route else ""), f"has the address {seen['hash']}{said}"
            assert seen["title"].startswith(seen["heading"]) or place in self.tree.outcomes, f"is titled {seen['title']}{said}"
        else:
            assert seen["hash"] == "" and seen["title"].startswith("What should I do?"), f"gives the answer away{said}"
        if place in self.tree.questions:
            question = self.tree.questions[place]
            assert seen["heading"] == plain(question.ask), said
            assert seen["answers"] == [[f"{place}.{answer.id}", plain(answer.say)] for answer in question.answers], said
        else:
            self.expect_outcome(seen, place, said)

    def expect_outcome(self, seen: dict, place: str, said: str) -> None:
        """A valid outcome: its kind in words, its steps with their force, who, by when, and rules that are there to read."""
        outcome, protocol = self.tree.outcomes[place], self.content.protocols[self.protocol]
        assert seen["heading"].endswith(plain(outcome.title)), said
        assert seen["kind"] == OUTCOME_KINDS[outcome.kind], said
        assert seen["answers"] == [], said
        assert [step for step, _ in seen["steps"]] == [plain(step.do) for step in outcome.steps], said
        for (_, basis), step in zip(seen["steps"], outcome.steps):
            assert basis.startswith("our suggestion" if step.ours else FORCES.get(step.force, step.force)), f"“{step.do}” has the basis {basis}{said}"
        assert seen["who"] == [protocol.roles[role].title for role in outcome.who], said
        for line, time in zip(seen["times"] if outcome.times else [], outcome.times, strict=True):
            assert line.startswith(f"{time.within} {plain(time.what)}") and FORCES.get(time.force, time.force) in line, said
        assert bool(outcome.open) == bool(seen["open"]), said
        assert len(seen["rules"]) == len(outcome.rests_on()), said
        assert outcome.kind != "see" or len(seen["links"]) >= 1, said
        for link in seen["links"]:
            assert self.there(link), f"leads to {link}, which is not there{said}"

    def there(self, link: str) -> bool:
        """Whether a link's page and place exist in the built folder."""
        address, fragment = urldefrag(urljoin(self.url, link))
        path = self.site / unquote(urlsplit(address.removeprefix(self.root)).path)
        return path.is_file() and (not fragment or fragment in ids(path))

    def routes_to(self, step: graph.Step) -> tuple:
        """The answers that lead to the step's end, as a route."""
        return graph.route_to(self.tree, step)


class _Ids(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attributes):
        self.found |= {value for name, value in attributes if name == "id"}


_known: dict[Path, set[str]] = {}


def ids(path: Path) -> set[str]:
    """Every id of a page in the built folder."""
    if path not in _known:
        parser = _Ids()
        parser.feed(path.read_text(encoding="utf-8"))
        _known[path] = parser.found
    return _known[path]


@functools.cache
def plain(text: str) -> str:
    """An author's text as a reader sees it."""
    return " ".join(Markup(prose(text)).striptags().split())
