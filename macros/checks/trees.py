"""Every check of the decision trees."""

from collections.abc import Iterator

from macros.checks.tree_kinds import silent, yes_or_no
from macros.checks.tree_authority import authority, strength
from macros.checks.tree_bearers import bearers
from macros.checks.tree_file import TreeFile
from macros.checks.tree_leaves import leaves
from macros.checks.tree_names import names, old_names
from macros.checks.tree_people import people
from macros.checks.tree_shape import relations, shape
from macros.checks.tree_times import prose, steps, times
from macros.content.loading import Content
from macros.content.problems import Problem

CHECKS = (names, old_names, shape, authority, strength, bearers, people, steps, times, prose, silent, yes_or_no, leaves, relations)


def trees(content: Content) -> Iterator[Problem]:
    """Every problem of the decision trees whose protocol could be read."""
    for key in content.trees:
        if key in content.protocols:
            yield from content.shelf.same(("trees", key), _rest_on(content, key), lambda: list(_of(content, key)))


def _of(content: Content, key: str) -> Iterator[Problem]:
    """Every problem of the decision trees of one protocol."""
    for name in content.trees[key]:
        this = TreeFile(content, key, name)
        for check in CHECKS:
            yield from check(this)


def _rest_on(content: Content, key: str) -> tuple:
    """What a tree is checked against: its protocol, its sisters, the silences, as they are written and as they were read."""
    written = (written for (kind, protocol, *_), written in content.written.items() if protocol == key and kind in ("protocol", "tree", "silences"))
    return (*written, content.protocols[key], content.silences.get(key), *content.trees[key].values())
