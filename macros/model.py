"""The shapes of a protocol, a decision tree, the handbook's settings and their parts, and nothing else.

Everything is frozen, unknown keys are refused, and lists become tuples. `was` holds the names that a thing had
before, so that old addresses lead on. Rules that span several
entries (a citation that must exist, an answer that must lead somewhere) live in `macros.graph`.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Kind = Literal[
    "definition", "principle", "duty", "right", "prohibition",
    "permission", "procedure", "expectation", "information",
]  # fmt: skip
Force = Literal[
    "must", "must not", "will", "will not", "should", "should not",
    "may", "may not", "need not", "cannot", "can expect", "states",
]  # fmt: skip
Topic = Literal[
    "purpose", "roles", "boundaries", "impartiality", "advice", "conduct", "pressure", "closeness",
    "informing", "access", "handling", "groups", "publicity", "support", "scrutiny", "redress",
]  # fmt: skip
Audience = Literal["councillor", "officer", "either"]
OutcomeKind = Literal["do", "stop", "ask", "see", "know"]
YesNo = Literal["yes", "no", "only if", "not said"]

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
ClauseId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]
RuleId = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*$")]
Citation = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*(/[1-9][0-9]*)?$")]
Target = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9-]+)?$")]
Date = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Link = Annotated[str, StringConstraints(pattern=r"^(https://|mailto:|tel:|\.{0,2}/?[\w./#-]+$)")]
Mailbox = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
Yes = Annotated[bool, BeforeValidator(lambda value: {"true": True, "false": False}.get(value, value))]


def _several(value):
    """One force is written as a word, two as a list."""
    return (value,) if isinstance(value, str) else value


class Shape(BaseModel):
    """What every shape shares: frozen, unknown keys refused, values taken as they are written."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Shape):
    """Where the protocol's text comes from, as the text itself prints it. Dates: YYYY, YYYY-MM or YYYY-MM-DD."""

    document: Prose | None = None
    version: Prose | None = None
    adopted: Date | None = None
    next_review: Date | None = None
    body: Prose | None = None
    minute: Prose | None = None


class Role(Shape):
    """A post or body that the protocol names, what it says of it, and the rules that this rests on.

    `is_` are the wider roles that it is a case of: a chairman is a councillor.
    """

    was: tuple[Id, ...] = ()
    title: Prose
    is_: tuple[Id, ...] = Field((), alias="is")
    about: Prose
    cites: tuple[Citation, ...] = ()


class Document(Shape):
    """A document that the protocol names and does not contain."""

    title: Prose
    about: Prose | None = None


class Term(Shape):
    """A word that needs explaining: the forms it takes, its meaning, and the rules that explain it.

    `ours` marks a meaning that is the handbook's own and not the protocol's.
    """

    term: Prose
    also: tuple[Prose, ...] = ()
    means: Prose
    cites: tuple[Citation, ...] = ()
    ours: Yes = False


class Rule(Shape):
    """One thing that a clause says: whom it binds (`on`), whom it helps or is owed to (`helps`), whom else it names, and how strongly (`force`).

    `id` is permanent and `was` holds earlier ones; a rule of a clause that never had several needs none. `as_` is the source's own
    word where it is not the same as the force; `no_tree` says why no decision tree needs the rule.
    """

    id: RuleId | None = None
    was: tuple[RuleId, ...] = ()
    says: Prose
    kind: Kind
    on: tuple[Id, ...] = ()
    helps: tuple[Id, ...] = ()
    names: tuple[Id, ...] = ()
    force: Annotated[tuple[Force, ...], BeforeValidator(_several), Field(min_length=1)]
    as_: Prose | None = Field(None, alias="as")
    topic: Topic
    no_tree: Prose | None = None


class Clause(Shape):
    """The citable unit: a permanent `id`, the `ref` that readers see (or a `label` where none is printed)."""

    ref: Prose | None = None
    id: ClauseId
    was: tuple[ClauseId, ...] = ()
    label: Prose | None = None
    heading: Prose | None = None
    rules: tuple[Rule, ...] = Field(min_length=1)
    notes: tuple[Prose, ...] = ()
    see: tuple[ClauseId, ...] = ()
    documents: tuple[Id, ...] = ()
    quotes: Id | None = None

    @property
    def name(self) -> str:
        """What readers know the clause by."""
        return self.ref or self.label or self.id

    def citations(self) -> tuple[str, ...]:
        """How each rule is cited: `7.5` where the clause has one rule, else `7.5/1`, `7.5/2` …"""
        if len(self.rules) == 1:
            return (self.id,)
        return tuple(f"{self.id}/{part}" for part in range(1, len(self.rules) + 1))


class Section(Shape):
    """A part of the protocol under one heading."""

    ref: Prose | None = None
    title: Prose
    clauses: tuple[Clause, ...] = Field(min_length=1)


class Audiences(Shape):
    """Which role is the councillor and which the officer, where the protocol calls them otherwise."""

    councillor: Id = "councillor"
    officer: Id = "officer"


class Protocol(Shape):
    """A council's protocol, restated clause by clause."""

    council: Prose
    title: Prose
    source: Source = Source()
    audiences: Audiences = Audiences()
    roles: dict[Id, Role]
    documents: dict[Id, Document] = {}
    terms: dict[Id, Term] = {}
    sections: tuple[Section, ...] = Field(min_length=1)

    def clauses(self) -> dict[str, Clause]:
        """Every clause by id, in order."""
        return {clause.id: clause for section in self.sections for clause in section.clauses}

    def rules(self) -> dict[str, tuple[Clause, Rule]]:
        """Every rule with its clause, by citation, in order."""
        return {
            citation: (clause, rule)
            for clause in self.clauses().values()
            for citation, rule in zip(clause.citations(), clause.rules)
        }


class Answer(Shape):
    """An answer to a question, and the question or outcome that it leads to. `reader` is the post that gives this answer, where only one does."""

    id: Id
    was: tuple[Id, ...] = ()
    say: Prose
    reader: Id | None = None
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

    `by` are the roles whose act it is, where that is not the reader's.
    """

    do: Prose
    by: tuple[Id, ...] = ()
    force: Force | None = None
    cites: tuple[Citation, ...] = ()
    ours: Yes = False


class Time(Shape):
    """A time limit: for what, on whom the clock runs (`on`), how long, how strongly, by which rule."""

    what: Prose
    on: tuple[Id, ...] = Field(min_length=1)
    within: Prose
    force: Force
    cites: tuple[Citation, ...] = Field(min_length=1)


class Outcome(Shape):
    """A leaf: what to do, who with, by when, why, under which rules, and what the text leaves open.

    `answer` answers a tree that asks yes or no; `reader` is the post that reads this; `nearest` are the rules that come nearest where the text
    is silent; `who` are roles that a cited rule names, `suggest` those that we suggest. `to` is the tree, or `tree#question`, that an outcome of kind `see` sends the reader to.
    """

    was: tuple[Id, ...] = ()
    kind: OutcomeKind
    answer: YesNo | None = None
    title: Prose
    reader: Id | None = None
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
    topic: Topic
    also: tuple[Prose, ...] = ()
    yes_no: Yes = False
    sensitive: Yes = False
    related: tuple[Id, ...] = ()
    start: Id
    questions: dict[Id, Question] = Field(min_length=1)
    outcomes: dict[Id, Outcome] = Field(min_length=1)


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

    topics: dict[Topic, tuple[Point, ...]]


class AdoptedClause(Shape):
    """The council's own words for one clause, and the fingerprint that shows that nobody changed them."""

    text: str
    fingerprint: str


class Adopted(Shape):
    """The adopted wording of a protocol, by clause id, with the name of the document it was taken from."""

    source: Prose
    clauses: dict[ClauseId, AdoptedClause] = Field(min_length=1)


class Contact(Shape):
    """How a council's post or body is reached, a deputy, and whom to turn to when it is the problem."""

    name: Prose | None = None
    mailbox: Mailbox | None = None
    phone: Prose | None = None
    page: Link | None = None
    deputy: Prose | None = None
    if_the_problem: Prose | None = None


class Council(Shape):
    """What a council fills in about its own handbook: contacts, links to documents, who keeps the edition."""

    name: Prose | None = None
    owner: Prose | None = None
    report_to: Link | None = None
    contacts: dict[Id, Contact] = {}
    documents: dict[Id, Link] = {}


class NotAccessible(Shape):
    """A part of the site that does not meet the standard: what, and why."""

    what: Prose
    why: Prose


class Statement(Shape):
    """The accessibility statement that the regulations ask for (SI 2018/952), in the council's own facts.

    `enforcement` is `EHRC` in England, Scotland and Wales and `ECNI` in Northern Ireland.
    """

    organisation: Prose | None = None
    status: Literal["fully", "partially", "not"] | None = None
    not_accessible: tuple[NotAccessible, ...] = ()
    mailbox: Mailbox | None = None
    phone: Prose | None = None
    reply_within: Prose | None = None
    enforcement: Literal["EHRC", "ECNI"] | None = None
    prepared: Date | None = None
    tested: Date | None = None
    tested_by: Prose | None = None
    reviewed: Date | None = None


class Security(Shape):
    """Whom to tell of a security problem (RFC 9116), and the day after which this is no longer to be relied on."""

    contact: Annotated[str, StringConstraints(pattern=r"^(https://|mailto:|tel:)\S+$")]
    expires: Day


class Handbook(Shape):
    """The site's settings: its title, date of edition, and the protocols to publish with their councils' facts."""

    title: Prose
    edition: Date
    publish: tuple[Id, ...] = Field(min_length=1)
    councils: dict[Id, Council] = {}
    statement: Statement | None = None
    security: Security | None = None
