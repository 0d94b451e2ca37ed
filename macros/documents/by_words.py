"""Which paragraphs of a newer document have the very words of a piece of the earlier wording."""

from collections import Counter, defaultdict

from macros.documents.matching import Match
from macros.documents.paragraph import Paragraph
from macros.documents.units import Unit

WORDS = 5
"""So many words and marks a text must have to be known by them under another number."""


class ByWords:
    """`found` is what each body, a paragraph that may be wording, was found to be; `taken` are the units that have theirs."""

    bodies: list[Paragraph]
    words: list[tuple[str, ...]]
    refs: dict[str, str]
    numbers: list[set[str]]
    units: list[Unit]
    doubtful: set[int]
    found: dict[int, Match]
    taken: set[int]

    def left(self) -> list[int]:
        """The bodies that are still to be found, but for those that are in doubt."""
        return [at for at in range(len(self.bodies)) if at not in self.found and at not in self.doubtful]

    def free(self) -> list[int]:
        return [unit for unit in range(len(self.units)) if unit not in self.taken]

    def waiting(self) -> set[str]:
        """The clauses of which something is still to be found."""
        return {self.units[unit].clause for unit in self.free()}

    def take(self, at: int, unit: int) -> None:
        self.found[at] = Match(self.bodies[at], self.units[unit].clause)
        self.taken.add(unit)

    def alone(self) -> None:
        """The same words, which stand once in each text: so the items of a list that moved follow the words that lead them in, and not their number."""
        here, there = Counter(self.words[at] for at in self.left()), Counter(self.units[unit].words for unit in self.free())
        at_words = {self.units[unit].words: unit for unit in self.free()}
        for at in self.left():
            if len(self.words[at]) >= WORDS and here[self.words[at]] == there[self.words[at]] == 1 and self.led(at, self.units[at_words[self.words[at]]].clause) is not False:
                self.take(at, at_words[self.words[at]])

    def led(self, at: int, clause: str) -> bool | None:
        """Whether an item within a clause is led in by words of that clause (and not by those of another); None where it is none, or nobody knows."""
        ref = self.bodies[at].ref
        if not self.refs[clause] or self.refs[clause] == ref:
            return None
        above = next((place for place in range(at - 1, -1, -1) if self.bodies[place].ref and ref.startswith(f"{self.bodies[place].ref}(")), None)
        return None if above is None or above not in self.found or not self.found[above].clause else self.found[above].clause == clause

    def to_the_letter(self, long: bool) -> None:
        """The same words. Where several have them, the number tells which, else their order where there are as many as there were; few words need the number."""
        here, there = defaultdict(list), defaultdict(list)
        for at in self.left():
            here[self.words[at]].append(at)
        for unit in self.free():
            there[self.units[unit].words].append(unit)
        for words in [words for words in here if (len(words) >= WORDS) == long and words in there]:
            for at in here[words]:
                own = [unit for unit in there[words] if self.units[unit].clause in self.numbers[at] and unit not in self.taken]
                if len({self.units[unit].clause for unit in own}) == 1 and self.led(at, self.units[own[0]].clause) is not False:
                    self.take(at, own[0])
            paragraphs, wanted = [at for at in here[words] if at not in self.found], [unit for unit in there[words] if unit not in self.taken]
            unnumbered = not any(self.numbers[at] for at in paragraphs) and not any(self.refs[self.units[unit].clause] for unit in wanted)
            if len(paragraphs) == len(wanted) and (long or unnumbered):
                for at, unit in zip(paragraphs, wanted):
                    if self.led(at, self.units[unit].clause) is not False:
                        self.take(at, unit)

    def beside(self) -> None:
        """The same words as the next piece of the clause that the paragraph before, or behind, belongs to."""
        for step, order in ((-1, self.left()), (1, self.left()[::-1])):
            for at in order:
                beside = self.found.get(at + step)
                unit = next((unit for unit in self.free() if beside and self.units[unit].clause == beside.clause and self.units[unit].words == self.words[at]), None)
                if unit is not None:
                    self.take(at, unit)
