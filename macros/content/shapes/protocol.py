"""A council's protocol: its roles, documents, terms, sections, clauses and rules."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Field

from macros.content.shapes.base import Citation, ClauseId, Date, Force, Id, Kind, Prose, RuleId, Shape, Yes, several


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
    force: Annotated[tuple[Force, ...], BeforeValidator(several), Field(min_length=1)]
    as_: Prose | None = Field(None, alias="as")
    topic: Id
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
        """How each rule is cited: `7.5` where the clause has one rule, else `7.5/1`, `7.5/2` … by the rules' own ids, or their places."""
        if len(self.rules) == 1:
            return (self.id,)
        return tuple(f"{self.id}/{rule.id or part}" for part, rule in enumerate(self.rules, 1))


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
    """A council's protocol, restated clause by clause.

    `steps` are sentences of ours that many outcomes need, by name; an outcome says `use:` with the name. `lay_words` are groups of words
    that mean the same to people here, in a line with commas between.
    """

    council: Prose
    title: Prose
    source: Source = Source()
    audiences: Audiences = Audiences()
    roles: dict[Id, Role]
    documents: dict[Id, Document] = {}
    terms: dict[Id, Term] = {}
    steps: dict[Id, Prose] = {}
    lay_words: tuple[Prose, ...] = ()
    sections: tuple[Section, ...] = Field(min_length=1)

    def lay_groups(self) -> tuple[tuple[str, ...], ...]:
        """The words of each line of `lay_words`."""
        return tuple(tuple(filter(None, (word.strip() for word in line.split(",")))) for line in self.lay_words)

    def clauses(self) -> dict[str, Clause]:
        """Every clause by id, in order."""
        return {clause.id: clause for section in self.sections for clause in section.clauses}

    def widened(self, role: str) -> set[str]:
        """The role and everything that it is a case of: what binds any of these binds the role."""
        found, waiting = set(), [role]
        while waiting:
            name = waiting.pop()
            if name in self.roles and name not in found:
                found.add(name)
                waiting.extend(self.roles[name].is_)
        return found

    def clause_paths(self) -> Iterator[tuple[tuple, Clause]]:
        """Every clause with its path in the file, in order."""
        for first, section in enumerate(self.sections):
            for second, clause in enumerate(section.clauses):
                yield ("sections", first, "clauses", second), clause

    def rules(self) -> dict[str, tuple[Clause, Rule]]:
        """Every rule with its clause, by citation, in order."""
        return {
            citation: (clause, rule)
            for clause in self.clauses().values()
            for citation, rule in zip(clause.citations(), clause.rules)
        }
