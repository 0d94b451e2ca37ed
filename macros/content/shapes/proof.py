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
    """The situation, told from the protocol before the tree was opened."""
    who: Prose | None = None
    """Who is in it."""
    tree: Id
    """The tree that it plays."""
    answers: tuple[Taken, ...] = Field(min_length=1)
    """The right answers, in order: question.answer."""
    outcome: Id
    """The outcome that they must lead to."""
    says: tuple[Prose, ...] = ()
    """What the outcome’s text must say."""
    never: tuple[Prose, ...] = ()
    """What the outcome’s text must not say."""
    rules: tuple[Citation, ...] = ()
    """The rules that the outcome must rest on."""


class Cards(Shape):
    """The cards of one protocol."""

    cards: tuple[Card, ...] = Field(min_length=1)
    """Each a situation with its right outcome."""


class Phrase(Shape):
    """Words that somebody types, and what they should find: a tree, an outcome (`tree#outcome`), a silence (`silences#id`) or `nothing`.

    What would serve as well stands under `or`.
    """

    type: Prose
    """What somebody types."""
    finds: Target
    """What it should find: a tree, tree#outcome, silences#id, or nothing."""
    or_: tuple[Target, ...] = Field((), alias="or")
    """What would serve as well."""


class Phrases(Shape):
    """The phrases of one protocol."""

    phrases: tuple[Phrase, ...] = Field(min_length=1)
    """Each with what it should find."""


class Expected(Shape):
    """What a council wants to be held to: how many clauses, rules and trees its protocol has, at least how many cards, whether a card plays each tree."""

    clauses: Count | None = None
    """How many clauses there are to be."""
    rules: Count | None = None
    """How many rules there are to be."""
    trees: Count | None = None
    """How many trees there are to be."""
    cards: Count | None = None
    """At least how many cards there are to be."""
    every_tree_has_a_card: Yes = False
    """true where a card is to play each tree."""
    every_tree_knows_unsure: Yes = False
    """true where each tree is to have an answer for not being sure."""


class Expects(Shape):
    """What is expected of each protocol."""

    protocols: dict[Id, Expected] = Field(min_length=1)
    """What is expected, by protocol."""


class Judged(Shape):
    """A sentence that says what a text does not say, as a reader judged it: its place, its fingerprint, that of the rules it was held against, and who did."""

    place: Prose
    """The file and place of the sentence."""
    sentence: Prose
    """The fingerprint of the sentence."""
    rules: Prose
    """The fingerprint of the rules that it was held against."""
    by: Prose | None = None
    """Who judged it."""


class Negatives(Shape):
    """The sentences that were judged."""

    judged: tuple[Judged, ...] = ()
    """The sentences that were judged; written by `check --negatives --judged`."""


class Proved(Shape):
    """When `test` last passed whole, on which content (its fingerprint), and what it walked."""

    on: Day
    """The day of the proof."""
    content: Prose
    """The fingerprint of what was proved."""
    trees: Count
    """How many trees were walked."""
    answers: Count
    """How many answers were taken."""
    routes: Count
    """How many routes were walked."""
    keyboard: Count
    """How many answers were taken by the keyboard alone."""
    browser: Prose
    """The browser that walked them."""
    wording: tuple[Id, ...] = ()
    """The protocols whose adopted wording was held against the council’s document."""
