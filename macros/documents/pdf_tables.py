"""Whether a page of a PDF has a table: what stands in one is not read, since a PDF does not say what belongs to which cell."""

import re

from macros.documents import numbers
from macros.documents.pdf_lines import STRAIGHT, Row, left_of, pieces_of
from macros.documents.pdf_page import Drawn, Word


def table_on(page: Drawn, rows: list[Row]) -> bool:
    """Whether a page has a table: rules that cross between words, or words that stand below each other in columns."""
    return _ruled(page) or _aligned(rows)


def _ruled(page: Drawn) -> bool:
    """Whether rules cross between words: an upright one that two level ones run over, with words on both its sides."""
    level = _together([(y, x, right) for x, y, right, top in page.rules if right - x > top - y and right - x > 3])
    upright = _together([(x, y, top) for x, y, right, top in page.rules if top - y >= right - x and top - y > 3])
    for x, low, high in upright:
        over = {round(y) for y, left, right in level if left + 4 < x < right - 4 and low - 3 <= y <= high + 3}
        near = [word for word in page.words if word.text and low - 2 <= word.y <= high]
        if len(over) >= 2 and any(word.end <= x + 1 for word in near) and any(word.x >= x - 1 for word in near):
            return True
    return False


def _together(bars: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Bars at one place that touch each other, as one."""
    found: list[tuple[float, float, float]] = []
    for place, begin, end in sorted((round(place), begin, end) for place, begin, end in bars):
        if found and abs(found[-1][0] - place) <= 1 and begin <= found[-1][2] + 4:
            found[-1] = (found[-1][0], found[-1][1], max(end, found[-1][2]))
        else:
            found.append((place, begin, end))
    return found


def _aligned(rows: list[Row]) -> bool:
    """Whether words stand below each other behind a wide gap in three lines or more, and no number, bullet or page number makes the gap."""
    places: list[float] = []
    for row in rows:
        pieces = pieces_of(sorted(row.words, key=lambda word: word.x))
        if len(pieces) > 1 and _is_label(_words(pieces[0])):
            pieces = pieces[1:]
        if len(pieces) > 1 and not re.fullmatch(r"[\d.…\s]+", _words(pieces[-1])) and not re.search(r"[.…_]{4,}", row.text):
            places += [left_of(piece) for piece in pieces[1:]]
    return any(sum(abs(each - place) <= STRAIGHT for each in places) >= 3 for place in places)


def _words(piece: list[Word]) -> str:
    return "".join(word.text for word in piece)


def _is_label(text: str) -> bool:
    return bool(numbers.split(f"{text} ")[0] or numbers.BARE.fullmatch(f"{text} ".strip() + " ") or numbers.BULLET.match(f"{text} ") or re.fullmatch(r"\d{1,3}", text) or re.fullmatch(r"(?i)(?:part|schedule|appendix|annex|section|article)[ivx\dA-Z]{1,4}[:.]?", text))
