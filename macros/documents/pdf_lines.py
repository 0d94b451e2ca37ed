"""The lines of a page of a PDF in the order in which they are read: words put together by their places, columns one after the other."""

import re
from collections import Counter
from dataclasses import dataclass, field

from macros.documents import numbers
from macros.documents.paragraph import UNKNOWN
from macros.documents.pdf_page import Drawn, Word

SPACE = 0.17
"""From how wide a gap on words are apart, as a share of the letters' size."""
UNSEEN = re.compile("[\u200b-\u200d\u2060\ufeff]")
APART = 1.0
"""From how wide a gap on they may stand in different columns."""
STRAIGHT = 2.0
"""What stands at the same place may differ by so much, in points."""


@dataclass
class Row:
    """A line: its words, where it begins and ends, where the words behind its number begin (`hang`), how wide its first word is, whether it is all bold, struck through, has a raised number, or begins with one (a `note`); `odd` is what stands before it like a number and is none that is known."""

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
    note: str = ""
    odd: str = ""
    words: list[Word] = field(default_factory=list, repr=False)

    @property
    def numbered(self) -> bool:
        """Whether a number or bullet stands before its words."""
        return self.hang > self.x + 3


def rows_of(lines: list[list[Word]], page: Drawn, number: int, gutter: float | None) -> list[Row]:
    """The lines of a page as they are read: where it has a `gutter`, the columns apart."""
    if gutter is None:
        return [_row(line, page.rules, number, 0) for line in lines]
    pieces = [piece for line in lines for piece in pieces_of(line)]
    return [_row(words, page.rules, number, column) for words, column in _in_columns(pieces, gutter)]


def lines_of(words: list[Word]) -> list[list[Word]]:
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
            away, big = small[0].y - line[0].y, max(word.size for word in line)
            if size <= 0.8 * big and -0.3 * big < away < 0.7 * big and all(_beside(word, line, 0.6 * big) for word in small if word.text):
                line += small
                lines.remove(small)
                break
    return [sorted(line, key=lambda word: (word.x, word.end)) for line in lines]


def _beside(word: Word, line: list[Word], near: float) -> bool:
    return any(abs(word.x - each.end) <= near or abs(each.x - word.end) <= near for each in line)


def pieces_of(line: list[Word]) -> list[list[Word]]:
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


def left_of(piece: list[Word]) -> float:
    return min(word.x for word in piece if word.text)


def right_of(piece: list[Word]) -> float:
    return max(word.end for word in piece if word.text)


def gutter_of(lines: list[list[Word]]) -> float | None:
    """Where the second of two columns of running text begins, if a page has them: about as wide as the first, and several lines deep."""
    pieces = [piece for line in lines for piece in pieces_of(line)]
    if len(pieces) < 8:
        return None
    left, right = min(map(left_of, pieces)), max(map(right_of, pieces))
    middle = sorted({round(left_of(piece)) for piece in pieces if 0.35 * (right - left) < left_of(piece) - left < 0.65 * (right - left)})
    for place in middle:
        gutter = place - STRAIGHT
        sides = [[piece for piece in pieces if right_of(piece) <= gutter], [piece for piece in pieces if left_of(piece) >= gutter]]
        wide = [max(map(right_of, side), default=0) - min(map(left_of, side), default=0) for side in sides]
        long = [[piece[0].y for piece in side if right_of(piece) - left_of(piece) > 0.6 * width] for side, width in zip(sides, wide)]
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
        if right_of(piece) <= gutter:
            sides[0].append(piece)
        elif left_of(piece) >= gutter:
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


def words_of(line: list[Word]) -> str:
    """The words of a line as one text."""
    return _row(line, (), 0, 0).text


def _row(line: list[Word], rules, number: int, column: int) -> Row:
    shown = [word for word in line if word.text]
    size = Counter({word.size: 0 for word in shown})
    for word in shown:
        size[word.size] += len(word.text)
    main = size.most_common(1)[0][0]
    base = next(word.y for word in shown if word.size == main)
    text, raised, note, end, space, starts, first = "", "", "", None, False, [], 0.0
    for word in line:
        if not word.text:
            space = True
            continue
        if word.size <= 0.8 * main and word.y - base > 0.15 * main and word.text.isdigit() and not re.match(r"(?:st|nd|rd|th)", _after(line, word)):
            raised, note = (raised + word.text, note) if text else (raised, note + word.text)
            continue
        if text and (space or word.space or end is None or word.x - end > SPACE * min(word.size, main)):
            text += " "
        if " " not in text:
            first = word.end - left_of(line)
        starts.append((len(text), word.x))
        text, end, space = text + UNSEEN.sub("", word.text), word.end, False
    text = re.sub("\u00ad(?!$)", "", re.sub("\u00ad[-\u2010]$", "\u00ad", text))  # at the end of a line it says that the hyphen there only divides
    text = re.sub(f"^{UNKNOWN}(?= )", "•", text.strip())
    if len(starts) > 1 and text.startswith("o ") and starts[1][1] - left_of(line) > 1.1 * main:
        text = f"•{text[1:]}"  # a typewriter’s o as a bullet
    printed, rest = numbers.split(text + " ")
    bullet = numbers.BULLET.match(text)
    behind = text.find(rest.strip()) if printed and rest.strip() else bullet.end() if bullet else 0
    hang = next((x for at, x in starts if at >= behind), shown[0].x) if behind else shown[0].x
    apart = len(starts) > 1 and not behind and starts[1][1] - left_of(line) - first > 0.8 * main
    odd = text.split(" ")[0] if apart and re.match(r"\S*\d", text) and starts[1][0] < 12 else ""
    return Row(text, left_of(line), right_of(line), base, main, all(word.bold for word in shown if re.search(r"\w", word.text)), hang, first, number, column, any(_through(word, rules) for word in shown), raised, note, odd, shown)


def _after(line: list[Word], word: Word) -> str:
    place = line.index(word) + 1
    return line[place].text if place < len(line) else ""


def _through(word: Word, rules) -> bool:
    """Whether a line runs through the middle of a word."""
    return any(top - y < 2.5 and word.y + 0.13 * word.size < y < word.y + 0.45 * word.size and min(right, word.end) - max(x, word.x) > 0.6 * (word.end - word.x) for x, y, right, top in rules)
