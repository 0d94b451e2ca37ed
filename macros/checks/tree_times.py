"""Lengths of time in a decision tree stand in the rules that they rest on: a changed limit may not stay behind in the words."""

import re
from collections.abc import Iterable, Iterator

from macros.checks.tree_file import TreeFile
from macros.content.problems import Problem
from macros.content.times import bare, lengths

OFTEN = re.compile(r"\b(an?)(?= (?:minute|hour|day|week|month|year)\b)", re.IGNORECASE)
"""“Twice a week” is no limit."""


def steps(this: TreeFile) -> Iterator[Problem]:
    """A length of time that a step names stands in a rule that it cites."""
    for name, outcome in this.tree.outcomes.items():
        for index, step in enumerate(outcome.steps):
            said = _said(this, step.cites)
            for length in sorted(lengths(step.do) - said) if step.cites else ():
                yield this.problem(("outcomes", name, "steps", index, "do"), f"“{length}” does not stand in the rules that the step cites", _instead(said))


def times(this: TreeFile) -> Iterator[Problem]:
    """A time's length stands in a rule that it cites, and whose time it is, is whom that rule binds."""
    for name, outcome in this.tree.outcomes.items():
        for index, time in enumerate(outcome.times):
            path = ("outcomes", name, "times", index)
            rules = [this.rules[citation][1] for citation in time.cites if citation in this.rules]
            said = _said(this, time.cites)
            for length in lengths(time.within) - said if rules else ():
                yield this.problem((*path, "within"), f"“{length}” does not stand in the rules that it cites", _instead(said))
            bound = {role for rule in rules for role in rule.on}
            for place, role in enumerate(time.on):
                if bound and role in this.protocol.roles and not this.protocol.widened(role) & bound:
                    yield this.problem((*path, "on", place), f"the rules that it cites do not bind “{role}”", f"write whom they bind: {', '.join(sorted(bound))}")


def prose(this: TreeFile) -> Iterator[Problem]:
    """A length of time in a title or reason stands in a rule that the outcome rests on; in what is open, anywhere in the protocol; in a question or answer, in a rule that the tree rests on, where one names any."""
    everywhere = _said(this, this.rules)
    below = _said(this, [citation for outcome in this.tree.outcomes.values() for citation in (*outcome.rests_on(), *outcome.nearest)])
    for name, outcome in this.tree.outcomes.items():
        own = everywhere if outcome.kind == "see" else _said(this, (*outcome.rests_on(), *outcome.nearest))
        for part in ("title", "because"):
            yield from _held(this, ("outcomes", name, part), getattr(outcome, part), own, "the rules that the outcome rests on")
        yield from _held(this, ("outcomes", name, "open"), outcome.open, everywhere, "any rule of the protocol") if everywhere else ()
    for name, question in this.tree.questions.items():
        said = below | _said(this, question.cites)
        texts = {("ask",): question.ask, ("help",): question.help} | {("answers", index, "say"): answer.say for index, answer in enumerate(question.answers)}
        for path, text in texts.items() if said else ():
            yield from _held(this, ("questions", name, *path), text, said, "the rules that this situation rests on")


def _held(this: TreeFile, path: tuple, text: str | None, said: set[str], where: str) -> Iterator[Problem]:
    """The lengths in a text that are not among those said; what was “two working days” may be “two days” the second time."""
    for length in sorted(lengths(OFTEN.sub("", text or "")) - said - {bare(length) for length in said}):
        yield this.problem(path, f"“{length}” does not stand in {where}", _instead(said))


def _said(this: TreeFile, citations: Iterable[str]) -> set[str]:
    return {length for citation in citations if citation in this.rules for clause, rule in [this.rules[citation]] for length in lengths(clause.whole(rule))}


def _instead(said: set[str]) -> str:
    return f"write what they say{': ' + ', '.join(sorted(said)) if said else ''}, or cite the rule that says it"
