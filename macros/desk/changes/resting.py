"""What rests on a changed rule, in all that readers see: the parts that changed too, and the parts that say the same as before and must be read again."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.checks.approval_words import FIELDS
from macros.content.counting import listed, many
from macros.desk.changes.sentences import ENTRIES, OURS, numbered_entry
from macros.desk.changes.things import Part, Thing

TOO, AS_BEFORE = "The part that rests on this changed too (see that all of it did)", "The part that rests on this says the same as before: read it again"
BESIDE, BY_ITSELF = "Rest on another rule of the same clause", "Show the new words by themselves"
FEW = 4
"""So many are named; of more only the number is told."""
SPEAKS = {"question": ("ask", "help"), "silence": ("not_said",), "comparison": ("says",), "role": ("about",), "term": ("means",), "outcome": ("because", "open", "title")}
"""The prose that rests on the rules that a thing cites as a whole; of an answer the first of these that it has."""
ELSEWHERE = {"silence": "What the text does not say", "comparison": "Councils side by side", "scenario": "Training", "induction": "Training", "role": "Roles", "term": "Words that are explained", "clause": "The text", "rule": "The text", "document": "Documents"}
UNREAD = ("also", "topic", "point", "term", "printed", "says")
"""Prose in which no number of a clause is looked for: names, and a rule’s own words."""


class Resting(NamedTuple):
    """Some of what rests on a change: what is said of it, and a line for each place."""

    label: str
    lines: tuple[str, ...]


class Piece(NamedTuple):
    """A part that rests on a rule: what it is called in its thing, what is compared, and its words."""

    called: str
    same: object
    words: str


class Everything:
    """All that readers see, in both editions, with the present titles of posts and documents."""

    def __init__(self, before: dict[str, Thing], after: dict[str, Thing]):
        self.before, self.after = before, after
        self.printed = {thing.parts["printed"].shown for thing in after.values() if thing.kind == "clause"}

    def resting(self, was: Thing | None, now: Thing | None) -> tuple[Resting, ...]:
        """What rests on a rule, a clause or a shared step, as it was and is."""
        one = now or was
        old_number, number = number_of(was or now), "" if not now and f"Clause {number_of(was)}" in self.printed else number_of(one)
        too: dict[str, list[str]] = {}
        again: dict[str, list[str]] = {}
        beside: dict[str, None] = {}
        for name in dict.fromkeys([*self.after, *self.before]):
            earlier, present = self.before.get(name), self.after.get(name)
            old, new = (list(_pieces(thing, one, which)) if thing else [] for thing, which in ((earlier, old_number), (present, number)))
            where, title = _called(present or earlier)
            if {piece.same for piece in old} != {piece.same for piece in new}:
                too.setdefault(where, []).append(f"{title}{'' if earlier and present else ' (new)' if present else ' (gone)'}")
            if kept := [piece for piece in new if piece.same in {piece.same for piece in old}]:
                again.setdefault(where, []).extend(f"{title}, {piece.called}: {piece.words}" for piece in kept)
            if not old and not new and present and one.kind == "rule" and any(_is_beside(citation, one) for citation in _citations(present)):
                beside[title] = None
        found = [(TOO, tuple(f"{where}: {', '.join(titles)}" for where, titles in too.items())), (AS_BEFORE, tuple(f"{where}: {line}" for where, lines in again.items() for line in lines))]
        if beside:
            found.append((BESIDE, (listed(beside) if len(beside) <= FEW else f"{many(len(beside), 'other place')}, which are not listed here",)))
        return tuple(Resting(label, lines) for label, lines in found if lines)

    def using(self, step: Thing) -> tuple[Resting, ...]:
        """The answers that a shared step stands in."""
        found: dict[str, list[str]] = {}
        for thing in self.after.values():
            if thing.kind == "outcome" and any(part.same[0] == f"use {step.id}" for part in thing.parts["steps"]):
                where, title = _called(thing)
                found.setdefault(where, []).append(title)
        return (Resting(BY_ITSELF, tuple(f"{where}: {', '.join(titles)}" for where, titles in found.items())),) if found else ()


def _pieces(thing: Thing, rule: Thing, number: str) -> Iterator[Piece]:
    """The parts of a thing that rest on a rule, or have the number of its clause."""
    if thing.kind == rule.kind and thing.id == rule.id:
        return
    if thing.kind == "clause" and rule.inside == f"clause {thing.id}":
        yield from _entries(thing, "notes", lambda part: True)
        return
    for part in thing.parts:
        if isinstance(thing.parts[part], list):
            yield from _entries(thing, part, lambda entry: any(_is(citation, rule) for citation in entry.rests))
    whole = [part for part in ("cites", "nearest") if part in thing.parts and any(_is(citation, rule) for citation in thing.parts[part].same)]
    speaking = [part for part in SPEAKS.get(thing.kind, ()) if whole and thing.parts[part].shown][: 1 if thing.kind == "outcome" else None]
    yield from (Piece(_label(thing, part), thing.parts[part].same, f"“{thing.parts[part].shown}”") for part in speaking)
    for part, value in thing.parts.items():
        if number and part not in (*UNREAD, *speaking) and thing.kind != "adopted":
            for text in _prose(value):
                if said := " ".join(sentence for sentence in re.split(r"(?<=[.!?;]) ", text) if has(sentence, number)):
                    yield Piece(_label(thing, part), said, f"“{said}”")


def _prose(value: Part | list[Part]) -> Iterator[str]:
    """The texts of a part that is nothing but prose, or of such a list; with the present titles, as they are compared."""
    for part in value if isinstance(value, list) else [value]:
        if isinstance(part.same, str) and " " in part.same:
            yield part.same


def _entries(thing: Thing, part: str, wanted) -> Iterator[Piece]:
    entries = thing.parts[part]
    for place, entry in enumerate(entries, 1):
        if wanted(entry):
            yield Piece(numbered_entry(part, place, len(entries)), entry.same, f"“{entry.words or entry.shown}”")


def _citations(thing: Thing) -> Iterator[str]:
    for part, value in thing.parts.items():
        if isinstance(value, list):
            yield from (citation for entry in value for citation in entry.rests)
        elif part in ("cites", "nearest"):
            yield from value.same


def _is(citation: str, thing: Thing) -> bool:
    """Whether a cited rule is the thing, or is of the clause that it is, or is the wording of."""
    return thing.kind != "step" and (citation == thing.id or thing.kind in ("clause", "adopted") and citation.partition("/")[0] == thing.id.rpartition("/")[2])


def _is_beside(citation: str, rule: Thing) -> bool:
    return citation != rule.id and citation.partition("/")[0] == rule.id.partition("/")[0]


def number_of(thing: Thing) -> str:
    """The printed number of a thing’s clause, as prose has it."""
    return thing.name.removeprefix("Clause ").partition(",")[0].partition(" (")[0] if thing.kind in ("clause", "rule") else ""


def has(text: str, number: str) -> bool:
    return number in text and bool(re.search(rf"(?<![\w.]){re.escape(number)}(?![\w]|\.\w)", text))


def _called(thing: Thing) -> tuple[str, str]:
    """Where a thing stands, and what it is called there."""
    where = ELSEWHERE.get(thing.kind) or thing.under.removeprefix("Situation: ")
    return where, thing.name.removeprefix("the answer ")


def _label(thing: Thing, part: str) -> str:
    """What a part is called in a list of what is to be read again."""
    return OURS.get(thing.kind, FIELDS.get(thing.kind, {})).get(part) or "what it says"
