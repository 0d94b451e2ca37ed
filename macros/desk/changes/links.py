"""The addresses that readers may have kept and that lead nowhere now: what each led to, and whether it was let go."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.content import addresses, facts, kept
from macros.content.loading import Content


class Lost(NamedTuple):
    """An address that leads nowhere, what it led to, and whether it is still promised in the list of kept addresses."""

    address: str
    what: str
    promised: bool

    def __str__(self) -> str:
        told = ", ".join(filter(None, (self.what, "" if self.promised else "let go")))
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
    known = {address: what for key in before.protocols for address, what in _called(before, key)} if missing else {}
    return [Lost(address, known.get(address, ""), address in promised or address not in earlier) for address in missing]


def _called(content: Content, key: str) -> Iterator[tuple[str, str]]:
    """What readers call the places of a council's pages."""
    printed = facts.printed(content.protocols[key])
    for name, clause in content.protocols[key].clauses().items():
        yield addresses.rule(key, name), printed[name]
        yield from ((addresses.rule(key, citation), printed.get(citation, printed[name])) for citation in clause.citations())
    for name, silence in content.silences.get(key, {}).items():
        yield addresses.silence(key, name), f"the silence “{silence.title}”"
    for name, tree in content.trees.get(key, {}).items():
        yield addresses.tree(key, name), f"the situation “{tree.title}”"
        for place, question in tree.questions.items():
            yield addresses.tree(key, name, place), f"the question “{question.ask}”"
            yield from ((addresses.tree(key, name, f"{place}.{answer.id}"), f"the choice “{answer.say}” to “{question.ask}”") for answer in question.answers)
        yield from ((addresses.tree(key, name, place), f"the answer “{outcome.title}”") for place, outcome in tree.outcomes.items())
