"""The lines of a page of a PDF in the order in which they are read: words put together by their places, columns one after the other."""

import re
from collections import Counter
from dataclasses import dataclass, field

from macros.documents import numbers
from macros.documents.pdf_page import Drawn, Word

SPACE = 0.17
"""From how wide a gap on words are apart, as a share of the letters' size."""
APART = 1.0
"""From how wide a gap on they may stand in different columns."""
STRAIGHT = 2.0
"""What stands at the same place may differ by so much, in points."""


@dataclass
class Row:
    """A line: its words, where it begins and ends, where the words behind its number begin (`hang`), how wide its first word is, whether it is all bold, struck through, or has a raised number."""

    text: str
    x: float
    end: float
    y: float
    size: float
    bold: bool
    hang: float
    first: float
    page: int = 0
    column: int = 0
    struck: bool = False
    raised: str = ""
    words: list[Word] = field(default_factory=list, repr=False)

    @property
    def numbered(self) -> bool:
        """Whether a number or bullet stands before its words."""
        return self.hang > self.x + 3


def rows_of(page: Drawn, number: int) -> list[Row]:
    """The lines of a page, columns apart, as they are read."""
    lines = _by_height(page.words)
    pieces = [piece for line in lines for piece in _pieces(line)]
    gutter = _gutter(pieces)
    if gutter is not None:
        ordered = _in_columns(pieces, gutter)
    else:
        ordered = [(line, 0) for line in lines]
    return [_row(words, page.rules, number, column) for words, column in ordered]


def table_on(page: Drawn, rows: list[Row]) -> bool:
    """Whether a page has a table: rules that cross between words, or words that stand below each other in columns."""
    return _ruled(page) or _aligned(rows)


def _by_height(words: list[Word]) -> list[list[Word]]:
    """The words of each line, from the top, those of a line from the left; small raised ones go with the line that they stand at."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.y):
        if lines and abs(lines[-1][0].y - word.y) <= 0.2 * min(word.size, lines[-1][0].size):
            lines[-1].append(word)
        else:
            lines.append([word])
    lines = [line for line in lines if any(word.text for word in line)]
    for small in list(lines):
        size = max(word.size for word in small)
        for line in lines:
            away = small[0].y - line[0].y
            big = max(word.size for word in line)
            beside = all(any(-big * 0.6 <= word.x - each.end <= big * 0.6 for each in line) for word in small if word.text)
            if line is not small and size <= 0.8 * big and -0.3 * big < away < 0.7 * big and beside:
                line += small
                lines.remove(small)
                break
    return [sorted(line, key=lambda word: (word.x, word.end)) for line in lines]


def _pieces(line: list[Word]) -> list[list[Word]]:
    """A line, divided where a wide gap is."""
    found, end = [], None
    for word in line:
        if not word.text:
            if found:
                found[-1].append(word)
        elif end is None or word.x - end > APART * word.size:
            found.append([word])
        else:
            found[-1].append(word)
        end = max(end or 0.0, word.end) if word.text else end
    return found


def _left(piece: list[Word]) -> float:
    return min(word.x for word in piece if word.text)


def _right(piece: list[Word]) -> float:
    return max(word.end for word in piece if word.text)


def _gutter(pieces: list[list[Word]]) -> float | None:
    """Where the second of two columns of running text begins, if a page has them: about as wide as the first, and several lines deep."""
    if len(pieces) < 8:
        return None
    left, right = min(map(_left, pieces)), max(map(_right, pieces))
    middle = sorted({round(_left(piece)) for piece in pieces if 0.35 * (right - left) < _left(piece) - left < 0.65 * (right - left)})
    for place in middle:
        gutter = place - STRAIGHT
        sides = [[piece for piece in pieces if _right(piece) <= gutter], [piece for piece in pieces if _left(piece) >= gutter]]
        wide = [max(map(_right, side), default=0) - min(map(_left, side), default=0) for side in sides]
        long = [[piece[0].y for piece in side if _right(piece) - _left(piece) > 0.6 * width] for side, width in zip(sides, wide)]
        beside = [y for y in long[1] if long[0] and min(long[0]) <= y <= max(long[0])]
        if len(beside) >= 3 and len(long[0]) >= 4 and 0.8 < wide[0] / wide[1] < 1.25:
            return gutter
    return None


def _in_columns(pieces: list[list[Word]], gutter: float) -> list[tuple[list[Word], int]]:
    """Pieces in two columns: what runs across divides the page; above and below it the first column comes before the second."""
    found: list[tuple[list[Word], int]] = []
    sides: tuple[list, list] = ([], [])

    def out() -> None:
        for column, side in enumerate(sides, 1):
            found.extend((piece, column) for piece in _joined(side))
            side.clear()

    for piece in pieces:
        if _right(piece) <= gutter:
            sides[0].append(piece)
        elif _left(piece) >= gutter:
            sides[1].append(piece)
        else:
            out()
            found.append((piece, 0))
    out()
    return found


def _joined(pieces: list[list[Word]]) -> list[list[Word]]:
    """Pieces of one line of a column together again: a number and its words."""
    found: list[list[Word]] = []
    for piece in pieces:
        if found and abs(found[-1][0].y - piece[0].y) <= 0.2 * piece[0].size:
            found[-1] += piece
        else:
            found.append(list(piece))
    return [sorted(line, key=lambda word: word.x) for line in found]


def _row(line: list[Word], rules, number: int, column: int) -> Row:
    shown = [word for word in line if word.text]
    size = Counter({word.size: 0 for word in shown})
    for word in shown:
        size[word.size] += len(word.text)
    main = size.most_common(1)[0][0]
    base = next(word.y for word in shown if word.size == main)
    text, raised, end, space, starts = "", "", None, False, []
    for word in line:
        if not word.text:
            space = True
            continue
        if word.size <= 0.8 * main and word.y - base > 0.15 * main and word.text.isdigit() and not re.match(r"(?:st|nd|rd|th)", _after(line, word)):
            raised, space = raised + word.text, space
            continue
        if text and (space or word.space or end is None or word.x - end > SPACE * min(word.size, main)):
            text += " "
        starts.append((len(text), word.x))
        text, end, space = text + word.text, word.end, False
    text = text.strip()
    printed, rest = numbers.split(text + " ")
    bullet = numbers.BULLET.match(text)
    behind = text.find(rest.strip()) if printed and rest.strip() else bullet.end() if bullet else 0
    hang = next((x for at, x in starts if at >= behind), shown[0].x) if behind else shown[0].x
    first = re.match(r"[^\s–—-]*[–—-]?", text)[0]
    width = _right(line) - _left(line)
    return Row(text, _left(line), _right(line), base, main, all(word.bold for word in shown if re.search(r"\w", word.text)), hang, width * len(first) / max(1, len(text)), number, column, any(_through(word, rules) for word in shown), raised, shown)


def _after(line: list[Word], word: Word) -> str:
    place = line.index(word) + 1
    return line[place].text if place < len(line) else ""


def _through(word: Word, rules) -> bool:
    """Whether a line runs through the middle of a word."""
    return any(top - y < 2.5 and word.y + 0.13 * word.size < y < word.y + 0.45 * word.size and min(right, word.end) - max(x, word.x) > 0.6 * (word.end - word.x) for x, y, right, top in rules)


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
        pieces = _pieces(sorted(row.words, key=lambda word: word.x))
        if len(pieces) > 1 and _is_label(_words(pieces[0])):
            pieces = pieces[1:]
        if len(pieces) > 1 and not re.fullmatch(r"[\d.…\s]+", _words(pieces[-1])) and not re.search(r"[.…_]{4,}", row.text):
            places += [_left(piece) for piece in pieces[1:]]
    return any(sum(abs(each - place) <= STRAIGHT for each in places) >= 3 for place in places)


def _words(piece: list[Word]) -> str:
    return "".join(word.text for word in piece)


def _is_label(text: str) -> bool:
    return bool(numbers.split(f"{text} ")[0] or numbers.BARE.fullmatch(f"{text} ".strip() + " ") or numbers.BULLET.match(f"{text} ") or re.fullmatch(r"\d{1,3}", text) or re.fullmatch(r"(?i)(?:part|schedule|appendix|annex|section|article)[ivx\dA-Z]{1,4}[:.]?", text))
