"""A trainer's pack: the training of one protocol on paper, or its scenarios as cards to cut; for everybody, or for one role."""

from collections.abc import Iterable
from functools import partial
from importlib import import_module
from pathlib import Path

from macros import machine
from macros.checks.registry import checked
from macros.content import addresses
from macros.content.loading import Content
from macros.content.training import scenarios, to_show
from macros.outputs.for_role import FOR, for_role
from macros.outputs.out_files import ONE, write_each
from macros.outputs.pdf import MARGINS
from macros.pages.author import Author
from macros.pages.labels import MARKS, ROOMS
from macros.pages.listing import council_name
from macros.pages.render import Renderer
from macros.pages.session import PLANS, PlanLine, plan
from macros.pages.training_author import counted
from macros.pages.training_views import ScenarioView, Taken, TrainingViews

NONE = dict.fromkeys(MARGINS, "0")
OPTIONS = (ONE, FOR, (("--cards",), {"action": "store_true", "help": "the scenarios as cards to cut, two a sheet: print on both sides, turned on the long edge"}))


def run(options) -> int:
    """Write the trainer’s pack of each protocol with training, or of one, as a tagged PDF into out/: a plan, scenarios to hand out, the trainer’s pages, a sheet to sign and one to take away."""
    author = Author(Renderer(for_role(checked(options.handbook), options.role)))
    for packages in ("pdf",) if options.cards else ("pdf", "adopt"):  # that of `adopt` reads the numbers of the pages
        machine.packages(packages)
    machine.browser()
    ending = ".".join(filter(None, [options.role, "cards" if options.cards else "pack", "pdf"]))
    return write_each(options, author, ending, partial(write_pack, cards=options.cards, role=options.role), author.content.training)


def write_pack(author: Author, protocol_key: str, path: Path, cards: bool = False, role: str = "") -> None:
    """Write the pack, or the cards, of one published protocol with training, where only what is for `role` is left of it. Raises WrongName where there is none."""
    chromium = import_module("macros.outputs.chromium")
    if cards:
        chromium.print_pdf(pack(author, protocol_key, cards=True, role=role), "<span></span>", "<span></span>", NONE, path)
    else:
        header, footer = (_template(author, name, protocol_key) for name in ("edition_header.html", "edition_footer.html"))
        chromium.print_numbered(partial(pack, author, protocol_key, role=role), header, footer, MARGINS, path)


def pack(author: Author, protocol_key: str, pages: dict[str, int] | None = None, cards: bool = False, role: str = "") -> str:
    """The pack, or the cards, as one HTML page that needs no other file. `pages` says on which page each place stands, once that is known."""
    content = author.content
    author.renderer.look_up("protocol with training", protocol_key, content.training)
    found, trees = scenarios(content, protocol_key), content.trees.get(protocol_key, {})
    away = tuple(content.training[protocol_key].parts().items()) or ((role, None),)
    return _template(
        author, "pack.html", protocol_key, training=lambda view: TrainingViews(view, trees, found), cards=cards, plans=_plans, counted=counted, pages=pages or {}, role=role, rooms=ROOMS,
        away=away, place=_where(author, protocol_key), first=_first(content, protocol_key, role), marks=_marks,
    )  # fmt: skip


def _plans(in_turn: Iterable[tuple[str, ScenarioView]]) -> dict[int, tuple[PlanLine, ...]]:
    """The plan of a session of each length, as far as there is more to play in a longer one."""
    found: dict[int, tuple[PlanLine, ...]] = {}
    for minutes in PLANS:
        found[minutes] = plan(minutes, in_turn)
        if all(line.fits for line in found[minutes] if line.scenario):
            break
    return found


def _first(content: Content, protocol_key: str, role: str) -> tuple[str, list[Taken], str] | None:
    """The answer to show before any scenario: its situation, the way to it, and what it says."""
    if not (found := to_show(content, protocol_key, role)):
        return None
    tree, way = found
    said = {(name, option.id): option.say for name, question in tree.questions.items() for option in question.answers}
    return tree.title, [Taken(tree.questions[step.question].ask, said[step.question, step.answer], str(step)) for step in way.steps], tree.outcomes[way.outcome].title


def _marks(played: Iterable[ScenarioView]) -> dict[str, str]:
    """What the marks mean that the trainer's pages of some scenarios bear."""
    found = set()
    for this in played:
        found |= {choice.tempts for choice in this.choices}
        found |= {mark for rest in this.rests for mark in (*rest.rule.strength.words, *(label for label, _ in rest.rule.strength.to))}
    return {mark: means for mark, means in MARKS.items() if mark in found}


def _where(author: Author, protocol_key: str) -> str:
    """Where on the web the handbook of a council is read; empty where that is not known."""
    site = author.content.handbook.address
    return addresses.read_at(site, addresses.page(protocol_key) if len(author.content.published()) > 1 else addresses.HOME) if site else ""


def _template(author: Author, template: str, protocol_key: str, **context) -> str:
    return author.renderer.council(template, protocol_key, addresses.HOME, name=council_name(author.content, protocol_key), several=False, **context)
