"""The addresses that readers may have kept, in tests/addresses.txt: a line each, and none may ever be lost.

They are the council's pages, the clauses and rules, the trees and their places. What is renamed names its old self
under `was`, so that the old address leads on. `approve` adds the new ones.
"""

from collections.abc import Iterator
from pathlib import Path

from macros import addresses
from macros.graph import edges, former
from macros.loading import Content
from macros.model import Protocol, Tree
from macros.problems import Problem

KINDS = ("index", "protocol", "people", "words", "documents", "coverage", "about", "for-councillors", "for-officers", "situations/index")


def file(project: Path) -> Path:
    """Where the addresses are kept."""
    return project / "tests" / "addresses.txt"


def kept(project: Path) -> list[str]:
    """The addresses of every approved state, in the order of the file."""
    path = file(project)
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def present(content: Content) -> set[str]:
    """Every address that leads somewhere now, below the site's root, of every protocol that there is."""
    found = set()
    for key, protocol in content.protocols.items():
        found.update(addresses.page(key, kind) for kind in KINDS)
        found.update(addresses.rule(key, place) for place in _places(protocol))
        for name, tree in content.trees.get(key, {}).items():
            for page in (name, *tree.was):
                found.add(addresses.tree(key, page))
                found.update(addresses.tree(key, page, place) for place in _steps(tree))
    return found


def lost(content: Content) -> list[Problem]:
    """The kept addresses that lead nowhere now; of a page that is gone, the page alone."""
    now = present(content)
    pages = {address.partition("#")[0] for address in now}
    where = file(content.project).relative_to(content.project).as_posix()
    return [
        Problem(where, line, "", f"{address} leads nowhere any more", "write the old name under “was:” of what took its place; delete this line where nothing did")
        for line, address in enumerate(kept(content.project), 1)
        if address not in now and ("#" not in address or address.partition("#")[0] in pages)
    ]


def approve(content: Content, wanted: str = "") -> int:
    """Keep the present addresses (of a protocol, or of protocol/tree) beside the earlier ones. Returns how many are new."""
    before = kept(content.project)
    new = {address for address in present(content) if _wanted(address, wanted)} - set(before)
    if new:
        path = file(content.project)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{address}\n" for address in sorted({*before, *new})), encoding="utf-8")
    return len(new)


def _places(protocol: Protocol) -> Iterator[str]:
    for clause in protocol.clauses().values():
        for name in (clause.id, *clause.was):
            yield name
            if len(clause.rules) > 1:
                yield from (f"{name}/{part}" for part in range(1, len(clause.rules) + 1))


def _steps(tree: Tree) -> Iterator[str]:
    yield from (*tree.questions, *tree.outcomes, *former(tree))
    yield from (str(step) for step, _ in edges(tree))


def _wanted(address: str, wanted: str) -> bool:
    protocol, _, tree = wanted.partition("/")
    page = addresses.tree(protocol, tree) if tree else f"{protocol}/"
    return not wanted or address.startswith(page)
