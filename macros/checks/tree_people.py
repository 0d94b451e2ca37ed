"""Whom an outcome names, and by when: `who` are named by a rule that it rests on, times stand in the rules that they cite."""

from collections.abc import Iterator

from macros.checks.citations import unknown
from macros.checks.tree_file import TreeFile
from macros.content.problems import Problem
from macros.content.times import lengths


def people(this: TreeFile) -> Iterator[Problem]:
    """Who is named is named by a rule; whom we suggest stands under `suggest`."""
    for name, outcome in this.tree.outcomes.items():
        yield from unknown(this.written, ("outcomes", name, "suggest"), outcome.suggest, this.protocol.roles, "one of the roles")
        named = {role for citation in outcome.rests_on() if citation in this.rules for rule in [this.rules[citation][1]] for role in (*rule.on, *rule.helps, *rule.names)}
        for index, role in enumerate(outcome.who):
            if role in this.protocol.roles and role not in named:
                yield this.problem(("outcomes", name, "who", index), f"no rule that this outcome rests on binds, helps or names “{role}”", "cite the rule that does, or write the role under “suggest:”")
            if role in outcome.suggest:
                yield this.problem(("outcomes", name, "suggest"), f"“{role}” stands under “who” too", "leave it in one of the two")


def steps(this: TreeFile) -> Iterator[Problem]:
    """A length of time that a step names stands in a rule that it cites: a changed limit may not stay behind in the words."""
    for name, outcome in this.tree.outcomes.items():
        for index, step in enumerate(outcome.steps):
            said = {length for citation in step.cites if citation in this.rules for length in lengths(this.rules[citation][0].whole(this.rules[citation][1]))}
            for length in sorted(lengths(step.do) - said) if step.cites else ():
                yield this.problem(("outcomes", name, "steps", index, "do"), f"“{length}” does not stand in the rules that the step cites", f"write what they say{': ' + ', '.join(sorted(said)) if said else ''}, or cite the rule that says it")


def times(this: TreeFile) -> Iterator[Problem]:
    """A time's length stands in a rule that it cites, and whose time it is, is whom that rule binds."""
    for name, outcome in this.tree.outcomes.items():
        for index, time in enumerate(outcome.times):
            path = ("outcomes", name, "times", index)
            cited = [this.rules[citation] for citation in time.cites if citation in this.rules]
            rules = [rule for _, rule in cited]
            said = {length for clause, rule in cited for length in lengths(clause.whole(rule))}
            for length in lengths(time.within) - said if rules else ():
                yield this.problem((*path, "within"), f"“{length}” does not stand in the rules that it cites", f"write what they say{': ' + ', '.join(sorted(said)) if said else ''}, or cite the rule that says it")
            bound = {role for rule in rules for role in rule.on}
            for place, role in enumerate(time.on):
                if bound and role in this.protocol.roles and not this.protocol.widened(role) & bound:
                    yield this.problem((*path, "on", place), f"the rules that it cites do not bind “{role}”", f"write whom they bind: {', '.join(sorted(bound))}")
