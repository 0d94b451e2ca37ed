"""Councils side by side: each line is about a protocol that is there and cites its rules."""

from collections.abc import Iterator

from macros.checks.citations import bad_citations
from macros.content.loading import Content
from macros.content.problems import Problem, nearest


def comparisons(content: Content) -> Iterator[Problem]:
    """Every problem of comparisons.yml."""
    written = content.written.get(("comparisons", ""))
    for topic, points in content.comparisons.topics.items():
        for index, point in enumerate(points):
            for key, line in point.councils.items():
                path = ("topics", topic, index, "councils", key)
                if ("protocol", key) not in content.written:
                    yield written.problem(path, f"there is no protocols/{key}.yml", nearest(key, content.protocols))
                elif key in content.protocols:
                    yield from bad_citations(written, (*path, "cites"), line.cites, content.protocols[key])
