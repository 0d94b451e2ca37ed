"""What templates show of a protocol's sections: nested as they are, with their clauses, and as contents."""

from collections import Counter
from dataclasses import dataclass

from macros.content.shapes.clause import Section
from macros.pages.views import ClauseView, Views


@dataclass(frozen=True)
class Heading:
    """A section in the contents, with those in it."""

    id: str
    name: str
    lang: str
    inside: tuple["Heading", ...]


@dataclass(frozen=True)
class EntryView:
    """What stands in a section: a clause, or a section of its own."""

    clause: ClauseView | None
    section: "SectionView | None"


@dataclass(frozen=True)
class SectionView:
    """A section with all that stands in it. `level` is how deep it stands, from 0. It is a `landmark` of the page where it stands in no other and no other has its name."""

    id: str
    was: tuple[str, ...]
    ref: str
    title: str
    lang: str
    level: int
    landmark: bool
    entries: tuple[EntryView, ...]


def address(name: str) -> str:
    """Where the section of an id stands on its page; never where a clause does."""
    return f"section-{name}"


def contents(views: Views) -> tuple[Heading, ...]:
    """The sections of a protocol, nested."""

    def heading(section: Section, path: tuple) -> Heading:
        inside = tuple(heading(entry, (*path, "clauses", place)) for place, entry in enumerate(section.clauses) if isinstance(entry, Section))
        return Heading(address(views.section_ids[path]), section.name, views.languages[path] or "", inside)

    return tuple(heading(section, ("sections", place)) for place, section in enumerate(views.protocol.sections))


def sections(views: Views, prefix: str = "") -> tuple[SectionView, ...]:
    """Everything that a protocol holds. `prefix` stands before the clauses' ids."""

    named = Counter(this.name for this in views.protocol.sections)

    def section(this: Section, path: tuple, level: int) -> SectionView:
        entries = tuple(entry(item, (*path, "clauses", place), level) for place, item in enumerate(this.clauses))
        return SectionView(address(views.section_ids[path]), tuple(map(address, this.was)), this.ref or "", this.title, views.languages[path] or "", level, level == 0 and named[this.name] == 1, entries)

    def entry(item, path: tuple, level: int) -> EntryView:
        if isinstance(item, Section):
            return EntryView(None, section(item, path, level + 1))
        return EntryView(views.clause(item, prefix=prefix), None)

    return tuple(section(this, ("sections", place), 0) for place, this in enumerate(views.protocol.sections))
