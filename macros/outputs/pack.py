"""A trainer's pack: the training of one protocol on paper, or its scenarios as cards to cut."""

from functools import partial
from importlib import import_module
from pathlib import Path

from macros import machine
from macros.checks.registry import checked
from macros.content import addresses
from macros.content.training import scenarios
from macros.outputs.out_files import ONE, write_each
from macros.outputs.pdf import MARGINS
from macros.pages.author import Author
from macros.pages.listing import council_name
from macros.pages.render import Renderer
from macros.pages.session import PLANS, plan
from macros.pages.training_author import counted
from macros.pages.training_views import TrainingViews

NONE = dict.fromkeys(MARGINS, "0")
OPTIONS = (ONE, (("--cards",), {"action": "store_true", "help": "the scenarios as cards to cut, two a sheet: print on both sides, turned on the long edge"}))


def run(options) -> int:
    """Write the trainer’s pack of each protocol with training, or of one, as a tagged PDF into out/: scenarios to hand out, the trainer’s pages, a sheet to sign."""
    author = Author(Renderer(checked(options.handbook)))
    machine.packages("pdf")
    machine.browser()
    return write_each(options, author, "cards.pdf" if options.cards else "pack.pdf", partial(write_pack, cards=options.cards), author.content.training)


def write_pack(author: Author, protocol_key: str, path: Path, cards: bool = False) -> None:
    """Write the pack, or the cards, of one published protocol with training. Raises WrongName where there is none."""
    header, footer = ("<span></span>", "<span></span>") if cards else (_template(author, name, protocol_key) for name in ("edition_header.html", "edition_footer.html"))
    import_module("macros.outputs.chromium").print_pdf(pack(author, protocol_key, cards), header, footer, NONE if cards else MARGINS, path)


def pack(author: Author, protocol_key: str, cards: bool = False) -> str:
    """The pack, or the cards, as one HTML page that needs no other file."""
    author.renderer.look_up("protocol with training", protocol_key, author.content.training)
    parts = author.content.training[protocol_key].parts()
    found, trees = scenarios(author.content, protocol_key), author.content.trees.get(protocol_key, {})
    return _template(author, "pack.html", protocol_key, training=lambda view: TrainingViews(view, trees, found), cards=cards, lengths=PLANS, plan=plan, parts=parts, counted=counted)


def _template(author: Author, template: str, protocol_key: str, **context) -> str:
    return author.renderer.council(template, protocol_key, addresses.HOME, name=council_name(author.content, protocol_key), several=False, **context)
