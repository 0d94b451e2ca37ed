"""Where the answers of a decision tree lead, and what its related trees are."""

from collections.abc import Iterator

from macros.checks.tree_file import TreeFile
from macros.content.graph import reached
from macros.content.problems import Problem, nearest


def shape(this: TreeFile) -> Iterator[Problem]:
    """Answers lead somewhere; one answer leads to each question, none to the first; everything is reached."""
    tree = this.tree
    known = tree.questions.keys() | tree.outcomes.keys()
    for name, question in tree.questions.items():
        for index, answer in enumerate(question.answers):
            if answer.go not in known:
                path = ("questions", name, "answers", index, "go")
                yield this.problem(path, f"there is no question or outcome “{answer.go}”", nearest(answer.go, known))
    for target, steps in this.arrivals.items():
        if target == tree.start:
            yield this.problem(("questions", target), f"the answer {steps[0]} leads back to the first question", "lead it to a question or outcome of its own")
        elif target in tree.questions and len(steps) > 1:
            several = ", ".join(map(str, steps))
            yield this.problem(("questions", target), f"several answers lead here ({several})", "write the question once for each, so that an answer names its whole route")
    lost = any(answer.go not in known for question in tree.questions.values() for answer in question.answers)
    if tree.start in tree.questions and not lost:  # what an answer with a lost target would have led to is only a consequence
        for name in known - reached(tree):
            part = "questions" if name in tree.questions else "outcomes"
            yield this.problem((part, name), "no answer leads here from the first question", "lead an answer here, or delete it")


def relations(this: TreeFile) -> Iterator[Problem]:
    """Related trees exist and are others."""
    for index, key in enumerate(this.tree.related):
        if key == this.key or key not in this.trees.keys() | this.broken:
            others = this.trees.keys() - {this.key}
            yield this.problem(("related", index), f"“{key}” is not another tree of this protocol", nearest(key, others))
