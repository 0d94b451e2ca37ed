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
    for key, found in content.trees.items():
        for name in found if key in content.protocols else ():
            this = TreeFile(content, key, name)
            for check in CHECKS:
                yield from check(this)
