"""Which paragraph of a newer document goes on which clause of the wording that is there: by the words of the two, with the number as a cross-check. Nothing is guessed."""

from dataclasses import dataclass

from macros.content.redline import folded
from macros.content.shapes.adopted import AdoptedText
from macros.content.shapes.decisions import Decision
from macros.content.shapes.protocol import Protocol
from macros.documents.by_words import WORDS, ByWords
from macros.documents.matching import NEW, SKIP, UNCLAIMED, Match, Matched, bodies_of, decided_in, gathered, match
from macros.documents.numbering import by_number
from macros.documents.paragraph import Document, Paragraph
from macros.documents.units import UNLIKE, Unit, alike, units, within

SAME_NUMBER = 0.5
"""How like its words must be where the number is that of the clause."""
ELSEWHERE = 0.6
"""How like they must be where it is another."""
CLEAR = 0.2
"""How much more like they must be than any others."""


@dataclass
class Rematched:
    """A newer document held against the wording of before: what `Matched` tells, and the `new` paragraphs, each with those without a number behind it."""

    matched: Matched
    new: list[list[Paragraph]]


def rematch(protocol: Protocol, before: AdoptedText, document: Document, decisions: tuple[Decision, ...] = ()) -> Rematched:
    """Hold a newer document against the wording of the edition before."""
    return _Rematch(protocol, before, document, decisions).done()


class _Rematch(ByWords):
    """`found` is what each body, a paragraph that may be wording, was found to be; `taken` are the units that have theirs; `new` the bodies of no clause."""

    def __init__(self, protocol: Protocol, before: AdoptedText, document: Document, decisions: tuple[Decision, ...]):
        self.protocol, self.before, self.document = protocol, before, document
        clauses = protocol.clauses()
        self.decided = decided_in(document, decisions)
        numbered = [clauses[key].model_copy(update={"ref": clause.label or clauses[key].ref}) for key, clause in before.clauses.items() if key in clauses]
        others = [clause for key, clause in clauses.items() if key not in before.clauses]
        self.places = bodies_of([*numbered, *others], document.paragraphs, self.decided)
        self.bodies = [document.paragraphs[place] for place in self.places]
        self.words = [tuple(folded(paragraph.text)) for paragraph in self.bodies]
        self.refs = {clause.id: clause.ref or "" for clause in numbered}
        ids = list(self.refs)
        self.numbers = [{ids[at] for at in found} for found in by_number(numbered, self.bodies)]
        self.units: list[Unit] = [unit for key in ids for unit in units(key, before.clauses[key])]
        self.put_in = {clause.ref: clause.id for clause in others if clause.ref and not clause.rules and not clause.not_used}
        self.not_used = {clause.ref for clause in others if clause.not_used}
        self.doubtful = {at for at, paragraph in enumerate(self.bodies) if paragraph.doubts}
        self.found: dict[int, Match] = {}
        self.taken: set[int] = set()
        self.new: set[int] = set()

    def done(self) -> Rematched:
        for at, place in enumerate(self.places):
            if place in self.decided:
                self.settle(at, self.decided[place])
        self.as_before()
        self.alone()
        self.beside()
        for long in (True, False):
            self.to_the_letter(long)
            self.beside()
        for at in sorted(self.doubtful - self.found.keys()):
            self.wait(at, "; ".join(self.bodies[at].doubts), self.likeliest(at))
        self.parts()
        self.reworded()
        self.the_rest()
        result = [Match(paragraph) for paragraph in self.document.paragraphs]
        for at, place in enumerate(self.places):
            result[place] = self.found[at]
        clauses = [clause for clause in self.protocol.clauses().values() if not clause.not_used]
        return Rematched(gathered(clauses, result, [self.found[at] for at, place in enumerate(self.places) if at not in self.new and self.decided.get(place) != SKIP]), self.groups())

    def begin(self, at: int) -> None:
        """A paragraph that no clause of before has: one that the protocol has since, or one that is new."""
        self.settle(at, self.put_in.get(self.bodies[at].ref, NEW))

    def settle(self, at: int, clause: str) -> None:
        self.found[at] = Match(self.bodies[at], None if clause in (SKIP, NEW) else clause)
        self.new |= {at} if clause == NEW else set()
        self.taken |= {unit for unit in self.free() if self.units[unit].clause == clause and self.units[unit].words == self.words[at]}

    def as_before(self) -> None:
        """What is in doubt is as certain as it was where both its words and its number are those of before."""
        for at in sorted(self.doubtful - self.found.keys()):
            own = [unit for unit in self.free() if self.units[unit].words == self.words[at] and self.numbers[at] == {self.units[unit].clause}]
            if len(own) == 1:
                self.take(at, own[0])

    def parts(self) -> None:
        """A piece that stands in several paragraphs now: the one with its number goes on it, those with others of their own are new."""
        for unit in self.free():
            whole, clause = self.units[unit].words, self.units[unit].clause
            inside = [at for at in self.left() if len(self.words[at]) >= WORDS and within(self.words[at], whole)]
            own = [at for at in inside if self.numbers[at] == {clause}]
            if len(inside) > 1 and own:
                for at in own:
                    self.take(at, unit)
                for at in inside:
                    if at not in own and self.bodies[at].ref and not self.numbers[at] & self.waiting():
                        self.begin(at)

    def reworded(self) -> None:
        """Words that are like those of one piece and of no other, and that no other paragraph is as like; the likest first."""
        like = {(at, unit): value for at in self.left() for unit in self.free() if (value := alike(self.words[at], self.units[unit].words)) >= UNLIKE}
        for (at, unit), value in sorted(like.items(), key=lambda item: -item[1]):
            if at in self.found or unit in self.taken:
                continue
            clause = self.units[unit].clause
            rivals = [other for (a, u), other in like.items() if (a == at) != (u == unit) and self.units[u].clause != (clause if a == at else "") and a not in self.found and u not in self.taken]
            rival = max(rivals, default=0.0)
            led = self.led(at, clause)
            if led is False:
                continue
            if value >= (ELSEWHERE if led else SAME_NUMBER) and (led or self.numbers[at] == {clause} and value > rival):
                self.take(at, unit)
            elif value >= ELSEWHERE and value - rival >= CLEAR and min(len(self.words[at]), len(self.units[unit].words)) >= WORDS:
                self.take(at, unit)

    def the_rest(self) -> None:
        """What is left goes on the clause above where its number says so, is new where its number is and its words are like nothing, or is open."""
        known = match(self.protocol, self.document).matches if self.protocol.clauses().keys() - self.before.clauses.keys() else []
        for at in self.left():
            paragraph, numbers, like = self.bodies[at], self.numbers[at], self.likeliest(at)
            first, above = known[self.places[at]].clause if known else None, self.found[at - 1].clause if at else None
            goes_on = not paragraph.ref and paragraph.under == next((self.bodies[place].ref for place in range(at - 1, -1, -1) if self.bodies[place].ref), None)
            lettered = numbers == {above} and paragraph.ref.startswith(f"{self.refs.get(above, '')}(") and not any(ref.startswith(f"{self.refs[above]}(") for ref in self.refs.values())
            if paragraph.kind == "heading":
                self.found[at] = Match(paragraph)
            elif like:
                self.wait(at, "its words are somewhat like those of the clause" if len(like) == 1 else "its words are like those of more than one clause", like)
            elif first and first not in self.before.clauses:
                self.found[at] = Match(paragraph, first)
            elif paragraph.ref in self.not_used and len(self.words[at]) <= WORDS:
                self.found[at] = Match(paragraph)
            elif goes_on and at - 1 in self.new:
                self.settle(at, NEW)
            elif lettered or (goes_on and above in self.put_in.values()):
                self.found[at] = Match(paragraph, above)
            elif paragraph.ref and not numbers & self.waiting() and paragraph.ref not in {self.refs[key] for key in numbers if key == above}:
                self.begin(at)
            else:
                self.wait(at, f"its number ({paragraph.ref}) is that of a clause whose words were others" if paragraph.ref and numbers else UNCLAIMED, [key for key in self.refs if key in numbers])

    def wait(self, at: int, why: str, maybe: list[str]) -> None:
        above = self.found[at - 1].clause if at and at - 1 in self.found and self.bodies[at].kind == "item" else None
        self.found[at] = Match(self.bodies[at], None, why, tuple(dict.fromkeys([above, *maybe] if above else maybe)))

    def likeliest(self, at: int) -> list[str]:
        """The clauses still to be found that a paragraph is at all like, the likeliest first."""
        found: dict[str, float] = {}
        for unit in self.free():
            if (value := alike(self.words[at], self.units[unit].words)) >= UNLIKE:
                found[self.units[unit].clause] = max(value, found.get(self.units[unit].clause, 0.0))
        return sorted((key for key, value in found.items() if value >= max(found.values()) - CLEAR), key=lambda key: -found[key])[:3]

    def groups(self) -> list[list[Paragraph]]:
        found: list[list[Paragraph]] = []
        for at in sorted(self.new):
            if at - 1 not in self.new or self.bodies[at].ref:
                found.append([])
            found[-1].append(self.bodies[at])
        return found
