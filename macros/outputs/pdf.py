"""The printable edition of one protocol: everything in one HTML page, which `chromium` prints."""

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from macros import machine
from macros.checks.registry import checked
from macros.content import addresses
from macros.content import graph
from macros.content.topics import topic_titles
from macros.outputs.out_files import ONE, write_each
from macros.pages.author import Author
from macros.content.shapes.tree import Tree
from macros.pages.listing import council_name
from macros.pages.render import Renderer

MARGINS = {"top": "24mm", "bottom": "22mm", "left": "20mm", "right": "20mm"}
PLACES = {"protocol": "clause", "people": "role", "words": "word", "documents": "document", "silences": "silence"}


@dataclass(frozen=True)
class Situation:
    """A decision tree on paper: its number, and its outcomes by name, numbered in the order in which the routes reach them."""

    number: int
    key: str
    tree: Tree
    outcomes: dict[str, str]

    def number_of(self, place: str) -> str:
        """The number of an outcome, by its place in the edition."""
        return self.outcomes[place.removeprefix(f"{self.key}--")]

    def title_of(self, place: str) -> str:
        """The title of an outcome, by its place in the edition."""
        return self.tree.outcomes[place.removeprefix(f"{self.key}--")].title


OPTIONS = (ONE,)


def run(options) -> int:
    """Write the printable edition of each published protocol, or of one, as a tagged PDF into out/."""
    author = Author(Renderer(checked(options.handbook)))
    machine.packages("pdf")
    machine.browser()
    return write_each(options, author, "pdf", write_pdf)


def write_pdf(author: Author, protocol_key: str, path: Path) -> None:
    """Write the printable edition of one published protocol. Raises WrongName where there is no such protocol.

    Uses the browser that BROWSER_PATH names, or else Playwright's own. Its package is there only once something is printed.
    """
    html, header, footer = (_template(author, name, protocol_key) for name in ("edition.html", "edition_header.html", "edition_footer.html"))
    import_module("macros.outputs.chromium").print_pdf(html, header, footer, MARGINS, path)


def edition(author: Author, protocol_key: str) -> str:
    """The printable edition as one HTML page that needs no other file."""
    return _template(author, "edition.html", protocol_key)


def inside(target: str) -> str:
    """Where an address of the site stands in the edition.

    `x/protocol.html#7.5` is `#clause-7.5`, and `x/situations/papers.html#why` is `#papers--why`.
    """
    path, _, place = target.partition("#")
    folder, _, file = path.rpartition("/")
    name = file.removesuffix(".html")
    if folder.endswith("/situations"):
        return f"#{name}--{place}" if place else f"#tree-{name}"
    return f"#{PLACES[name]}-{place}" if place else f"#part-{name}"


def situations(trees: dict[str, Tree], topics) -> dict[str, list[Situation]]:
    """The trees by topic, in the order of the topics given, numbered through."""
    found: dict[str, list[Situation]] = {}
    ordered = [(topic, key, tree) for topic in topics for key, tree in trees.items() if tree.topic == topic]
    for number, (topic, key, tree) in enumerate(ordered, 1):
        reached = dict.fromkeys(route.outcome for route in graph.routes(tree))
        outcomes = {name: f"{number}.{place}" for place, name in enumerate(reached, 1)}
        found.setdefault(topic, []).append(Situation(number, key, tree, outcomes))
    return found


def _template(author: Author, template: str, protocol_key: str) -> str:
    content = author.content
    author.renderer.look_up("protocol", protocol_key, content.published())
    by_topic = situations(content.trees.get(protocol_key, {}), topic_titles(content.handbook))
    numbers = {situation.key: situation for found in by_topic.values() for situation in found}
    return author.renderer.council(
        template, protocol_key, addresses.HOME, name=council_name(content, protocol_key), several=False,
        by_topic=by_topic, numbers=numbers, link=inside, prefix="{}--", used=partial(_use, numbers),
    )  # fmt: skip


def _use(numbers: dict[str, Situation], use) -> tuple[str, str]:
    """An answer that rests on a rule, by its number in the edition."""
    return f"answer {numbers[use.tree_key].outcomes[use.name]}", f"#{use.tree_key}--{use.name}"
