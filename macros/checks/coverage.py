"""The rules that should help somebody, and that no outcome rests on."""

from collections.abc import Iterator
from datetime import date

from macros.content.loading import Content
from macros.content.problems import Problem

NEEDS_A_TREE = {"duty", "right", "prohibition", "permission", "procedure"}


def unused(content: Content, today: date) -> Iterator[Problem]:
    """The rules that no step, time or outcome rests on. A protocol that has no trees yet is left in peace."""
    for key, protocol in content.protocols.items():
        trees = content.trees.get(key, {})
        used = {citation for tree in trees.values() for outcome in tree.outcomes.values() for citation in outcome.rests_on()}
        for path, clause in protocol.clause_paths() if trees else ():
            for third, (citation, rule) in enumerate(zip(clause.citations(), clause.rules)):
                if rule.kind in NEEDS_A_TREE and citation not in used and not rule.no_tree:
                    yield content.written["protocol", key].problem(
                        (*path, "rules", third), f"no outcome rests on rule {citation} ({rule.kind})", "cite it where it helps, or say in “no_tree:” why no situation needs it"
                    )
