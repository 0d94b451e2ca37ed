"""A route of a tree that is taken by click."""

from macros.content import graph
from support.player import Player


def longest(tree) -> tuple:
    """A route of a tree with as many answers as any: the last of them, so that its answers are not the first ones."""
    return max(reversed([route.steps for route in graph.routes(tree)]), key=len)


def walked(player: Player, route) -> None:
    """Take a route by click from the first question."""
    player.cold()
    for step in route:
        player.choose(step)


def end_of(player: Player, route) -> str:
    """Where a route ends."""
    return player.answer(route[-1]).go
