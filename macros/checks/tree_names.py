"""Names in a decision tree: the start is a question, no name stands for two things, an old name is in use no more."""

from collections.abc import Iterator

from macros.checks.tree_file import TreeFile
from macros.content.problems import Problem, nearest


def names(this: TreeFile) -> Iterator[Problem]:
    """The start is a question, and no name stands for two things on the page."""
    tree = this.tree
    if tree.start not in tree.questions:
        yield this.problem(("start",), f"there is no question “{tree.start}”", nearest(tree.start, tree.questions))
    for name in tree.questions.keys() & tree.outcomes.keys():
        yield this.problem(("outcomes", name), f"“{name}” is also a question", "give one of the two another name")
    for name, question in tree.questions.items():
        ids = [answer.id for answer in question.answers]
        for index, answer in enumerate(ids):
            if answer in ids[:index]:
                path = ("questions", name, "answers", index, "id")
                yield this.problem(path, f"two answers here are called “{answer}”", "give one of the two another id")


def old_names(this: TreeFile) -> Iterator[Problem]:
    """A name under `was` is no longer in use, and led to one thing only."""
    tree, taken = this.tree, {}
    for part in ("questions", "outcomes"):
        for name, item in getattr(tree, part).items():
            for index, old in enumerate(item.was):
                yield from _old(this, (part, name, "was", index), old, tree.questions.keys() | tree.outcomes.keys(), taken)
    for name, question in tree.questions.items():
        ids, taken = {answer.id for answer in question.answers}, {}
        for place, answer in enumerate(question.answers):
            for index, old in enumerate(answer.was):
                yield from _old(this, ("questions", name, "answers", place, "was", index), old, ids, taken)
    others = {old: key for key, other in this.trees.items() if key != this.key for old in other.was}
    for index, old in enumerate(tree.was):
        yield from _old(this, ("was", index), old, this.trees.keys(), others)


def _old(this, path, old, present, taken):
    if old in present:
        yield this.problem(path, f"“{old}” is a name that is in use now", "write only names that lead nowhere any more")
    elif old in taken:
        yield this.problem(path, f"“{old}” is also an old name of “{taken[old]}”", "keep it in one of the two places")
    taken.setdefault(old, path[1] if len(path) > 2 else this.key)
