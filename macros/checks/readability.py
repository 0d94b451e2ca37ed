"""How hard our prose is to read: the length of its sentences, and its score by the automated readability index.

The index (Senter and Smith, 1967) is a school grade made from letters a word and words a sentence; five more is about the age
of a reader. The titles of posts, bodies and documents cannot be said more simply: each counts as one short word.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

import textstat

from macros.content import reading
from macros.content.counting import many
from macros.content.loading import Content
from macros.content.shapes.protocol import Protocol

PLAIN = "they"
PROSE = {"says", "about", "means", "notes", "ask", "help", "say", "do", "what", "title", "because", "open", "point", "matters", "no_tree"}
LONG = 25
ENOUGH = 8


@dataclass(frozen=True)
class Text:
    """A text of ours with its place, its sentences' lengths in words, and its score as a school grade."""

    file: str
    line: int
    where: str
    text: str
    lengths: tuple[int, ...]
    grade: float

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.where}: grade {self.grade:.0f}, longest sentence {max(self.lengths)} words: {self.text}"


def texts(content: Content) -> list[Text]:
    """Every text of ours with at least eight words, in the order of the files."""
    found = []
    for (_, protocol, *_), written in content.written.items():
        titles = _titles([content.protocols[protocol]] if protocol in content.protocols else content.protocols.values())
        for path, text in reading.texts(written.data):
            if not any(part in PROSE for part in path[-2:]):
                continue
            lengths = tuple(len(sentence.split()) for sentence in sentences(text))
            if sum(lengths) >= ENOUGH:
                place = written.problem(path, "", "")
                found.append(Text(place.file, place.line, place.where, text, lengths, textstat.automated_readability_index(titles.sub(PLAIN, text))))
    return found


def sentences(text: str) -> list[str]:
    """A text's sentences. A list's items, a semicolon and a colon end none."""
    return [part for part in re.split(r"(?<=[.!?])[”’)]*\s+(?=[“‘(A-Z0-9])", " ".join(text.split())) if part]


def worst(found: list[Text]) -> list[Text]:
    """The tenth that is hardest to read, the hardest first."""
    return sorted(found, key=lambda text: -text.grade)[: len(found) // 10]


def summary(name: str, found: list[Text]) -> str:
    """The figures of the texts in a line."""
    lengths = [length for text in found for length in text.lengths]
    long = sum(length > LONG for length in lengths)
    grades = sorted(text.grade for text in found)
    return (
        f"{name}: {many(len(found), 'text')}, {many(len(lengths), 'sentence')}, median {median(lengths):.0f} words, {long} over {LONG} words; "
        f"grade: median {median(grades):.1f}, nine in ten up to {grades[len(grades) * 9 // 10]:.1f}"
    )


def _titles(protocols: Iterable[Protocol]) -> re.Pattern:
    """Matches every title of a post, body or document, also in the plural or with ’s behind it."""
    names = {item.title for protocol in protocols for part in (protocol.roles, protocol.documents) for item in part.values()}
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\b({listed})(s|’s|s’)?\b", re.IGNORECASE)
