"""The words that differ between the text before and now. Where a post or document only has another title, that is no difference."""

from macros.content.redline import sides
from macros.desk.changes.change import Change
from macros.desk.remaining import any_of

Pieces = list[tuple[str, bool]]
FIRST = 0xE000
"""Stands for the first title that is another: a character that no text has."""


def sides_of(change: Change) -> tuple[Pieces, Pieces]:
    """The text before and now, in pieces, each with whether it differs. Where there is only one of them, nothing of it is marked."""
    if not change.before or not change.after:
        return [(change.before, False)] if change.before else [], [(change.after, False)] if change.after else []
    marked = []
    for text, which in ((change.before, 0), (change.after, 1)):
        titles = {pair[which]: chr(FIRST + number) for number, pair in enumerate(change.titles)}
        marked.append(_replaced(text, titles))
    found = sides(*marked)
    return tuple([(_replaced(piece, {chr(FIRST + number): pair[which] for number, pair in enumerate(change.titles)}), differs) for piece, differs in pieces] for which, pieces in enumerate(found))


def _replaced(text: str, words: dict[str, str]) -> str:
    return any_of(words).sub(lambda match: words[match[0]], text)
