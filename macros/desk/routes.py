"""`routes`: every route of every tree, one a line."""

from macros.checks.registry import checked
from macros.content.approved import lines
from macros.desk.named import ONLY, chosen

OPTIONS = (ONLY,)


def run(options) -> int:
    """List every route of every tree, with its outcome, or those of one protocol or tree."""
    content = checked(options.handbook)
    for key, name in chosen(content, options.only):
        for line in lines(content.trees[key][name]):
            print(f"{key}/{name}: {line}")
    return 0
