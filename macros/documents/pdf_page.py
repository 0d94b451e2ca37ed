"""What is drawn on a page of a PDF: its words with their places, and its ruled lines."""

from dataclasses import dataclass, field

from pypdf.generic import ContentStream, DictionaryObject, StreamObject

from macros.documents.paragraph import UNKNOWN
from macros.documents.pdf_fonts import Face, instead_of
from macros.documents.pdf_paths import SAME, Path, numbers, times

HEAVIEST = 24_000_000
"""How many bytes the drawings of all pages may have; a page of words has about 20,000."""
DEEPEST = 8
"""How deep drawings may stand in each other."""


class TooMuch(Exception):
    """A page that no protocol has: too large, or drawings within each other without end."""


@dataclass
class Word:
    """Letters that stand together: from `x` to `end` on the line at height `y`. `space`: white space is drawn before them."""

    text: str
    x: float
    end: float
    y: float
    size: float
    bold: bool
    space: bool = False


@dataclass
class Drawn:
    """A page: words in the order in which they are drawn, `rules` as (x, y, x, y), the largest picture as a share of the page; and how many letters are `unseen`, `unknown` or stand `sideways`; `heavy`: the bytes of its drawing."""

    words: list[Word] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    picture: float = 0.0
    seen: int = 0
    unseen: int = 0
    unknown: int = 0
    sideways: str = ""
    heavy: int = 0


@dataclass
class _State:
    ctm: tuple = SAME
    font: Face | None = None
    size: float = 0.0
    letter: float = 0.0
    word: float = 0.0
    wide: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


def drawn(page, fonts: dict, room: int = HEAVIEST) -> Drawn:
    """What a page shows; one that lies on its side is turned. `fonts` keeps what was read of each font; `room`: how many bytes may be drawn. Raises TooMuch."""
    found = _turned(page, fonts, room, turn := int(page.get("/Rotate", 0) or 0) % 360)
    return found if len(found.sideways) <= found.seen else max((_turned(page, fonts, room, (turn + more) % 360) for more in (90, 180, 270)), key=lambda each: each.seen)


def _turned(page, fonts: dict, room: int, turn: int) -> Drawn:
    left, low, width, height = map(float, (page.cropbox.left, page.cropbox.bottom, page.cropbox.width, page.cropbox.height))
    start = {90: (0, -1, 1, 0, -low, left + width), 180: (-1, 0, 0, -1, left + width, low + height), 270: (0, 1, -1, 0, low + height, -left)}.get(turn, (1, 0, 0, 1, -left, -low))
    pen = _Pen(page, fonts, room, (height, width) if turn in (90, 270) else (width, height))
    pen.draw(page.get("/Contents"), _inherited(page), _State(ctm=tuple(map(float, start))), 0)
    return pen.found


def _inherited(page):
    while page is not None and "/Resources" not in page:
        page = page.get("/Parent")
        page = page.get_object() if page is not None else None
    return page["/Resources"] if page is not None else DictionaryObject()


class _Pen:
    """Follows the drawing of one page."""

    def __init__(self, page, fonts: dict, room: int, size: tuple[float, float]):
        self.pdf, self.fonts, self.room, self.size = page.pdf, fonts, room, size
        self.found = Drawn()
        self.path = Path()
        self.instead: list[str | None] = []

    def draw(self, contents, resources, state: _State, depth: int) -> None:
        """Every operation of a stream; a drawing within it is drawn in its place."""
        contents = contents.get_object() if contents is not None else None
        if contents is None:
            return
        resources = resources.get_object()
        if depth > DEEPEST:
            raise TooMuch
        stream = ContentStream(contents, self.pdf, "bytes")
        self.found.heavy += len(stream.get_data())
        if self.found.heavy > self.room:
            raise TooMuch
        kept, matrix, line = [], SAME, SAME
        for operands, operator in stream.operations:
            name = operator.decode("latin-1")
            if name == "q":
                kept.append(_State(**vars(state)))
            elif name == "Q":
                state = kept.pop() if kept else state
            elif name == "cm":
                state.ctm = times(numbers(operands, 6), state.ctm)
            elif name == "BT":
                matrix = line = SAME
            elif name in ("Td", "TD"):
                x, y = numbers(operands, 2)
                state.leading = -y if name == "TD" else state.leading
                matrix = line = times((1, 0, 0, 1, x, y), line)
            elif name == "Tm":
                matrix = line = numbers(operands, 6)
            elif name in ("T*", "'", '"'):
                if name == '"':
                    state.word, state.letter = numbers(operands, 2)
                matrix = line = times((1, 0, 0, 1, 0, -state.leading), line)
                if name != "T*":
                    matrix = self.show(operands[-1:], matrix, state)
            elif name in ("Tj", "TJ"):
                matrix = self.show(operands[0] if name == "TJ" and operands else operands, matrix, state)
            elif name == "Tf":
                state.font, state.size = self.font(resources, operands), float(operands[-1])
            elif name == "Do":
                self.place(resources, operands, state, depth)
            elif name in SETTINGS:
                key, share = SETTINGS[name]
                setattr(state, key, numbers(operands, 1)[0] * share)
            elif name in ("BDC", "BMC"):
                self.instead.append(instead_of(operands))
            elif name == "EMC":
                self.instead = self.instead[:-1]
            else:
                self.found.rules += self.path.take(name, operands, state.ctm)

    def font(self, resources, operands) -> Face | None:
        """The font of a name, read once."""
        fonts = resources.get("/Font", {})
        found = fonts.get_object().get(operands[0]) if operands else None
        if found is None:
            return None
        key = getattr(found, "idnum", None) or id(found)
        if key not in self.fonts:
            self.fonts[key] = Face(found.get_object())
        return self.fonts[key]

    def place(self, resources, operands, state: _State, depth: int) -> None:
        """A picture, or a drawing that stands in a part of its own."""
        found = (resources.get("/XObject") or DictionaryObject()).get_object().get(operands[0])
        found = found.get_object() if found is not None else None
        if not isinstance(found, StreamObject):
            return
        if found.get("/Subtype") == "/Image":
            a, b, c, d, _, _ = state.ctm
            self.found.picture = max(self.found.picture, abs(a * d - b * c) / (self.size[0] * self.size[1]))
        elif found.get("/Subtype") == "/Form":
            inner = _State(**vars(state))
            inner.ctm = times(numbers(found.get("/Matrix", SAME), 6), state.ctm)
            self.draw(found, found.get("/Resources", resources), inner, depth + 1)

    def show(self, pieces, matrix, state: _State):
        """Draw strings; a number between them moves on. Returns where the next one begins."""
        gone = 0.0
        for piece in pieces:
            if isinstance(piece, (int, float)):
                gone -= float(piece) / 1000 * state.size * state.wide
            elif isinstance(piece, (bytes, str)) and state.font:
                gone = self.string(piece if isinstance(piece, bytes) else piece.encode("latin-1", "replace"), matrix, state, gone)
        return times((1, 0, 0, 1, gone, 0), matrix)

    def string(self, raw: bytes, matrix, state: _State, gone: float) -> float:
        """Draw one string, letter by letter. Returns how far the pen has moved since the matrix was set."""
        whole, found = times(matrix, state.ctm), self.found
        upright, size = whole[0] > 0 and abs(whole[1]) < 0.02 * whole[0] and whole[3] > 0, state.size * abs(whole[3])
        y, bold = whole[5] + state.rise * whole[3], state.font.bold or state.mode == 2
        shown = state.mode not in (3, 7) and -1 <= y <= self.size[1] + 1
        instead = next((text for text in reversed(self.instead) if text is not None), None)
        for text, width, blank in state.font.letters(raw):
            step = (width / 1000 * state.size + state.letter + (state.word if blank else 0)) * state.wide
            x, end = whole[4] + gone * whole[0], whole[4] + (gone + step - state.letter * state.wide) * whole[0]
            gone += step
            if instead is not None:
                text, self.instead, instead = instead, ["" if each is not None else None for each in self.instead], ""
            elif text == UNKNOWN and not step:
                continue
            if not text or text.isspace():
                if text and upright:
                    found.words.append(Word("", (x + end) / 2, (x + end) / 2, y, size, bold, True))
            elif not upright:
                found.sideways += text
            elif not shown or not -1 <= x <= self.size[0] + 1:
                found.unseen += 1
            else:
                found.seen += 1
                found.unknown += text == UNKNOWN
                last = found.words[-1] if found.words else None
                if last and last.text and last.y == y and last.size == size and last.bold == bold and abs(x - last.end) < 0.1 * size:
                    last.text, last.end = last.text + text, end
                else:
                    found.words.append(Word(text, x, end, y, size, bold))
        return gone


SETTINGS = {"Tc": ("letter", 1), "Tw": ("word", 1), "Tz": ("wide", 0.01), "TL": ("leading", 1), "Ts": ("rise", 1), "Tr": ("mode", 1)}
