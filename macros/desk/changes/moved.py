"""What left one situation and stands, with the same or nearly the same words, in another: its questions and answers moved, and are neither gone nor new."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from macros.content.shapes.tree import Tree

NEARLY, STILL = 0.8, 0.5
"""How alike two texts must be to be the same one: as they stand, and where they have the same id or title too."""
Place = tuple[str, str]
"""A tree and a question or outcome in it."""


class Standing(NamedTuple):
    """A question or outcome as it is compared: its kind, title, and all its words."""

    kind: str
    title: str
    words: list[str]
    leads: bool = False
    """Whether it only leads elsewhere, as many do in the same words."""


def moved(before: dict[str, Tree], now: dict[str, Tree], trees: dict[str, str], places: dict[str, dict[str, str]]) -> dict[Place, Place]:
    """The present tree and id of each question and outcome that left its tree for another; `trees` and `places` have the present names of what was renamed."""
    old, new = _standing(before), _standing(now)
    same = {(tree, place): (trees.get(tree, tree), places.get(trees.get(tree, tree), {}).get(place, place)) for tree, place in old}
    stays = {here: alike(old[here], new[there]) for here, there in same.items() if there in new and new[there].kind == old[here].kind}
    taken = {same[here] for here, close in stays.items() if close >= STILL}
    weak = {same[here] for here in stays} - taken
    free = {place: thing for place, thing in new.items() if place not in taken}
    found: dict[Place, Place] = {}
    for leading in (False, True):  # what only leads elsewhere moves along with what leads to it, never alone
        for here, thing in old.items():
            there, own = same[here], stays.get(here, 0)
            if thing.leads != leading or own >= NEARLY:
                continue
            others = {there[0] for left, there in found.items() if left[0] == here[0]} if leading else {tree for tree, _ in free}
            near = {place: _near(here, thing, place, other, here in stays or place in weak) for place, other in free.items() if place[0] in others - {there[0]} and other.kind == thing.kind}
            best = max(near, key=near.__getitem__, default=None)
            if best and near[best] > own:
                found[here] = best
                del free[best]
    return found


def alike(one: Standing, other: Standing) -> float:
    """How alike the words of two are, from 0 to 1."""
    if one.words == other.words:
        return 1
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= STILL else 0


def _near(here: Place, thing: Standing, place: Place, other: Standing, stayed: bool) -> float:
    """How alike two are where they are the same one, else 0. What still has its place, or comes to one that is taken, needs the stronger sign."""
    close = alike(thing, other)
    known = not stayed and (here[1] == place[1] or thing.title == other.title)
    return close if close >= (STILL if known else NEARLY) else 0


def _standing(trees: dict[str, Tree]) -> dict[Place, Standing]:
    return {(name, place): thing for name, tree in trees.items() for place, thing in _of(tree)}


def _of(tree: Tree) -> Iterator[tuple[str, Standing]]:
    for place, question in tree.questions.items():
        yield place, Standing("question", question.ask, " ".join(filter(None, (question.ask, question.help, *(answer.say for answer in question.answers)))).split())
    for place, outcome in tree.outcomes.items():
        texts = (outcome.title, *(step.do for step in outcome.steps), *(f"{time.within} {time.what}" for time in outcome.times), outcome.because, outcome.open)
        yield place, Standing("outcome", outcome.title, " ".join(filter(None, texts)).split(), outcome.kind == "see")
