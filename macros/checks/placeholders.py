"""What `new` writes to be written over is not published as if it were somebody's words."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from macros.content.loading import Content
from macros.content.one_file import OWN_WORDS
from macros.content.problems import Problem
from macros.content.reading import read, texts

START = "Write here "
"""How every text begins that is to be written over."""
STARTER = Path(__file__).resolve().parent.parent / "desk/starter"
SEVERAL = 2
"""So many sentences of the example that stay are no accident."""


def placeholders(content: Content, today: date) -> Iterator[Problem]:
    """Each text that still says what is to be written there, and each file that is still the example that a new handbook begins with, once something else stands beside it."""
    for (kind, *_), written in content.written.items():
        for path, text in texts(written.data) if kind not in OWN_WORDS else ():
            if text.startswith(START):
                yield written.problem(path, "nobody has written this yet", f"write {text.removeprefix(START).partition('. ')[0].rstrip('.')}")
    for key in content.protocols if not _untouched(content) else ():
        yield from _example(content, ("protocol", key), "protocol.yml", "says", "clauses", "put your own clauses in their place")
        for name in content.trees.get(key, {}):
            yield from _example(content, ("tree", key, name), "tree.yml", "title", "tree", "write a situation of yours, or take it out: python3 run.py remove " + f"{key}/{name}")


def _untouched(content: Content) -> bool:
    """Whether nothing stands there but the example: a handbook that was just begun, which is right as it is."""
    says, titles = _sentences("protocol.yml", "says"), _sentences("tree.yml", "title")
    rules = [rule.says for protocol in content.protocols.values() for _, rule in protocol.rules().values()]
    return all(text in says for text in rules) and all(tree.title in titles for trees in content.trees.values() for tree in trees.values())


def _example(content: Content, place: tuple, starter: str, part: str, what: str, instead: str) -> Iterator[Problem]:
    written = content.written[place]
    same = [path for path, text in texts(written.data) if path[-1] == part and text in _sentences(starter, part)]
    if len(same) >= SEVERAL:
        yield written.problem(same[0], f"{'these are' if what == 'clauses' else 'this is'} still the example {what} that `new` wrote", instead)


@cache
def _sentences(starter: str, part: str) -> frozenset[str]:
    """The texts of a starter that stand under a key."""
    return frozenset(text for path, text in texts(read(STARTER / starter, STARTER).data) if path[-1] == part and "$" not in text)
