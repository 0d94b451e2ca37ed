"""What a web page must be to be read: of a size that people read, with the numbers of its lists in it."""

import re
from collections import Counter
from html.parser import HTMLParser

from bs4 import BeautifulSoup
from bs4.builder import HTMLTreeBuilder

from macros.machine import Stop

DEEPEST = 1000
MOST = 120_000
"""How many elements may stand in one another, and how many tags may be in a page. (Of more the parser makes something in minutes only.)"""
TOO_DEEP = "is nested too deeply to be a page that people read; nothing was read."
CONVERTERS = re.compile(r"LibreOffice|OpenOffice|pandoc", re.IGNORECASE)
"""Programs that turn a Word file into a page and leave the list to number itself anew: 2.1 becomes 1."""
COUNTED = re.compile(r"\b(?:li|ol)\b[^{}]*\{[^{}]*counters?\(")
"""Numbers that a style sheet draws."""


def of_a_size(name: str, words: str) -> None:
    """Raises Stop for a page of too many elements."""
    size = _Size(words)
    if size.depth > DEEPEST:
        raise Stop(f"{name} {TOO_DEEP}")
    if size.tags > MOST:
        raise Stop(f"{name} has more than {MOST:,} tags, too many for a page that people read; nothing was read.")


class _Size(HTMLParser):
    """How many elements stand in one another at most (`depth`), and how many tags there are."""

    def __init__(self, words: str):
        super().__init__()
        self.depth, self.tags, self.open, self.count = 0, 0, [], Counter()
        self.feed(words)

    def handle_starttag(self, tag, attrs):
        self.tags += 1
        if tag not in HTMLTreeBuilder.DEFAULT_EMPTY_ELEMENT_TAGS:
            self.open.append(tag)
            self.count[tag] += 1
            self.depth = max(self.depth, len(self.open))

    def handle_endtag(self, tag):
        self.tags += 1
        while self.count[tag]:
            last = self.open.pop()
            self.count[last] -= 1
            if last == tag:
                break


def with_numbers(name: str, page: BeautifulSoup) -> None:
    """Raises Stop for a page of which the lists have other numbers than the document that it was made from."""
    generator = page.find("meta", attrs={"name": re.compile("generator", re.IGNORECASE)})
    by = CONVERTERS.search(generator.get("content") or "") if generator else None
    made = by[0] if by else "Google Docs" if page.select_one("ol[class*=lst-kix]") else "a style sheet" if any(COUNTED.search(style.get_text()) for style in page.find_all("style")) else None
    if made and page.find("ol"):
        how = "has its numbers drawn by a style sheet, which is not read here" if made == "a style sheet" else f"was made by {made}, which does not keep the numbers of a document’s lists (2.1 becomes 1)"
        raise Stop(f"{name} {how}: give the Word file instead. Nothing was read.")
