"""What is named must be there: citations, roles, documents, clauses."""

import re
from collections.abc import Iterator

from macros.content.counting import many
from macros.content.problems import Problem, nearest
from macros.content.reading import Written
from macros.content.shapes.protocol import Protocol

LISTED = 12
"""So many clauses a complaint lists."""


def bad_citation(written: Written, path: tuple, citation: str, protocol: Protocol) -> Problem:
    """The problem of a citation that names no single rule."""
    clause = protocol.clauses().get(citation.partition("/")[0])
    if clause is None:
        return written.problem(path, f"the protocol has no clause “{citation}”", _sisters(citation, protocol) or nearest(citation, protocol.rules()))
    if clause.not_used:
        return written.problem(path, f"clause {clause.id} is not used, and says nothing", "cite the rule that says it now")
    if not clause.rules:
        return written.problem(path, f"clause {clause.id} is not restated yet", "write what it says under its “rules:” in the protocol first")
    what = f"clause {clause.id} holds {many(len(clause.rules), 'rule')}, and “{citation}” names none of them"
    return written.problem(path, what, f"write one of: {', '.join(clause.citations())}")


def unknown(written: Written, path: tuple, names, known, what: str) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name not in known:
            yield written.problem((*path, index), f"“{name}” is not {what} of this protocol", nearest(name, known))


def bad_citations(written: Written, path: tuple, cited, protocol: Protocol) -> Iterator[Problem]:
    """The problem of each citation of a list at `path` that does not name one rule."""
    rules = protocol.rules() if cited else {}
    for index, citation in enumerate(cited):
        if citation not in rules:
            yield bad_citation(written, (*path, index), citation, protocol)


def _sisters(citation: str, protocol: Protocol) -> str:
    """The clauses whose numbers begin as a number does that is not there, with their first words."""
    start = re.match(r"[a-z0-9]+[.-]", citation)
    found = [clause for name, clause in protocol.clauses().items() if start and name.startswith(start[0])]
    told = "; ".join(f"{clause.id} ({_begins(clause)})" for clause in found[:LISTED])
    return f"write one of: {told}{f'; and {len(found) - LISTED} more' if len(found) > LISTED else ''}" if found else ""


def _begins(clause) -> str:
    words = (clause.heading or clause.rules[0].says if clause.rules else clause.name).split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
