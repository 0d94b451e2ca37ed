"""The council's own words."""

from pydantic import Field

from macros.content.shapes.base import ClauseId, Prose, Shape


class AdoptedClause(Shape):
    """The council's own words for one clause, and the fingerprint that shows that nobody changed them."""

    text: str
    fingerprint: str


class Adopted(Shape):
    """The adopted wording of a protocol, by clause id, with the name of the document it was taken from."""

    source: Prose
    clauses: dict[ClauseId, AdoptedClause] = Field(min_length=1)
