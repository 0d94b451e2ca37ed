"""What a learner sees of a scenario, as against what its YAML says."""

from macros.content import addresses, graph
from macros.content.loading import Content
from macros.content.training import Placed, scenarios
from support.one_file import TURNED
from support.player import plain
from support.said import hold

HERE = "(document.querySelector('.bundle-page.is-here') ?? document)"
"""The page that is in sight: in one file with others, a section of it."""
FOCUS = f"choice => {HERE}.querySelector(`[data-choice='${{choice}}'] > summary`).focus()"
SEEN = """() => {
  const here = HERE
  const shown = node => node.checkVisibility?.() ?? node.getClientRects().length > 0
  const text = node => node?.textContent.replace(/\\s+/g, " ").trim() ?? ""
  const open = [...here.querySelectorAll(".choice[open]")]
  return {
    open: open.map(choice => choice.dataset.choice),
    heading: text(document.activeElement),
    focused: document.activeElement === open[0]?.querySelector(".feedback__title"),
    feedback: text(open[0]?.querySelector(".feedback")),
    rules: [...(open[0]?.querySelectorAll(".rests > p:not([class])") ?? [])].filter(shown).map(text),
    walk: shown(here.querySelector(".walk")),
    hash: location.hash,
    title: document.title,
  }
}""".replace("HERE", HERE)
PUT_IN = """async address => {
  const fresh = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html")
  history.replaceState(null, "", address)
  document.title = fresh.title
  document.querySelector(".page").replaceWith(document.importNode(fresh.querySelector(".page"), true))
}"""
"""Put another training page into this one, as its own script then finds it; a new document each time would take longer than the play."""
COMPARED = f"() => [{HERE}.querySelector('.compare__title').textContent, document.activeElement.classList[0], [...{HERE}.querySelectorAll('.route__yours')].map(node => node.textContent[0])]"


class Lesson:
    """A scenario that stands open in a browser page."""

    def __init__(self, page, root: str, content: Content, protocol: str, placed: Placed):
        self.page, self.root, self.content, self.protocol, self.key, self.scenario = page, root, content, protocol, placed.key, placed.scenario
        self.tree = content.trees[protocol][self.scenario.tree]
        self.address, self.prefix, self.home = root + addresses.training(protocol, placed.key), "", "#"
        written = content.written["module", protocol, placed.module_key]
        self.said = f"\n{written.file}:{written.line(('scenarios', placed.key))}\n{self.address}"

    def choose(self, choice) -> dict:
        """Take a choice by the keyboard."""
        self.page.evaluate(FOCUS, choice.id)
        self.page.keyboard.press("Enter")
        return self.page.evaluate(SEEN)

    def hold_choice(self, seen: dict, choice, first) -> None:
        """Hold what is seen after a choice: its own feedback, told, with the rules in place; an address that says no more than it may."""
        said = f"\nAfter the choice “{choice.say}”.{self.said}"
        hold(seen["open"] == [choice.id], f"Not this choice alone is open: {seen['open']}.{said}")
        hold(seen["focused"] and seen["heading"] == ("This fits." if choice.right else "Have another look."), f"The focus is not on what is told of the choice, but on “{seen['heading']}”.{said}")
        hold(plain(choice.feedback) in seen["feedback"], f"The feedback is not there to read.{said}")
        for citation in choice.cites:
            hold(any(rule in plain(self.content.protocols[self.protocol].rules()[citation][1].says) for rule in seen["rules"]), f"Rule {citation} is not there to read.{said}")
        hold(seen["walk"], f"The tree is not offered.{said}")
        done = self.key if self.tree.sensitive else f"{self.key}.{first.id}"
        place = self.home if self.tree.sensitive else f"#{self.prefix}{choice.id}"
        hold(seen["hash"] == f"{place}&done={done}", f"The address ends in “{seen['hash']}”.{said}")
        hold(not self.tree.sensitive or plain(self.scenario.title) not in seen["title"], f"The title gives the scenario away.{said}")

    def walk(self, taken) -> list:
        """Walk the tree by the keyboard along some answers. Returns how the routes compare."""
        self.page.evaluate(f"{HERE}.querySelector('.walk__go').focus()")
        self.page.keyboard.press("Enter")
        for step in taken:
            self.page.evaluate("place => document.getElementById(place).focus()", f"{self.prefix}walk--{step}")
            self.page.keyboard.press("Enter")
        return self.page.evaluate(COMPARED)

    def hold_walks(self) -> None:
        """Hold what is told after the right route, and after one that ends elsewhere."""
        compared, focus, marks = self.walk(self.scenario.answers)
        hold((compared, focus) == ("Your route is the one that fits.", "compare__title") and set(marks) == {"✓"}, f"After the right route the page says “{compared}”, {marks}.{self.said}")
        other = next((route for route in graph.routes(self.tree) if route.outcome != self.scenario.outcome), None)
        if other:
            self.page.evaluate(f"{HERE}.querySelector('training-tree [data-do=restart]').click()")
            for step in other.steps:
                self.page.evaluate("place => document.getElementById(place).click()", f"{self.prefix}walk--{step}")
            compared, focus, _ = self.page.evaluate(COMPARED)
            hold((compared, focus) == ("Your route leads elsewhere.", "compare__title"), f"After another route the page says “{compared}”.{self.said}")
        hold("walk--" not in self.page.evaluate("location.href"), f"The walk stands in the address.{self.said}")


class LessonInFile(Lesson):
    """A scenario in the one-file handbook of its council, open in a browser page."""

    def __init__(self, page, file: str, content: Content, protocol: str, placed: Placed):
        super().__init__(page, file, content, protocol, placed)
        self.prefix, self.home = f"training/{placed.key}~", f"#page:training/{placed.key}"
        self.said = self.said.replace(self.address, file + self.home)


def play_file(page, file: str, content: Content, protocol: str) -> None:
    """Play every scenario of a council's file in it: each choice by the keyboard, then the tree."""
    page.reload()
    for placed in scenarios(content, protocol):
        lesson = LessonInFile(page, file, content, protocol, placed)
        page.evaluate(TURNED, lesson.home)
        for choice in lesson.scenario.choices:
            lesson.hold_choice(lesson.choose(choice), choice, lesson.scenario.choices[0])
        lesson.hold_walks()
