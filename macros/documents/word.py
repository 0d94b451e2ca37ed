"""Reads a Word file (.docx): every paragraph with the number that Word prints before it."""

import re
from dataclasses import replace
from pathlib import Path

from macros.documents import numbers
from macros.documents.paragraph import Document, Paragraph, clean, is_heading
from macros.documents.word_numbering import Number, Numbering, value
from macros.documents.word_package import Package
from macros.documents.word_words import Reader, Words
from macros.machine import Stop

MERELY_BOLD = 4
"""The level of a heading that no style marks as one: it stands below those that are marked."""
EMPTY_LINE = re.compile(r"\n[ \t\u00a0]*\n")
"""Divides a paragraph, as its reader sees it."""
WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "del", "moveFrom", "smartTag", "body"}


def read(path: Path, changes: str | None = None, hyphens: dict[str, bool] | None = None) -> Document:
    """The paragraphs of a Word file. `changes` says what becomes of tracked changes: accept or reject; without it they are refused. Raises Stop."""
    package = Package(path)
    walk = _Walk(package, changes)
    body = package.document().find("body")
    try:
        walk.blocks(body if body is not None else (), "")
    except (ValueError, RecursionError):
        raise Stop(f"{path.name} is damaged: open it in Word and save it again as .docx.") from None
    if walk.marks and changes is None:
        told = "; ".join(f"{what} ({', '.join(places[:8])}{' …' if len(places) > 8 else ''})" for what, places in walk.marks.items())
        raise Stop(f"{path.name} is not settled: {told}. Settle it in Word, or add --accept (changes as made) or --reject (as they were before); comments and hidden words are left out either way.")
    if not walk.found:
        raise Stop(f"{path.name} holds no text; is the text in pictures?")
    return Document(path.name, "Word", tuple(walk.found), tuple(dict.fromkeys(walk.left_out)))


class _Walk:
    """Goes through the document once, counting."""

    def __init__(self, package: Package, changes: str | None):
        self.changes = changes
        self.styles, self.headings, self.quotes, hidden, numbered = _styles(package.part("styles"))
        self.words = Reader(changes, hidden)
        self.numbering = Numbering(package.part("numbering"), numbered)
        self.notes = {kind: package.part(f"{kind}s") for kind in ("footnote", "endnote")}
        self.refs = numbers.Refs()
        self.found, self.left_out, self.marks = [], [], {}
        self.count = self.tables = 0
        self.waiting: Number | None = None
        self.joined: Words | None = None

    def blocks(self, parent, cell: str) -> None:
        """Every paragraph and table inside, in order."""
        for child in parent:
            if child.tag == "p":
                self.paragraph(child, cell)
            elif child.tag == "tbl":
                self.table(child, cell)
            elif child.tag in WRAPPERS:
                if child.tag in {"ins", "moveTo", "del", "moveFrom"}:
                    self.mark("inserted or deleted paragraphs", f"paragraph {self.count + 1}")
                if child.tag not in self.words.gone:
                    self.blocks(child, cell)
            elif child.tag == "mc:AlternateContent":
                choice = child.find("mc:Choice")
                self.blocks(choice if choice is not None else child, cell)
            elif child.tag == "altChunk":
                raise Stop("the file holds another file inside: open it in Word and save it again as .docx.")

    def table(self, table, cell: str) -> None:
        """A table, cell by cell. A row whose words were deleted is none."""
        self.tables += 1
        number = self.tables
        for row, each in enumerate(table.findall("tr"), 1):
            properties = each.find("trPr")
            if properties is not None and (changed := [tag for tag in ("ins", "del") if properties.find(tag) is not None]):
                self.mark("inserted or deleted rows", f"table {number}, row {row}")
                if set(changed) & self.words.gone:
                    continue
            for column, one in enumerate([item for item in each if item.tag in {"tc", "sdt"}], 1):
                inside = one.find("sdtContent/tc") if one.tag == "sdt" else one
                self.blocks(inside if inside is not None else (), f"{cell + ', ' if cell else ''}table {number}, row {row}, column {column}")
            self.waiting = None

    def mark(self, what: str, place: str) -> None:
        """Note what has to be settled, with its place."""
        places = self.marks.setdefault(what, [])
        if place not in places:
            places.append(place)

    def paragraph(self, element, cell: str) -> None:
        """One paragraph: counted if it is numbered, kept if it has words."""
        properties = element.find("pPr")
        style = value(properties, "pStyle") or self.styles
        words = self.words.read(element, style)
        ended = _mark_gone(properties, self.words.gone)
        place = f"paragraph {self.count + 1}"
        for what in words.marks:
            self.mark(what, place)
        if properties is not None and any(properties.find(f"rPr/{tag}") is not None for tag in ("ins", "del", "moveFrom", "moveTo")):
            self.mark("a joined or divided paragraph", place)
        if self.joined:
            words.pieces[:0] = self.joined.pieces
            words.doubts += self.joined.doubts
            words.notes[:0] = self.joined.notes
            self.joined = None
        if ended:
            self.joined = words
            return
        listed = self.numbering.of(properties, style)
        hidden = not words.text.strip() and bool(words.marks)
        number = self.numbering.count(*listed) if listed and not hidden and not words.contents else None
        if words.text.strip():
            self.count += 1
            first, *others = [part for part in EMPTY_LINE.split(words.text) if part.strip()] if not cell else [words.text]
            self.keep(replace(words, pieces=[first], notes=[] if others else words.notes), number or self.waiting, style, cell, place)
            for at, part in enumerate(others, 2):
                self.keep(replace(words, pieces=[part], notes=words.notes if part is others[-1] else []), None, style, cell, f"{place}, part {at}")
            self.waiting = None
        elif number and cell:
            self.waiting = number
        if words.contents:
            self.left_out.append(f"a list of contents or a page number (before {place})")
        for box in words.boxes:
            first = len(self.found)
            self.blocks(box, cell)
            self.found[first:] = [replace(each, doubts=(*each.doubts, "it stands in a text box")) for each in self.found[first:]]

    def keep(self, words: Words, number: Number | None, style: str, cell: str, place: str) -> None:
        """Put a paragraph among those found, with its notes behind it."""
        text, doubts = clean(words.text), list(dict.fromkeys(words.doubts))
        bullet = number is not None and number.way == "bullet"
        printed = number.printed if number else ""
        level = self.headings.get(style)
        bold = bool(words.bold) and all(words.bold)
        worded = numbers.headed(text, level is not None or bold) if not number and not cell else None
        if worded:
            printed, text = worded
        elif not number:
            printed, text = numbers.split(text)
            if not printed and (found := numbers.BULLET.match(text)):
                bullet, text = True, text[found.end() :]
            if not printed and (found := numbers.BARE.match(text)) and "\t" in text[: found.end() + 1]:
                printed, text = found["label"], text[found.end() :]
            if not text and not numbers.division(printed):
                doubts.append("a number stands alone")
            text = clean(text)
        ref = ""
        if printed and not bullet:
            ref, doubt = self.refs.take(printed, number.way if number and number.way else "", number.depth if number else None)
            doubts += filter(None, (doubt, number.doubt if number else ""))
            if number:
                self.numbering.placed(len(self.refs.below))
        part = bool(worded or numbers.division(ref))
        if part and number:
            text = re.sub(r"^[:.–—-]\s+", "", text)
        stopped = level is not None and not ref and text.endswith(".") and is_heading(text[:-1])
        heading = not bullet and not cell and bool(worded or part and not text or stopped or is_heading(text) and (level is not None or bold or part))
        if heading:
            self.numbering.headed(number is not None)
        kind = "table" if cell else "heading" if heading else "item" if bullet or numbers.inner(ref) else "quotation" if style in self.quotes else "paragraph"
        whole = f"{place}, {cell}" if cell else place
        if words.notes:
            doubts.append("it has a footnote")
        self.found.append(Paragraph(text or printed, whole, kind, "•" if bullet else printed.strip() if text else "", ref, "" if ref else self.refs.ref(), level if heading and level is not None else 1 if part else MERELY_BOLD if heading else 2, cell, tuple(doubts)))
        for kind, key in words.notes:
            notes = self.notes[kind]
            for note in notes if notes is not None else ():
                if note.get("id") == key:
                    read = [self.words.read(each, "") for each in note.iter("p")]
                    self.found.append(Paragraph(clean("\n".join(each.text for each in read)), f"{kind} of {place}", "footnote"))


def _mark_gone(properties, gone: set[str]) -> bool:
    """Whether the end of a paragraph is one of the changes that do not count, so that it runs on into the next."""
    return properties is not None and any(properties.find(f"rPr/{tag}") is not None for tag in gone)


def _styles(part):
    """The default paragraph style; and by style, itself or what it is based on: level of heading, quotations, hidden, list and level."""
    found = {style.get("styleId"): style for style in (part.findall("style") if part is not None else ())}
    default = next((key for key, style in found.items() if style.get("type") == "paragraph" and style.get("default") in {"1", "true"}), "")
    headings, quotes, hidden, numbered = {}, set(), {}, {}
    for key in found:
        chain, at = [], key
        while at in found and at not in chain:
            chain.append(at)
            at = value(found[at], "basedOn")
        for each in chain:
            style, name = found[each], (value(found[each], "name") or "").lower()
            outline = value(style.find("pPr"), "outlineLvl")
            if key not in headings and (name == "title" or name.startswith("heading ") or outline is not None and outline != "9"):
                headings[key] = 0 if name == "title" else int(outline) + 1 if outline is not None else int(name.split()[1]) if name.split()[1].isdigit() else 1
            if "quot" in name:
                quotes.add(key)
            if key not in hidden and (vanish := style.find("rPr/vanish")) is not None:
                hidden[key] = vanish.get("val") not in {"0", "false", "off"}
            own = style.find("pPr/numPr")
            if key not in numbered and own is not None and value(own, "numId") is not None:
                numbered[key] = value(own, "numId"), value(own, "ilvl"), each
    return default, headings, quotes, hidden, numbered
