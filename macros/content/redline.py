"""A text against an earlier one, word by word: what stays, what is gone, what is new. White space and the form of quotation marks and dashes are no difference."""

import re
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

TOKEN = re.compile(r"(\w+(?:[’'.,\-\u2010\u2011]\w+)*|[^\w\s])(\s*)")
FORMS = str.maketrans({**dict.fromkeys("‘’‚‛′`", "'"), **dict.fromkeys("“”„‟″", '"'), **dict.fromkeys("\u2010\u2011‒–—―", "-"), **dict.fromkeys("·▪◦●", "•")})
ALIKE = 0.3
"""Texts that share less than this are shown one after the other: word by word nobody could read them."""


class Piece(NamedTuple):
    """Words in a row that are the `same`, `gone` or `new`, with the white space behind them."""

    kind: str
    text: str


def folded(text: str) -> list[str]:
    """The words and marks of a text as they are compared."""
    return [token.translate(FORMS) for token, _ in TOKEN.findall(text)]


def same(before: str, now: str) -> bool:
    """Whether two texts have the same words and marks."""
    return folded(before) == folded(now)


def likeness(before: list[str], now: list[str]) -> float:
    """How alike two texts are, from 0 to 1, given as `folded` gives them; their order counts."""
    return SequenceMatcher(None, before, now, autojunk=False).ratio()


def redline(before: str, now: str) -> tuple[Piece, ...]:
    """The pieces of both texts, in reading order: what is gone stands before what took its place."""
    if not before.strip() or not now.strip():
        return tuple(Piece(kind, text.strip()) for kind, text in (("gone", before), ("new", now)) if text.strip())
    old, new = TOKEN.findall(before), TOKEN.findall(now)
    matcher = SequenceMatcher(None, folded(before), folded(now), autojunk=False)
    if matcher.ratio() < ALIKE:
        return Piece("gone", before.rstrip()), Piece("same", "\n\n"), Piece("new", now.rstrip())
    pieces, steps = [], _joined(matcher.get_opcodes(), new)
    for at, (kind, i, j, k, m) in enumerate(steps):
        takes = at + 1 < len(steps) and steps[at + 1][1] < steps[at + 1][2]
        pieces += [Piece("same", _text(new[k:m]) + (_space(old[j - 1][1]) if takes and not new[m - 1][1] else ""))] if kind == "equal" else [Piece("gone", _text(old[i:j])), Piece("new", _text(new[k:m]))]
    return _spaced([piece for piece in pieces if piece.text])


def sides(before: str, now: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Both texts by themselves, in pieces, each with whether it differs; texts that are hardly alike as one piece each."""
    old, new = TOKEN.findall(" ".join(before.split())), TOKEN.findall(" ".join(now.split()))
    matcher = SequenceMatcher(None, folded(before), folded(now), autojunk=False)
    if matcher.ratio() < ALIKE:
        return [(before, True)], [(now, True)]
    found: tuple[list, list] = ([], [])
    for kind, i, j, k, m in _joined(matcher.get_opcodes(), new):
        for side, tokens in zip(found, (old[i:j], new[k:m])):
            text = _text(tokens)
            words = text.rstrip()
            side.extend(piece for piece in ((words, kind != "equal"), (text[len(words) :], False)) if piece[0])
    return found


def _joined(opcodes, new) -> list[tuple]:
    """The steps from one text to the other, without single words that stayed between two changes: those are one change."""
    found: list[tuple] = []
    for at, (kind, i, j, k, m) in enumerate(opcodes):
        island = kind == "equal" and 0 < at < len(opcodes) - 1 and sum(token[0].isalnum() for token, _ in new[k:m]) <= 1 and not any("\n" in space for _, space in new[k:m])
        kind = "equal" if kind == "equal" and not island else "change"
        if found and found[-1][0] == kind == "change":
            found[-1] = ("change", found[-1][1], j, found[-1][3], m)
        else:
            found.append((kind, i, j, k, m))
    return found


def _text(tokens: list[tuple[str, str]]) -> str:
    return "".join(token + _space(space) for token, space in tokens)


def _space(space: str) -> str:
    """White space as it is shown: a paragraph's end, a line's end, or one space."""
    return "\n\n" if space.count("\n") > 1 else "\n" if "\n" in space else " " if space else ""


def _spaced(pieces: list[Piece]) -> tuple[Piece, ...]:
    """The pieces, with a space between what is gone and what is new; the white space behind either is no part of it."""
    found: list[Piece] = []
    for at, (kind, text) in enumerate(pieces):
        behind = pieces[at + 1] if at + 1 < len(pieces) else None
        words = text.rstrip()
        space = text[len(words) :]
        if behind and not space and (kind == "gone" and behind.kind == "new" or words[-1].isalnum() and behind.text[0].isalnum()):
            space = " "
        found += [Piece(kind, words), Piece("same", space if behind else "")]
    return tuple(Piece(kind, "".join(text for _, text in row)) for kind, row in groupby(filter(lambda piece: piece.text, found), lambda piece: piece.kind))
