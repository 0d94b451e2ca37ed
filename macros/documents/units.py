"""The earlier wording in the pieces that a document has as paragraphs, and how like the words of a paragraph are to those of a piece."""

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from macros.content.redline import folded, likeness
from macros.content.shapes.adopted import AdoptedClause, Block

UNLIKE = 0.3
"""What is less like than this has nothing in common."""


class Unit(NamedTuple):
    """A piece of a clause's earlier wording."""

    clause: str
    words: tuple[str, ...]


def units(name: str, clause: AdoptedClause) -> list[Unit]:
    """A clause's wording in pieces: its paragraphs, its items, the cells of its tables."""
    texts = re.split(r"\n\s*\n", clause.text) if clause.text is not None else [text for block in clause.blocks for text in _texts(block)]
    return [Unit(name, words) for text in texts if (words := tuple(folded(text)))]


def _texts(block: Block) -> list[str]:
    return [cell for row in block.table for cell in row] if block.table is not None else [getattr(block, block.kind)]


@lru_cache(maxsize=100_000)
def alike(here: tuple[str, ...], there: tuple[str, ...]) -> float:
    """How like the words of two texts are, from 0 to 1. What cannot reach `UNLIKE` is 0."""
    shared = sum((Counter(here) & Counter(there)).values())
    return likeness(list(there), list(here)) if here and there and 2 * shared / (len(here) + len(there)) >= UNLIKE else 0.0


def within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether words stand in others without a gap, whatever mark ends them."""
    part = part[:-1] if part and not part[-1].isalnum() else part
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
