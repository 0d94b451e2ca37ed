"""What a reader sees of a decision tree, as against what its YAML says must be seen."""

import functools
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from markupsafe import Markup
from playwright.sync_api import TimeoutError
from selectolax.lexbor import LexborHTMLParser

from macros.content import addresses, graph
from macros.content.loading import Content
from macros.content.shapes.tree import Answer, Tree
from macros.pages.labels import ANSWERS, OUTCOME_KINDS
from macros.pages.prose import prose
from support.said import hold
from support.served import Site
from support.written import answer_of, force_told

SEEN = """() => {
  const shown = node => node.checkVisibility?.() ?? node.getClientRects().length > 0
  const tree = [...document.querySelectorAll("handbook-tree")].find(shown)
  if (!tree) return null
  const inside = address => address.replace(/^(#?).*~/, "$1")
  const text = node => node.textContent.replace(/\\s+/g, " ").trim()
  const all = (query, root = tree) => [...root.querySelectorAll(query)]
  const here = tree.querySelector(".is-here")
  const heading = here.querySelector(".step__title")
  const step = node => [text(node.querySelector(".steps__do")), text(node.querySelector(".basis"))]
  const own = query => all(query, here).filter(node => node.closest(".step") === here)
  return {
    step: inside(here.id),
    headings: all(".step__title").filter(shown).map(node => inside(node.closest(".step").id)),
    heading: text(heading).replace(/^.*?: (?=\\S)/, found => heading.querySelector(".sr") ? "" : found),
    focused: document.activeElement === heading,
    answers: all(".answer").filter(shown).map(node => [inside(node.id), text(node)]),
    yours: all(".yours__list li").filter(shown).map(node => [text(node.querySelector(".yours__ask")), text(node.querySelector(".yours__say"))]),
    straight: all(".straight").some(shown),
    hash: inside(decodeURIComponent(location.hash)),
    title: document.title,
    begins: Math.max(...[".step__title", ".glance", ".see", ".steps > li > .steps__do"].map(part => here.querySelector(`:scope > ${part}`)?.getBoundingClientRect().bottom ?? 0)),
    entry: window.navigation?.currentEntry?.key ?? history.length,
    kind: own(".kind").map(text).join(),
    mine: own("ol.steps > li").map(step),
    others: own(".steps--others > li").map(step),
    who: own(".person__title").map(text),
    silence: own(".silence").map(text).join(" "),
    times: own(".time:not(.time--none)").map(text),
    open: own(".open").map(text).join(),
    links: own(".cite, .see__link, .person__title, .fold__name a").map(node => node.href),
    rules: own(".fold__rule--cited > div").map(text),
  }
}"""


WHERE = """() => {
  const shown = node => node.checkVisibility?.() ?? node.getClientRects().length > 0
  const tree = [...document.querySelectorAll("handbook-tree")].find(shown)
  const inside = address => address.replace(/^(#?).*~/, "$1")
  const here = tree.querySelector(".is-here")
  const alone = [...tree.querySelectorAll(".step__title")].filter(shown).map(title => inside(title.closest(".step").id))
  const said = [...tree.querySelectorAll(".yours__say")].pop()?.textContent.trim() ?? ""
  return [inside(here.id), alone.join(), said, document.activeElement === here.querySelector(".step__title"), inside(decodeURIComponent(location.hash)), window.navigation?.currentEntry?.key ?? history.length]
}"""
FOCUSED = "() => document.activeElement.matches('.is-here > .step__title')"
MIDDLE = """wanted => {
  const link = [...document.querySelectorAll(wanted)].find(node => node.getClientRects().length)
  const { top, bottom } = link.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) link.scrollIntoView({ block: "center", behavior: "instant" })
  const box = link.getClientRects()[0]
  return [box.x + box.width / 2, box.y + box.height / 2]
}"""
GONE_TO = f"""addresses => addresses.map(address => {{
  history.replaceState(null, "", `#${{address}}`)
  dispatchEvent(new PopStateEvent("popstate"))
  return ({SEEN})()
}})"""


class Player:
    """A decision tree open in a browser page. A query that never comes twice makes each opening a new document."""

    opened = 0
    prefix, home = "", ""
    """What stands before the tree's ids in a page of several, and behind the # at its first question."""

    def __init__(self, page, site: Site, root: str, protocol: str, key: str):
        self.page, self.root, self.site = page, root, site.folder
        self.content: Content = site.content
        self.protocol, self.key = protocol, key
        self.tree: Tree = self.content.trees[protocol][key]
        self.url = root + addresses.tree(protocol, key)

    def cold(self, address: str = "") -> dict:
        """Open the page anew at an address, as from a bookmark, and return what is seen."""
        Player.opened += 1
        self.page.said.clear()
        self.page.elsewhere.clear()
        self.page.goto(f"{self.url}?{Player.opened}" + (f"#{self.prefix}{address}" if address else self.home), wait_until="commit")
        self.page.wait_for_selector("handbook-tree[data-mode]", state="attached")
        return self.seen()

    def at(self, addresses: list[str]) -> list[dict]:
        """What the open tree shows at each address when a reader goes there, as by Back, Forward or a kept link."""
        seen = self.page.evaluate(GONE_TO, [self.prefix + address for address in addresses])
        hold(None not in seen, f"No tree is shown at {self.page.url}, where {self.url} should stand: what came before left the page.")
        return seen

    def expect_at(self, place: str, route, entry=None) -> None:
        """The step stands alone, has the focus, and has the route's address; what it says is held elsewhere. `entry`: of the browser's history, where it must not be another."""
        step, alone, told, focused, address, here = self.page.evaluate(WHERE)
        said = self.say(route)
        same("the step that is shown", alone, place, said)
        same("the step that the page stands at", step, place, said)
        same("the last answer that is told", told, plain(self.answer(route[-1]).say) if route else "", said)
        if not focused:
            self.settle(said)
        same("the address behind #", address, f"#{route[-1]}" if route and not self.tree.sensitive else self.home, said)
        hold(entry in (None, here), f"An entry is left in the browser’s history.{said}")

    def settle(self, said: str) -> None:
        """Wait until the heading has the focus: the browser may take it away for a moment when the address changes."""
        try:
            self.page.wait_for_function(FOCUSED)
        except TimeoutError:
            hold(False, f"The heading has not the focus.{said}")

    def seen(self) -> dict:
        """What the page shows now."""
        seen = self.page.evaluate(SEEN)
        hold(seen is not None, f"No tree is shown at {self.page.url}, where {self.url} should stand.")
        return seen

    def click(self, wanted: str) -> None:
        """Click where a link stands, as a person does. What covered it would catch the click, and the link would not be followed."""
        self.page.mouse.click(*self.page.evaluate(MIDDLE, wanted))

    def choose(self, step: graph.Step) -> None:
        """Click an answer."""
        self.click(f'[id="{self.prefix}{step}"]')

    def answer(self, step: graph.Step) -> Answer:
        """The answer that a step of a route takes."""
        return answer_of(self.tree, step)

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
        same("the step that the page stands at", seen["step"], place, said)
        same("the steps that are shown", seen["headings"], [place], said)
        hold(seen["straight"] is straight, f"The page says wrongly how the reader came here.{said}")
        asked = [self.tree.questions[step.question] for step in route]
        same("the answers told", seen["yours"], [[plain(question.ask), plain(self.answer(step).say)] for question, step in zip(asked, route)], said)
        if not self.tree.sensitive:
            same("the address behind #", seen["hash"], f"#{route[-1]}" if route else self.home, said)
            hold(seen["title"].startswith(seen["heading"]) or place in self.tree.outcomes, f"The page is titled “{seen['title']}”.{said}")
        else:
            hold(seen["hash"] == self.home and seen["title"].startswith("What should I do?"), f"The address or the title gives the answer away.{said}")
        if place in self.tree.questions:
            question = self.tree.questions[place]
            same("the question", seen["heading"], plain(question.ask), said)
            same("the answers to choose from", seen["answers"], [[f"{place}.{answer.id}", plain(answer.say)] for answer in question.answers], said)
        else:
            self.expect_outcome(seen, place, said)

    def expect_outcome(self, seen: dict, place: str, said: str) -> None:
        """A valid outcome: its kind in words, its steps with their force, who, by when, and rules that are there to read."""
        outcome, protocol = self.tree.outcomes[place], self.content.protocols[self.protocol]
        answer = f"{ANSWERS[outcome.answer]}. " if outcome.answer else ""
        same("the heading", seen["heading"], answer + plain(outcome.title), said)
        to, _, entry = (outcome.to or "").partition("#")
        silence = self.content.silences[self.protocol][entry] if to == addresses.SILENCES else None
        same("the kind of outcome", seen["kind"], OUTCOME_KINDS["ask" if silence else outcome.kind], said)
        hold(not silence or plain(silence.not_said) in seen["silence"], f"What the text does not say is not told here.{said}")
        same("the answers to choose from", seen["answers"], [], said)
        mine = [step for step in outcome.steps if not step.by or set(outcome.reader) & set(step.by)] or list(outcome.steps)
        for what, shown, steps in (("the reader’s own steps", seen["mine"], mine), ("the steps of others", seen["others"], [step for step in outcome.steps if step not in mine])):
            same(what, [step for step, _ in shown], [plain(step.do) for step in steps], said)
            for (_, basis), step in zip(shown, steps):
                hold(basis.startswith("our suggestion" if step.ours else self.force(step)), f"The step “{step.do}” is said to rest on “{basis}”.{said}")
        same("who", seen["who"], [protocol.roles[role].title for role in dict.fromkeys((*outcome.who, *outcome.suggest, *(silence.suggest if silence else ())))], said)
        same("how many times there are", len(seen["times"]), len(outcome.times), said)
        for line, time in zip(seen["times"], outcome.times):
            hold(line.startswith(f"{time.within} {plain(time.what)}") and self.force(time) in line, f"The time “{time.what}” is told as “{line}”.{said}")
        hold(bool(outcome.open) == bool(seen["open"]), f"What the text leaves open is {'not told' if outcome.open else 'told, and nothing is'}.{said}")
        for citation in outcome.rests_on():
            says = plain(protocol.rules()[citation][1].says)
            hold(any(rule.startswith(says) for rule in seen["rules"]), f"Rule {citation} is not there to read: “{says}”{said}")
        hold(outcome.kind != "see" or len(seen["links"]) >= 1, f"No link leads on.{said}")
        for link in seen["links"]:
            hold(self.there(link), f"A link leads to {link}, which is not there.{said}")

    def force(self, part) -> str:
        """The force of a step or time in words."""
        return force_told(part, self.content.protocols[self.protocol].rules())

    def there(self, link: str) -> bool:
        """Whether a link's page and place exist in the built folder."""
        address, fragment = urldefrag(urljoin(self.url, link))
        path = self.site / unquote(urlsplit(address.removeprefix(self.root)).path)
        return path.is_file() and (not fragment or fragment in ids(path))

    def routes_to(self, step: graph.Step) -> tuple:
        """The answers that lead to the step's end, as a route."""
        return graph.route_to(self.tree, step)


def same(what: str, seen, wanted, said: str) -> None:
    """Hold two things to be the same; both are told whole where they are not."""
    __tracebackhide__ = True
    hold(seen == wanted, f"Not as written: {what}.", f"  The page shows: {seen!r}", f"  It should show: {wanted!r}{said}")


_known: dict[Path, set[str]] = {}


def ids(path: Path) -> set[str]:
    """Every id of a page in the built folder."""
    if path not in _known:
        _known[path] = {element.attributes["id"] for element in LexborHTMLParser(path.read_text(encoding="utf-8")).css("[id]")}
    return _known[path]


@functools.cache
def plain(text: str) -> str:
    """An author's text as a reader sees it."""
    return " ".join(Markup(prose(text)).striptags().split())


def squeezed(text: str) -> str:
    """A text without its spaces and its letters drawn as one: as a sheet sets it, or a screen reader is given it, is no matter."""
    return "".join(normalize("NFKC", text).split())
