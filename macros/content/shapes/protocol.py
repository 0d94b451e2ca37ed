"""A council's protocol: its roles, documents, terms, and its sections of clauses. Only the walks at its end know that sections stand in sections."""

from collections.abc import Iterator
from functools import cached_property
from itertools import chain, count

from pydantic import Field

from macros.content.addresses import slug
from macros.content.clause_names import Name, names
from macros.content.shapes.base import Citation, Date, Id, Lang, Prose, Shape, Yes
from macros.content.shapes.clause import Clause, Rule, Section


class Source(Shape):
    """Where the protocol's text comes from, as the text itself prints it. Dates: YYYY, YYYY-MM or YYYY-MM-DD."""

    document: Prose | None = None
    """The document that the text stands in, as it is printed."""
    version: Prose | None = None
    """The version that the text prints."""
    adopted: Date | None = None
    """When it was adopted: 2026, 2026-03 or 2026-03-31."""
    next_review: Date | None = None
    """When it is to be reviewed next; `check` tells it 60 days ahead."""
    body: Prose | None = None
    """Who adopted it, as the text prints it."""
    minute: Prose | None = None
    """The minute or resolution, as the text prints it."""


class Role(Shape):
    """A post or body that the protocol names, what it says of it, and the rules that this rests on.

    `is_` are the wider roles that it is a case of: a chairman is a councillor.
    """

    was: tuple[Id, ...] = ()
    """Keys that it had before; links to them lead here."""
    title: Prose
    """What the text calls the post or body."""
    is_: tuple[Id, ...] = Field((), alias="is")
    """The wider roles that it is a case of: a chairman is a councillor."""
    about: Prose
    """What the protocol says of it, and nothing more."""
    cites: tuple[Citation, ...] = ()
    """The rules that this rests on."""


class Document(Shape):
    """A document that the protocol names and does not contain."""

    was: tuple[Id, ...] = ()
    """Keys that it had before; links to them lead here."""
    title: Prose
    """What the text calls the document."""
    about: Prose | None = None
    """What the text says of it."""


class Term(Shape):
    """A word that needs explaining: the forms it takes, its meaning, and the rules that explain it.

    `ours` marks a meaning that is the handbook's own and not the protocol's.
    """

    was: tuple[Id, ...] = ()
    """Keys that it had before; links to them lead here."""
    term: Prose
    """The word as it is explained."""
    also: tuple[Prose, ...] = ()
    """The other forms that it takes."""
    means: Prose
    """What it means."""
    cites: tuple[Citation, ...] = ()
    """The rules that explain it."""
    ours: Yes = False
    """true where the meaning is the handbook’s own and not the protocol’s."""


class Audiences(Shape):
    """Which role is the councillor and which the officer, where the protocol calls them otherwise."""

    councillor: Id = "councillor"
    """The key of the role that is the councillor."""
    officer: Id = "officer"
    """The key of the role that is the officer."""


class Protocol(Shape):
    """A council's protocol, restated clause by clause.

    `steps` are sentences of ours that many outcomes need, by name; an outcome says `use:` with the name. `lay_words` are groups of words
    that mean the same to people here, in a line with commas between. `lang` is the language of the council's text; a section or clause in
    another language says so itself.
    """

    council: Prose
    """The council’s name, as its text prints it."""
    title: Prose
    """The title of the text, as it prints it."""
    lang: Lang | None = None
    """The language of the council’s text, where it is not English."""
    source: Source = Source()
    """Where the text comes from, as it says itself."""
    audiences: Audiences = Audiences()
    """Which role is the councillor and which the officer, where they are called otherwise."""
    roles: dict[Id, Role] = {}
    """Each post or body that the text names, by a key of yours."""
    documents: dict[Id, Document] = {}
    """Each document that the text names and does not contain, by a key of yours."""
    terms: dict[Id, Term] = {}
    """Each word that needs explaining, by a key of yours."""
    steps: dict[Id, Prose] = {}
    """Sentences of yours that many outcomes need, by name; an outcome’s step says `use:` with the name."""
    lay_words: tuple[Prose, ...] = ()
    """Words that mean the same to your people, a line for each with commas between."""
    sections: tuple[Section, ...] = Field(min_length=1)
    """The text, section by section."""

    def lay_groups(self) -> tuple[tuple[str, ...], ...]:
        """The words of each line of `lay_words`."""
        return tuple(tuple(filter(None, (word.strip() for word in line.split(",")))) for line in self.lay_words)

    def walk(self) -> Iterator[tuple[tuple, Section | Clause, tuple[Section, ...]]]:
        """Every section and clause in order, with its path in the file and the sections that it stands in, the outermost first."""

        def inside(entries, path, above):
            for index, entry in enumerate(entries):
                yield (*path, index), entry, above
                if isinstance(entry, Section):
                    yield from inside(entry.clauses, (*path, index, "clauses"), (*above, entry))

        return inside(self.sections, ("sections",), ())

    def clause_paths(self) -> Iterator[tuple[tuple, Clause]]:
        """Every clause with its path in the file, in order."""
        return ((path, entry) for path, entry, _ in self.walk() if isinstance(entry, Clause))

    def clauses(self) -> dict[str, Clause]:
        """Every clause by id, in order. Worked out once."""
        return self._clauses

    @cached_property
    def _clauses(self) -> dict[str, Clause]:
        return {clause.id: clause for _, clause in self.clause_paths()}

    def rules(self) -> dict[str, tuple[Clause, Rule]]:
        """Every rule with its clause, by citation, in order. Worked out once, since every citation of a handbook is looked up in it."""
        return self._rules

    @cached_property
    def _rules(self) -> dict[str, tuple[Clause, Rule]]:
        return {citation: (clause, rule) for _, clause in self.clause_paths() for citation, rule in zip(clause.citations(), clause.rules)}

    def names(self) -> dict[str, Name]:
        """What readers know each clause by, by id: where two are printed alike, with what they stand in. Worked out once."""
        return self._names

    @cached_property
    def _names(self) -> dict[str, Name]:
        return names([(entry, above) for _, entry, above in self.walk() if isinstance(entry, Clause)])

    def section_ids(self) -> dict[tuple, str]:
        """The id of each section by its path: its own, or one made from its ref or title, with what it stands in or a number where that is taken."""
        found: dict[tuple, str] = {path: entry.id for path, entry, _ in self.walk() if isinstance(entry, Section) and entry.id}
        for path, entry, above in self.walk():
            if isinstance(entry, Section) and path not in found:
                own = slug(entry.ref or entry.title)
                longer = slug(" ".join(section.ref or section.title for section in (*above, entry)))
                made = chain((own, longer), (f"{longer}-{number}" for number in count(2)))
                found[path] = next(name for name in made if name not in found.values())
        return found

    def languages(self) -> dict[tuple, Lang | None]:
        """The language of each section's and clause's text, by path: its own, else that of what it stands in."""
        return {path: next((item.lang for item in (entry, *reversed(above), self) if item.lang), None) for path, entry, above in self.walk()}

    def not_restated(self) -> list[Clause]:
        """The clauses that say something and have no rules yet, in order."""
        return [clause for clause in self.clauses().values() if not clause.rules and not clause.not_used]

    def widened(self, role: str) -> set[str]:
        """The role and everything that it is a case of: what binds any of these binds the role."""
        found, waiting = set(), [role]
        while waiting:
            name = waiting.pop()
            if name in self.roles and name not in found:
                found.add(name)
                waiting.extend(self.roles[name].is_)
        return found
