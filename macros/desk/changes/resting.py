"""What rests on a changed rule, in all that readers see: what still says a thing that the rule lost, the parts that changed too, and the parts that say the same as before and must be read again."""

from typing import NamedTuple

from macros.content.counting import listed, many
from macros.desk.changes.left import Left
from macros.desk.changes.pieces import Piece, Text, beside, citations, label, number_of, pieces, rests, sentences_with, texts
from macros.desk.changes.retitled import retitled
from macros.desk.changes.things import Thing
from macros.desk.remaining import any_of

WRONG = "May be wrong now: this still says what the rule lost"
TOO, AS_BEFORE = "The part that rests on this changed too (see that all of it did)", "The part that rests on this says the same as before: read it again"
RESTS, RESTED = "What rests on it", "What rested on it, and changed with it (see that all of it did)"
"""What takes the place of the first where a rule is new or gone."""
UNCHANGED = "Rest on the clause, whose rules say the same"
PLAYS = "These training scenarios play an answer that rests on this: see that they still fit"
NUMBER, BESIDE, BY_ITSELF = "These give the number of the clause in their text, perhaps for another rule of it", "Rest on another rule of the same clause", "These show the new words by themselves"
REFER = "Clauses that refer to it: see that they still fit"
ORDER = {kind: place for place, kind in enumerate(("outcome", "question", "answer", "tree", "silence", "induction", "module", "scenario", "comparison", "role", "document", "term", "clause"))}
"""What rests on a rule in the order that it is told."""
FEW = 4
"""So many are named; of more only the number is told."""
ELSEWHERE = {"silence": "What the text does not say", "comparison": "Councils side by side", "scenario": "Training", "induction": "Training", "role": "Roles", "term": "Words that are explained", "clause": "The text", "rule": "The text", "document": "Documents"}


class Resting(NamedTuple):
    """Some of what rests on a change: what is said of it, and a line for each place."""

    label: str
    lines: tuple[str, ...]


class Everything:
    """All that readers see, in both editions, with the present titles of posts and documents; and the later one as it is `written`."""

    def __init__(self, before: dict[str, Thing], after: dict[str, Thing], titles: dict[str, str]):
        self.written, self.titles = after, titles
        self.before, self.after = retitled(before, titles), retitled(after, titles)
        self.printed = {thing.parts["printed"].shown for thing in after.values() if thing.kind == "clause"}
        self.says = {thing.id: thing.parts["says"].same for thing in after.values() if thing.kind == "rule"}
        self.posts = any_of(thing.parts["title"].shown for thing in after.values() if thing.kind == "role")

    def resting(self, was: Thing | None, now: Thing | None) -> tuple[Resting, ...]:
        """What rests on a rule, a clause or the council's wording of one, as it was and is: by whether the part that does changed too."""
        one = now or was
        numbers = number_of(was or now), "" if not now and f"Clause {number_of(was)}" in self.printed else number_of(one)
        left, several = Left(was, now, self.posts, self.titles), one.kind == "rule" and f"Clause {number_of(one)}" != one.name.partition(" (")[0]
        lots: dict[str, dict[str, list[str]]] = {WRONG: {}, TOO: {}, AS_BEFORE: {}, PLAYS: {}, NUMBER: {}}
        others: list[str] = []
        resting: set[str] = set()
        for name in sorted({**self.after, **self.before}, key=lambda name: ORDER.get(name.partition(" ")[0], len(ORDER))):
            earlier, present = self.before.get(name), self.after.get(name)
            old, new = (list(pieces(thing, one, number)) if thing else [] for thing, number in zip((earlier, present), numbers))
            where, title = _called(present or earlier)
            resting |= {name} if any(piece.sure for piece in (*old, *new)) else set()
            plays = present and present.kind == "scenario" and f"outcome {present.parts['to'].same}" in resting
            if plays and name not in resting:
                lots[PLAYS].setdefault(where, []).append(title)
            differs = {piece.same for piece in old} != {piece.same for piece in new}
            too = differs and name != one.inside
            if too:
                lots[TOO].setdefault(where, []).append(f"{title}{'' if earlier and present else ' (new)' if present else ' (gone)'}")
            wrong = self._wrong(present, one, new, left, plays) if present else {}
            if wrong:
                said = left.told(words for _, found in wrong.values() for words in found)
                lots[WRONG].setdefault(where, []).append(f"{title} ({'changed too, and ' if too and earlier else ''}still says {said}): {'; '.join(f'{called}{words}' for called, (words, _) in wrong.items())}")
            kept = [piece for piece in new if piece.same in {piece.same for piece in old} and (piece.sure or not several) and not wrong.keys() & {*piece.texts}]
            if kept:
                lots[AS_BEFORE].setdefault(where, []).extend(f"{title}{piece.called and f', {piece.called}'}{piece.words and f': {piece.words}'}" for piece in kept)
            elif new and not differs and not wrong:
                lots[NUMBER].setdefault(where, []).append(f"{title} ({listed(piece.called for piece in new)})")
            if not old and not new and not wrong and present and one.kind == "rule" and any(beside(citation, one) for citation in citations(present)):
                others.append(title)
        found = [*((label, [f"{_at(where)} {line}" for where, lines in lots[label].items() for line in lines]) for label in (WRONG, AS_BEFORE)), *((label, together(lots[label])) for label in (PLAYS, NUMBER))]
        found.insert(1, (TOO if was and now else RESTS if now else RESTED, together(lots[TOO])))
        found.append((REFER, self._referring(one)))
        found.append((BESIDE, [_few(others, "other place")] if others else []))
        return tuple(Resting(label, tuple(lines)) for label, lines in found if lines)

    def _wrong(self, thing: Thing, one: Thing, new: list[Piece], left: Left, plays: bool) -> dict[str, tuple[str, list[str]]]:
        """Each text of a thing that still says what a rule lost, by what it is called: its words, and what it still says. Looked for in all of what cites the clause, else where its number is given; what another rule says on which a text rests is not lost."""
        cites = any(rests(citation, one) or one.kind == "rule" and beside(citation, one) for citation in citations(thing))
        if thing.kind in ("rule", "adopted") or not (new or cites or plays):
            return {}
        everywhere = cites or plays or one.inside == f"clause {thing.id}"
        sure = {text for piece in new if piece.sure for text in piece.texts}
        whom = [Text(part, label(thing, part), "", thing.parts[part].shown) for part in ("who", "suggest") if sure and part in thing.parts]
        found = {}
        for text in (*texts(thing), *whom):
            if everywhere or any(text.called in piece.texts for piece in new):
                citing = text.called in sure or not text.words
                others = "" if citing else " ".join(self.says.get(citation, "") for citation in text.rests)
                if still := left.still(text.shown, sure=citing, others=others):
                    words = text.words if isinstance(thing.parts[text.part], list) else sentences_with(text.words, lambda sentence: left.still(sentence, sure=citing))
                    found[text.called] = ("" if text.part in ("title", "ask") else f": “{words}”" if words else f": {', '.join(still)}", still)
        return found

    def _referring(self, one: Thing) -> list[str]:
        """The clauses that send on to the clause."""
        clause = one.inside.removeprefix("clause ") if one.kind == "rule" else one.id.rpartition("/")[2]
        found = [thing.name for thing in self.after.values() if thing.kind == "clause" and clause in thing.parts["see"].same]
        return [listed(found)] if found else []

    def noted(self, clause: Thing) -> tuple[Resting, ...]:
        """What rests on a clause of which only a note changed, or what stands beside its rules: no more than named."""
        found = [_called(thing)[1] for thing in self.after.values() if thing.kind != "clause" and any(piece.sure for piece in pieces(thing, clause, ""))]
        return (Resting(UNCHANGED, (_few(found, "place"),)),) if found else ()

    def using(self, step: Thing) -> tuple[Resting, ...]:
        """The answers that a shared step stands in."""
        found: dict[str, list[str]] = {}
        for thing in self.after.values():
            if thing.kind == "outcome" and any(part.same[0] == f"use {step.id}" for part in thing.parts["steps"]):
                where, title = _called(thing)
                found.setdefault(where, []).append(title)
        return (Resting(BY_ITSELF, tuple(together(found))),) if found else ()


def _few(titles: list[str], what: str) -> str:
    """A few titles; of more only how many there are."""
    return listed(dict.fromkeys(titles)) if len(titles) <= FEW else f"{many(len(titles), what)}, which are not listed here"


def together(places: dict[str, list[str]]) -> list[str]:
    """A line for each place, with all titles."""
    return [f"{_at(where)} {', '.join(titles)}" for where, titles in places.items()]


def _at(where: str) -> str:
    """A place before what stands there; one that asks has its mark already."""
    return where if where.endswith(("?", "!")) else f"{where}:"


def _called(thing: Thing) -> tuple[str, str]:
    """Where a thing stands, and what it is called there."""
    where = ELSEWHERE.get(thing.kind) or thing.under.removeprefix("Situation: ")
    return where, thing.name.removeprefix("the answer ")
