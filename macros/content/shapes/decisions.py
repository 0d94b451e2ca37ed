"""What a person decided where a document leaves open which clause a paragraph belongs to: places and fingerprints, never its words."""

from typing import Annotated, Literal

from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from macros.content.shapes.base import ClauseId, Lang, Prose, Shape, Yes

Print = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Decision(Shape):
    """A paragraph, by its `place` in the document and the fingerprint of its `words`, and the `clause` that it belongs to; `skip`, where it is no wording (a page footer); or `new`, where it is a clause that the text did not have before."""

    place: Prose
    """Where the paragraph stands in the document."""
    words: Print
    """The fingerprint of its words."""
    clause: ClauseId | None = None
    """The clause that it belongs to."""
    skip: Yes = False
    """true where it belongs to none."""
    new: Yes = False
    """true where it is a clause that the text did not have before."""

    @model_validator(mode="after")
    def _one_way(self):
        if (self.clause is not None) + self.skip + self.new != 1:
            raise PydanticCustomError("one_way", "a decision is either a clause, or skip: true, or new: true")
        return self


class Decided(Shape):
    """The decisions for one document, with its name; none where everything was certain.

    `file` is its fingerprint, and `changes` what becomes of its tracked changes: this holds only for that very file. `hyphens` says of words that the ends of lines divide whether they have a hyphen.
    """

    source: Prose
    """The document’s name."""
    file: Print | None = None
    """The document’s fingerprint."""
    changes: Literal["accept", "reject"] | None = None
    """What becomes of its tracked changes."""
    hyphens: dict[Prose, bool] = {}
    """Words that the ends of lines divide, each with whether it has a hyphen."""
    decisions: tuple[Decision, ...] = ()
    """What was decided, paragraph by paragraph."""


class Decisions(Decided):
    """The decisions for one protocol: for its document and, where its wording was adopted in further `languages`, for the documents in those."""

    languages: dict[Lang, Decided] = {}
    """The decisions for the documents in further languages."""

    def of(self, lang: str | None) -> Decided | None:
        """The decisions for the document in a language, or in the protocol's own."""
        return self.languages.get(lang) if lang else self
