"""One page of each kind, found in the content, so that no test names what an author may change."""

from pathlib import Path

import pytest

from macros.content import addresses, graph
from macros.content.loading import Content
from macros.content.topics import topics
from macros.content.training import scenarios


def kinds(content: Content) -> dict[str, str]:
    """The address of one page of each kind that there is, and of one outcome of each kind, by a name for it."""
    councils = sorted(content.published(), key=lambda council: len(content.protocols[council].rules()))
    found = {
        "home": addresses.HOME,
        "council": addresses.page(councils[0]),
        "situations": addresses.situations(councils[0]),
        "for councillors": addresses.page(councils[0], "for-councillors"),
        "statement": "accessibility.html",
        "privacy": "privacy.html",
        "not found": "404.html",
        **{kind: addresses.page(councils[0], kind) for kind in ("protocol", "people", "words", "documents", "about", "coverage")},
    }
    trained = [council for council in councils if council in content.training]
    if trained:
        found |= {f"training {page}": addresses.training(trained[0], page) for page in ("index", "session", "record")}
        found |= {"scenario": addresses.training(trained[0], placed.key, placed.scenario.right()) for placed in scenarios(content, trained[0])[:1]}
    if len(councils) > 1:
        found |= {"compare": addresses.COMPARE, "compare topic": addresses.compare(f"topic-{next(iter(topics(content.handbook)))}")}
        shared = set.intersection(*(set(content.trees.get(council, {})) for council in councils))
        found |= {"compare situation": addresses.compare(min(shared))} if shared else {}
    found |= {"editions": addresses.page(council, "editions") for council in councils if content.editions(council)}
    for key in councils:
        for name, tree in content.trees.get(key, {}).items():
            found.setdefault("sensitive question" if tree.sensitive else "question", addresses.tree(key, name))
            for route in graph.routes(tree):
                if not tree.sensitive:
                    found.setdefault(f"outcome {tree.outcomes[route.outcome].kind}", addresses.tree(key, name, str(route.steps[-1])))
    return found


def parts(content: Content) -> list[str]:
    """The folders of a site: each council's, the comparison where there is one, and the top (`.`)."""
    published = content.published()
    return [*published, *(["compare"] if len(published) > 1 else []), "."]


def sampled(content: Content) -> list[str]:
    """The parts of a site to look through page by page: the council with the fewest rules, whose templates are everybody’s, and what stands at the top. (Comparisons: one of each kind, in `kinds`.)"""
    return list(filter(None, [smallest(content.published()), "."]))


def smallest(published) -> str | None:
    """The council with the fewest rules; None where none is published."""
    return min(published, key=lambda key: len(published[key].rules()), default=None)


def one_for_all(published, standing: str | None) -> list:
    """The published councils as parameters of a test: one stands for all, the others are for the long run."""
    return [pytest.param(key, marks=[] if key == standing else pytest.mark.long) for key in published]


def pages_of(site: Path, part: str) -> list[str]:
    """The addresses of every page of a part of the site."""
    found = site.glob("*.html") if part == "." else (site / part).rglob("*.html")
    return sorted(path.relative_to(site).as_posix() for path in found)
