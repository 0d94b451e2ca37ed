"""The parts of what readers see that rest on a rule or give the number of its clause, and all that a thing says, text by text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.checks.approval_words import FIELDS
from macros.desk.changes.sentences import ENTRIES, NAMES, OURS, numbered_entry
from macros.desk.changes.things import NAMED, Thing

SPEAKS = {"question": ("ask", "help"), "silence": ("not_said",), "comparison": ("says",), "role": ("about",), "term": ("means",), "outcome": ("because", "open", "title")}
"""The prose that rests on the rules that a thing cites as a whole; of an answer the first of these that it has."""
UNREAD = ("also", "topic", "point", "term", "printed", "go", "to", "start", "module")
"""Words that people search by, names of other things, and what a thing is found by: no text of its own."""


class Text(NamedTuple):
    """One text of a thing: the part that it is in, what that is called, its words, all that is shown of it, and the rules that it rests on."""

    part: str
    called: str
    words: str
    shown: str
    rests: tuple[str, ...] = ()


class Piece(NamedTuple):
    """A part that rests on a rule: what it is called in its thing, what is compared, and its words; what all texts in it are called."""

    called: str
    same: object
    words: str
    texts: tuple[str, ...]
    sure: bool = True
    """Whether it cites the rule; else it gives the number of the clause."""


def texts(thing: Thing) -> Iterator[Text]:
    """All that a thing says in words of its own. What it cites as a whole its prose rests on, but that of an answer speaks of all its steps."""
    whole = () if thing.kind == "outcome" else tuple(citation for part in ("cites", "nearest") if part in thing.parts for citation in thing.parts[part].same)
    for part, value in thing.parts.items():
        if part in UNREAD or part == "says" and thing.kind == "rule" or part == "title" and thing.kind in NAMED:
            continue
        if isinstance(value, list):
            for place, entry in enumerate(value, 1):
                if words := entry.words or (entry.same if isinstance(entry.same, str) else ""):
                    yield Text(part, numbered_entry(part, place, len(value)) if part in ENTRIES else label(thing, part), words, entry.shown, entry.rests)
        elif isinstance(value.same, str) and value.shown:
            yield Text(part, label(thing, part), value.same, value.shown, whole)


def pieces(thing: Thing, rule: Thing, number: str) -> Iterator[Piece]:
    """The parts of a thing that rest on a rule, or have the number of its clause."""
    if thing.kind == rule.kind and thing.id == rule.id:
        return
    if thing.kind == "clause" and rule.inside == f"clause {thing.id}":
        yield from _entries(thing, "notes", lambda part: True)
        return
    for part in thing.parts:
        if isinstance(thing.parts[part], list):
            yield from _entries(thing, part, lambda entry: any(rests(citation, rule) for citation in entry.rests))
    whole = [part for part in ("cites", "nearest") if part in thing.parts and any(rests(citation, rule) for citation in thing.parts[part].same)]
    speaking = [part for part in SPEAKS.get(thing.kind, ()) if whole and thing.parts[part].shown][: 1 if thing.kind == "outcome" else None]
    if speaking:
        told = [part for part in speaking if part not in ("ask", "title")]  # the name of the thing says these already
        yield Piece(label(thing, told[0]) if told else "", tuple(thing.parts[part].same for part in speaking), f"“{thing.parts[told[0]].shown}”" if told else "", tuple(label(thing, part) for part in speaking))
    for part, called, words, _, cited in texts(thing) if number and thing.kind != "adopted" else ():
        if part not in speaking and not (isinstance(thing.parts[part], list) and any(rests(citation, rule) for citation in cited)) and " " in words and has(words, number):
            said = sentences_with(words, lambda sentence: has(sentence, number))
            yield Piece(called, said, f"“{said}”", (called,), sure=False)


def _entries(thing: Thing, part: str, wanted) -> Iterator[Piece]:
    entries = thing.parts[part]
    for place, entry in enumerate(entries, 1):
        if wanted(entry):
            called = numbered_entry(part, place, len(entries))
            yield Piece(called, entry.same, f"“{entry.words or entry.shown}”", (called,))


def sentences_with(text: str, wanted) -> str:
    """The sentences of a text that are wanted; all of it where none is by itself."""
    return " ".join(filter(wanted, re.split(r"(?<=[.!?;]) ", text))) or text


def citations(thing: Thing) -> Iterator[str]:
    """Every rule that a thing cites."""
    for part, value in thing.parts.items():
        if isinstance(value, list):
            yield from (citation for entry in value for citation in entry.rests)
        elif part in ("cites", "nearest"):
            yield from value.same


def rests(citation: str, thing: Thing) -> bool:
    """Whether a cited rule is the thing, or is of the clause that it is, or is the wording of."""
    return thing.kind != "step" and (citation == thing.id or thing.kind in ("clause", "adopted") and citation.partition("/")[0] == thing.id.rpartition("/")[2])


def beside(citation: str, rule: Thing) -> bool:
    """Whether a cited rule is another one of the same clause."""
    return citation != rule.id and citation.partition("/")[0] == rule.id.partition("/")[0]


def number_of(thing: Thing) -> str:
    """The printed number of a thing’s clause, as prose has it."""
    return thing.name.removeprefix("Clause ").partition(",")[0].partition(" (")[0] if thing.kind in ("clause", "rule") else ""


def has(text: str, number: str) -> bool:
    """Whether a text gives the number of a clause."""
    return number in text and bool(re.search(rf"(?<![\w.]){re.escape(number)}(?![\w]|\.\w)", text))


def label(thing: Thing, part: str) -> str:
    """What a part is called in a list of what is to be read again."""
    return OURS.get(thing.kind, FIELDS.get(thing.kind, {})).get(part) or ("its title" if part == NAMES.get(thing.kind) else "what it says")
