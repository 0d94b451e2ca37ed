"""The footnotes of a PDF: lines at the foot of a page that begin with a raised number, or are small or below a short rule and begin with a number."""

import re
from collections import Counter
from dataclasses import replace

from macros.documents.paragraph import Paragraph
from macros.documents.pdf_lines import Row
from macros.documents.pdf_page import Drawn

MARK = re.compile(r"(\d{1,2}|[*†‡])(?=[\s\w])\s*")
RULE = (40, 260)
"""How long the rule above footnotes is, in points."""


def without_notes(pages: list[list[Row]], drawn: list[Drawn]) -> tuple[list[Row], list[Paragraph]]:
    """The lines of all pages without the footnotes, and these."""
    sizes = Counter()
    for rows in pages:
        for row in rows:
            sizes[row.size] += len(row.text)
    usual, kept, notes = sizes.most_common(1)[0][0] if sizes else 0.0, [], []
    for rows, page in zip(pages, drawn):
        rules = [y for x, y, right, top in page.rules if top - y < 3 and RULE[0] < right - x < RULE[1]]
        first = next((at for at, row in enumerate(rows) if _begins(row, rows[at:], rules, usual)), len(rows))
        kept += rows[:first]
        for row in rows[first:]:
            mark = row.note or (found[1] if (found := MARK.match(row.text)) and row.x <= rows[first].x + 1 else "")
            if mark or not notes:
                text = row.text if row.note else MARK.sub("", row.text, count=1)
                notes.append(Paragraph(text, f"page {row.page}, footnote {mark}", "footnote", mark, doubts=("a footnote: to which clause does it belong?",)))
            else:
                cut = notes[-1].text.endswith("-")
                notes[-1] = replace(notes[-1], text=f"{notes[-1].text}{'' if cut else ' '}{row.text}", doubts=(*notes[-1].doubts, *["a hyphen stands at the end of a line of it"] * cut))
    return kept, notes


def with_notes(paragraphs: list[Paragraph], notes: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs with each footnote behind the one that has its mark; at the end where none has."""
    found, left = [], list(notes)
    for paragraph in paragraphs:
        found.append(paragraph)
        for note in [note for note in left if raised(note.printed) in paragraph.doubts]:
            found.append(note)
            left.remove(note)
    return found + left


def raised(number: str) -> str:
    """The doubt about a raised number."""
    return f"a small raised {number} stands in it: has it a footnote?"


def _begins(row: Row, rest: list[Row], rules: list[float], usual: float) -> bool:
    """Whether the footnotes of a page begin with a line; `rest` are the lines from it on."""
    if row.note:
        return True
    small = all(each.size < 0.93 * usual for each in rest)
    below = any(row.y < y < row.y + 3 * row.size for y in rules)
    return (small or below) and MARK.match(row.text) is not None and all(each.size <= usual for each in rest)
