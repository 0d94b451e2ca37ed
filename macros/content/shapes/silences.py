"""What people ask about and a protocol does not say, each named."""

from pydantic import Field

from macros.content.shapes.base import Audience, Citation, Id, Prose, Shape


class Silence(Shape):
    """A thing that people ask about and the protocol does not say.

    `nearest` are the rules that come nearest, `elsewhere` is where such rules commonly stand (ours), `suggest` whom to ask,
    and `otherwise` whom to ask when that person is the matter.
    """

    was: tuple[Id, ...] = ()
    """Ids that it had before; links to them lead here."""
    title: Prose
    """What people ask about, in their words."""
    also: tuple[Prose, ...] = ()
    """The words that people type for it."""
    for_: Audience = Field(alias="for")
    """Who asks."""
    not_said: Prose
    """What the text does not say."""
    nearest: tuple[Citation, ...] = ()
    """The rules that come nearest."""
    elsewhere: Prose | None = None
    """Where such rules commonly stand; yours, no law asserted."""
    suggest: tuple[Id, ...] = ()
    """The roles to ask."""
    otherwise: Prose | None = None
    """Whom to ask when that person is the matter."""


class Silences(Shape):
    """The silences of one protocol, by id."""

    silences: dict[Id, Silence] = Field(min_length=1)
    """What the protocol does not say, by id."""
