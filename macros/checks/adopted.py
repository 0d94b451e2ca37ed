"""Adopted wording is what was brought in, for clauses that are there."""

from collections.abc import Iterator

from macros.content.loading import Content, fingerprint
from macros.content.problems import Problem, nearest


def adopted(content: Content) -> Iterator[Problem]:
    """Every problem of the adopted wording."""
    for key, wording in content.adopted.items():
        written = content.written["adopted", key]
        for name, clause in wording.clauses.items():
            if fingerprint(clause.text) != clause.fingerprint:
                yield written.problem(("clauses", name, "text"), "the wording is not what was brought in", "bring the document in again; this file is never edited by hand")
            if key in content.protocols and name not in content.protocols[key].clauses():
                yield written.problem(("clauses", name), f"the protocol has no clause “{name}”", nearest(name, content.protocols[key].clauses()))
