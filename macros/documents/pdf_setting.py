"""How a PDF is set: which of its lines begin a paragraph, by the space above them, by where they stand, and by the room that the line before left."""

from collections import Counter

from macros.documents.lines import ENDS, Line
from macros.documents.paragraph import UNKNOWN
from macros.documents.pdf_lines import STRAIGHT, Row
from macros.documents.pdf_notes import raised

WIDER = 1.12
"""From how much more than the usual step on there is space above a line."""
EARLY = "a line ends early inside it: does a new paragraph begin there?"
NEW = "does a new paragraph begin inside it?"
OVER = "does it go on from one page or column to the next?"


def as_lines(rows: list[Row]) -> list[Line]:
    """The lines, as paragraphs are made of them."""
    if not rows:
        return []
    setting, found = _Setting(rows), []
    first = rows[0]
    text_at, count = None, 0
    for at, row in enumerate(rows):
        before = rows[at - 1] if at else None
        count = count + 1 if before and before.page == row.page else 1
        starts, unsure = (True, "") if before is None else setting.begins(before, row, first, text_at, at)
        if starts or (starts is None and (row.numbered or not setting.full(at - 1))):
            first, text_at = row, row.hang if row.numbered else None
        elif text_at is None or first is before or not _below(before, row):
            text_at = row.x
        doubts = [f"what stands before it ({row.odd}) is no number that is known here"] * bool(row.odd) + [f"the PDF does not say which letters {row.text.count(UNKNOWN)} of its signs are"] * (UNKNOWN in row.text) + ["words are struck through"] * row.struck + [raised(row.raised)] * bool(row.raised)
        found.append(Line(row.text, f"page {row.page}, line {count}", before is not None and setting.gap(before, row), setting.full(at), row.bold or row.size > 1.1 * setting.size, starts, unsure, tuple(doubts), setting.level(row)))
    return found


class _Setting:
    """What the whole document says of how it is set."""

    def __init__(self, rows: list[Row]):
        self.rows = rows
        sizes = Counter()
        for row in rows:
            sizes[round(row.size, 1)] += len(row.text)
        self.size = sizes.most_common(1)[0][0]
        self.larger = sorted({size for size in sizes if size > 1.1 * self.size}, reverse=True)
        self.edges: dict[int, float] = {}
        for row in rows:
            self.edges[row.column] = max(self.edges.get(row.column, 0.0), row.end)
        ends: dict[tuple[int, int], list[float]] = {}
        for row in rows:
            ends.setdefault(_level(row), []).append(row.end)
        self.narrow = {level: max(found) for level, found in ends.items() if len(found) >= 4}
        self.justified = False
        reach = [abs(row.end - self.edges[row.column]) < 1.5 for at, row in enumerate(rows) if self.full(at)]
        self.justified = sum(reach) > 0.6 * len(reach)
        pairs = [(at, before, row) for at, (before, row) in enumerate(zip(rows, rows[1:])) if _below(before, row) and abs(before.size - row.size) < 0.3]
        sure = [(before, row) for at, before, row in pairs if row.text[0].islower() and not row.numbered and self.full(at)]
        steps = Counter(round((before.y - row.y) / row.size, 2) for before, row in sure or [pair[1:] for pair in pairs])
        self.step = steps.most_common(1)[0][0] if steps else 1.2
        apart = [self.gap(before, row) for _, before, row in pairs if ENDS.search(before.text) and row.numbered]
        self.spaced = sum(apart) > 0.6 * len(apart)
        hanging = Counter(abs(row.x - before.hang) <= STRAIGHT for before, row in sure if before.numbered)
        self.hanging = hanging[True] >= hanging[False]

    def level(self, row: Row) -> int:
        """How deep a heading stands: the larger, the higher."""
        return 1 + sum(size > row.size + 0.1 for size in self.larger)

    def full(self, at: int, edge: float | None = None) -> bool:
        """Whether a line ends where it does because the first word of the next had no room: where lines are stretched, whether it reaches the edge."""
        row, edge = self.rows[at], edge or self.edges[self.rows[at].column]
        if at + 1 == len(self.rows):
            return False
        return row.end > edge - 2 if self.justified else row.end + 0.2 * row.size + self.rows[at + 1].first > edge - 1

    def gap(self, before: Row, row: Row) -> bool:
        """Whether space is above a line."""
        return _below(before, row) and before.y - row.y > WIDER * self.step * max(before.size, row.size)

    def begins(self, before: Row, row: Row, first: Row, text_at: float | None, at: int) -> tuple[bool | None, str]:
        """Whether a line begins a paragraph (None: its words must tell), and what to ask where it does not."""
        below, full, ended = _below(before, row), self.full(at - 1), bool(ENDS.search(before.text))
        if self.gap(before, row) or abs(row.size - before.size) > 0.06 * row.size:
            return True, ""
        if row.numbered and (text_at is None or row.x < text_at - STRAIGHT):
            return (True if self.hanging or not full else None if ended or not self.spaced else False), ""
        small = row.text[0].islower()
        if not below:
            if not full:
                return (None, EARLY) if small else (True, "")
            moved = text_at is not None and before.column == row.column and abs(row.x - text_at) > STRAIGHT
            return None, OVER if not small and (ended or moved) else ""
        if not full:
            early = "" if self.full(at - 1, self.narrow.get(_level(before))) else EARLY
            return (False if self.spaced and not early else True if ended else None), early
        if text_at is not None and abs(row.x - text_at) > STRAIGHT and not (first is before and abs(row.x - first.x) <= STRAIGHT):
            return True, ""
        if self.spaced or not ended:
            return False, ""
        return None, "" if small or self.justified else NEW


def _below(before: Row, row: Row) -> bool:
    return before.page == row.page and before.column == row.column and before.y > row.y


def _level(row: Row) -> tuple[int, int]:
    """How far in the words of a line stand: paragraphs of one kind end at one edge too."""
    return row.column, round(row.hang / 3)
