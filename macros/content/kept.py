"""The addresses that readers may have kept, in proof/addresses.txt: a line each, and none may ever be lost.

They are the council's pages, the clauses and rules, the trees and their places, the training. What is renamed names its old self
under `was`, so that the old address leads on. `approve` adds the new ones.
"""

from collections.abc import Iterator
from pathlib import Path

from macros.content import addresses
from macros.content.graph import edges, former
from macros.content.loading import Content
from macros.content.reading import lines_of
from macros.content.shapes.protocol import Protocol
from macros.content.shapes.tree import Tree
from macros.content.training import scenarios

FILE = "proof/addresses.txt"
KINDS = ("index", "protocol", "people", "words", "documents", "coverage", "about", "for-councillors", "for-officers", "situations/index")


def kept(folder: Path) -> list[str]:
    """The addresses of every approved state, in the order of the file."""
    return lines_of(folder / FILE, folder)


def present(content: Content) -> set[str]:
    """Every address that leads somewhere now, below the site's root, of every protocol that there is."""
    found = set()
    for key, protocol in content.protocols.items():
        found.update(addresses.page(key, kind) for kind in KINDS)
        found.update(addresses.rule(key, place) for place in _places(protocol))
        for name, silence in content.silences.get(key, {}).items():
            found.add(addresses.page(key, addresses.SILENCES))
            found.update(addresses.silence(key, place) for place in (name, *silence.was))
        if content.editions(key):
            found.add(addresses.page(key, "editions"))
        for placed in scenarios(content, key):
            found.update(addresses.training(key, page) for page in ("index", "session", "record", placed.key, *placed.scenario.was))
        for name, tree in content.trees.get(key, {}).items():
            for page in (name, *tree.was):
                found.add(addresses.tree(key, page))
                found.update(addresses.tree(key, page, place) for place in _steps(tree))
    return found


def _places(protocol: Protocol) -> Iterator[str]:
    for clause in protocol.clauses().values():
        for name in (clause.id, *clause.was):
            yield name
            if len(clause.rules) > 1:
                yield from (f"{name}/{part}" for citation in clause.citations() for part in [citation.partition("/")[2]])
                yield from (f"{name}/{old}" for rule in clause.rules for old in rule.was)


def _steps(tree: Tree) -> Iterator[str]:
    yield from (*tree.questions, *tree.outcomes, *former(tree))
    yield from (str(step) for step, _ in edges(tree))
