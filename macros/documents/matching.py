"""Which paragraph of a document is the wording of which clause: by order and shared words, with the number as a cross-check. Nothing is guessed."""

from dataclasses import dataclass

from macros.content.loading import fingerprint
from macros.content.shapes.clause import Clause
from macros.content.shapes.decisions import Decision
from macros.content.shapes.protocol import Protocol
from macros.documents.alignment import aligned
from macros.documents.likeness import Likeness
from macros.documents.numbering import base, by_number
from macros.documents.paragraph import Document, Paragraph

ALIKE = 0.3
"""How like words must be where no number says the same."""
CLEAR = 0.12
"""How much more like they must be than those of any other clause."""
HARDLY = 0.08
"""Words less like than this contradict a number."""
SKIP, NEW = "skip", "new"
UNCLAIMED = "no clause claims it"
RIVALS = "its words are like those of more than one clause"


@dataclass
class Match:
    """A paragraph and its clause. `why` says what is open (empty where it is certain, was decided, or is a heading); `maybe` are the clauses that it may belong to."""

    paragraph: Paragraph
    clause: str | None = None
    why: str = ""
    maybe: tuple[str, ...] = ()


@dataclass
class Matched:
    """A document held against a protocol: its paragraphs in order, the clauses that are whole, those held back, those that found nothing."""

    matches: list[Match]
    whole: dict[str, list[Paragraph]]
    held: dict[str, str]
    missing: list[str]

    @property
    def open(self) -> list[Match]:
        """The paragraphs that wait for a decision."""
        return [match for match in self.matches if match.why]


def print_of(paragraph: Paragraph) -> str:
    """The fingerprint of a paragraph's words, as decisions hold it."""
    return fingerprint(paragraph.text)[:12]


def match(protocol: Protocol, document: Document, decisions: tuple[Decision, ...] = (), by_number: bool = False) -> Matched:
    """Hold a document against a protocol. One in another language is held `by_number` alone."""
    clauses = [clause for clause in protocol.clauses().values() if not clause.not_used]
    if by_number:
        clauses = [clause.model_copy(update={"rules": (), "heading": None, "lead_in": None}) for clause in clauses]
    decided = decided_in(document, decisions)
    places = bodies_of(clauses, document.paragraphs, decided)
    bodies = [document.paragraphs[place] for place in places]
    ids = {clause.id: index for index, clause in enumerate(clauses)}
    settled = {at: ids.get(decided[place]) for at, place in enumerate(places) if place in decided}
    verdicts = _verdicts(clauses, bodies, settled)
    matches = {place: verdict for place, verdict in zip(places, verdicts)}
    result = [matches.get(place) or Match(paragraph) for place, paragraph in enumerate(document.paragraphs)]
    return gathered(clauses, result, [match for place, match in matches.items() if decided.get(place) not in (SKIP, NEW)])


def decided_in(document: Document, decisions: tuple[Decision, ...]) -> dict[int, str]:
    """What was decided, by the paragraph's position: the one of these words, at this place where several have them."""
    found = {}
    prints = [print_of(paragraph) for paragraph in document.paragraphs]
    for decision in decisions:
        same = [at for at, each in enumerate(prints) if each == decision.words]
        for at in same if len(same) == 1 else [at for at in same if document.paragraphs[at].place == decision.place]:
            found[at] = decision.clause or (NEW if decision.new else SKIP)
    return found


def bodies_of(clauses: list[Clause], paragraphs: tuple[Paragraph, ...], decided: dict[int, str]) -> list[int]:
    """The positions of what may be wording: all but headings. A heading is wording where it alone has a clause's number, or where it is in doubt."""
    refs, found = {clause.ref for clause in clauses if clause.ref}, []
    for at, paragraph in enumerate(paragraphs):
        below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        alone = paragraph.ref in refs and not (below and below.kind != "heading" and base(below.ref or below.under) == base(paragraph.ref))
        if paragraph.kind != "heading" or at in decided or alone or paragraph.doubts:
            found.append(at)
    return found


def _verdicts(clauses: list[Clause], bodies: list[Paragraph], settled: dict[int, int | None]) -> list[Match]:
    likeness = Likeness([clause.restated for clause in clauses], [paragraph.text for paragraph in bodies])
    numbers = by_number(clauses, bodies)

    def like(clause: int, paragraph: int) -> float | None:
        if paragraph in settled:
            return 10.0 if settled[paragraph] == clause else None
        return likeness.of(clause, paragraph) + (0.2 if clause in numbers[paragraph] else 0)

    def alike(clause: int, paragraph: int) -> float | None:
        if paragraph in settled:
            return 10.0 if settled[paragraph] == clause else None
        return likeness.of(clause, paragraph)

    views = _Views(clauses, bodies, likeness, numbers, aligned(len(clauses), len(bodies), alike), aligned(len(clauses), len(bodies), like))
    found = [Match(paragraph) for paragraph in bodies]
    for again in (False, True):  # once more, now that neighbours are known: what is as like but out of order is no rival
        for at, paragraph in enumerate(bodies):
            if at in settled:
                found[at] = Match(paragraph, None if settled[at] is None else clauses[settled[at]].id)
            elif not again or found[at].why == RIVALS:
                clause, why = views.verdict(at, found)
                found[at] = Match(paragraph, None if why or clause is None else clauses[clause].id, why, views.maybe(at, clause))
    return found


@dataclass
class _Views:
    """What the words say (`by_words`), what words and numbers say `together`, and what the `numbers` say, for each paragraph."""

    clauses: list[Clause]
    bodies: list[Paragraph]
    likeness: Likeness
    numbers: list[set[int]]
    by_words: list[int | None]
    together: list[int | None]

    def maybe(self, at: int, clause: int | None) -> tuple[str, ...]:
        """The clauses that a paragraph may belong to, the likeliest first."""
        return tuple(self.clauses[each].id for each in dict.fromkeys((clause, self.by_words[at], self.together[at], *sorted(self.numbers[at]))) if each is not None)

    def verdict(self, at: int, found: list[Match]) -> tuple[int | None, str]:
        """The clause of a paragraph, and why it is open all the same (empty where it is not)."""
        paragraph, by_words, together = self.bodies[at], self.by_words[at], self.together[at]
        if paragraph.doubts:
            return together, "; ".join(paragraph.doubts)
        if self.numbers[at]:
            return self._numbered(at, found)
        if by_words is None:
            return None, UNCLAIMED
        if paragraph.ref and self.clauses[by_words].ref:
            return by_words, f"its number ({paragraph.ref}) is not that of the clause ({self.clauses[by_words].ref})"
        here = self.likeness.of(by_words, at)
        if here < ALIKE:
            return by_words, "its words are not enough like those of the clause"
        first, last = self._between(at, found)
        rivals = [self.likeness.of(clause, at) for clause in range(first, last) if clause != by_words]
        return by_words, "" if first <= by_words < last and here - max(rivals, default=0.0) >= CLEAR else RIVALS

    def _numbered(self, at: int, found: list[Match]) -> tuple[int | None, str]:
        """The verdict on a paragraph whose number is a clause's: its words must not lead elsewhere."""
        paragraph, by_words, together, numbers = self.bodies[at], self.by_words[at], self.together[at], self.numbers[at]
        if by_words in numbers:
            return by_words, ""
        sure = next(iter(numbers)) if len(numbers) == 1 else together if together in numbers else None
        if sure is None:
            return together, "several clauses have its number"
        here = self.likeness.of(sure, at)
        goes_on = not paragraph.ref and at and found[at - 1].clause == self.clauses[sure].id
        leads = paragraph.text.endswith(":")
        if by_words is None and (goes_on or leads or here >= HARDLY or not self.clauses[sure].rules):
            return sure, ""
        if together == sure and by_words is not None and here >= ALIKE and here >= self.likeness.of(by_words, at):
            return sure, ""
        return together, "its number is that of a clause that says something else" if by_words is None else "its number and its words lead to different clauses"

    def _between(self, at: int, found: list[Match]) -> tuple[int, int]:
        """The clauses from that of the paragraph before which is certain to that of the one behind."""
        order = {clause.id: index for index, clause in enumerate(self.clauses)}
        before = [order[match.clause] for match in found[:at] if match.clause]
        behind = [order[match.clause] for match in found[at + 1 :] if match.clause]
        return max(before, default=-1) + 1, min(behind, default=len(self.clauses))


def gathered(clauses: list[Clause], matches: list[Match], bodies: list[Match]) -> Matched:
    """Which clauses are whole. One that an open paragraph may belong to is held back, and so is one whose paragraphs do not follow each other."""
    whole: dict[str, list[Paragraph]] = {}
    held: dict[str, str] = {}
    last = None
    for match in bodies:
        if match.why:
            for clause in (*match.maybe, *([last] if last and not match.paragraph.ref else [])):
                held.setdefault(clause, f"{match.paragraph.place} may belong to it")
            last = last if not match.paragraph.ref else None
        elif match.clause:
            if match.clause in whole and last != match.clause:
                held.setdefault(match.clause, f"its paragraphs do not follow each other ({match.paragraph.place})")
            whole.setdefault(match.clause, []).append(match.paragraph)
            last = match.clause
    missing = [clause.id for clause in clauses if clause.id not in whole]
    return Matched(matches, {clause.id: whole[clause.id] for clause in clauses if clause.id in whole and clause.id not in held}, {clause: why for clause, why in held.items() if clause in whole}, missing)
