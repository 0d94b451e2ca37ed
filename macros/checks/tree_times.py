"""Lengths of time in a decision tree stand in the rules that they rest on: a changed limit may not stay behind in the words."""

from collections.abc import Iterator

from macros.checks.lengths import instead, said_by, unsaid
from macros.checks.tree_file import TreeFile
from macros.content.problems import Problem
from macros.content.times import lengths


def steps(this: TreeFile) -> Iterator[Problem]:
    """A length of time that a step names stands in a rule that it cites."""
    for name, outcome in this.tree.outcomes.items():
        for index, step in enumerate(outcome.steps):
            said = said_by(this.rules, step.cites)
            for length in sorted(lengths(step.do) - said) if step.cites else ():
                yield this.problem(("outcomes", name, "steps", index, "do"), f"“{length}” does not stand in the rules that the step cites", instead(said))


def times(this: TreeFile) -> Iterator[Problem]:
    """A time's length stands in a rule that it cites, and whose time it is, is whom that rule binds."""
    for name, outcome in this.tree.outcomes.items():
        for index, time in enumerate(outcome.times):
            path = ("outcomes", name, "times", index)
            rules = [this.rules[citation][1] for citation in time.cites if citation in this.rules]
            said = said_by(this.rules, time.cites)
            for length in lengths(time.within) - said if rules else ():
                yield this.problem((*path, "within"), f"“{length}” does not stand in the rules that it cites", instead(said))
            bound = {role for rule in rules for role in rule.on}
            for place, role in enumerate(time.on):
                if bound and role in this.protocol.roles and not this.protocol.widened(role) & bound:
                    yield this.problem((*path, "on", place), f"the rules that it cites do not bind “{role}”", f"write whom they bind: {', '.join(sorted(bound))}")


def prose(this: TreeFile) -> Iterator[Problem]:
    """A length of time in a title, a reason or a step of ours stands in a rule that the outcome rests on; in what is open, in one of these or, where they name none, anywhere in the protocol; in a question or answer, in a rule that the tree rests on, where one names any."""
    everywhere = said_by(this.rules, this.rules)
    below = said_by(this.rules, [citation for outcome in this.tree.outcomes.values() for citation in (*outcome.rests_on(), *outcome.nearest)])
    for name, outcome in this.tree.outcomes.items():
        path, own = ("outcomes", name), said_by(this.rules, (*outcome.rests_on(), *outcome.nearest))
        for part in ("title", "because"):
            yield from _held(this, (*path, part), getattr(outcome, part), everywhere if outcome.kind == "see" else own, "the rules that the outcome rests on")
        yield from _held(this, (*path, "open"), outcome.open, own or everywhere, "the rules that the outcome rests on") if everywhere else ()
        for index, step in enumerate(outcome.steps if own else ()):
            yield from _held(this, (*path, "steps", index, "do"), step.do, own, "the rules that the outcome rests on") if step.ours else ()
    for name, question in this.tree.questions.items():
        said = below | said_by(this.rules, question.cites)
        texts = {("ask",): question.ask, ("help",): question.help} | {("answers", index, "say"): answer.say for index, answer in enumerate(question.answers)}
        for path, text in texts.items() if said else ():
            yield from _held(this, ("questions", name, *path), text, said, "the rules that this situation rests on")


def _held(this: TreeFile, path: tuple, text: str | None, said: set[str], where: str) -> Iterator[Problem]:
    return (this.problem(path, f"“{length}” does not stand in {where}", instead(said)) for length in unsaid(text, said))
