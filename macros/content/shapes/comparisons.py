"""What differs between the councils of one handbook."""

from pydantic import Field

from macros.content.shapes.base import Citation, Id, Prose, Shape


class Line(Shape):
    """What one council's text says on a point; without citations where it is silent."""

    says: Prose
    """What this council’s text says on the point."""
    cites: tuple[Citation, ...] = ()
    """The rules that say so; none where the text is silent."""


class Point(Shape):
    """A point on which councils differ, why that matters, and each council's own line on it."""

    was: tuple[Prose, ...] = ()
    """How the point was worded before, so that a change of its words is told as one."""
    point: Prose
    """The point on which councils differ, without naming one."""
    matters: Prose
    """Why it matters."""
    councils: dict[Id, Line] = Field(min_length=2)
    """Each council’s line, by protocol."""


class Comparisons(Shape):
    """What differs between the councils, by topic."""

    topics: dict[Id, tuple[Point, ...]]
    """The points, by topic."""
