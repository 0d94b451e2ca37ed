"""Reads a PDF (.pdf): paragraphs from the places of its words. It is never exact to the letter, and says so; what it cannot know it leaves open."""

import logging
import re
from collections import Counter
from pathlib import Path

from pypdf import PdfReader

from macros.content.counting import many
from macros.documents import lines, numbers
from macros.documents.paragraph import CONTENTS, Document
from macros.documents.pdf_lines import Row, gutter_of, lines_of, rows_of, words_of
from macros.documents.pdf_notes import with_notes, without_notes
from macros.documents.pdf_page import HEAVIEST, Drawn, TooMuch, Word, drawn
from macros.documents.pdf_setting import as_lines
from macros.documents.pdf_tables import table_on
from macros.machine import Stop

PAGES = 400
"""How many pages a protocol may have."""
HEADS = 3
"""How many lines at the top and foot of a page may be running heads."""
LEADERS = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,}\.?)\s*\d{0,3}$")
COMMON = frozenset("the of and to a in or is be for as not by an that any with are y yn i a’r o ar".split())
MARKS = {"/StrikeOut", "/Caret", "/FreeText", "/Redact"}
"""Marks on a page that make its words others than those that are printed."""
WORD_FILE = "use the Word file that it was made from"
RECOGNISED = "have its text recognised, read it against the pages, and save that as .docx"

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it warns of is looked at here


def read(path: Path, changes: str | None = None, hyphens: dict[str, bool] | None = None) -> Document:
    """The paragraphs of a PDF. Raises Stop."""
    try:
        pages = _pages(path)
    except Stop:
        raise
    except TooMuch:
        raise Stop(f"{path.name} is drawn in too much detail to be a protocol; nothing was read: {WORD_FILE}.") from None
    except Exception:  # what is wrong in a PDF comes out of pypdf as anything
        raise Stop(f"{path.name} is damaged, or no PDF: open it and save it again as a PDF, or {WORD_FILE}.") from None
    _refuse(path.name, pages)
    lined, heads = _without_heads([lines_of(page.words) for page in pages])
    gutters = [gutter_of(found) for found in lined]
    rows = [rows_of(found, page, number, gutter) for number, (found, page, gutter) in enumerate(zip(lined, pages, gutters), 1)]
    if tables := [str(number) for number, (page, found) in enumerate(zip(pages, rows), 1) if table_on(page, found)]:
        raise Stop(f"{path.name} has a table (page {', '.join(tables[:8])}{' …' if len(tables) > 8 else ''}), and a PDF does not say what belongs to which cell: {WORD_FILE}.")
    words = " ".join(row.text for found in rows for row in found).lower().split()
    if len(words) > 100 and sum(word in COMMON for word in words) < 0.05 * len(words):
        raise Stop(f"{path.name} gives its letters other names than its pages show: {WORD_FILE}, or {RECOGNISED}.")
    out = [f"words that stand sideways: “{page.sideways[:40]}” (page {number})" for number, page in enumerate(pages, 1) if page.sideways]
    kept, notes = without_notes(rows, pages)
    kept, contents = _without_contents(kept)
    found = lines.paragraphs(as_lines(kept), hyphens or {}, doubtful_hyphens=True)
    if not found:
        raise Stop(f"{path.name} holds no text.")
    return Document(path.name, "PDF", tuple(with_notes(found, notes)), tuple(out + heads + contents))


def _pages(path: Path) -> list[Drawn]:
    reader = PdfReader(path, strict=False)
    if reader.is_encrypted:
        raise Stop(f"{path.name} is locked: save it without a password or restriction, or {WORD_FILE}.")
    if len(reader.pages) > PAGES:
        raise Stop(f"{path.name} has {len(reader.pages)} pages; more than {PAGES} are no protocol. Save its pages alone as a PDF of their own.")
    root = reader.trailer["/Root"]
    if root.get("/Collection") is not None:
        raise Stop(f"{path.name} is a folder of other files: save the protocol out of it, and give that.")
    form = root.get("/AcroForm")
    if form is not None and (form.get_object().get("/XFA") is not None or form.get_object().get("/Fields")):
        raise Stop(f"{path.name} is a form to fill in: save it as a plain PDF (print it to one), or {WORD_FILE}.")
    marked = {str(number): _marks(page) & MARKS for number, page in enumerate(reader.pages, 1)}
    if found := [number for number, kinds in marked.items() if kinds]:
        raise Stop(f"{path.name} has words struck out or put in as marks on its pages (page {', '.join(found[:8])}): settle them and save it again, or {WORD_FILE}.")
    fonts: dict = {}
    pages: list[Drawn] = []
    for page in reader.pages:
        pages.append(drawn(page, fonts, HEAVIEST - sum(each.heavy for each in pages)))
    return pages


def _marks(page) -> set[str]:
    """The kinds of marks that are laid over a page."""
    marks = page.get("/Annots")
    return {each.get_object().get("/Subtype") for each in (marks.get_object() if marks is not None else ())}


def _refuse(name: str, pages: list[Drawn]) -> None:
    """Raise Stop for what holds no text to trust."""
    seen, unseen = sum(page.seen for page in pages), sum(page.unseen for page in pages)
    if unseen > seen:
        raise Stop(f"{name} is a scan whose text a machine recognised, which nobody sees on its pages: read it against them, and save what is right as .docx or .txt.")
    scans = [str(number) for number, page in enumerate(pages, 1) if page.seen < 20 and page.picture > 0.5]
    if scans or not seen:
        where = f"page {', '.join(scans[:8])} is a picture" if scans and seen else "its pages are pictures, or empty"
        raise Stop(f"{name} holds no text that can be read ({where}): {WORD_FILE}, or {RECOGNISED}.")
    if unseen:
        raise Stop(f"{name} holds words that its pages do not show: {WORD_FILE}.")
    if (strange := sum(page.unknown for page in pages)) > 0.05 * seen:
        raise Stop(f"{name} does not say which letters {strange} of its {seen} signs are: {WORD_FILE}, or {RECOGNISED}.")


def _without_heads(pages: list[list[list[Word]]]) -> tuple[list[list[list[Word]]], list[str]]:
    """The lines of each page without those that stand at the same height of several pages, at the top or foot, numbers aside."""
    edges = [{at for at in range(len(lines_)) if at < HEADS or at >= len(lines_) - HEADS} for lines_ in pages]
    count = Counter(_kind(lines_[at]) for lines_, edge in zip(pages, edges) for at in edge)
    kept, out = [], {}
    for number, (found, edge) in enumerate(zip(pages, edges), 1):
        kept.append([])
        for at, line in enumerate(found):
            text, (kind, height) = words_of(line), _kind(line)
            again = sum(count[kind, height + away] for away in (-1, 0, 1)) >= 2
            alone = lines.PAGE.fullmatch(text) or (text.isdigit() and at == len(found) - 1 and at > 0)
            if at in edge and (again or alone):
                out.setdefault(kind, (text[:60], []))[1].append(str(number))
            else:
                kept[-1].append(line)
    return kept, [f"a running head or page number, “{text}” (page {', '.join(pages)})" for text, pages in out.values()]


def _kind(line: list[Word]) -> tuple[str, int]:
    """The words of a line, numbers aside where it does not begin with one, and its height."""
    text = words_of(line).lower()
    return text if numbers.LABEL.match(text) else re.sub(r"\d+", "#", text), round(next(word.y for word in line if word.text) / 3)


def _without_contents(rows: list[Row]) -> tuple[list[Row], list[str]]:
    """The lines without a list of contents: what follows its heading up to a line that no page number ends, and lines with leaders."""
    kept, out, inside = [], Counter(), False
    for at, row in enumerate(rows):
        ends = bool(LEADERS.search(row.text) or (inside and re.search(r"\s\d{1,3}$", row.text)))
        if CONTENTS.fullmatch(row.text.strip()):
            inside = any(re.search(r"\s\d{1,3}$", each.text) for each in rows[at + 1 : at + 3])
        elif inside and not ends:
            inside = any(re.search(r"\s\d{1,3}$", each.text) for each in rows[at + 1 : at + 2]) and not numbers.split(rows[at + 1].text)[0]
        if inside or ends:
            out[row.page] += 1
        else:
            kept.append(row)
    return kept, [f"a list of contents, {many(count, 'line')} (page {page})" for page, count in out.items()]
