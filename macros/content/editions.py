"""What differs between two editions of a council's wording, clause by clause: changed, moved, renumbered, new, gone. Nothing is said of what stayed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from macros.content.redline import Piece, folded, redline, same
from macros.content.shapes.adopted import AdoptedText

FEW = 4
"""Words that are fewer than this say nothing of where a text comes from."""


@dataclass(frozen=True)
class Entry:
    """A clause in one edition: its `name` there, its words, the headings right above it."""

    id: str
    name: str
    words: str
    headings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Difference:
    """A clause of two editions, of which one may lack it. `first` is a clause whose earlier wording is not there to compare it with."""

    before: Entry | None
    now: Entry | None
    moved: bool = False
    swapped: bool = False
    first: bool = False
    into: tuple[str, ...] = ()
    out_of: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The clause's id, which it keeps."""
        return (self.now or self.before).id

    @property
    def name(self) -> str:
        """What it is called now, or was called where it is gone."""
        return (self.now or self.before).name

    @property
    def reworded(self) -> bool:
        """Whether its words are others."""
        return bool(self.before and self.now and not same(self.before.words, self.now.words))

    @property
    def renamed(self) -> bool:
        """Whether another number or name is printed for it."""
        return bool(self.before and self.now and folded(self.before.name) != folded(self.now.name))

    @property
    def told(self) -> bool:
        """Whether there is anything to tell of it."""
        return not self.first and (not self.before or not self.now or self.reworded or self.renamed or self.moved)

    @property
    def kind(self) -> str:
        """The word for it that counts most."""
        return "first" if self.first else "new" if not self.before else "gone" if not self.now else "changed" if self.reworded else "moved" if self.moved else "renumbered" if self.renamed else "stayed"

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Its words, with what is gone and new in them."""
        return redline(self.before.words if self.before else "", self.now.words if self.now else "")


@dataclass(frozen=True)
class Comparison:
    """Two editions held against each other: every clause, in today's order, with those that are gone where they stood; the headings that are otherwise, as pairs of before and now."""

    clauses: tuple[Difference, ...]
    headings: tuple[tuple[str, str], ...]

    @property
    def told(self) -> tuple[Difference, ...]:
        """The clauses that there is something to tell of."""
        return tuple(each for each in self.clauses if each.told)

    def count(self, *kinds: str) -> int:
        """How many clauses are of these kinds."""
        return sum(each.kind in kinds for each in self.clauses)


def entries(text: AdoptedText, names: dict) -> list[Entry]:
    """The clauses of an edition in their order, by the label that its document gives them, else by the name that they have."""
    return told_apart([Entry(key, clause.label or (names[key].printed if key in names else key), clause.compared, clause.headings) for key, clause in text.clauses.items()], names)


def told_apart(found: list[Entry], names: dict) -> list[Entry]:
    """The clauses, those that are printed alike behind what they stand in."""
    alike = Counter(entry.name for entry in found)
    return [replace(entry, name=f"{names[entry.id].within}, {entry.name}") if alike[entry.name] > 1 and entry.id in names and names[entry.id].within else entry for entry in found]


def compare(before: Iterable[Entry], now: Iterable[Entry], missing: Iterable[str] = ()) -> Comparison:
    """Hold two editions against each other. `missing` are clauses of the earlier one whose wording is not there."""
    before, now = list(before), list(now)
    old, new = {entry.id: entry for entry in before}, {entry.id: entry for entry in now}
    swapped, unknown = _swapped(old, new), set(missing)
    places = [swapped.get(key, key) for key in new if key in old]
    kept = keeping_order([key for key in old if key in new], places, {key for key in places if key in swapped or old[key].name == new[key].name})
    found = [Difference(old.get(key), entry, moved=key in old and key not in kept, swapped=key in swapped, first=key not in old and key in unknown) for key, entry in new.items()]
    order = list(old)
    for place, key in enumerate(order):
        if key not in new:
            behind = next((name for name in order[place:] if name in kept), None)
            found.insert(next((at for at, each in enumerate(found) if each.id == swapped.get(behind, behind)), len(found)), Difference(old[key], None))
    return Comparison(tuple(_traced(found)), tuple(compare_headings(*([heading for entry in side for heading in entry.headings] for side in (before, now)))))


def keeping_order(before: list[str], now: list[str], likely: Iterable[str] = ()) -> set[str]:
    """The clauses that keep their order: the longest row of them that stands in both, rather with those that are `likely` to have stayed."""
    places, likely, best = {key: at for at, key in enumerate(before)}, set(likely), []
    for at, key in enumerate(now):
        size, last = max(((best[other][0], other) for other in range(at) if places[now[other]] < places[key]), default=(0, -1))
        best.append((size + (2 if key in likely else 1), last))
    found, at = set(), max(range(len(now)), key=lambda at: best[at][0], default=-1)
    while at >= 0:
        found.add(now[at])
        at = best[at][1]
    return found


def _swapped(old: dict[str, Entry], new: dict[str, Entry]) -> dict[str, str]:
    """Clauses that have taken each other's numbers."""
    names = {old[key].name: key for key in old if key in new and old[key].name != new[key].name}
    taken = {key: names[new[key].name] for key in names.values() if new[key].name in names}
    return {key: other for key, other in taken.items() if taken.get(other) == key}


def _traced(found: list[Difference]) -> Iterator[Difference]:
    """Where words that a clause has lost stand now, and where words that it has taken in stood."""
    lost = [each for each in found if each.before and (not each.now or each.reworded)]
    won = [each for each in found if each.now and not each.first and (not each.before or each.reworded)]
    ways = {(a.id, b.id) for a in lost for b in won if a.id != b.id and _went(a, b)}
    names = {each.id: each for each in found}
    for each in found:
        into = tuple(names[b].now.name for a, b in ways if a == each.id)
        out_of = tuple(names[a].before.name for a, b in ways if b == each.id)
        yield replace(each, into=tuple(sorted(into)), out_of=tuple(sorted(out_of)))


def _went(giver: Difference, taker: Difference) -> bool:
    """Whether a whole new clause stood word for word in one that lost it, or a whole gone one stands word for word in one that took it in."""
    if not taker.before and _holds(giver.before.words, taker.now.words) and not (giver.now and _holds(giver.now.words, taker.now.words)):
        return True
    return not giver.now and _holds(taker.now.words, giver.before.words) and not (taker.before and _holds(taker.before.words, giver.before.words))


def _holds(whole: str, part: str) -> bool:
    """Whether a text has another in it, word for word, whatever its marks and capitals."""
    words, wanted = ([word.lower() for word in folded(text) if word[0].isalnum()] for text in (whole, part))
    return len(wanted) >= FEW and f" {' '.join(wanted)} " in f" {' '.join(words)} "


def compare_headings(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """The headings that are otherwise, as pairs of before and now; one that only stands elsewhere is a pair of itself. Of an edition that was brought in without any, nothing."""
    if not old or not new:
        return
    plain = [[" ".join(folded(heading)) for heading in side] for side in (old, new)]
    for kind, i, j, k, m in SequenceMatcher(None, *plain, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        gone = [(words.split()[0], heading) for heading, words in zip(old[i:j], plain[0][i:j]) if words not in plain[1]]
        come = [(words.split()[0], heading) for heading, words in zip(new[k:m], plain[1][k:m]) if words not in plain[0]]
        pairs = {a: b for number, a in gone for other, b in come if number == other and number.isdigit()} if len(gone) != len(come) else {a: b for (_, a), (_, b) in zip(gone, come)}
        yield from ((heading, pairs.get(heading, "")) for _, heading in gone)
        yield from (("", heading) for _, heading in come if heading not in pairs.values())
        yield from ((heading, heading) for heading, words in zip(new[k:m], plain[1][k:m]) if words in plain[0])
