"""What may be written in a text: emphasis, lists, tables and links where pages show them; nothing that would be dropped without a word."""

import re
from collections.abc import Iterator

from macros.content.loading import Content
from macros.content.problems import Problem
from macros.content.reading import Written

SHOWN = {"about", "what", "says", "open", "help", "because", "means", "otherwise", "not_said", "elsewhere", "do", "matters", "why", "notes", "steps"}
"""The keys whose texts may hold emphasis, lists and links. Every other text is a title, a name or a word, and shown as it is."""
KINDS = ("handbook", "protocol", "tree", "silences", "comparisons")
MAY = "*emphasis*, lists and [links](https://…) may be used"
DROPPED = {
    r"!\[[^\]]*\]\(": ("an image cannot stand in a text", f"say in words what it shows; {MAY}"),
    r"(?m)^ *#{1,6} ": ("a heading cannot stand in a text", f"write it as a sentence; {MAY}"),
    r"(?m)^ *(```|~~~|> )": ("a quotation or a block of code cannot stand in a text", f"write a paragraph; {MAY}"),
    r"\]\((?!https://|mailto:|tel:|\.{0,2}/?[\w#][\w./#-]*\))": ("a link leads where no page of this site may lead", "write https://…, mailto:…, tel:… or a page of this site; the address of anything else can stand as plain text"),
    r"\]\((?:www\.|[\w-]+(?:\.[\w-]+)+/)": ("a link lacks what its address begins with", "write https://… in front"),
}
EMPHASIS = re.compile(r"(?<![\w*])\*{1,2}[^*\s][^*\n]*\*|\[[^\]]+\]\((?:https|mailto)")


def markup(content: Content) -> Iterator[Problem]:
    """Every text that holds what readers would not see as it was meant."""
    for (kind, *_), written in content.written.items():
        if kind in KINDS:
            yield from content.shelf.same(("markup", written.file), (written,), lambda: list(_of(written)))


def _of(written: Written) -> Iterator[Problem]:
    for path, key, text in _texts(written.data, (), ""):
        found = _dropped(text) if key in SHOWN else (_plain(key) if EMPHASIS.search(text) else None)
        if found:
            yield written.problem(path, *found)


def _dropped(text: str) -> tuple[str, str] | None:
    for pattern, said in DROPPED.items():
        if re.search(pattern, text):
            return said
    entries = [len(row) - len(row.lstrip()) for row in text.split("\n") if re.match(r" *(?:[-*+]|\d+\.) ", row)]
    if any(after - before > 3 for before, after in zip(entries, entries[1:])):
        return "an entry of a list stands too far in", "indent what stands below another entry by two spaces, behind “1. ” by three"
    return None


def _plain(key: str) -> tuple[str, str]:
    return f"stars and links are not read in “{key}”, and readers would see them", "write plain words"


def _texts(data, path: tuple, key: str) -> Iterator[tuple[tuple, str, str]]:
    """Every text with its path and the key that it stands under; a list's texts stand under the list's, a named sentence of the protocol's under `steps`."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _texts(value, (*path, name), "steps" if path == ("steps",) else name)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*path, index), key)
    elif isinstance(data, str):
        yield path, key, data
