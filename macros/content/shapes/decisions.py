"""What a person decided where a document leaves open which clause a paragraph belongs to: places and fingerprints, never its words."""

from typing import Annotated

from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from macros.content.shapes.base import ClauseId, Prose, Shape, Yes

Print = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Decision(Shape):
    """A paragraph, by its `place` in the document and the fingerprint of its `words`, and the `clause` that it belongs to; `skip`, where it is no wording (a page footer); or `new`, where it is a clause that the text did not have before."""

    place: Prose
    words: Print
    clause: ClauseId | None = None
    skip: Yes = False
    new: Yes = False
    """true where it is a clause that the text did not have before."""

    @model_validator(mode="after")
    def _one_way(self):
        if (self.clause is not None) + self.skip + self.new != 1:
            raise PydanticCustomError("one_way", "a decision is either a clause, or skip: true, or new: true")
        return self


class Decisions(Shape):
    """The decisions for one protocol, with the name of the document that they were made for; none where everything was certain."""

    source: Prose
    decisions: tuple[Decision, ...] = ()
