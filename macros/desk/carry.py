"""What was approved goes on under new names: only what was renamed is another, and what waited for approval waits still."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from macros.content.approved import BETWEEN, State

NAMING = {
    "role": {"on", "helps", "names", "is", "who", "suggest", "reader", "times", "answers", "steps"}, "document": {"documents", "quotes"}, "term": set(),
    "tree": {"related", "to"}, "question": {"start", "answers", "to"}, "outcome": {"answers", "to"},
}  # fmt: skip
"""The fields in which a name of each kind stands, by itself or within a fingerprint."""
THINGS = {"tree": {"tree", "leads-to"}}
"""What is called by a name of a kind, where it is more than the kind itself."""


@dataclass(frozen=True)
class Rename:
    """What is renamed: its kind, its tree (of a question or outcome), its old and its new name."""

    kind: str
    tree: str
    old: str
    new: str


def carried(agreed: State, was: State, now: State, rename: Rename, tree: str) -> State:
    """An approved state under the new names. `was` and `now` are what is there before and after: a field that was approved as it stands is so afterwards, one that waits keeps its approved value. `tree` is whose state it is."""
    known = {thing: _thing(thing, rename, tree) for thing in {*agreed.facts, *was.facts}}
    tokens = _tokens(was, now, rename, known)
    facts = {known[thing]: {name: _field(thing, name, value, rename, tree, tokens) for name, value in fields.items()} for thing, fields in agreed.facts.items()}
    lines = dict(zip(was.routes, now.routes))
    return State([lines.get(line) or _route(line, rename, tree) for line in agreed.routes], facts, agreed.head)


def _thing(thing: str, rename: Rename, tree: str) -> str:
    kind, _, name = thing.partition(" ")
    mine = rename.kind not in ("question", "outcome") or tree == rename.tree
    return f"{kind} {rename.new}" if mine and name == rename.old and kind in THINGS.get(rename.kind, {rename.kind}) else thing


def _tokens(was: State, now: State, rename: Rename, known: dict[str, str]) -> dict[tuple[str, str, str], str]:
    """What each entry of a field that holds names is now, by thing, field and entry as it was."""
    found = {}
    for thing, fields in was.facts.items():
        for name in NAMING[rename.kind] & fields.keys():
            found |= {(thing, name, old): new for old, new in zip(fields[name].split(", "), now.facts[known[thing]][name].split(", "))}
    return found


def _field(thing: str, name: str, value: str, rename: Rename, tree: str, tokens: dict) -> str:
    if name not in NAMING[rename.kind]:
        return value
    return ", ".join(tokens.get((thing, name, entry)) or _worded(name, entry, rename, tree) for entry in value.split(", "))


def _worded(name: str, entry: str, rename: Rename, tree: str) -> str:
    """An entry that waits for approval, with the name in it changed where it stands as a name."""
    if name == "answers":
        before, sign, target = entry.rpartition(">")
        answer, _, readers = before.rpartition(" ")
        return f"{answer} {_put(readers, rename)}>{target}" if rename.kind == "role" else f"{before}{sign}{_put(target, rename) if tree == rename.tree else target}"
    if name == "to":
        return _led(entry, rename, tree)
    return entry if rename.kind == "question" and tree != rename.tree else _put(entry, rename)


def _led(to: str, rename: Rename, tree: str) -> str:
    target, mark, place = to.partition("#")
    if rename.kind == "tree":
        return f"{_put(target, rename)}{mark}{place}"
    return f"{target}{mark}{_put(place, rename)}" if target == rename.tree else to


def _put(text: str, rename: Rename) -> str:
    return re.sub(rf"(?<![\w./-]){re.escape(rename.old)}(?![\w./-])", rename.new, text)


def _route(line: str, rename: Rename, tree: str) -> str:
    """A route that waits for approval, under the new names."""
    way, *told = line.split(BETWEEN)
    steps, _, outcome = way.partition(" -> ")
    if rename.kind in ("question", "outcome") and tree == rename.tree:
        steps = re.sub(rf"(^|> ){re.escape(rename.old)}\.", rf"\g<1>{rename.new}.", steps) if rename.kind == "question" else steps
        outcome = _put(outcome, rename) if rename.kind == "outcome" else outcome
    change: dict[str, Callable[[str], str]] = {"to": lambda value: _led(value, rename, tree)} if rename.kind != "role" else dict.fromkeys(("who", "suggest", "times"), lambda value: _put(value, rename))
    parts = [part.partition(": ") for part in told]
    return BETWEEN.join([f"{steps} -> {outcome}", *(f"{name}{sign}{change[name](value)}" if name in change else f"{name}{sign}{value}" for name, sign, value in parts)])
