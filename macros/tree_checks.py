"""What must hold inside a decision tree, and between it and its protocol, beyond the shape of the file."""

from collections.abc import Iterator

from macros.graph import arrivals, edges, end_of, reached
from macros.model import Outcome, Protocol, Tree
from macros.problems import Problem, nearest
from macros.reading import Written

EXACT = {"must", "must not", "will", "will not", "should", "should not", "may not"}


def check_tree(key: str, tree: Tree, protocol: Protocol, trees: dict[str, Tree], broken: set[str], written: Written) -> list[Problem]:
    """Every problem of one tree. `trees` are the trees of the same protocol, `broken` those that could not be read."""
    checker = _Checker(key, tree, protocol, trees, broken, written)
    return [problem for check in CHECKS for problem in check(checker)]


class _Checker:
    """One tree and what it is checked against."""

    def __init__(self, key, tree, protocol, trees, broken, written):
        self.key, self.tree, self.protocol, self.written = key, tree, protocol, written
        self.trees, self.broken = trees, broken
        self.rules = protocol.rules()
        self.clauses = protocol.clauses()

    def problem(self, path, what, instead):
        return self.written.problem(path, what, instead)


def names(tree_file: _Checker) -> Iterator[Problem]:
    """The start is a question, and no name stands for two things on the page."""
    tree = tree_file.tree
    if tree.start not in tree.questions:
        yield tree_file.problem(("start",), f"there is no question “{tree.start}”", nearest(tree.start, tree.questions))
    for name in tree.questions.keys() & tree.outcomes.keys():
        yield tree_file.problem(("outcomes", name), f"“{name}” is also a question", "give one of the two another name")
    for name, question in tree.questions.items():
        ids = [answer.id for answer in question.answers]
        for index, answer in enumerate(ids):
            if answer in ids[:index]:
                path = ("questions", name, "answers", index, "id")
                yield tree_file.problem(path, f"two answers here are called “{answer}”", "give one of the two another id")


def old_names(tree_file: _Checker) -> Iterator[Problem]:
    """A name under `was` is no longer in use, and led to one thing only."""
    tree, taken = tree_file.tree, {}
    for part in ("questions", "outcomes"):
        for name, item in getattr(tree, part).items():
            for index, old in enumerate(item.was):
                yield from _old(tree_file, (part, name, "was", index), old, tree.questions.keys() | tree.outcomes.keys(), taken)
    for name, question in tree.questions.items():
        ids, taken = {answer.id for answer in question.answers}, {}
        for place, answer in enumerate(question.answers):
            for index, old in enumerate(answer.was):
                yield from _old(tree_file, ("questions", name, "answers", place, "was", index), old, ids, taken)
    others = {old: key for key, other in tree_file.trees.items() if key != tree_file.key for old in other.was}
    for index, old in enumerate(tree.was):
        yield from _old(tree_file, ("was", index), old, tree_file.trees.keys(), others)


def _old(tree_file, path, old, present, taken):
    if old in present:
        yield tree_file.problem(path, f"“{old}” is a name that is in use now", "write only names that lead nowhere any more")
    elif old in taken:
        yield tree_file.problem(path, f"“{old}” is also an old name of “{taken[old]}”", "keep it in one of the two places")
    taken.setdefault(old, path[1] if len(path) > 2 else tree_file.key)


def shape(tree_file: _Checker) -> Iterator[Problem]:
    """Answers lead somewhere; one answer leads to each question, none to the first; everything is reached."""
    tree = tree_file.tree
    known = tree.questions.keys() | tree.outcomes.keys()
    for name, question in tree.questions.items():
        for index, answer in enumerate(question.answers):
            if answer.go not in known:
                path = ("questions", name, "answers", index, "go")
                yield tree_file.problem(path, f"there is no question or outcome “{answer.go}”", nearest(answer.go, known))
    for target, steps in arrivals(tree).items():
        if target == tree.start:
            yield tree_file.problem(("questions", target), f"the answer {steps[0]} leads back to the first question", "lead it to a question or outcome of its own")
        elif target in tree.questions and len(steps) > 1:
            several = ", ".join(map(str, steps))
            yield tree_file.problem(("questions", target), f"several answers lead here ({several})", "write the question once for each, so that an answer names its whole route")
    if tree.start in tree.questions:
        for name in known - reached(tree):
            part = "questions" if name in tree.questions else "outcomes"
            yield tree_file.problem((part, name), "no answer leads here from the first question", "lead an answer here, or delete it")


def authority(tree_file: _Checker) -> Iterator[Problem]:
    """Every citation names one rule that exists."""
    for path, cited in _cited(tree_file.tree):
        for index, citation in enumerate(cited):
            if citation not in tree_file.rules:
                yield bad_citation(tree_file.written, (*path, index), citation, tree_file.protocol)


def bad_citation(written: Written, path: tuple, citation: str, protocol: Protocol) -> Problem:
    """The problem of a citation that names no single rule."""
    clause = protocol.clauses().get(citation.partition("/")[0])
    if clause is None:
        return written.problem(path, f"the protocol has no clause “{citation}”", nearest(citation, protocol.rules()))
    what = f"clause {clause.id} holds {len(clause.rules)} rule{'s'[: len(clause.rules) > 1]}, and “{citation}” names none of them"
    return written.problem(path, what, f"write one of: {', '.join(clause.citations())}")


def strength(tree_file: _Checker) -> Iterator[Problem]:
    """A step or time has exactly the force of a rule that it cites, or is said to be ours."""
    for name, outcome in tree_file.tree.outcomes.items():
        for index, step in enumerate(outcome.steps):
            path = ("outcomes", name, "steps", index)
            if step.ours and (step.force or step.cites):
                yield tree_file.problem(path, "a step of ours has no force and no citation", "leave out “ours”, or “force” and “cites”")
            elif not step.ours and not (step.force and step.cites):
                yield tree_file.problem(path, "the step does not say what it rests on", "write “force:” and “cites:”, or “ours: true” where the handbook suggests it")
            else:
                yield from _force(tree_file, path, step)
        for index, time in enumerate(outcome.times):
            yield from _force(tree_file, ("outcomes", name, "times", index), time)


def _force(tree_file, path, part):
    forces = {force for citation in part.cites if citation in tree_file.rules for force in tree_file.rules[citation][1].force}
    if part.force in EXACT and forces and part.force not in forces:
        yield tree_file.problem(
            (*path, "force"), f"“{part.force}” is not what the cited rules say ({', '.join(sorted(forces))})", "write the rule's own force, or cite the rule that has this one"
        )


def leaves(tree_file: _Checker) -> Iterator[Problem]:
    """Each outcome is a valid one of its kind."""
    for name, outcome in tree_file.tree.outcomes.items():
        path = ("outcomes", name)
        yield from _see(tree_file, path, outcome) if outcome.kind == "see" else _leaf(tree_file, path, outcome)
        for part, ids, known in (("who", outcome.who, tree_file.protocol.roles), ("documents", outcome.documents, tree_file.protocol.documents)):
            for index, item in enumerate(ids):
                if item not in known:
                    yield tree_file.problem((*path, part, index), f"the protocol names no “{item}” among its {'roles' if part == 'who' else 'documents'}", nearest(item, known))
        for index, time in enumerate(outcome.times):
            for place, role in enumerate(time.on):
                if role not in tree_file.protocol.roles:
                    yield tree_file.problem((*path, "times", index, "on", place), f"the protocol names no “{role}” among its roles", nearest(role, tree_file.protocol.roles))


def _leaf(tree_file, path, outcome: Outcome):
    if not outcome.steps:
        yield tree_file.problem(path, "the outcome has no steps", "write at least one step: what the reader does now")
    if outcome.to:
        yield tree_file.problem((*path, "to"), "only an outcome of kind “see” leads on", "write “kind: see”, or leave “to” out")
    if outcome.kind == "ask" and not outcome.open:
        yield tree_file.problem(path, "an outcome of kind “ask” says what the text leaves open", "write “open: …”")
    if outcome.kind != "ask" and not outcome.rests_on():
        yield tree_file.problem(path, "the outcome rests on no rule", "cite one, or write “kind: ask” where the text is silent")


def _see(tree_file, path, outcome: Outcome):
    key, _, question = (outcome.to or "").partition("#")
    target = tree_file.trees.get(key)
    if not outcome.to:
        yield tree_file.problem(path, "an outcome of kind “see” does not say where it leads", "write “to: a-tree” or “to: a-tree#question”")
    elif key in tree_file.broken:
        return
    elif target is None:
        yield tree_file.problem((*path, "to"), f"this protocol has no tree “{key}”", nearest(key, tree_file.trees))
    elif question and question not in target.questions:
        yield tree_file.problem((*path, "to"), f"the tree “{key}” has no question “{question}”", nearest(question, target.questions))
    elif not tree_file.broken and not end_of(tree_file.trees, outcome):
        yield tree_file.problem((*path, "to"), "no outcome is ever reached from there", "lead to a tree that gives an answer")


def relations(tree_file: _Checker) -> Iterator[Problem]:
    """Related trees exist and are others."""
    for index, key in enumerate(tree_file.tree.related):
        if key == tree_file.key or key not in tree_file.trees.keys() | tree_file.broken:
            others = tree_file.trees.keys() - {tree_file.key}
            yield tree_file.problem(("related", index), f"“{key}” is not another tree of this protocol", nearest(key, others))


def _cited(tree: Tree) -> Iterator[tuple[tuple, tuple[str, ...]]]:
    """Every list of citations with its path."""
    for name, question in tree.questions.items():
        yield ("questions", name, "cites"), question.cites
    for name, outcome in tree.outcomes.items():
        yield ("outcomes", name, "cites"), outcome.cites
        for part in ("steps", "times"):
            for index, item in enumerate(getattr(outcome, part)):
                yield ("outcomes", name, part, index, "cites"), item.cites


CHECKS = (names, old_names, shape, authority, strength, leaves, relations)
