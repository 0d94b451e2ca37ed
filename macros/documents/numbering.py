"""What the numbers say: which clauses a paragraph may belong to by the number printed before it, or by the one that it stands under."""

import re
from collections import Counter

from macros.content.shapes.clause import Clause
from macros.documents.paragraph import Paragraph

INNER = re.compile(r"\([^()]*\)$")


def by_number(clauses: list[Clause], paragraphs: list[Paragraph]) -> list[set[int]]:
    """For each paragraph the clauses that its number names; none where it has no number that a clause has. A clause that prints a number again is one of several."""
    refs: dict[str, set[int]] = {}
    for index, clause in enumerate(clauses):
        if clause.ref:
            refs.setdefault(_plain(clause.ref), set()).add(index)
    counts, found = Counter(), []
    for paragraph in paragraphs:
        found.append(next((refs[name] for name in _names(paragraph, counts) if name in refs), set()))
    return found


def base(ref: str) -> str:
    """The whole number of a ref: 4.3 of 4.3(d)."""
    return ref.partition("(")[0]


def _names(paragraph: Paragraph, counts: Counter) -> list[str]:
    """What a clause with this paragraph may be called, the likeliest first: its number, its place under the number above, that number itself."""
    whole = _plain(base(paragraph.ref or paragraph.under))
    if paragraph.kind == "item" and not paragraph.ref:
        counts[whole, "bullet"] += 1
        names = [f"{whole} bullet {counts[whole, 'bullet']}", f"{_plain(paragraph.under)} bullet {counts[whole, 'bullet']}"]
    elif not INNER.search(paragraph.ref):
        counts[whole, "¶"] += 1
        names = [_plain(paragraph.ref), f"{whole} ¶{counts[whole, '¶']}"]
    else:
        names = []
    name = _plain(paragraph.ref or paragraph.under)
    while name:
        names.append(name)
        name = INNER.sub("", name) if INNER.search(name) else ""
    return names


def _plain(ref: str) -> str:
    return re.sub(r"\.0$", "", ref.strip().rstrip("."))
