"""The answers that rest on what changed: which of them read otherwise too, and which read as before and are to be read again."""

import re
from typing import NamedTuple

from macros.content import facts
from macros.content.counting import many
from macros.desk.changes.names import Names
from macros.desk.changes.things import Thing

REWORDED, PERHAPS = "Answers that changed with it", "Answers that rest on it and changed, perhaps for something else (read them again)"
AS_BEFORE, WITHOUT = "Answers that rest on it and say the same as before (read them again)", "Answers that rested on it and are gone"
SHOWN = "Answers that show it (told only where something else changed too)"


class Resting(NamedTuple):
    """Some answers of one lot: what is said of them, and a line for each situation."""

    label: str
    lines: tuple[str, ...]


class Answers:
    """The answers of both editions, and which of them changed."""

    def __init__(self, names: Names, changed: set[str], before: dict[str, Thing], after: dict[str, Thing]):
        self.names, self.changed, self.before, self.after = names, changed, before, after
        self.there = {f"outcome {names.at(key, place)}": (tree.title, outcome.title) for key, tree in names.trees.items() for place, outcome in tree.outcomes.items()}

    def lot(self, name: str, thing: Thing) -> str:
        """What became of an answer that rests on a thing: what counts are the steps and times that rest on it, and prose that has its number; other prose may have changed for something else."""
        was, now = self.before.get(name), self.after.get(name)
        if name not in self.there:
            return WITHOUT
        if name not in self.changed or not was or not now:
            return REWORDED if name in self.changed else AS_BEFORE
        prose = [part for part in ("title", "because", "open") if was.parts[part].same != now.parts[part].same]
        old, new = ({part.same for part in (*one.parts["steps"], *one.parts["times"]) if any(_is(citation, thing) for ids in part.same if isinstance(ids, tuple) for citation in ids)} for one in (was, now))
        cited = any(_is(citation, thing) for part in ("cites", "nearest") for citation in was.parts[part].same ^ now.parts[part].same)
        if old != new or cited or any(_numbered(one.parts[part].shown, thing) for part in prose for one in (was, now)):
            return REWORDED
        return PERHAPS if prose and not old else AS_BEFORE

    def resting(self, names: Names, thing: Thing) -> tuple[Resting, ...]:
        """The answers that rest on a thing, in the edition of `names`, by what became of them."""
        lots: dict[str, dict[str, list[str]]] = {label: {} for label in (REWORDED, PERHAPS, AS_BEFORE, WITHOUT)}
        for key, tree in names.trees.items() if thing.fact else ():
            for place, outcome in tree.outcomes.items():
                if thing.fact in facts.outcome_rests(names.protocol, outcome):
                    name = f"outcome {names.at(key, place)}"
                    situation, title = self.there.get(name, (tree.title, outcome.title))
                    lots[self.lot(name, thing)].setdefault(situation, []).append(f"“{title}”")
        return tuple(Resting(label, tuple(f"{title}: {', '.join(answers)}" for title, answers in lot.items())) for label, lot in lots.items() if lot)

    def showing(self, names: Names, thing: Thing) -> tuple[Resting, ...]:
        """How many answers show a thing’s number or title, which changes there by itself."""
        found = [[outcome for outcome in tree.outcomes.values() if thing.fact in facts.outcome_rests(names.protocol, outcome)] for tree in names.trees.values() if thing.fact]
        count, trees = sum(map(len, found)), sum(map(bool, found))
        return (Resting(SHOWN, (f"{many(count, 'answer')} in {many(trees, 'situation')}",)),) if count else ()


def _is(citation: str, thing: Thing) -> bool:
    """Whether a rule is the thing, or is of the clause that it is, or is the wording of."""
    return citation == thing.id or thing.kind in ("clause", "adopted") and citation.partition("/")[0] == thing.id.rpartition("/")[2]


def _numbered(text: str, thing: Thing) -> bool:
    """Whether a text has the number of a thing’s clause."""
    number = thing.name.removeprefix("Clause ").partition(",")[0].partition(" (")[0]
    return bool(re.search(rf"(?<![\w.]){re.escape(number)}(?![\w]|\.\w)", text))
