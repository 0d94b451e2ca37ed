"""`readout`: one decision tree as a page to be read from top to bottom, and signed: each question and outcome by its number, with the clauses in full."""

from dataclasses import dataclass
from importlib import import_module

from selectolax.lexbor import LexborHTMLParser

from macros import machine
from macros.checks.registry import checked
from macros.content import addresses, graph
from macros.content.loading import Content, fingerprint
from macros.content.shapes.tree import Tree
from macros.desk.named import chosen
from macros.outputs.pdf import MARGINS
from macros.pages.render import Renderer
from macros.pages.tree_views import OutcomeView, QuestionView, TreeViews

OPTIONS = (
    (("tree",), {"metavar": "PROTOCOL/TREE", "help": "the tree to be read"}),
    (("--pdf",), {"action": "store_true", "help": "write it as a PDF too"}),
)


def run(options) -> int:
    """Write one decision tree as a page to read, number by number, and to sign, into out/."""
    content = checked(options.handbook)
    if "/" not in options.tree:
        raise machine.Stop(f"Name one tree as PROTOCOL/TREE, such as {next(('/'.join(tree) for tree in chosen(content, options.tree)), 'PROTOCOL/TREE')}. Nothing was written.")
    [(protocol, name)] = chosen(content, options.tree)
    path = options.handbook / "out" / f"{file_name(content, protocol, name)}.html"
    html = readout(content, protocol, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
    print(path)
    if options.pdf:
        machine.packages("pdf")
        machine.browser()
        header, footer = (Renderer(content).council(f"edition_{part}.html", protocol, addresses.HOME, name=content.protocols[protocol].council) for part in ("header", "footer"))
        import_module("macros.outputs.chromium").print_pdf(html, header, footer, MARGINS, path.with_suffix(".pdf"))
        print(path.with_suffix(".pdf"))
    return 0


@dataclass(frozen=True)
class Asked:
    """A question by its number: each answer with the number that it goes to."""

    number: int
    question: QuestionView
    answers: tuple[tuple[str, tuple[str, ...], int], ...]


@dataclass(frozen=True)
class Reached:
    """An outcome by its number: who reads it, and the answers that lead to it, each with its question's number."""

    number: int
    outcome: OutcomeView
    readers: tuple[str, ...]
    sources: tuple[tuple[int, str], ...]


def file_name(content: Content, protocol: str, name: str) -> str:
    """What the page's file is called: a delicate tree by its place among the protocol's trees alone."""
    tree = content.trees[protocol][name]
    return f"{protocol}-situation-{list(content.trees[protocol]).index(name) + 1}" if tree.sensitive else f"{protocol}-{name}-readout"


def readout(content: Content, protocol: str, name: str) -> str:
    """One tree of a published protocol as one HTML page that needs no other file. Raises WrongName."""
    tree, key = content.trees[protocol][name], ("tree", protocol, name)
    whole = "".join((content.folder / content.written[place].file).read_text(encoding="utf-8") for place in (key, ("protocol", protocol)))
    html = Renderer(content).council(
        "readout.html", protocol, addresses.HOME, link=lambda target: "", tree=tree, read=lambda views_of: listed(tree, views_of(name)), fingerprint=fingerprint(whole)[:12],
    )  # fmt: skip
    page = LexborHTMLParser(html)
    for link in page.css('a[href=""]'):  # what the site would lead to is not in this page
        link.unwrap()
    return page.html


def listed(tree: Tree, views: TreeViews) -> tuple[list[Asked], list[Reached]]:
    """The questions in the order in which one comes to them, then the outcomes, numbered through."""
    routes = list(graph.routes(tree))
    asked = list(dict.fromkeys(step.question for route in routes for step in route.steps))
    numbers = {name: number for number, name in enumerate((*asked, *dict.fromkeys(route.outcome for route in routes)), 1)}
    title = views.views.title
    answers = {name: tuple((answer.say, tuple(map(title, answer.reader)), numbers[answer.go]) for answer in tree.questions[name].answers) for name in asked}
    shown = {question.id: question for question in _questions(views.outline())}
    return [Asked(numbers[name], shown[views.at(name)], answers[name]) for name in asked], [
        Reached(number, views.outcome(name), tuple(map(title, tree.outcomes[name].reader)), tuple((numbers[of], say) for of in asked for say, _, to in answers[of] if to == number))
        for name, number in numbers.items() if name in tree.outcomes
    ]  # fmt: skip


def _questions(this: QuestionView):
    yield this
    for answer in this.answers:
        if answer.question:
            yield from _questions(answer.question)
