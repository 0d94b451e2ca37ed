"""The answers that rest on what changed: which of them read otherwise too, and which read as before and are to be read again."""

from typing import NamedTuple

from macros.content import facts
from macros.content.counting import many
from macros.desk.changes.names import Names
from macros.desk.changes.things import Thing

REWORDED, AS_BEFORE, WITHOUT, SHOWN = "Answers that rest on it and changed too", "Answers that rest on it and read as before (read them again)", "Answers that rested on it and are gone", "Answers that show it"


class Resting(NamedTuple):
    """Some answers of one lot: what is said of them, and a line for each situation."""

    label: str
    lines: tuple[str, ...]


class Answers:
    """The answers of the later edition, and which of them changed."""

    def __init__(self, names: Names, changed: set[str]):
        self.names, self.changed = names, changed
        self.there = {f"outcome {names.at(key, place)}": (tree.title, outcome.title) for key, tree in names.trees.items() for place, outcome in tree.outcomes.items()}

    def resting(self, names: Names, thing: Thing) -> tuple[Resting, ...]:
        """The answers that rest on a thing, in the edition of `names`, by what became of them."""
        lots: dict[str, dict[str, list[str]]] = {REWORDED: {}, AS_BEFORE: {}, WITHOUT: {}}
        for key, tree in names.trees.items() if thing.fact else ():
            for place, outcome in tree.outcomes.items():
                if thing.fact in facts.outcome_rests(names.protocol, outcome):
                    name = f"outcome {names.at(key, place)}"
                    situation, title = self.there.get(name, (tree.title, outcome.title))
                    lots[REWORDED if name in self.changed else AS_BEFORE if name in self.there else WITHOUT].setdefault(situation, []).append(f"“{title}”")
        return tuple(Resting(label, tuple(f"{title}: {', '.join(answers)}" for title, answers in lot.items())) for label, lot in lots.items() if lot)

    def showing(self, names: Names, thing: Thing) -> tuple[Resting, ...]:
        """How many answers show a thing’s number or title, which changes there by itself."""
        found = [[outcome for outcome in tree.outcomes.values() if thing.fact in facts.outcome_rests(names.protocol, outcome)] for tree in names.trees.values() if thing.fact]
        count, trees = sum(map(len, found)), sum(map(bool, found))
        return (Resting(SHOWN, (f"{many(count, 'answer')} in {many(trees, 'situation')}",)),) if count else ()
