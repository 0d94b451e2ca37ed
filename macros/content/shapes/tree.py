"""A decision tree: questions, answers and outcomes."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from macros.content.shapes.base import Audience, Citation, Force, Id, OutcomeKind, Prose, Shape, Target, Yes, YesNo, several

Readers = Annotated[tuple[Id, ...], BeforeValidator(several, json_schema_input_type=Id | tuple[Id, ...])]
"""The posts that read something: one is written as a word, several as a list."""


class Answer(Shape):
    """An answer to a question, and the question or outcome that it leads to. `reader` is the post, or the posts, that give this answer."""

    id: Id
    was: tuple[Id, ...] = ()
    say: Prose
    reader: Readers = ()
    go: Id


class Question(Shape):
    """A question of a decision tree, with the rules that make it matter."""

    was: tuple[Id, ...] = ()
    ask: Prose
    help: Prose | None = None
    cites: tuple[Citation, ...] = ()
    answers: tuple[Answer, ...] = Field(min_length=2)


class Step(Shape):
    """One thing to do: its force and the rules it rests on, or `ours` where the handbook suggests it.

    `use` names a sentence under `steps` of the protocol, which `do` then holds. `by` are the roles whose act it is, where that is not the reader's.
    """

    do: Prose
    use: Id | None = None
    by: tuple[Id, ...] = ()
    force: Force | None = None
    cites: tuple[Citation, ...] = ()
    ours: Yes = False


def force_of(step: Step, rules: dict) -> str | None:
    """A step's force: its own, or the one that the rules it cites leave; None where they leave a choice."""
    left = {force for citation in step.cites if citation in rules for force in rules[citation][1].force}
    return step.force or (left.pop() if len(left) == 1 else None)


class Time(Shape):
    """A time limit: for what, on whom the clock runs (`on`), how long, how strongly, by which rule."""

    what: Prose
    on: tuple[Id, ...] = Field(min_length=1)
    within: Prose
    force: Force
    cites: tuple[Citation, ...] = Field(min_length=1)


class Outcome(Shape):
    """A leaf: what to do, who with, by when, why, under which rules, and what the text leaves open.

    `answer` answers a tree that asks yes or no; `reader` is the post, or the posts, that read this; `nearest` are the rules that come nearest where the text
    is silent; `who` are roles that a cited rule names, `suggest` those that we suggest. `to` is the tree, or `tree#question`, that an outcome of kind `see` sends the reader to.
    """

    was: tuple[Id, ...] = ()
    kind: OutcomeKind
    answer: YesNo | None = None
    title: Prose
    reader: Readers = ()
    steps: tuple[Step, ...] = ()
    nearest: tuple[Citation, ...] = ()
    to: Target | None = None
    who: tuple[Id, ...] = ()
    suggest: tuple[Id, ...] = ()
    times: tuple[Time, ...] = ()
    because: Prose | None = None
    open: Prose | None = None
    cites: tuple[Citation, ...] = ()
    documents: tuple[Id, ...] = ()

    def rests_on(self) -> tuple[str, ...]:
        """Every citation of the outcome, its steps and its times, each once, in order of appearance."""
        parts = [self.cites, *(step.cites for step in self.steps), *(time.cites for time in self.times)]
        return tuple(dict.fromkeys(citation for part in parts for citation in part))


class Tree(Shape):
    """One situation: questions, answers and outcomes. `also` are the words that people search by."""

    was: tuple[Id, ...] = ()
    title: Prose
    for_: Audience = Field(alias="for")
    topic: Id
    also: tuple[Prose, ...] = ()
    yes_no: Yes = False
    sensitive: Yes = False
    related: tuple[Id, ...] = ()
    start: Id
    questions: dict[Id, Question] = Field(min_length=1)
    outcomes: dict[Id, Outcome] = Field(min_length=1)
