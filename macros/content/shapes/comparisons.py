"""What differs between the councils of one handbook."""

from pydantic import Field

from macros.content.shapes.base import Citation, Id, Prose, Shape


class Line(Shape):
    """What one council's text says on a point; without citations where it is silent."""

    says: Prose
    cites: tuple[Citation, ...] = ()


class Point(Shape):
    """A point on which councils differ, why that matters, and each council's own line on it."""

    point: Prose
    matters: Prose
    councils: dict[Id, Line] = Field(min_length=2)


class Comparisons(Shape):
    """What differs between the councils, by topic."""

    topics: dict[Id, tuple[Point, ...]]
