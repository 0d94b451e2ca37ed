"""A route that is written down follows answers that are there, and ends where it says."""

from collections.abc import Iterator

from macros.content.problems import Problem, nearest
from macros.content.reading import Written
from macros.content.shapes.proof import Taken
from macros.content.shapes.tree import Tree


def strays(tree: Tree, tree_file: str, answers: tuple[Taken, ...], outcome: str, written: Written, path: tuple) -> Iterator[Problem]:
    """Where the answers under `path` of a file leave the tree, or end elsewhere than at the outcome; what follows from that is not told."""
    place = tree.start
    for index, taken in enumerate(answers):
        name, _, answer = taken.partition(".")
        question = tree.questions.get(place)
        if question is None:
            yield written.problem((*path, "answers", index), f"the answer before it leads to the outcome “{place}”", "leave this answer out")
            return
        if name != place:
            yield written.problem((*path, "answers", index), f"the question here is “{place}”", f"write one of: {', '.join(f'{place}.{option.id}' for option in question.answers)}")
            return
        leads = {option.id: option.go for option in question.answers}
        if answer not in leads:
            yield written.problem((*path, "answers", index), f"the question “{name}” has no answer “{answer}”", nearest(answer, leads))
            return
        place = leads[answer]
    if place in tree.questions:
        yield written.problem((*path, "answers"), f"the answers end at the question “{place}”", "go on to an outcome")
    elif place != outcome:
        yield written.problem((*path, "outcome"), f"the answers lead to “{place}” and not to “{outcome}”", f"see which is right in {tree_file}")
