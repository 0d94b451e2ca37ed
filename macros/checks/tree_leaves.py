"""Each outcome of a decision tree is a valid one of its kind."""

from collections.abc import Iterator

from macros.checks.tree_file import TreeFile
from macros.content.addresses import SILENCES
from macros.content.graph import end_of
from macros.content.problems import Problem, nearest
from macros.content.shapes.tree import Outcome


def leaves(this: TreeFile) -> Iterator[Problem]:
    """Each outcome is a valid one of its kind."""
    for name, outcome in this.tree.outcomes.items():
        path = ("outcomes", name)
        yield from _see(this, path, outcome) if outcome.kind == "see" else _leaf(this, path, outcome)
        for index, step in enumerate(outcome.steps):
            steps = this.protocol.steps
            if step.use and step.use not in steps:
                yield this.problem((*path, "steps", index, "use"), f"the protocol has no step “{step.use}” under “steps:”", nearest(step.use, steps))
            elif step.use and (step.do != steps[step.use] or not step.ours):
                yield this.problem((*path, "steps", index), "a step that uses a sentence of the protocol’s has words or a rule of its own", "leave out everything but “use:”")
        for part, ids, known in (("who", outcome.who, this.protocol.roles), ("documents", outcome.documents, this.protocol.documents)):
            for index, item in enumerate(ids):
                if item not in known:
                    yield this.problem((*path, part, index), f"the protocol names no “{item}” among its {'roles' if part == 'who' else 'documents'}", nearest(item, known))
        for index, time in enumerate(outcome.times):
            for place, role in enumerate(time.on):
                if role not in this.protocol.roles:
                    yield this.problem((*path, "times", index, "on", place), f"the protocol names no “{role}” among its roles", nearest(role, this.protocol.roles))


def _leaf(this, path, outcome: Outcome):
    if not outcome.steps:
        yield this.problem(path, "the outcome has no steps", "write at least one step: what the reader does now")
    if outcome.to:
        yield this.problem((*path, "to"), "only an outcome of kind “see” leads on", "write “kind: see”, or leave “to” out")
    if outcome.kind == "ask" and not outcome.open:
        yield this.problem(path, "an outcome of kind “ask” says what the text leaves open", "write “open: …”")
    if outcome.kind != "ask" and not outcome.rests_on():
        yield this.problem(path, "the outcome rests on no rule", "cite one, or write “kind: ask” where the text is silent")


def _see(this, path, outcome: Outcome):
    key, _, question = (outcome.to or "").partition("#")
    target = this.trees.get(key)
    if not outcome.to:
        yield this.problem(path, "an outcome of kind “see” does not say where it leads", "write “to: a-tree”, “to: a-tree#question” or “to: silences#a-silence”")
    elif key in this.broken or key == SILENCES and this.silences_broken:
        return
    elif key == SILENCES:
        if question not in this.silences:
            yield this.problem((*path, "to"), f"this protocol has no silence “{question}”", nearest(question, this.silences))
    elif target is None:
        yield this.problem((*path, "to"), f"this protocol has no tree “{key}”", nearest(key, this.trees))
    elif question and question not in target.questions:
        yield this.problem((*path, "to"), f"the tree “{key}” has no question “{question}”", nearest(question, target.questions))
    elif not this.broken and not end_of(this.trees, outcome):
        yield this.problem((*path, "to"), "no outcome is ever reached from there", "lead to a tree that gives an answer")
