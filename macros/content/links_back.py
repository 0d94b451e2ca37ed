"""The links back: from a rule to the outcomes that rest on it, from a role to the rules and outcomes that name it."""

from dataclasses import dataclass

from macros.content.shapes.protocol import Clause, Protocol, Rule
from macros.content.shapes.tree import Outcome, Tree


@dataclass(frozen=True)
class Use:
    """An outcome of a tree that uses something."""

    tree_key: str
    tree: Tree
    name: str
    outcome: Outcome


class Index:
    """The links back within one council."""

    def __init__(self, protocol: Protocol, trees: dict[str, Tree]):
        self.by_rule: dict[str, list[Use]] = {}
        self.by_role: dict[str, list[Use]] = {}
        self.by_document: dict[str, list[Clause]] = {}
        for key, tree in trees.items():
            for name, outcome in tree.outcomes.items():
                use = Use(key, tree, name, outcome)
                for citation in outcome.rests_on():
                    self.by_rule.setdefault(citation, []).append(use)
                for role in outcome.who:
                    self.by_role.setdefault(role, []).append(use)
        self.binding: dict[str, list[tuple[str, Clause, Rule]]] = {}
        for citation, (clause, rule) in protocol.rules().items():
            for role in rule.on:
                self.binding.setdefault(role, []).append((citation, clause, rule))
        for clause in protocol.clauses().values():
            for document in clause.documents:
                self.by_document.setdefault(document, []).append(clause)

    def trees_for(self, role: str) -> dict[str, Tree]:
        """The trees with an outcome that names the role, by key."""
        return {use.tree_key: use.tree for use in self.by_role.get(role, ())}
