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
    says: Prose | None = None


class Part(Shape):
    """The induction of a role: what somebody will be able to do after it, and what to know on the first day."""

    able: tuple[Prose, ...] = Field(min_length=1)
    first_day: tuple[Known, ...] = ()


class Training(Shape):
    """The induction page of a council: a part for each role, and the modules in order."""

    councillor: Part | None = None
    officer: Part | None = None
    modules: tuple[Id, ...] = Field(min_length=1)


class Choice(Shape):
    """Something that one might do, and what the protocol says of it. A wrong one says what `tempts` in it, and `why`."""

    id: Id
    say: Prose
    right: Yes = False
    tempts: Tempts | None = None
    why: Prose | None = None
    feedback: Prose
    cites: tuple[Citation, ...] = Field(min_length=1)


class Scenario(Shape):
    """A situation in life-like words, the route that fits it, and what one might do. `you` is who the learner is in it."""

    was: tuple[Id, ...] = ()
    title: Prose
    for_: Audience = Field(alias="for")
    you: Prose
    situation: Prose
    minutes: Annotated[Count, Field(ge=1)]
    tree: Id
    answers: tuple[Taken, ...] = Field(min_length=1)
    outcome: Id
    choices: tuple[Choice, ...] = Field(min_length=3)
    discuss: Prose

    def right(self) -> str:
        """The id of the right choice."""
        return next(choice.id for choice in self.choices if choice.right)


class Module(Shape):
    """Scenarios that belong together. `pass_` is how many of them, right at the first choice, make a pass."""

    title: Prose
    about: Prose
    for_: Audience = Field(alias="for")
    pass_: Count = Field(alias="pass")
    scenarios: dict[Id, Scenario] = Field(min_length=1)
