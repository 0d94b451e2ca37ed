"""Reads a web page (.html): the text of the page without its navigation, lists numbered as a browser numbers them."""

import re
from pathlib import Path

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.dammit import EncodingDetector

from macros.documents import numbers
from macros.documents.characters import decoded
from macros.documents.html_limits import TOO_DEEP, of_a_size, with_numbers
from macros.documents.paragraph import Document, Paragraph, clean, is_heading
from macros.machine import Stop

AROUND = "nav, header, footer, aside, script, style, noscript, template, form, button, svg, iframe, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]"
BLOCKS = {"p", "div", "section", "article", "main", "body", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "figure", "figcaption", "details", "summary", "address", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}
UNSEEN = re.compile(r"\.([\w-]+)\s*\{[^{}]*(?:display:\s*none|left:\s*-\d{3,})")
WAYS = {"a": "letter", "i": "roman", "A": "letter", "I": "roman", "1": "number"}
STYLED = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I", "decimal": "1"}
"""The ways of counting as a style says them."""


def read(path: Path, changes: str | None = None, hyphens: dict[str, bool] | None = None) -> Document:
    """The paragraphs of a web page. Raises Stop."""
    words = decoded(path, EncodingDetector.find_declared_encoding(path.read_bytes(), is_html=True))
    of_a_size(path.name, words)
    page = BeautifulSoup(words, "html.parser")
    with_numbers(path.name, page)
    left_out = _without_surroundings(page)
    root = page.find("main") or page.find(attrs={"role": "main"}) or page.find("article") or page.body or page
    walk = _Walk()
    try:
        walk.block(root)
    except RecursionError:
        raise Stop(f"{path.name} {TOO_DEEP}") from None
    if not walk.found:
        raise Stop(f"{path.name} holds no text; is the text put in by a script, or in a PDF that the page links to?")
    return Document(path.name, "HTML", tuple(walk.found), tuple(left_out + walk.left_out))


def _without_surroundings(page) -> list[str]:
    """Take out what is around the text or not seen; what was taken that a reader would not expect."""
    told = []
    hidden = {name for style in page.find_all("style") for name in UNSEEN.findall(style.get_text())}
    for element in page.select(AROUND):
        if not element.decomposed:
            element.decompose()
    for element in page.find_all(True):
        if element.decomposed:
            continue
        style = (element.get("style") or "").replace(" ", "")
        if set(element.get("class") or ()) & hidden or "display:none" in style:
            told.append(f"words that the page hides: “{element.get_text(' ', strip=True)[:60]}”")
            element.decompose()
    return told


class _Walk:
    """Goes through the page once: words gather until a block begins or ends."""

    def __init__(self):
        self.found, self.left_out, self.refs = [], [], numbers.Refs()
        self.pieces, self.doubts, self.links = [], [], []
        self.number: tuple[str, str] = ("", "")
        self.kind, self.level, self.cell, self.tables, self.bold = "paragraph", 2, "", 0, []

    def block(self, element: Tag) -> None:
        """Everything inside an element, in order."""
        for child in element.children:
            if isinstance(child, NavigableString):
                if not isinstance(child, Comment):
                    self.pieces.append(str(child) if element.find_parent("pre") or element.name == "pre" else re.sub(r"[ \t\r\n\f]+", " ", str(child)))
                    if child.strip():
                        self.links.append(any(parent.name == "a" and (parent.get("href") or "").startswith("#") for parent in child.parents))
                        self.bold.append(any(parent.name in {"b", "strong"} for parent in child.parents))
            elif child.name == "br":
                self.pieces.append("\n")
            elif child.name in BLOCKS:
                self.flush()
                self.inside(child)
                self.flush()
            else:
                if child.name in {"del", "ins", "s", "strike"}:
                    self.doubts.append("words are marked as inserted or struck through")
                if child.name == "sup" and child.find("a"):
                    self.doubts.append("it has a footnote")
                    continue
                self.block(child)

    def inside(self, element: Tag) -> None:
        """A block, with what it means for what is inside."""
        before = self.kind, self.level, self.cell
        name = element.name
        if name in {"ul", "ol"}:
            self.list(element)
        elif name == "table":
            self.tables += 1
            table = self.tables
            for row, each in enumerate(element.find_all("tr"), 1):
                for column, cell in enumerate(each.find_all(["td", "th"], recursive=False), 1):
                    self.kind, self.cell = "table", f"table {table}, row {row}, column {column}"
                    self.block(cell)
                    self.flush()
        else:
            if re.fullmatch(r"h[1-6]", name):
                self.kind, self.level = "heading", int(name[1]) - 1
            elif name == "blockquote":
                self.kind = "quotation"
            self.block(element)
            self.flush()
        self.kind, self.level, self.cell = before

    def list(self, element: Tag) -> None:
        """A list, its items numbered as a browser does."""
        items = [item for item in element.find_all("li") if item.find_parent(["ul", "ol"]) is element]
        for item in items:
            element.append(item.extract())  # one whose </li> was left out holds those after it
        styled = re.search(r"list-style(?:-type)?:([\w-]+)", (element.get("style") or "").replace(" ", ""))
        plain = styled is not None and styled[1] == "none"
        way = (STYLED.get(styled[1]) if styled else None) or element.get("type", "1") if element.name == "ol" else ""
        try:
            number = int(element.get("start") or (len(items) if element.has_attr("reversed") else 1))
            values = [int(item["value"]) if item.has_attr("value") else None for item in items]
        except ValueError:
            number, values = 1, [None] * len(items)
            self.doubts.append("its list starts at a number that is none")
        for item, value in zip(items, values):
            number = value if value is not None else number
            count = {"a": numbers.letters, "i": numbers.roman, "A": lambda each: numbers.letters(each).upper(), "I": lambda each: numbers.roman(each).upper()}.get(way, str)
            self.kind, self.number = "item", ("", "") if plain else (f"{count(number)}.", WAYS.get(way, "number")) if way and number > 0 else ("•", "")
            self.block(item)
            self.flush()
            self.number = "", ""
            number += -1 if element.has_attr("reversed") else 1

    def flush(self) -> None:
        """End a paragraph, if there is one."""
        text = clean(re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", "".join(self.pieces))))
        links, bold, doubts = self.links, self.bold, self.doubts
        if "\n\n" in text and not self.cell:
            for part in text.split("\n\n"):  # an empty line divides it, as its reader sees it
                self.pieces, self.links, self.bold, self.doubts = [part], links, bold, doubts
                self.flush()
            return
        self.pieces, self.links, self.bold, self.doubts = [], [], [], []
        if not text:
            return
        if all(links) and links and len(text.split()) <= 5:
            self.left_out.append(f"a link to a place on the page: “{text}”")
            return
        place = f"paragraph {len(self.found) + 1}"
        (printed, way), self.number = self.number, ("", "")
        kind = "heading" if self.kind == "paragraph" and bold and all(bold) and is_heading(text) else self.kind
        worded = numbers.headed(text, kind == "heading") if not printed and kind in {"paragraph", "heading"} else None
        if worded:
            printed, way, text, kind = worded[0], "", worded[1] or worded[0], "heading"
        elif printed in {"", "•"}:
            typed, text = numbers.split(text)
            printed, way = typed or printed, ""
            text = text or typed
        ref = ""
        if printed not in {"", "•"}:
            inner = printed.rstrip(".").isdigit() and way and not numbers.follows(self.refs.base, printed.rstrip("."))
            ref, doubt = self.refs.take(f"({printed.rstrip('.')})" if inner else printed, way)
            doubts += [doubt] if doubt else []
        self.found.append(Paragraph(text, f"{place}, {self.cell}" if self.cell else place, kind, printed, ref, "" if ref else self.refs.ref(), self.level if kind == "heading" else 2, self.cell, tuple(doubts)))
