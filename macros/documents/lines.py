"""Lines of plain text put together to paragraphs: where one begins, what number it has, what is a running head."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from macros.documents import numbers
from macros.documents.line_ends import LineEnds
from macros.documents.paragraph import Paragraph, clean, is_heading

ENDS = re.compile(r"[.;:!?][\"”’')\]]*$")
GLUED = re.compile(r"(?P<label>\d{1,2})(?=[A-Z]{2})")
PAGE = re.compile(r"(?:page\s+)?\d{1,3}\s*(?:of|/)\s*\d{1,3}|page\s+\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—]", re.IGNORECASE)


@dataclass
class Line:
    """A line: its words, where it stands, whether space is above it, whether it reaches the right edge, whether it was set bold.

    Where the page shows it, `starts` says whether it begins a paragraph, `unsure` what to ask where it goes on with the one before, `level` how deep it stands if it is a heading; `doubts` are those about its own words.
    """

    text: str
    place: str
    gap: bool = False
    full: bool = False
    bold: bool = False
    starts: bool | None = None
    unsure: str = ""
    doubts: tuple[str, ...] = ()
    level: int = 1


@dataclass
class Gathered:
    """A paragraph while its lines gather."""

    place: str
    printed: str = ""
    ref: str = ""
    under: str = ""
    bullet: bool = False
    lines: list[Line] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def without_running_heads(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """The lines without page numbers and without short lines that stand again and again; what was taken out, and where."""
    alone = {index for index, line in enumerate(lines) if (line.gap or index + 1 == len(lines) or lines[index + 1].gap) and not ENDS.search(line.text.strip())}
    count = Counter(_bare(lines[index].text) for index in alone)
    top = {_bare(line.text) for line in lines[:2]}
    kept, out, taken, again = [], [], False, set()
    for index, line in enumerate(lines):
        bare = _bare(line.text)
        often = index in alone and count[bare] >= 3 and len(bare.split()) <= 12 and not numbers.split(line.text)[0] and not numbers.BULLET.match(line.text)
        if PAGE.fullmatch(line.text.strip()) or (often and (bare in again or bare not in top)):
            out.append(f"a running head or page number, “{line.text.strip()[:60]}” ({line.place})")
            taken = True
            continue
        again |= {bare} if often else set()
        kept.append(replace(line, gap=line.gap or taken))
        taken = False
    return kept, out


def paragraphs(lines: list[Line], hyphens: dict[str, bool], doubtful_hyphens: bool = False) -> list[Paragraph]:
    """The paragraphs that the lines make. `hyphens` says of words that lines divide whether they have a hyphen."""
    return _Gather(lines, hyphens, doubtful_hyphens).result()


class _Gather:
    def __init__(self, lines: list[Line], hyphens: dict[str, bool], doubtful_hyphens: bool):
        self.lines = lines
        self.supposed = ""
        self.ends = LineEnds([line.text for line in lines], hyphens, doubtful_hyphens)
        self.refs, self.found, self.now, self.waiting, self.crowd = numbers.Refs(), [], None, [], []

    def result(self) -> list[Paragraph]:
        for line in self.lines:
            if line.starts is False and self.now and not self.waiting:
                self.add(line)
                continue
            printed, text, doubt = self.label(line)
            bullet = numbers.BULLET.match(line.text) if not printed else None
            if bullet:
                self.begin(line, "", line.text[bullet.end() :], True)
            elif printed and not text:
                self.waiting.append(printed)
            elif printed:
                self.begin(line, printed, text)
                if doubt:
                    self.now.doubts[:], self.refs.base = [doubt], self.supposed
            elif self.goes_on(line):
                if self.waiting:
                    self.crowd, self.waiting = self.crowd + self.waiting, []
                    self.now.doubts.append(f"loose numbers stand inside it ({', '.join(self.crowd)})")
                self.add(line)
            else:
                self.begin(line, "", line.text)
        self.end()
        return self.found

    def add(self, line: Line) -> None:
        """Go on with the paragraph that gathers."""
        self.now.doubts += [*filter(None, (line.unsure,)), *line.doubts]
        self.now.lines.append(line)

    def label(self, line: Line) -> tuple[str, str, str]:
        """The number that a line begins with, the words behind it, and a doubt."""
        printed, text = numbers.split(line.text)
        before = self.now.lines[-1] if self.now else None
        free = line.starts or line.gap or before is None or ENDS.search(before.text) or self.waiting or (is_heading(before.text) and not before.full)
        bare = printed.rstrip(".)")
        if printed and (free or (numbers.follows(self.refs.base, bare) and not numbers.WHOLE.fullmatch(printed))):
            return printed, text, ""
        worded = numbers.headed(line.text, True) if not line.full and is_heading(line.text) else None
        if worded and ("." in worded[0] and numbers.follows(self.refs.base, worded[0].split()[1]) or free and numbers.headed(line.text, line.bold or line.gap)):
            return *worded, ""
        if found := numbers.BARE.match(line.text) or GLUED.match(line.text):
            text = line.text[found.end() :].strip()
            if numbers.follows(self.refs.base, found["label"]) and is_heading(text) and (line.gap or text.isupper()):
                return found["label"], text, ""
            parts = self.refs.base.split(".")
            if free and len(parts) > 1 and parts[-1].isdigit() and found["label"] == "".join(parts[:-1]) + str(int(parts[-1]) + 1):
                self.supposed = ".".join([*parts[:-1], str(int(parts[-1]) + 1)])
                return found["label"], text, f"its number is printed {found['label']}"
        return "", line.text, ""

    def goes_on(self, line: Line) -> bool:
        """Whether a line without a number goes on with the paragraph before it."""
        if not self.now or line.starts or (len(self.waiting) == 1 and not line.text[0].islower()):
            return False
        before, small = self.now.lines[-1], line.text[0].islower()
        ended = ENDS.search(before.text)
        if before.text.isupper() != line.text.isupper() and before.text.isupper():
            return False
        if line.text.isupper() and not before.text.isupper() and len(line.text) > 3 and (ended or line.gap):
            return False
        if line.bold != before.bold and (line.gap or is_heading(before.text if before.bold else line.text)):
            return False
        if line.gap or self.waiting:
            return not ended and (before.full or (small and self.waiting != [])) and not (before.full and not small and is_heading(" ".join(each.text for each in self.now.lines)) and len(self.now.lines) > 1)
        if (self.now.printed or before.gap) and len(self.now.lines) == 1 and not before.full and not small and is_heading(before.text):
            return False
        return not (ended and not before.full and not small)

    def begin(self, line: Line, printed: str, text: str, bullet: bool = False) -> None:
        """Begin a paragraph. One loose number before it is its own; several are not shared out."""
        self.end()
        doubts = list(line.doubts)
        if not printed and not bullet and len(self.waiting) == 1 and (not self.crowd or numbers.follows(self.crowd[-1], self.waiting[0])):
            printed = self.waiting[0]
        elif self.waiting:
            self.crowd = self.crowd + self.waiting
        self.waiting = []
        ref = self.number(printed, doubts) if printed else ""
        if self.crowd and not printed and not bullet:
            doubts.append(f"loose numbers stand together before it ({', '.join(self.crowd)})")
        if not printed and not bullet and text[:1].islower() and self.found and not ENDS.search(self.found[-1].text):
            doubts.append("it begins in small letters: does it go on from the one before?")
        self.now = Gathered(line.place, printed, ref, "" if ref else self.refs.ref(), bullet, [replace(line, text=text)], doubts)

    def number(self, printed: str, doubts: list[str]) -> str:
        """The full ref of a number, with a doubt where it does not follow the one before."""
        before = self.crowd[-1].rstrip(".)") if self.crowd else self.refs.base
        ref, doubt = self.refs.take(printed)
        self.crowd = []
        if not doubt and ref == self.refs.base and before and re.fullmatch(r"[\d.]+", ref) and not numbers.follows(before, ref):
            doubt = f"its number ({ref}) does not follow {before}"
        doubts += [doubt] if doubt else []
        return ref

    def end(self) -> None:
        """Put the paragraph that gathered among those found."""
        if not self.now:
            return
        now, self.now = self.now, None
        text, doubts = now.lines[0].text.strip(), now.doubts
        for line in now.lines[1:]:
            text, doubt = self.ends.joined(text, line.text.strip())
            doubts += [doubt] if doubt else []
        text = clean(text)
        heading = not now.bullet and (is_heading(text) or text.isupper()) and not numbers.inner(now.ref) and (bool(now.printed) or text.isupper() or now.lines[0].bold or not self.found or (now.lines[0].gap and len(text.split()) <= 8))
        kind = "heading" if heading else "item" if now.bullet or numbers.inner(now.ref) else "paragraph"
        self.found.append(Paragraph(text, now.place, kind, "•" if now.bullet else now.printed, now.ref, now.under, 0 if not self.found else now.lines[0].level if heading else 2, "", tuple(dict.fromkeys(doubts))))


def _bare(text: str) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s+", " ", text.strip())).lower()
