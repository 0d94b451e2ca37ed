"""What templates show of adopted wording: to the letter, each block in the form that the document gave it."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from macros.content.shapes.adopted import AdoptedClause, Block
from macros.pages.labels import LANGUAGES

ENDS = {"\n": "&#10;", "\r": "&#13;"}


@dataclass(frozen=True)
class Line:
    """A paragraph behind what is printed before it; `level` is how deep it stands."""

    ref: str
    text: Markup
    level: int


@dataclass(frozen=True)
class Cell:
    """A cell of a table: `tag` and `scope` say whether and of what it is a heading."""

    tag: str
    scope: str
    text: Markup


@dataclass(frozen=True)
class Part:
    """A part of the wording: one of its five forms is filled, the others are empty."""

    text: Markup | str = ""
    items: tuple[Line, ...] = ()
    quote: tuple[Line, ...] = ()
    footnotes: tuple[Line, ...] = ()
    head: tuple[tuple[Cell, ...], ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True)
class WordsView:
    """The council's own words for a clause in one language. `whole` is a wording that has no parts; `taken` says where they are not to the letter."""

    lang: str
    language: str
    whole: Markup | str
    parts: tuple[Part, ...]
    taken: str


def words_view(clause: AdoptedClause, lang: str | None, told: bool, from_pdf: bool) -> WordsView:
    """The view of a clause's wording. Its language is told in words where it is not English, or where there are several (`told`)."""
    language = LANGUAGES[lang or "en"] if told or lang not in (None, "en") else ""
    whole = exact(clause.text) if clause.text is not None else ""
    return WordsView(lang or "", language, whole, tuple(_part(kind, list(blocks)) for kind, blocks in groupby(clause.blocks, _together)), ", taken from a PDF" if from_pdf else "")


def exact(text: str) -> Markup:
    """A text as HTML on one line, so that no line of it is taken out with the blank lines of a template."""
    html = str(escape(text))
    for end, written in ENDS.items():
        html = html.replace(end, written)
    return Markup(html)


def _together(block: Block):
    """What blocks that follow each other have in common where they are one part: items a list, quotations and footnotes one each."""
    return block.kind if block.kind in ("item", "quote", "footnote") else (block.kind, id(block))


def _part(kind, blocks: list[Block]) -> Part:
    match kind:
        case "item":
            return Part(items=tuple(map(_line, blocks)))
        case "quote":
            return Part(quote=tuple(map(_line, blocks)))
        case "footnote":
            return Part(footnotes=tuple(map(_line, blocks)))
        case "p", _:
            return Part(text=exact(blocks[0].p))
    return _table(blocks[0])


def _line(block: Block) -> Line:
    return Line(block.ref or "", exact(getattr(block, block.kind)), block.level)


def _table(block: Block) -> Part:
    """A table with its headings scoped. An empty heading is an ordinary cell."""
    rows = [tuple(_cell(text, block.heads in ("row", "both") and not row, block.heads in ("column", "both") and not column) for column, text in enumerate(cells)) for row, cells in enumerate(block.table)]
    heads = 1 if block.heads in ("row", "both") else 0
    return Part(head=tuple(rows[:heads]), rows=tuple(rows[heads:]))


def _cell(text: str, of_column: bool, of_row: bool) -> Cell:
    scope = "col" if of_column else "row" if of_row else ""
    return Cell("th", scope, exact(text)) if scope and text.strip() else Cell("td", "", exact(text))
