"""Silences name rules and roles of their protocol."""

from collections.abc import Iterator

from macros.checks.citations import bad_citations, unknown
from macros.content.loading import Content
from macros.content.problems import Problem


def silences(content: Content) -> Iterator[Problem]:
    """Every problem of the silences whose protocol could be read."""
    for key, found in content.silences.items():
        written, protocol = content.written["silences", key], content.protocols.get(key)
        for name, silence in found.items() if protocol else ():
            yield from bad_citations(written, ("silences", name, "nearest"), silence.nearest, protocol)
            yield from unknown(written, ("silences", name, "suggest"), silence.suggest, protocol.roles, "one of the roles")
