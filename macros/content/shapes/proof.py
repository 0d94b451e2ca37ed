"""What is promised of a handbook: cards, phrases, what the council expects to be there, and the record of the last proof."""

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from macros.content.shapes.base import Citation, Day, Id, Prose, Shape, Target, Yes

NOTHING = "nothing"
"""What words find that are about something else."""
Taken = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$")]
Count = Annotated[int, BeforeValidator(lambda value: int(value) if isinstance(value, str) and value.isdecimal() else value), Field(ge=0)]


class Card(Shape):
    """A situation told by somebody who had only the council's own text, and the outcome that it must lead to.

    `answers` are `question.answer`, in order. `rules` must stand in the outcome, each of `says` in its text, none of `never`.
    """

    situation: Prose
    who: Prose | None = None
    tree: Id
    answers: tuple[Taken, ...] = Field(min_length=1)
    outcome: Id
    says: tuple[Prose, ...] = ()
    never: tuple[Prose, ...] = ()
    rules: tuple[Citation, ...] = ()


class Cards(Shape):
    """The cards of one protocol."""

    cards: tuple[Card, ...] = Field(min_length=1)


class Phrase(Shape):
    """Words that somebody types, and what they should find: a tree, an outcome (`tree#outcome`), a silence (`silences#id`) or `nothing`.

    What would serve as well stands under `or`.
    """

    type: Prose
    finds: Target
    or_: tuple[Target, ...] = Field((), alias="or")


class Phrases(Shape):
    """The phrases of one protocol."""

    phrases: tuple[Phrase, ...] = Field(min_length=1)


class Expected(Shape):
    """What a council wants to be held to: how many clauses, rules and trees its protocol has, at least how many cards, whether a card plays each tree."""

    clauses: Count | None = None
    rules: Count | None = None
    trees: Count | None = None
    cards: Count | None = None
    every_tree_has_a_card: Yes = False
    every_tree_knows_unsure: Yes = False


class Expects(Shape):
    """What is expected of each protocol."""

    protocols: dict[Id, Expected] = Field(min_length=1)


class Judged(Shape):
    """A sentence that says what a text does not say, as a reader judged it: its place, its fingerprint, that of the rules it was held against, and who did."""

    place: Prose
    sentence: Prose
    rules: Prose
    by: Prose | None = None


class Negatives(Shape):
    """The sentences that were judged."""

    judged: tuple[Judged, ...] = ()


class Proved(Shape):
    """When `test` last passed whole, on which content (its fingerprint), and what it walked."""

    on: Day
    content: Prose
    trees: Count
    answers: Count
    routes: Count
    keyboard: Count
    browser: Prose
