"""Inside a protocol: ids are single, and what is named is defined."""

from collections.abc import Iterator

from macros.checks.citations import bad_citations, unknown
from macros.content.loading import Content
from macros.content.problems import Problem, nearest
from macros.content.reading import Written
from macros.content.shapes.clause import Clause
from macros.content.shapes.protocol import Protocol


def protocols(content: Content) -> Iterator[Problem]:
    """Every problem inside the protocols."""
    for key, protocol in content.protocols.items():
        written = content.written["protocol", key]
        yield from content.shelf.same(("protocol", key), (protocol, written), lambda: list(check_protocol(protocol, written)))


def ambiguous(protocol: Protocol) -> bool:
    """Whether two clauses, or two rules of a clause, have one id, so that nothing can cite them."""
    ids = [clause.id for _, clause in protocol.clause_paths()]
    return len(set(ids)) < len(ids) or any(len(set(clause.citations())) < len(clause.rules) for _, clause in protocol.clause_paths())


def check_protocol(protocol: Protocol, written: Written) -> Iterator[Problem]:
    """Every problem of one protocol: ids are single, and what is named is defined. Where an id is taken twice, that alone is told."""
    yield from _clause_ids(protocol, written)
    for path, clause in protocol.clause_paths():
        yield from _rule_ids(clause, written, path)
    if ambiguous(protocol):
        return
    yield from _roles(protocol, written)
    for path, clause in protocol.clause_paths():
        yield from _clause(clause, protocol, written, path)
    for part in ("roles", "terms"):
        for name, item in getattr(protocol, part).items():
            yield from bad_citations(written, (part, name, "cites"), item.cites, protocol)


def _clause(clause: Clause, protocol: Protocol, written: Written, path: tuple) -> Iterator[Problem]:
    """A clause has a name, and what it and its rules name is there."""
    if not (clause.ref or clause.label):
        yield written.problem(path, "the clause has neither a ref nor a label", "write “ref:”, or “label:” where the source prints no number")
    yield from unknown(written, (*path, "see"), clause.see, protocol.clauses().keys() - {clause.id}, "another clause")
    yield from unknown(written, (*path, "documents"), clause.documents, protocol.documents, "one of the documents")
    yield from unknown(written, (*path, "quotes"), filter(None, [clause.quotes]), protocol.documents, "one of the documents")
    for third, rule in enumerate(clause.rules):
        for part in ("on", "helps", "names"):
            yield from unknown(written, (*path, "rules", third, part), getattr(rule, part), protocol.roles, "one of the roles")
        if (rule.kind == "right" or "can expect" in rule.force) and not rule.helps:
            yield written.problem((*path, "rules", third), "the rule gives somebody a claim, and does not say whom", "write “helps:” with the roles that it helps")


def _clause_ids(protocol: Protocol, written: Written) -> Iterator[Problem]:
    """No two clauses have one id, and no old id is in use or led to two clauses."""
    seen, lines = {}, {}
    for path, clause in protocol.clause_paths():
        if clause.id in seen:
            yield written.problem(path, f"the id “{clause.id}” is taken by another clause, {seen[clause.id]} on line {lines[clause.id]}", "give this clause another “ref:”, or an “id:” of its own")
        seen.setdefault(clause.id, clause.name)
        lines.setdefault(clause.id, written.line(path))
    for path, clause in protocol.clause_paths():
        for index, old in enumerate(clause.was):
            if old in seen:
                yield written.problem((*path, "was", index), f"“{old}” is the id or an old id of {seen[old]}", "write only ids that lead nowhere any more, each once")
            seen.setdefault(old, clause.name)


def _rule_ids(clause: Clause, written: Written, path: tuple) -> Iterator[Problem]:
    """In a clause of several rules each has an id of its own, so that citations hold when a rule is put in or taken out."""
    ids: list[str] = []
    taken = {rule.id for rule in clause.rules}
    for third, rule in enumerate(clause.rules if len(clause.rules) > 1 else ()):
        if rule.id is None:
            free = next(str(number) for number in range(1, 2 * len(clause.rules) + 2) if str(number) not in taken)
            taken.add(free)
            yield written.problem((*path, "rules", third), "a rule of a clause with several has no id", f"write “id: \"{free}\"”")
        elif rule.id in ids:
            yield written.problem((*path, "rules", third, "id"), f"the id “{rule.id}” is taken by another rule of this clause", "give it a new one; an id is never used again")
        ids.append(rule.id)


def _roles(protocol: Protocol, written: Written) -> Iterator[Problem]:
    """A role is a case of others that are there, and not of itself."""
    for name, role in protocol.roles.items():
        yield from unknown(written, ("roles", name, "is"), role.is_, protocol.roles, "one of the roles")
        if any(name in protocol.widened(other) for other in role.is_):
            yield written.problem(("roles", name, "is"), f"“{name}” would be a case of itself", "leave out the role that leads back here")
    for audience in ("councillor", "officer"):
        key = getattr(protocol.audiences, audience)
        if key not in protocol.roles and "audiences" in written.data:
            yield written.problem(("audiences", audience), f"“{key}” is not one of the roles of this protocol", nearest(key, protocol.roles))
