"""The report as it is laid out, whatever its form: what changed by council, heading and thing, and the short account in front of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import ClassVar, NamedTuple

from macros.content.counting import listed, many
from macros.content.loading import Content
from macros.desk.changes.change import Change
from macros.desk.changes.links import Lost
from macros.desk.changes.resting import Resting

KINDS = {
    "address": "Situations", "tree": "Situations", "question": "Questions", "answer": "Choices", "outcome": "Answers", "silence": "What the text does not say", "induction": "Induction pages", "module": "Training modules", "scenario": "Training scenarios",
    "comparison": "Comparisons with other councils", "adopted": "Clauses in the council’s own words", "contact": "Contacts", "link": "Links to documents", "council": "What the council says of its handbook",
}  # fmt: skip
"""What is counted in the short account, by kind."""

BESIDES = "Besides the situations"
"""The heading over what comes behind the situations."""


class Told(NamedTuple):
    """What changed in one thing: what readers call it, its changes with the point of each, what rests on it."""

    name: str
    points: list[tuple[str, Change]]
    answers: tuple[Resting, ...]


class Group(NamedTuple):
    """The changes under one heading, with the headings that begin with it: of the council, over it, and its own; empty where they stand already."""

    id: str
    headings: tuple[str, str, str]
    things: list[Told]


@dataclass(frozen=True)
class Report:
    """All that the report says."""

    LOST: ClassVar[str] = "Addresses that readers may have kept and that lead nowhere now"

    title: str
    span: str
    summary: list[tuple[str, list[tuple[int, str]]]]
    groups: list[Group]
    notes: list[str]
    lost: list[Lost]

    def __bool__(self) -> bool:
        return bool(self.groups or self.notes or self.lost)


def laid_out(title: str, now: Content, changes: list[Change], notes: list[str], lost: list[Lost], span: str = "") -> Report:
    """The report on some changes; `span` says from when to when."""
    found = [(key, [(place, list(told)) for place, told in groupby(of_council, key=lambda change: (change.audience, change.under))]) for key, of_council in groupby(changes, key=lambda change: change.protocol)]
    called = {key: f"{now.protocols[key].council}, {now.protocols[key].title}" if key in now.protocols else key for key, _ in found}
    groups, summary = [], []
    for number, (key, places) in enumerate(found, 1):
        grouped = [[_told(list(of_one)) for _, of_one in groupby(_plain(under, told), key=_one)] for (_, under), told in places]
        text = [thing for ((_, under), _), things in zip(places, grouped) if under == "The text" for thing in things]
        others = [change for (_, under), told in places if under != "The text" for change in told]
        summary.append((called[key], list(_in_short(text, others, sum(address.address.startswith(f"{key}/") for address in lost)))))
        over = ""
        for at, (((audience, under), _), things) in enumerate(zip(places, grouped)):
            heading = audience or (BESIDES if over else "")
            groups.append(Group(f"part-{number}-{at + 1}", ("" if at else called[key], heading if heading != over else "", under), things))
            over = heading
    return Report(title, span, summary, groups, notes, lost)


def _in_short(text: list[Told], others: list[Change], lost: int) -> Iterator[tuple[int, str]]:
    """What changed in short: each thing of the protocol in a line, of all else how many; each with how deep it stands."""
    if text:
        yield 0, f"{many(len(text), 'thing changes', 'things change')} in the protocol:"
        yield from ((1, _line(thing)) for thing in text)
    fates = {}
    for change in reversed(others):
        kind, _, name = change.id.partition(" ")
        fates[KINDS.get(kind, ""), name] = change.fate or ("at a new address" if kind == "address" else "changed")
        fates |= {(KINDS.get(inside.partition(" ")[0], ""), inside.partition(" ")[2]): change.fate for inside in change.along}
    for what in dict.fromkeys(KINDS.values()):
        counts = Counter(fate for (kind, _), fate in fates.items() if kind == what)
        if counts:
            yield 0, f"{what}: {listed(f'{counts[fate]} {fate}' for fate in ('changed', 'new', 'gone', 'at a new address') if counts[fate])}."
    moved = [change.sentence for change in others if change.id.startswith("moved ") and " in the situation " in change.sentence]
    yield from ((0, sentence.partition(" Their old addresses")[0].partition(" Its old address")[0]) for sentence in moved)
    if any(change.titles for change in others):
        yield 0, "Not counted here is what shows no more than the new title of a post or document."
    if lost:
        yield 0, f"{many(lost, 'address that readers may have kept leads', 'addresses that readers may have kept lead')} nowhere now."


def _line(thing: Told) -> str:
    """A thing's changes in a line, without the texts."""
    points = [point.partition(": “")[0] if change.part == "printed" else point for point, change in thing.points]
    return f"{thing.name}{': ' if thing.name else ''}{'; '.join(point.removesuffix('.') for point in points)}."


def _plain(under: str, told: list[Change]) -> list[Change]:
    """The changes of a situation, which need not say its title below the heading that does."""
    title = under.removeprefix("Situation: ")
    return [replace(change, sentence=change.sentence.replace(f"The situation “{title}”", "The situation", 1)) for change in told] if title != under else told


def _one(change: Change) -> str:
    """What the changes of one thing have in common: its id, or the name of a clause, which is that of its only rule too."""
    return change.thing if change.id.startswith(("clause ", "rule ")) and change.thing else change.id or change.sentence


def _told(changes: list[Change]) -> Told:
    """The changes of one thing, a rule's own words first: under its name where there are several, which none of them has to say then."""
    changes.sort(key=lambda change: change.part != "says")
    lots: dict[str, dict[str, None]] = {}
    resting = [change for change in changes if change.id.startswith("rule ")] or changes  # on a rule rests all that rests on the clause that has no other
    for lot in (lot for change in resting for lot in change.answers):
        lots.setdefault(lot.label, {}).update(dict.fromkeys(lot.lines))
    answers = tuple(Resting(label, tuple(lines)) for label, lines in lots.items())
    if len(changes) == 1:
        return Told("", [(changes[0].sentence, changes[0])], answers)
    name = changes[0].thing
    return Told(name, [(change.point or change.sentence.removeprefix(name).removeprefix("The situation").lstrip(": "), change) for change in changes], answers)
