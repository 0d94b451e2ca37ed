"""Every answer of a tree led elsewhere, in memory: whether the checks or the approved state notice."""

from collections.abc import Iterator
from dataclasses import replace

from macros.checks.tree_file import TreeFile
from macros.checks.tree_shape import shape
from macros.content import approved
from macros.content.loading import Content
from macros.content.shapes.tree import Tree

NOWHERE = "nowhere"


def led_astray(tree: Tree) -> Iterator[tuple[str, str, Tree]]:
    """The tree once for each answer and each place that it could lead to and does not, and once to nowhere: the answer, the wrong place, the tree."""
    for name, question in tree.questions.items():
        for index, answer in enumerate(question.answers):
            for place in (*tree.questions, *tree.outcomes, NOWHERE):
                if place != answer.go:
                    answers = (*question.answers[:index], answer.model_copy(update={"go": place}), *question.answers[index + 1 :])
                    changed = question.model_copy(update={"answers": answers})
                    yield f"{name}.{answer.id}", place, tree.model_copy(update={"questions": {**tree.questions, name: changed}})


def unnoticed(content: Content, key: str, name: str) -> tuple[int, list[str]]:
    """How often an answer of a tree was led astray, and each time that neither the checks of its shape nor the approved state notices."""
    before, tried, found = approved.read(approved.path(content.folder, key, name)), 0, []
    for answer, place, tree in led_astray(content.trees[key][name]):
        tried += 1
        other = replace(content, trees={**content.trees, key: {**content.trees[key], name: tree}})
        if not any(shape(TreeFile(other, key, name))) and before.says_all_of(approved.now(other, key, name)):
            found.append(f"{key}/{name}: {answer} led to {place}")
    return tried, found
