"""What leads where in a decision tree: targets, parents, reachability, routes, counts.

A tree is a tree: one answer leads to each question, outcomes may be shared. So an answer fixes its whole route:
from `why` by `committee` to `rank`, from there by `chief` to `ask-chief` is the one route `why.committee > rank.chief`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from macros.content.addresses import SILENCES
from macros.content.shapes.tree import Outcome, Tree


@dataclass(frozen=True)
class Step:
    """A question and the answer chosen there. Written `question.answer`, which is also its address."""

    question: str
    answer: str

    def __str__(self) -> str:
        return f"{self.question}.{self.answer}"


@dataclass(frozen=True)
class Route:
    """The answers from the first question to an outcome."""

    steps: tuple[Step, ...]
    outcome: str

    def __str__(self) -> str:
        return f"{' > '.join(map(str, self.steps))} -> {self.outcome}"


def edges(tree: Tree) -> Iterator[tuple[Step, str]]:
    """Every answer with what it leads to, in the order written."""
    for name, question in tree.questions.items():
        for answer in question.answers:
            yield Step(name, answer.id), answer.go


def routes(tree: Tree) -> Iterator[Route]:
    """Every route, depth first, in the order of the answers. Ends only on a tree that `checks` has passed."""

    def walk(question: str, steps: tuple[Step, ...]):
        for answer in tree.questions[question].answers:
            taken = (*steps, Step(question, answer.id))
            if answer.go in tree.outcomes:
                yield Route(taken, answer.go)
            else:
                yield from walk(answer.go, taken)

    return walk(tree.start, ())


def reached(tree: Tree) -> set[str]:
    """Every question and outcome that can be reached from the first question, even where there are cycles."""
    leads = {name: [answer.go for answer in question.answers] for name, question in tree.questions.items()}
    seen, waiting = set(), [tree.start]
    while waiting:
        place = waiting.pop()
        if place not in seen:
            seen.add(place)
            waiting.extend(leads.get(place, ()))
    return seen


def parents(tree: Tree) -> dict[str, Step]:
    """The one answer that leads to each question but the first."""
    return {target: step for step, target in edges(tree) if target in tree.questions}


def route_to(tree: Tree, step: Step, above: dict[str, Step] | None = None) -> tuple[Step, ...]:
    """The whole route that an answer fixes: from the first question to that answer. In a circle, which the checks refuse, it ends where it began.

    `above` are the tree's `parents`, where they were worked out before.
    """
    above, chain = parents(tree) if above is None else above, [step]
    while chain[0].question in above and above[chain[0].question] not in chain:
        chain.insert(0, above[chain[0].question])
    return tuple(chain)


def arrivals(tree: Tree) -> dict[str, list[Step]]:
    """The answers that lead to each question and outcome."""
    found: dict[str, list[Step]] = {}
    for step, target in edges(tree):
        found.setdefault(target, []).append(step)
    return found


def end_of(trees: dict[str, Tree], outcome: Outcome) -> bool:
    """Whether a `see` outcome's target reaches a real outcome or a silence, however many trees it goes through."""
    seen, waiting = set(), [outcome.to]
    while waiting:
        target = waiting.pop()
        key, _, question = target.partition("#")
        if key == SILENCES:
            return True
        if target in seen or key not in trees:
            continue
        seen.add(target)
        for place in reached(_starting(trees[key], question)):
            leaf = trees[key].outcomes.get(place)
            if leaf and leaf.kind != "see":
                return True
            if leaf and leaf.to:
                waiting.append(leaf.to)
    return False


def _starting(tree: Tree, question: str) -> Tree:
    return tree.model_copy(update={"start": question}) if question else tree


def former(tree: Tree) -> dict[str, str]:
    """The addresses that questions, answers and outcomes had before (`was`), each with its present one."""
    found = {old: name for part in (tree.questions, tree.outcomes) for name, item in part.items() for old in item.was}
    for name, question in tree.questions.items():
        for answer in question.answers:
            olds = {f"{place}.{old}" for place in (name, *question.was) for old in (answer.id, *answer.was)}
            found |= {old: f"{name}.{answer.id}" for old in sorted(olds - {f"{name}.{answer.id}"})}
    return found


def counts(trees) -> Counter:
    """How many trees, questions, answers, outcomes and routes there are in the trees given."""
    total = Counter(trees=0, questions=0, answers=0, outcomes=0, routes=0)
    for tree in trees:
        total.update(
            trees=1,
            questions=len(tree.questions),
            answers=sum(1 for _ in edges(tree)),
            outcomes=len(tree.outcomes),
            routes=sum(1 for _ in routes(tree)),
        )
    return total
