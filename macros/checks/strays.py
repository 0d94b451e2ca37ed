"""Every file about a protocol stands beside one."""

from collections.abc import Iterator

from macros.content.loading import Content
from macros.content.problems import Problem, nearest


def strays(content: Content) -> Iterator[Problem]:
    """The files whose name or folder names a protocol that is not there."""
    for (kind, key, *_), written in content.written.items():
        if kind != "protocol" and key and ("protocol", key) not in content.written:
            yield Problem(written.file, 1, "", f"there is no protocols/{key}.yml for this file", nearest(key, content.protocols))
