"""Other printed numbers, each told once: two that were exchanged as one exchange, many in a row in one sentence, and beside other changes of the clause only in its name."""

from collections.abc import Iterator
from dataclasses import replace

from macros.desk.changes.change import Change
from macros.desk.changes.resting import Resting
from macros.desk.changes.shown import NUMBERED

MANY = 3
"""So many, or exchanges of so many, are told in one sentence."""


def numbered(changes: list[Change]) -> Iterator[Change]:
    """The changes of a text, with each other number told once."""
    pairs = {change.before: change for change in changes if change.part == "printed"}
    swapped = {old: change for old, change in pairs.items() if change.after in pairs and pairs[change.after].after == old}
    swapped = swapped if len(swapped) < 2 * MANY else {}
    besides = {change.clause for change in changes if change.part != "printed"}
    row: list[Change] = []
    for change in changes:
        if change.part == "printed" and change.before not in swapped and change.clause not in besides:
            row.append(change)
            continue
        yield from _row(row)
        row = []
        if change.part != "printed":
            yield change
        elif change.before in swapped and changes.index(change) < changes.index(pairs[change.after]):
            other = pairs[change.after]
            text = ", and ".join(f"“{each.text}” is {each.after} now" for each in (change, other) if each.text)
            yield replace(change, sentence=f"{change.after} and {change.before} exchanged their numbers{text and f': {text}'}.", before="", after="", answers=_both(change, other))
    yield from _row(row)


def _row(row: list[Change]) -> Iterator[Change]:
    if len(row) < MANY:
        yield from (replace(change, before="", after="") for change in row)
        return
    told = "; ".join(f"{change.before} as {change.after}" for change in row)
    yield replace(row[0], sentence=f"Printed under other numbers now, with the same words: {told}.", before="", after="", answers=(), thing="")


def _both(*changes: Change) -> tuple[Resting, ...]:
    """Where each of the numbers is shown."""
    lines = [f"{change.after}: {line}" for change in changes for lot in change.answers for line in lot.lines]
    return (Resting(NUMBERED, tuple(lines)),) if lines else ()
