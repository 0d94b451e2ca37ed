"""What an outcome’s kind and answer promise: where the text is silent it is said so, and a tree that asks yes or no is told yes or no."""

from collections.abc import Iterator

from macros.checks.citations import bad_citations
from macros.checks.tree_file import TreeFile
from macros.content.problems import Problem

SOFT = {"states", "may", "can expect"}


def silent(this: TreeFile) -> Iterator[Problem]:
    """An outcome of kind “ask” has no step with force; the rules that come nearest stand apart."""
    for name, outcome in this.tree.outcomes.items():
        path = ("outcomes", name)
        yield from bad_citations(this.written, (*path, "nearest"), outcome.nearest, this.protocol)
        if outcome.kind != "ask" and outcome.nearest:
            yield this.problem((*path, "nearest"), "only an outcome of kind “ask” has rules that come nearest", "cite them in a step, or write “kind: ask”")
        for index, step in enumerate(outcome.steps if outcome.kind == "ask" else ()):
            if step.force and step.force not in SOFT:
                yield this.problem((*path, "steps", index), f"“The protocol does not say” stands above a step that “{step.force}” be done", "where the rule answers, write another kind; where it only comes near, list it under “nearest:”")


def yes_or_no(this: TreeFile) -> Iterator[Problem]:
    """Every outcome of a tree that asks yes or no has its answer, and no other tree's has."""
    for name, outcome in this.tree.outcomes.items():
        path = ("outcomes", name)
        if this.tree.yes_no and outcome.kind != "see" and not outcome.answer:
            yield this.problem(path, "this tree asks yes or no, and the outcome does not answer", "write “answer: yes”, no, only if, or not said")
        if outcome.answer and not this.tree.yes_no:
            yield this.problem((*path, "answer"), "the tree does not ask yes or no", "write “yes_no: true” at the head of the tree, or leave the answer out")
        if outcome.answer and outcome.answer != "not said" and outcome.kind == "ask":
            yield this.problem((*path, "answer"), f"“The protocol does not say” stands above the answer “{outcome.answer}”", "write “answer: not said”, or another kind")
