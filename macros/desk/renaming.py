"""Where each kind of key is used in the files of a handbook, and how it is changed there: `WORK` has a function for each kind, which is given the data of one file."""

import re
from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode, SequenceNode

from macros.desk.remaining import any_of

ROLES = {"on", "helps", "names", "is", "by", "who", "suggest", "reader"}
"""The keys under which roles stand."""
KEY = re.compile(r"[a-z0-9./#-]+")
"""What may be the key of something: prose in small letters of one word looks the same, and is left for a person too."""


def _role(data, place, key, tree, old, new, title):
    if place[0] in ("protocol", "tree", "silences"):
        _listed(data, ROLES, old, new)
    if place[0] == "protocol":
        _own(data["roles"], old, new, title)
        spoken = data.get("audiences", {})
        for audience in ("councillor", "officer"):
            if old != new and spoken.get(audience, audience) == old:
                data.setdefault("audiences", {})[audience] = new
    _filled_in(data, place, key, "contacts", old, new)


def _document(data, place, key, tree, old, new, title):
    if place[0] in ("protocol", "tree"):
        _listed(data, {"documents", "quotes"}, old, new)
    if place[0] == "protocol":
        _own(data["documents"], old, new, title)
    _filled_in(data, place, key, "documents", old, new)


def _term(data, place, key, tree, old, new, title):
    if place[0] == "protocol":
        _own(data["terms"], old, new, title, "term")


def _tree(data, place, key, tree, old, new, title):
    if place[0] == "tree":
        _listed(data, {"related"}, old, new)
        _led(data, old, "", new, "")
        if place[2] == old:
            _called(data, old, new, title)
    if place[0] in ("cards", "module"):
        _listed(data, {"tree"}, old, new)
    if place[0] == "phrases":
        _led(data, old, "", new, "", "finds")
        _led(data, old, "", new, "", "or")
    council = data.get("councils", {}).get(key, {}) if place[0] == "handbook" else {}
    if council.get("catch_all") == old:
        council["catch_all"] = new


def _place(part):
    def work(data, place, key, tree, old, new, title):
        if place == ("tree", key, tree):
            _own(data[part], old, new, title, "ask" if part == "questions" else "title")
            if data["start"] == old:
                data["start"] = new
            _listed(data["questions"], {"go"}, old, new)
        if place[0] == "tree":
            _led(data, tree, old, tree, new)
        if place[0] == "phrases":
            _led(data, tree, old, tree, new, "finds")
            _led(data, tree, old, tree, new, "or")
        for played in [item for item in _maps(data) if item.get("tree") == tree] if place[0] in ("cards", "module") else ():
            if played.get("outcome") == old:
                played["outcome"] = new
            for index, answer in enumerate(played.get("answers", ())):
                if answer.partition(".")[0] == old:
                    played["answers"][index] = f"{new}.{answer.partition('.')[2]}"

    return work


WORK = {"role": _role, "document": _document, "term": _term, "tree": _tree, "question": _place("questions"), "outcome": _place("outcomes")}


def judged(data, key, kind, tree, old, new) -> None:
    """A sentence that was judged stands at another place now, and stays judged."""
    parts = {"role": "roles", "document": "documents", "term": "terms", "question": "questions", "outcome": "outcomes"}
    file = f"decision_trees/{key}/{tree}.yml" if tree else f"protocols/{key}.yml"
    before, after = (f"decision_trees/{key}/{name}.yml " if kind == "tree" else f"{file} {parts[kind]}.{name}." for name in (old, new))
    for entry in data.get("judged") or ():
        if entry["place"].startswith(before):
            entry["place"] = after + entry["place"][len(before) :]


def _maps(data):
    """Every mapping in some data, at any depth."""
    if isinstance(data, dict):
        yield data
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _maps(value)


def _listed(data, keys, old, new) -> None:
    """Put a new name where an old one stands as a word or in a list under one of some keys."""
    for entry in _maps(data):
        for key in keys & entry.keys():
            if entry[key] == old:
                entry[key] = new
            elif isinstance(entry[key], list):
                for index, name in enumerate(entry[key]):
                    if name == old:
                        entry[key][index] = new


def _led(data, tree, place, new_tree, new_place, key="to") -> None:
    """Lead to a tree, or a place in it, by its new name, where a word or a list of words leads to it."""
    for entry in _maps(data):
        if isinstance(entry.get(key), str):
            entry[key] = _to(entry[key], tree, place, new_tree, new_place)
        elif isinstance(entry.get(key), list):
            for index, target in enumerate(entry[key]):
                entry[key][index] = _to(target, tree, place, new_tree, new_place)


def _to(target, tree, place, new_tree, new_place):
    """A target by its new name, or as it is."""
    to, mark, at = target.partition("#") if isinstance(target, str) else (None, "", "")
    return f"{new_tree}{mark}{new_place or at}" if to == tree and place in ("", at) else target


def _own(things, old, new, title, part="title") -> None:
    """Give a thing its new key at its place, with its comments."""
    position, comment = [*things].index(old), things.ca.items.pop(old, None)
    thing = things.pop(old)
    things.insert(position, new, thing)
    if comment:
        things.ca.items[new] = comment
    _called(thing, old, new, title, part)


def _called(thing, old, new, title, part="title") -> None:
    """Keep the old key under `was`, where there is a new one, and put the new title in."""
    earlier = [name for name in thing.get("was", ()) if name != new]
    if old != new and "was" in thing:
        thing["was"] = [*earlier, old]
    elif old != new:
        thing.insert(0, "was", [old])
    if title:
        thing[part] = title


def _filled_in(data, place, key, part, old, new) -> None:
    """What the council filled in about a role or document in handbook.yml."""
    filled = data.get("councils", {}).get(key, {}).get(part, {}) if place[0] == "handbook" else {}
    if old in filled:
        position, comment = [*filled].index(old), filled.ca.items.pop(old, None)
        filled.insert(position, new, filled.pop(old))
        if comment:
            filled.ca.items[new] = comment


def reword(path: Path, old: str, new: str, titles: list[str]) -> list[str]:
    """Put a new title in the place of the old one in all prose of a file, but where it is part of a longer title; in cards and phrases also in small letters. Keys and comments stay. Returns the lines."""
    pairs = {old: new} | ({old.lower(): new.lower()} if path.parent.parent.name == "proof" else {})
    longer = [title for title in [*titles, new] if old in title and title != old]
    found = any_of([*longer, *pairs])
    text = path.read_text(encoding="utf-8")
    if not found.search(text):
        return []
    pieces, at = [], 0
    for start, end in _prose(YAML(pure=True).compose(text)):
        pieces += [text[at:start], found.sub(lambda match: pairs.get(match[0], match[0]), text[start:end])]
        at = end
    now = "".join([*pieces, text[at:]])
    if now != text:
        path.write_text(now, encoding="utf-8", newline="\n")
    return [row for row, before in zip(now.split("\n"), text.split("\n")) if row != before]


def _prose(node) -> Iterator[tuple[int, int]]:
    """Where each value stands that is no key, as the file has it: from which character to which, in their order."""
    if isinstance(node, ScalarNode):
        if not KEY.fullmatch(node.value):
            yield node.start_mark.index, node.end_mark.index
        return
    for inside in node.value if isinstance(node, SequenceNode) else [value for _, value in node.value]:
        yield from _prose(inside)
