"""Whom an outcome names: `who` are named by a rule that it rests on, `suggest` are ours."""

from collections.abc import Iterator

from macros.checks.citations import unknown
from macros.checks.tree_file import TreeFile
from macros.content.problems import Problem


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
