"""Induction training: what a role should be able to do, and modules of scenarios, each a route through a decision tree."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from macros.content.shapes.base import Audience, Citation, Id, Prose, Shape, Yes
from macros.content.shapes.proof import Count, Taken

Temptation = Literal["wrong person", "too strong", "too weak", "another council's rule", "a silence taken for a rule", "too soon", "too late", "half of it"]
"""Why a wrong choice tempts."""
Tempts = Annotated[Temptation, BeforeValidator(lambda value: value.replace("’", "'") if isinstance(value, str) else value)]


class Known(Shape):
    """A thing to know on the first day: the rule, and shorter words of ours where the rule's own restatement is long."""

    cites: Citation
    """The rule to know."""
    says: Prose | None = None
    """Shorter words of yours, where the rule’s own restatement is long."""


class Part(Shape):
    """The induction of a role: what somebody will be able to do after it, and what to know on the first day."""

    able: tuple[Prose, ...] = Field(min_length=1)
    """What somebody will be able to do after it, a line each."""
    first_day: tuple[Known, ...] = ()
    """Up to ten rules to know on the first day."""


class Training(Shape):
    """The induction page of a council: a part for each role, and the modules in order."""

    councillor: Part | None = None
    """The induction of a councillor."""
    officer: Part | None = None
    """The induction of an officer."""
    modules: tuple[Id, ...] = Field(min_length=1)
    """The modules, in order."""

    def parts(self) -> dict[str, Part]:
        """The induction of each role that has one."""
        return {role: part for role, part in (("councillor", self.councillor), ("officer", self.officer)) if part}


class Choice(Shape):
    """Something that one might do, and what the protocol says of it. A wrong one says what `tempts` in it, and `why`."""

    id: Id
    """A short name; the address of the choice."""
    say: Prose
    """What one might do."""
    right: Yes = False
    """true for the one that is right."""
    tempts: Tempts | None = None
    """What tempts in a wrong one."""
    why: Prose | None = None
    """Why somebody would choose it; for the trainer."""
    feedback: Prose
    """What the protocol says of it. It does not scold."""
    cites: tuple[Citation, ...] = Field(min_length=1)
    """The rules that the feedback rests on."""


class Scenario(Shape):
    """A situation in life-like words, the route that fits it, and what one might do. `you` is who the learner is in it."""

    was: tuple[Id, ...] = ()
    """Ids that it had before; links to them lead here."""
    title: Prose
    """A title in life-like words."""
    for_: Audience = Field(alias="for")
    """For whom it is."""
    you: Prose
    """Who the learner is in it."""
    situation: Prose
    """Four to seven sentences from life; nobody has a name."""
    minutes: Annotated[Count, Field(ge=1)]
    """How long it takes, with the talk about it."""
    tree: Id
    """The tree that it plays."""
    answers: tuple[Taken, ...] = Field(min_length=1)
    """The answers that fit, in order: question.answer."""
    outcome: Id
    """The outcome that they lead to."""
    choices: tuple[Choice, ...] = Field(min_length=3)
    """Three or four things that one might do, one of them right."""
    discuss: Prose
    """A question to talk about."""

    def right(self) -> str:
        """The id of the right choice."""
        return next(choice.id for choice in self.choices if choice.right)


class Module(Shape):
    """Scenarios that belong together. `pass_` is how many of them, right at the first choice, make a pass."""

    title: Prose
    """What the module is called."""
    about: Prose
    """What it is about, in a sentence."""
    for_: Audience = Field(alias="for")
    """For whom it is."""
    pass_: Count = Field(alias="pass")
    """How many scenarios, right at the first choice, make a pass."""
    scenarios: dict[Id, Scenario] = Field(min_length=1)
    """Its scenarios, by id; the id is the address of the page."""
