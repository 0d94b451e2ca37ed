"""The council's own words, to the letter, as `adopt` writes them to `adopted/<protocol>.yml`. Nothing in them is markup: every character is shown as it stands.

A clause's words are one `text`, shown with its own spaces and line ends, or a list of `blocks` where they have a form that a text alone cannot carry:

    source: Protocol.docx
    clauses:
      "5.2":
        label: "5.2"
        blocks:
        - p: "The Clerk may refuse where:"
        - item: "the paper is confidential; or"
          ref: "(a)"
        - item: "it is a draft,"
          ref: "(b)"
        - item: "unless it was published before."
          ref: "(i)"
          level: 2
        - quote: "Members must respect others."
          ref: "1."
        - footnote: "Adopted in 2019."
          ref: "1"
        - table:
          - - Post
            - Does what
          - - Clerk
            - Decides
          heads: row
        fingerprint: …
    languages:
      cy:
        source: Protocol (Cymraeg).docx
        clauses: …
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from macros.content.shapes.base import ClauseId, Date, Day, Lang, Prose, Shape

Number = Annotated[int, BeforeValidator(lambda value: int(value) if isinstance(value, str) and value.isdecimal() else value), Field(ge=1)]
Level = Annotated[Number, Field(le=6)]
Print = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
FROM_PDF = "(from a PDF: check each clause)"
"""What stands behind the name of a document that does not tell its words to the letter."""
KINDS = ("p", "item", "quote", "footnote", "table")


class Block(Shape):
    """One block of adopted wording: a paragraph `p`, an `item` of a list, a paragraph of a `quote`, a `footnote`, or a `table` as rows of cells.

    `ref` is the number, letter or bullet that is printed before it, none where none is; `level` is how deep an item stands, from 1. `heads` says which cells of
    a table are headings: those of its first row, of its first column, of both, or none.
    """

    p: str | None = None
    """A paragraph."""
    item: str | None = None
    """An entry of a list."""
    quote: str | None = None
    """A paragraph of a quotation."""
    footnote: str | None = None
    """A footnote."""
    table: tuple[tuple[str, ...], ...] | None = None
    """A table, as rows of cells."""
    ref: str | None = None
    """The number, letter or bullet that is printed before it."""
    level: Level = 1
    """How deep an entry stands, from 1."""
    heads: Literal["row", "column", "both", "none"] = "row"
    """Which cells of a table are headings."""

    @model_validator(mode="after")
    def _one_kind(self):
        if sum(getattr(self, kind) is not None for kind in KINDS) != 1:
            raise PydanticCustomError("one_kind", "a block is one of p, item, quote, footnote and table")
        return self

    @property
    def kind(self) -> str:
        """Which of the five it is."""
        return next(kind for kind in KINDS if getattr(self, kind) is not None)

    @property
    def words(self) -> str:
        """Its words as one text: behind its ref and a space; the cells of a table a tab apart, its rows a line each."""
        if self.table is not None:
            return "\n".join("\t".join(row) for row in self.table)
        return f"{self.ref} {getattr(self, self.kind)}" if self.ref else getattr(self, self.kind)


class AdoptedClause(Shape):
    """The council's own words for one clause, and the fingerprint that shows that nobody changed them.

    `label` is how the document itself numbers or heads it, where that is not the clause's ref. `headings` are those that the document prints right above it.
    """

    label: str | None = None
    """What the document itself calls the clause."""
    headings: tuple[str, ...] = ()
    """The headings that the document prints right above it."""
    text: str | None = None
    """The words, as they stand."""
    blocks: tuple[Block, ...] = ()
    """The words, where they have a form that a text alone cannot carry."""
    fingerprint: str
    """What shows that nobody changed the words."""

    @model_validator(mode="after")
    def _one_form(self):
        if (self.text is None) == (not self.blocks):
            raise PydanticCustomError("one_form", "adopted wording is either a text or blocks")
        return self

    @property
    def words(self) -> str:
        """The words as one text, blocks an empty line apart. The fingerprint is of this."""
        return self.text if self.text is not None else "\n\n".join(block.words for block in self.blocks)

    @property
    def compared(self) -> str:
        """The words as editions are compared by: without the numbers of footnotes, which a PDF keeps, Word counts anew, and which say nothing."""
        return self.text if self.text is not None else "\n\n".join(block.footnote or block.words for block in self.blocks)


class AdoptedText(Shape):
    """The wording of a protocol in one language, by clause id, with the name of the document that it was taken from, and the fingerprint by which `adopt` knows that document again."""

    source: Prose
    """The document’s name."""
    fingerprint: Print | None = None
    """What the document is known by."""
    clauses: dict[ClauseId, AdoptedClause] = Field(min_length=1)
    """The words, by clause id."""

    @property
    def from_pdf(self) -> bool:
        """Whether the words were taken from a PDF."""
        return self.source.endswith(FROM_PDF)

    @property
    def carried(self) -> str:
        """How exactly the document told the words, for readers."""
        return "as far as a PDF tells them: spaces, and hyphens at the ends of its lines, are not stored in it" if self.from_pdf else "unchanged"


class Adopted(AdoptedText):
    """The adopted wording of a protocol in its own language and, where the council adopted it in others too, in those: `cy` or `en`, each a text of its own."""

    languages: dict[Lang, AdoptedText] = {}
    """The wording in further languages, each with its own source."""

    def texts(self) -> dict[Lang | None, AdoptedText]:
        """Every text, by language; the first in the protocol's own."""
        return {None: self, **self.languages}


class Earlier(Adopted):
    """An earlier edition of a protocol's wording, which `adopt` put aside when a newer one came: `number` counts the editions from 1, the first that was brought in.

    `adopted` and `version` are what that text printed about itself, `kept` is the day on which it was put aside here. Each clause's `label` is the number or
    name that it had then. `missing` are the clauses whose wording had not been brought in.
    """

    number: Number
    """Its place among the editions, from 1."""
    adopted: Date | None = None
    """When the council adopted it, as it says itself."""
    version: Prose | None = None
    """The version, as it says itself."""
    kept: Day
    """The day on which it was put aside."""
    missing: tuple[ClauseId, ...] = ()
    """The clauses whose wording had not been brought in."""
