"""A decision tree: questions, answers and outcomes."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from macros.content.shapes.base import Audience, Citation, Force, Id, OutcomeKind, Prose, Shape, Target, Yes, YesNo, several

Readers = Annotated[tuple[Id, ...], BeforeValidator(several, json_schema_input_type=Id | tuple[Id, ...])]
"""The posts that read something: one is written as a word, several as a list."""


class Answer(Shape):
    """An answer to a question, and the question or outcome that it leads to. `reader` is the post, or the posts, that give this answer."""

    id: Id
    """A short name; with its question’s it is the address of the answer."""
    was: tuple[Id, ...] = ()
    """Ids that it had before; links to them lead here."""
    say: Prose
    """The answer in the person’s words."""
    reader: Readers = ()
    """The post, or the posts, that give this answer."""
    go: Id
    """The question or outcome that it leads to."""


class Question(Shape):
    """A question of a decision tree, with the rules that make it matter."""

    was: tuple[Id, ...] = ()
    """Names that it had before; links to them lead here."""
    ask: Prose
    """The question."""
    help: Prose | None = None
    """What helps to answer it."""
    cites: tuple[Citation, ...] = ()
    """The rules that make it matter."""
    answers: tuple[Answer, ...] = Field(min_length=2)
    """Two answers or more."""


class Step(Shape):
    """One thing to do: its force and the rules it rests on, or `ours` where the handbook suggests it.

    `use` names a sentence under `steps` of the protocol, which `do` then holds. `by` are the roles whose act it is, where that is not the reader's.
    """

    do: Prose
    """What to do, in a sentence."""
    use: Id | None = None
    """The name of a sentence under `steps` of the protocol; then nothing else is written here."""
    by: tuple[Id, ...] = ()
    """The roles whose act it is, where that is not the reader’s."""
    force: Force | None = None
    """How strongly; left out where the cited rules leave one choice."""
    cites: tuple[Citation, ...] = ()
    """The rules that it rests on."""
    ours: Yes = False
    """true where the handbook suggests it and the protocol does not say it."""


def force_of(step: Step, rules: dict) -> str | None:
    """A step's force: its own, or the one that the rules it cites leave; None where they leave a choice."""
    left = {force for citation in step.cites if citation in rules for force in rules[citation][1].force}
    return step.force or (left.pop() if len(left) == 1 else None)


class Time(Shape):
    """A time limit: for what, on whom the clock runs (`on`), how long, how strongly, by which rule."""

    what: Prose
    """What is to be done in that time."""
    on: tuple[Id, ...] = Field(min_length=1)
    """Who has to keep to it."""
    within: Prose
    """How long, as the rule says it: five working days."""
    force: Force
    """How strongly."""
    cites: tuple[Citation, ...] = Field(min_length=1)
    """The rules that say so."""


class Outcome(Shape):
    """A leaf: what to do, who with, by when, why, under which rules, and what the text leaves open.

    `answer` answers a tree that asks yes or no; `reader` is the post, or the posts, that read this; `nearest` are the rules that come nearest where the text
    is silent; `who` are roles that a cited rule names, `suggest` those that we suggest. `to` is the tree, or `tree#question`, that an outcome of kind `see` sends the reader to.
    """

    was: tuple[Id, ...] = ()
    """Names that it had before; links to them lead here."""
    kind: OutcomeKind
    """do; stop; ask, where the text is silent; see, which leads elsewhere; know."""
    answer: YesNo | None = None
    """The answer where the tree asks yes or no."""
    title: Prose
    """What to do, in a line."""
    reader: Readers = ()
    """The post, or the posts, that read it."""
    steps: tuple[Step, ...] = ()
    """What to do, step by step."""
    nearest: tuple[Citation, ...] = ()
    """The rules that come nearest, where the text is silent."""
    to: Target | None = None
    """Where a `see` leads: a tree, tree#question, or silences#id."""
    who: tuple[Id, ...] = ()
    """The roles to turn to that a cited rule names."""
    suggest: tuple[Id, ...] = ()
    """The roles to turn to that only you suggest."""
    times: tuple[Time, ...] = ()
    """The time limits."""
    because: Prose | None = None
    """Why, in a sentence or two."""
    open: Prose | None = None
    """What the text does not settle."""
    cites: tuple[Citation, ...] = ()
    """Further rules that it rests on."""
    documents: tuple[Id, ...] = ()
    """The documents that matter here."""

    def rests_on(self) -> tuple[str, ...]:
        """Every citation of the outcome, its steps and its times, each once, in order of appearance."""
        parts = [self.cites, *(step.cites for step in self.steps), *(time.cites for time in self.times)]
        return tuple(dict.fromkeys(citation for part in parts for citation in part))


class Tree(Shape):
    """One situation: questions, answers and outcomes. `also` are the words that people search by."""

    was: tuple[Id, ...] = ()
    """Names that its file had before; each old page leads to this one."""
    title: Prose
    """The situation in the person’s own words."""
    for_: Audience = Field(alias="for")
    """Whose situation it is."""
    topic: Id
    """The heading that it is listed under."""
    also: tuple[Prose, ...] = ()
    """The words that people type for it."""
    yes_no: Yes = False
    """true where the tree asks “may I”, “can they”, “must I”; each outcome then has an `answer`."""
    sensitive: Yes = False
    """true where nobody should be able to see the answers afterwards."""
    related: tuple[Id, ...] = ()
    """Other situations to look at."""
    start: Id
    """The name of the first question."""
    questions: dict[Id, Question] = Field(min_length=1)
    """The questions, by name."""
    outcomes: dict[Id, Outcome] = Field(min_length=1)
    """What the answers lead to, by name."""
