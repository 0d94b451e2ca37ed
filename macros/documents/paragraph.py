"""A paragraph of a document as its reader sees it, and the document that it stands in."""

import re
from dataclasses import dataclass
from typing import Literal

UNKNOWN = "\ufffd"
"""Stands for a sign of which a document does not say what letter it is."""
CONTENTS = re.compile(r"(?:(?:table of |list of )?contents(?: page)?|index|cynnwys|mynegai) ?:?", re.IGNORECASE)
"""The heading of a list of contents."""
Kind = Literal["heading", "paragraph", "item", "table", "footnote", "quotation"]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: its words as stored, the number `printed` before it and the full `ref` that this makes ("4.3(d)").

    `under` is the ref that a paragraph without a number stands under. `level` counts from 0 (the title), `place` says to people where it stands, `cell` where in a table ("table 1, row 2, column 1").
    `doubts` are what a person has to look at before its words may count.
    """

    text: str
    place: str
    kind: Kind = "paragraph"
    printed: str = ""
    ref: str = ""
    under: str = ""
    level: int = 2
    cell: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A document that was read. `left_out` says what was not taken and where: running heads, page numbers, a list of contents."""

    name: str
    format: str
    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[str, ...] = ()


def clean(text: str) -> str:
    """The words as they count: soft hyphens dropped, other spaces and line feeds as stored, none at the ends."""
    return re.sub(r"[ \t]*\n[ \t]*", "\n", text.replace("\u00ad", "")).strip(" \t\r\n\u00a0")


def is_heading(text: str) -> bool:
    """Whether words look like a heading: few, on one line, beginning with a capital or digit, without the stop of a sentence."""
    return 0 < len(text.split()) <= 12 and "\n" not in text and not text[0].islower() and not text.rstrip(" \"”’)").endswith((".", ";", ",", ":", "!", "—", "and", "or"))
