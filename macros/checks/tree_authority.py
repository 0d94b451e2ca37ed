"""What a decision tree rests on: every citation names one rule, and a step has the force of a rule that it cites."""

import re
from collections.abc import Iterator

from macros.checks.citations import bad_citations
from macros.checks.tree_file import TreeFile
from macros.content.problems import Problem
from macros.content.shapes.tree import Tree, force_of

EXACT = {"must", "must not", "will", "will not", "should", "should not", "may not", "need not", "cannot"}

WEAKER = {"should", "should not", "may", "can expect"}
MUST = re.compile(r"\bmust\b", re.IGNORECASE)


def authority(this: TreeFile) -> Iterator[Problem]:
    """Every citation names one rule that exists."""
    for path, cited in _cited(this.tree):
        yield from bad_citations(this.written, path, cited, this.protocol)


def strength(this: TreeFile) -> Iterator[Problem]:
    """A step or time has exactly the force of a rule that it cites, or is said to be ours."""
    for name, outcome in this.tree.outcomes.items():
        for index, step in enumerate(outcome.steps):
            path = ("outcomes", name, "steps", index)
            if step.ours and (step.force or step.cites):
                yield this.problem(path, "a step of ours has no force and no citation", "leave out “ours”, or “force” and “cites”")
            elif not step.ours and not (step.cites and force_of(step, this.rules)):
                yield this.problem(path, "the step does not say what it rests on", "write “cites:”, “force:” where the cited rules leave a choice, or “ours: true” where the handbook suggests it")
            else:
                yield from _force(this, path, step)
                yield from _words(this, path, step)
        for index, time in enumerate(outcome.times):
            yield from _force(this, ("outcomes", name, "times", index), time)


def _force(this, path, part):
    forces = {force for citation in part.cites if citation in this.rules for force in this.rules[citation][1].force}
    if part.force in EXACT and forces and part.force not in forces:
        yield this.problem(
            (*path, "force"), f"“{part.force}” is not what the cited rules say ({', '.join(sorted(forces))})", "write the rule's own force, or cite the rule that has this one"
        )


def _words(this, path, step):
    """A step says “must” only where a rule that it cites does, by its force or in its words."""
    rules = [this.rules[citation] for citation in step.cites if citation in this.rules]
    force = force_of(step, this.rules)
    if force in WEAKER and MUST.search(step.do) and not any(MUST.search(" ".join((*rule.force, clause.whole(rule)))) for clause, rule in rules):
        yield this.problem((*path, "do"), f"the words say “must”, and the force of the step is “{force}”", f"say it with “{force}”, or cite the rule that says “must”")


def _cited(tree: Tree) -> Iterator[tuple[tuple, tuple[str, ...]]]:
    """Every list of citations with its path."""
    for name, question in tree.questions.items():
        yield ("questions", name, "cites"), question.cites
    for name, outcome in tree.outcomes.items():
        yield ("outcomes", name, "cites"), outcome.cites
        for part in ("steps", "times"):
            for index, item in enumerate(getattr(outcome, part)):
                yield ("outcomes", name, part, index, "cites"), item.cites
