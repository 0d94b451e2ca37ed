"""A newer document held against the wording that is in: which edition it is compared with, and what is otherwise in it."""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from macros.content import addresses
from macros.content.editions import Comparison, Entry, compare, compare_headings, entries, told_apart
from macros.content.loading import Content
from macros.content.shapes.adopted import AdoptedText, Earlier
from macros.content.shapes.protocol import Protocol
from macros.documents.paragraph import Document, Paragraph
from macros.documents.rematch import Rematched, rematch
from macros.documents.wording import adopted_clause, adopted_text, document_print, headings, printed, quoted, written
from macros.machine import Stop
from macros.pages.edition_views import title

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
HEAD = "# An earlier edition of the council's own words, put aside by `adopt` when a newer one came. Of it only number, version and adopted may be edited.\n"


@dataclass(frozen=True)
class Base:
    """The wording that a newer document is compared with. `inside` says that the document is in already, and that this is the edition before."""

    text: AdoptedText
    called: str
    missing: tuple[str, ...]
    inside: bool


@dataclass(frozen=True)
class Newer:
    """A newer document against its base. `waiting` are the clauses of which it cannot be told yet what became of them."""

    protocol: Protocol
    document: Document
    base: Base
    found: Rematched
    held: Comparison
    waiting: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing in it waits for a decision."""
        return not self.found.matched.open and not self.found.matched.held


def base(content: Content, key: str, document: Document, again: bool = False) -> Base | None:
    """What a document is compared with: the wording that is in, or the edition before where the document is in already or is a copy of it (`again`). None where there is nothing to compare."""
    adopted, earlier = content.adopted.get(key), content.editions(key)
    if adopted and not again and adopted.fingerprint != document_print(document):
        return wording_in(content, key)
    if not earlier:
        return None
    last = earlier[-1][1]
    return Base(last, _lower(title(last.version, last.adopted, last.number)), last.missing, True)


def wording_in(content: Content, key: str) -> Base:
    """The wording that is in, to compare a document with."""
    adopted = content.adopted[key]
    missing = tuple(clause.id for clause in content.protocols[key].clauses().values() if clause.id not in adopted.clauses and not clause.not_used)
    return Base(adopted, f"the text from “{adopted.source}”", missing, False)


def held_against(protocol: Protocol, document: Document, before: Base, decisions) -> Newer:
    """Hold a document against the wording of before. Raises Stop where it has nothing in common with it."""
    found = rematch(protocol, before.text, document, decisions)
    if not found.matched.whole:
        raise Stop(f"No paragraph of {document.name} is for certain the wording of a clause of “{protocol.title}”. Is it the right document? Nothing was changed.")
    names, matched = protocol.names(), found.matched
    unclear = set(matched.held) | ({key for key in before.text.clauses if key not in matched.whole} if matched.open else set())
    every = entries(before.text, names)
    held = compare([entry for entry in every if entry.id not in unclear], _now(protocol, document, found), before.missing)
    held = replace(held, headings=tuple(compare_headings([heading for entry in every for heading in entry.headings], _headings(found))))
    return Newer(protocol, document, before, found, held, tuple(entry.name for entry in every if entry.id in unclear))


def _headings(found: Rematched) -> list[str]:
    """The headings of the newer document that something stands under, in its order, whatever is still open there."""
    new = {id(paragraph) for group in found.new for paragraph in group}
    told, waiting = [], []
    for match in found.matched.matches:
        if match.clause or match.why or id(match.paragraph) in new:
            told, waiting = told + waiting, []
        elif match.paragraph.kind == "heading":
            waiting.append(printed(match.paragraph))
    return told


def _now(protocol: Protocol, document: Document, found: Rematched) -> list[Entry]:
    """The clauses of the newer document in its order, those that are new under names of their own."""
    clauses, names = protocol.clauses(), protocol.names()
    owned: dict[str, list[Paragraph]] = {**found.matched.whole, **{f"new {at}": group for at, group in enumerate(found.new)}}
    above, places = headings(document, owned), {id(paragraph): at for at, paragraph in enumerate(document.paragraphs)}
    text, made = adopted_text(document, clauses, found.matched.whole).clauses, []
    for key, paragraphs in sorted(owned.items(), key=lambda item: places[id(item[1][0])]):
        clause = text.get(key) or adopted_clause(None, paragraphs)
        made.append(Entry(key, clause.label or (names[key].printed if key in names else paragraphs[0].place), clause.compared, above[key]))
    return told_apart(made, names)


def in_order(document: Document, whole: dict[str, list[Paragraph]]) -> dict[str, list[Paragraph]]:
    """The clauses in the order of the document."""
    places = {id(paragraph): at for at, paragraph in enumerate(document.paragraphs)}
    return dict(sorted(whole.items(), key=lambda item: places[id(item[1][0])]))


def set_aside(content: Content, key: str, was: str | None) -> Path:
    """Where the edition that is in is kept from now on. Raises Stop where another has that name."""
    source = content.protocols[key].source
    name = addresses.key_for(was or source.adopted or source.version or f"edition-{_next(content, key)}")
    if not name or addresses.reserved(name):
        raise Stop(f"--was {was}: write a date (2024-05-13) or a name with letters or figures (and none that Windows keeps for itself, such as con). Nothing was changed.")
    path = content.folder / f"adopted/earlier/{key}/{name}.yml"
    if path.exists():
        raise Stop(f"{path.relative_to(content.folder).as_posix()} is there already: “source” in protocols/{key}.yml still says what the edition before said. Write there what the text that is in prints of itself (or give --was DATE); then bring the newer one in. Nothing was changed.")
    return path


def earlier_edition(content: Content, key: str, was: str | None, today: date) -> str:
    """The file of the edition that is in, as it is kept from now on: each clause with the number or name that it has had."""
    adopted, protocol = content.adopted[key], content.protocols[key]
    source, clauses = protocol.source, protocol.clauses()
    named = {name: clause if clause.label else clause.model_copy(update={"label": clauses[name].name if name in clauses else name}) for name, clause in adopted.clauses.items()}
    dated = was if was and DATE.fullmatch(was) else None
    missing = wording_in(content, key).missing
    edition = Earlier(
        number=_next(content, key), adopted=dated or (None if was else source.adopted), version=source.version if not was else None if dated else was, kept=today.isoformat(),
        missing=missing, source=adopted.source, fingerprint=adopted.fingerprint, clauses=named, languages=adopted.languages,
    )  # fmt: skip
    facts = {"number": edition.number, "version": edition.version and quoted(edition.version), "adopted": edition.adopted, "kept": edition.kept}
    lines = [HEAD, *(f"{name}: {value}\n" for name, value in facts.items() if value), *(["missing:\n", *(f"- {quoted(name)}\n" for name in missing)] if missing else [])]
    return written(edition, dict(edition.languages), lines)


def _next(content: Content, key: str) -> int:
    """The number of the edition that is put aside next."""
    return max((edition.number for _, edition in content.editions(key)), default=0) + 1


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
