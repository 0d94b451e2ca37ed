"""One page of each kind, found in the content, so that no test names what an author may change."""

from pathlib import Path

from helpers import CONTENT

from macros import addresses, graph
from macros.loading import Content

PUBLISHED = CONTENT.published()
PARTS = [*PUBLISHED, *(["compare"] if len(PUBLISHED) > 1 else []), "."]


def kinds(content: Content) -> dict[str, str]:
    """The address of one page of each kind, and of one outcome of each kind, by a name for it."""
    key = min(content.published(), key=lambda council: len(content.protocols[council].rules()))
    found = {
        "home": addresses.HOME,
        "council": addresses.page(key),
        "situations": addresses.situations(key),
        "for councillors": addresses.page(key, "for-councillors"),
        "statement": "accessibility.html",
        "privacy": "privacy.html",
        "not found": "404.html",
        **{kind: addresses.page(key, kind) for kind in ("protocol", "people", "words", "documents", "about", "coverage")},
    }
    if len(content.published()) > 1:
        found |= {"compare": addresses.COMPARE, "compare topic": addresses.compare("topic-access")}
        shared = set.intersection(*(set(content.trees.get(council, {})) for council in content.published()))
        found["compare situation"] = addresses.compare(min(shared))
    for name, tree in content.trees[key].items():
        found.setdefault("sensitive question" if tree.sensitive else "question", addresses.tree(key, name))
        for route in graph.routes(tree):
            if not tree.sensitive:
                found.setdefault(f"outcome {tree.outcomes[route.outcome].kind}", addresses.tree(key, name, str(route.steps[-1])))
    return found


def pages_of(site: Path, part: str) -> list[str]:
    """The addresses of every page of a council, of the comparison, or (`.`) of the site's top."""
    found = site.glob("*.html") if part == "." else (site / part).rglob("*.html")
    return sorted(path.relative_to(site).as_posix() for path in found)
