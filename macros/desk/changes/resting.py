"""What rests on a changed rule, in all that readers see: the parts that changed too, and the parts that say the same as before and must be read again."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.checks.approval_words import FIELDS
from macros.content.counting import listed, many
from macros.content.redline import sides
from macros.content.times import lengths
from macros.desk.changes.sentences import ENTRIES, OURS, numbered_entry
from macros.desk.changes.things import Part, Thing

TOO, AS_BEFORE = "The part that rests on this changed too (see that all of it did)", "The part that rests on this says the same as before: read it again"
RESTS, RESTED = "What rests on it", "What rested on it, and changed with it"
"""What takes the place of the first where a rule is new or gone."""
UNCHANGED = "Rest on the clause, whose rules say the same"
PLAYS = "These training scenarios play an answer that rests on this: see that they still fit"
NUMBER, BESIDE, BY_ITSELF = "These give the number of the clause in their text, perhaps for another rule of it", "Rest on another rule of the same clause", "These show the new words by themselves"
STILL = "still says "
ORDER = {kind: place for place, kind in enumerate(("outcome", "question", "answer", "tree", "silence", "induction", "module", "scenario", "comparison", "role", "document", "term", "clause"))}
"""What rests on a rule in the order that it is told."""
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
    sure: bool = True
    """Whether it cites the rule; else it gives the number of the clause."""


class Everything:
    """All that readers see, in both editions, with the present titles of posts and documents."""

    def __init__(self, before: dict[str, Thing], after: dict[str, Thing]):
        self.before, self.after = before, after
        self.printed = {thing.parts["printed"].shown for thing in after.values() if thing.kind == "clause"}

    def resting(self, was: Thing | None, now: Thing | None) -> tuple[Resting, ...]:
        """What rests on a rule, a clause or the council's wording of one, as it was and is: by whether the part that does changed too."""
        one = now or was
        numbers = number_of(was or now), "" if not now and f"Clause {number_of(was)}" in self.printed else number_of(one)
        left, several = Left(was, now), one.kind == "rule" and f"Clause {number_of(one)}" != one.name.partition(" (")[0]
        lots: dict[str, dict[str, list[str]]] = {TOO: {}, AS_BEFORE: {}, PLAYS: {}, NUMBER: {}}
        beside: dict[str, None] = {}
        resting: set[str] = set()
        for name in sorted({**self.after, **self.before}, key=lambda name: ORDER.get(name.partition(" ")[0], len(ORDER))):
            earlier, present = self.before.get(name), self.after.get(name)
            old, new = (list(_pieces(thing, one, number)) if thing else [] for thing, number in zip((earlier, present), numbers))
            where, title = _called(present or earlier)
            resting |= {name} if any(piece.sure for piece in (*old, *new)) else set()
            if present and present.kind == "scenario" and name not in resting and f"outcome {present.parts['to'].same}" in resting:
                lots[PLAYS].setdefault(where, []).append(title)
            kept = [piece for piece in new if piece.same in {piece.same for piece in old} and (piece.sure or not several or left.still(piece.words))]
            if {piece.same for piece in old} != {piece.same for piece in new} and name != one.inside:
                lots[TOO].setdefault(where, []).append(f"{title}{'' if earlier and present else ' (new)' if present else ' (gone)'}")
            if kept:
                lots[AS_BEFORE].setdefault(where, []).extend(f"{title}{piece.called and f', {piece.called}'}{left.still(piece.words)}{piece.words and f': {piece.words}'}" for piece in kept)
            elif new and {piece.same for piece in old} == {piece.same for piece in new}:
                lots[NUMBER].setdefault(where, []).append(title)
            if not old and not new and present and one.kind == "rule" and any(_is_beside(citation, one) for citation in _citations(present)):
                beside[title] = None
        found = [(TOO if was and now else RESTS if now else RESTED, together(lots[TOO])), (AS_BEFORE, sorted((f"{_at(where)} {line}" for where, lines in lots[AS_BEFORE].items() for line in lines), key=lambda line: f" ({STILL}" not in line)), *((label, together(lots[label])) for label in (PLAYS, NUMBER))]
        if beside:
            found.append((BESIDE, [_few([*beside], "other place")]))
        return tuple(Resting(label, tuple(lines)) for label, lines in found if lines)

    def noted(self, clause: Thing) -> tuple[Resting, ...]:
        """What rests on a clause of which only a note changed, or what stands beside its rules: no more than named."""
        found = [_called(thing)[1] for thing in self.after.values() if thing.kind != "clause" and any(piece.sure for piece in _pieces(thing, clause, ""))]
        return (Resting(UNCHANGED, (_few(found, "place"),)),) if found else ()

    def using(self, step: Thing) -> tuple[Resting, ...]:
        """The answers that a shared step stands in."""
        found: dict[str, list[str]] = {}
        for thing in self.after.values():
            if thing.kind == "outcome" and any(part.same[0] == f"use {step.id}" for part in thing.parts["steps"]):
                where, title = _called(thing)
                found.setdefault(where, []).append(title)
        return (Resting(BY_ITSELF, tuple(together(found))),) if found else ()


class Left:
    """What a rule no longer says: its times, and the words that are gone from it."""

    def __init__(self, was: Thing | None, now: Thing | None):
        old, new = (thing.parts["says"].same if thing and thing.kind == "rule" else "" for thing in (was, now))
        self.times = lengths(old) - lengths(new)
        phrases = {piece.strip(" ,.;:/").casefold() for piece, differs in sides(old, new)[0] if differs and old != new} if old and new else set()
        self.phrases = {phrase for phrase in phrases if any(map(str.isalpha, phrase)) and phrase not in new.casefold() and phrase != old.casefold() and (" " in phrase or not self.times)}

    def still(self, words: str) -> str:
        """What a text still says of it, as it is told."""
        found = [*sorted(lengths(words) & self.times), *(phrase for phrase in sorted(self.phrases) if phrase in words.casefold())]
        return f" ({STILL}{listed(f'“{_as_written(phrase, words)}”' for phrase in found)})" if found else ""


def _few(titles: list[str], what: str) -> str:
    """A few titles; of more only how many there are."""
    return listed(titles) if len(titles) <= FEW else f"{many(len(titles), what)}, which are not listed here"


def _as_written(phrase: str, words: str) -> str:
    at = words.casefold().find(phrase)
    return words[at : at + len(phrase)] if at >= 0 else phrase


def together(places: dict[str, list[str]]) -> list[str]:
    """A line for each place, with all titles."""
    return [f"{_at(where)} {', '.join(titles)}" for where, titles in places.items()]


def _at(where: str) -> str:
    """A place before what stands there; one that asks has its mark already."""
    return where if where.endswith(("?", "!")) else f"{where}:"


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
    if speaking:
        told = [part for part in speaking if part not in ("ask", "title")]  # the name of the thing says these already
        yield Piece(_label(thing, told[0]) if told else "", tuple(thing.parts[part].same for part in speaking), f"“{thing.parts[told[0]].shown}”" if told else "")
    for part, value in thing.parts.items():
        if number and part not in (*UNREAD, *speaking) and thing.kind != "adopted":
            for text in _prose(value):
                if said := " ".join(sentence for sentence in re.split(r"(?<=[.!?;]) ", text) if has(sentence, number)):
                    yield Piece(_label(thing, part), said, f"“{said}”", sure=False)


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
