"""The addresses that readers may have kept and that lead nowhere now: what each led to, where that stands now, and whether the address is still to be kept."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from macros.content import addresses, facts, kept
from macros.content.counting import many
from macros.content.graph import former
from macros.content.loading import Content
from macros.content.shapes.tree import Tree
from macros.desk.changes.names import Renamed


class Lost(NamedTuple):
    """An address that leads nowhere, what it led to, whether it is still promised in the list of kept addresses, how many earlier ones of the same are lost with it, and the address where the same thing stands now."""

    address: str
    what: str
    promised: bool
    earlier: int = 0
    stands: str = ""

    def __str__(self) -> str:
        kept = "which now stands at " + self.stands if self.stands else "" if self.promised else "which is no longer kept"
        told = ", ".join(filter(None, (self.what, kept, f"with {many(self.earlier, 'earlier address', 'earlier addresses')} of it" if self.earlier else "")))
        return f"{self.address} ({told})" if told else self.address


def lost(before: Content, now: Content) -> list[Lost]:
    """The addresses that readers may have kept and that lead nowhere now; of a page that is gone, the page alone."""
    there = kept.present(now)
    pages = {address.partition("#")[0] for address in there}
    unread = {f"{key}/" for kind, key, *_ in before.written if kind == "protocol" and key not in now.protocols and ("protocol", key) in now.written}
    unread |= {addresses.tree(place[1], place[2]) for place in now.written if place[0] == "tree" and place[2] not in now.trees.get(place[1], {})}
    earlier, promised = {*kept.kept(before.folder)}, {*kept.kept(now.folder)}
    missing = sorted(address for address in {*kept.present(before), *earlier} - there if not address.startswith(tuple(unread)))
    missing = [address for address in missing if "#" not in address or address.partition("#")[0] in pages]
    known = {address: (what, present) for key in before.protocols for address, what, present in _called(before, key)} if missing else {}
    moved = {old: new for key in {address.partition("/")[0] for address in missing} & before.protocols.keys() & now.protocols.keys() for old, new in _moved(before, now, key) if new in there}
    same = Counter(known[address][1] for address in missing if address in known)
    return [
        Lost(address, known.get(address, ("",))[0], address in promised or address not in earlier, same[address] - 1 if address in same else 0, moved.get(address, ""))
        for address in missing if address not in known or known[address][1] == address or known[address][1] not in missing
    ]  # fmt: skip


def _moved(before: Content, now: Content, key: str) -> Iterator[tuple[str, str]]:
    """The addresses of the questions, choices and answers that left their situation for another, before and now."""
    renamed = Renamed(before, now, key)
    for (tree, place), (there, present) in renamed.moved.items():
        yield addresses.tree(key, tree, place), addresses.tree(key, there, present)
        question, ids = before.trees[key][tree].questions.get(place), renamed.answer.get(f"{there}/{present}", {})
        yield from ((addresses.tree(key, tree, f"{place}.{answer.id}"), addresses.tree(key, there, f"{present}.{ids.get(answer.id, answer.id)}")) for answer in (question.answers if question else ()))


def _called(content: Content, key: str) -> Iterator[tuple[str, str, str]]:
    """Each address of a council's places, what readers call the place, and its present address."""
    printed = facts.printed(content.protocols[key])
    for name, clause in content.protocols[key].clauses().items():
        for old in (name, *clause.was):
            yield addresses.rule(key, old), printed[name], addresses.rule(key, name)
            for citation in clause.citations():
                part = citation.removeprefix(name)
                yield addresses.rule(key, f"{old}{part}"), printed.get(citation, printed[name]), addresses.rule(key, citation)
    for name, silence in content.silences.get(key, {}).items():
        yield from ((addresses.silence(key, old), f"the silence “{silence.title}”", addresses.silence(key, name)) for old in (name, *silence.was))
    for name, tree in content.trees.get(key, {}).items():
        places = {"": f"the situation “{tree.title}”"} | dict(_places(tree))
        for page in (name, *tree.was):
            yield from ((addresses.tree(key, page, old), places[place], addresses.tree(key, name, place)) for old, place in ({place: place for place in places} | former(tree)).items() if place in places)


def _places(tree: Tree) -> Iterator[tuple[str, str]]:
    for place, question in tree.questions.items():
        yield place, f"the question “{question.ask}”"
        yield from ((f"{place}.{answer.id}", f"the choice “{answer.say}” to “{question.ask}”") for answer in question.answers)
    yield from ((place, f"the answer “{outcome.title}”") for place, outcome in tree.outcomes.items())
