"""What is written of a tree, as a page must tell it: the answer that a step of a route takes, a force in words."""

from macros.content import graph
from macros.content.shapes.tree import Answer, Tree, force_of
from macros.pages.labels import force_words


def answer_of(tree: Tree, step: graph.Step) -> Answer:
    """The answer that a step of a route takes."""
    return next(answer for answer in tree.questions[step.question].answers if answer.id == step.answer)


def force_told(part, rules: dict) -> str:
    """The force of a step or time in words, as that of the first rule cited that has it."""
    force = force_of(part, rules)
    return force_words(force, next((rules[citation][1].kind for citation in part.cites if force in rules[citation][1].force), ""))
