"""What people ask about and a protocol does not say, each named."""

from pydantic import Field

from macros.content.shapes.base import Audience, Citation, Id, Prose, Shape


class Silence(Shape):
    """A thing that people ask about and the protocol does not say.

    `nearest` are the rules that come nearest, `elsewhere` is where such rules commonly stand (ours), `suggest` whom to ask,
    and `otherwise` whom to ask when that person is the matter.
    """

    was: tuple[Id, ...] = ()
    title: Prose
    also: tuple[Prose, ...] = ()
    for_: Audience = Field(alias="for")
    not_said: Prose
    nearest: tuple[Citation, ...] = ()
    elsewhere: Prose | None = None
    suggest: tuple[Id, ...] = ()
    otherwise: Prose | None = None


class Silences(Shape):
    """The silences of one protocol, by id."""

    silences: dict[Id, Silence] = Field(min_length=1)
