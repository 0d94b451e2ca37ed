"""Inside a protocol: ids are single, and what is named is defined."""

from collections.abc import Iterator

from macros.checks.citations import bad_citation, unknown
from macros.content.loading import Content
from macros.content.problems import Problem
from macros.content.reading import Written
from macros.content.shapes.protocol import Protocol


def protocols(content: Content) -> Iterator[Problem]:
    """Every problem inside the protocols."""
    for key, protocol in content.protocols.items():
        yield from check_protocol(protocol, content.written["protocol", key])


def check_protocol(protocol: Protocol, written: Written) -> Iterator[Problem]:
    """Every problem of one protocol: ids are single, and what is named is defined."""
    clauses, seen = protocol.clauses(), {}
    for path, clause in protocol.clause_paths():
        if clause.id in seen:
            yield written.problem(path, f"the id “{clause.id}” is taken by {seen[clause.id]}", "give this clause an “id:” of its own")
        seen.setdefault(clause.id, clause.name)
        if not (clause.ref or clause.label):
            yield written.problem(path, "the clause has neither a ref nor a label", "write “ref:”, or “label:” where the source prints no number")
        yield from unknown(written, (*path, "see"), clause.see, clauses.keys() - {clause.id}, "another clause")
        yield from unknown(written, (*path, "documents"), clause.documents, protocol.documents, "one of the documents")
        yield from unknown(written, (*path, "quotes"), filter(None, [clause.quotes]), protocol.documents, "one of the documents")
        for third, rule in enumerate(clause.rules):
            yield from unknown(written, (*path, "rules", third, "on"), rule.on, protocol.roles, "one of the roles")
    for path, clause in protocol.clause_paths():
        for index, old in enumerate(clause.was):
            if old in seen:
                yield written.problem((*path, "was", index), f"“{old}” is the id or an old id of {seen[old]}", "write only ids that lead nowhere any more, each once")
            seen.setdefault(old, clause.name)
    for part in ("roles", "terms"):
        for name, item in getattr(protocol, part).items():
            for index, citation in enumerate(item.cites):
                if citation not in protocol.rules() and citation not in clauses:
                    yield bad_citation(written, (part, name, "cites", index), citation, protocol)
