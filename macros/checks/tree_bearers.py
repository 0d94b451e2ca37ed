"""Whose a step is: a duty is the reader's, or that of the post under `by`, only where the cited rule binds them."""

from collections.abc import Iterator

from macros.checks.citations import unknown
from macros.checks.tree_file import TreeFile
from macros.content.graph import route_to
from macros.content.problems import Problem
from macros.content.shapes.base import LEAVE
from macros.content.shapes.protocol import Rule
from macros.content.shapes.tree import Step, force_of

BINDING = {"must", "must not", "will", "will not", "should", "should not", "may not", "need not", "cannot"}


def bearers(this: TreeFile) -> Iterator[Problem]:
    """Every step is the act of somebody whom a rule that it cites binds (or, where it gives leave or a claim, helps)."""
    for name, question in this.tree.questions.items():
        for index, answer in enumerate(question.answers):
            yield from unknown(this.written, ("questions", name, "answers", index, "reader"), answer.reader, this.protocol.roles, "one of the roles")
    for name, outcome in this.tree.outcomes.items():
        yield from unknown(this.written, ("outcomes", name, "reader"), outcome.reader, this.protocol.roles, "one of the roles")
        for index, step in enumerate(outcome.steps):
            path = ("outcomes", name, "steps", index)
            yield from unknown(this.written, (*path, "by"), step.by, this.protocol.roles, "one of the roles")
            rules = [this.rules[citation][1] for citation in step.cites if citation in this.rules]
            force = force_of(step, this.rules)
            fitting = [rule for rule in rules if force in rule.force]
            who = set(step.by) or readers(this, name)
            if fitting and who and not any(_theirs(this, force, step, rule, who) for rule in fitting):
                yield this.problem(path, *_complaint(this, force, step, fitting, who))


def readers(this: TreeFile, outcome: str) -> set[str]:
    """Who reads an outcome: the posts that it names, or that every route to it names, else the tree's audience."""
    if this.tree.outcomes[outcome].reader:
        return set(this.tree.outcomes[outcome].reader)
    named = [_readers_on(this, step) for step in this.arrivals.get(outcome, ())]
    if named and all(named):
        return set().union(*named)
    audiences = this.protocol.audiences
    return {"councillor": {audiences.councillor}, "officer": {audiences.officer}, "either": {audiences.councillor, audiences.officer}}[this.tree.for_]


def _readers_on(this: TreeFile, last) -> set[str]:
    """The posts that an answer on the way names, the last one first."""
    for step in reversed(route_to(this.tree, last, this.above)):
        found = next((answer.reader for answer in this.tree.questions[step.question].answers if answer.id == step.answer), ())
        if found:
            return set(found)
    return set()


def _theirs(this: TreeFile, force: str, step: Step, rule: Rule, who: set[str]) -> bool:
    """Whether a rule lets the step be somebody's of `who`."""
    wide = set().union(*map(this.protocol.widened, who))
    if force in BINDING:
        return not rule.on or bool(wide & set(rule.on))
    if force == "may" and rule.kind in LEAVE:
        return not (rule.on or rule.helps) or bool(wide & {*rule.on, *rule.helps})
    if force == "can expect":
        return bool(wide & set(rule.on if step.by else (*rule.on, *rule.helps)))
    return True


def _complaint(this: TreeFile, force: str, step: Step, rules: list[Rule], who: set[str]) -> tuple[str, str]:
    bound = sorted({role for rule in rules for role in (rule.helps if force == "can expect" and not step.by else (*rule.on, *(rule.helps if force == "may" else ())))})
    told = " and ".join(sorted(this.protocol.roles[role].title if role in this.protocol.roles else role for role in who))
    whose = "by says that this is the act of" if step.by else "this is told as the act of its reader,"
    return f"{whose} {told}, and the cited rule with “{force}” is about {', '.join(bound) or 'nobody'}", "write “by:” with whose act it is, “reader:” where the outcome is for one post, or another force or rule"
