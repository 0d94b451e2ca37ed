"""Every file about a protocol stands beside one, and every file in the folders of a handbook has a name that is read."""

import re
from collections.abc import Iterator

from macros.content.addresses import slug
from macros.content.loading import FILES, Content, hidden
from macros.content.problems import Problem, nearest

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yml")


def strays(content: Content) -> Iterator[Problem]:
    """The files whose name or folder names a protocol that is not there."""
    for (kind, key, *_), written in content.written.items():
        if kind != "protocol" and key and ("protocol", key) not in content.written:
            yield Problem(written.file, 1, "", f"there is no protocols/{key}.yml for this file", nearest(key, content.protocols))


def names(content: Content) -> Iterator[Problem]:
    """The files in the folders of a handbook that are not read, or whose name cannot be part of an address."""
    for folder in {pattern.rpartition("/")[0] for pattern, _ in FILES.values() if "*" in pattern}:
        for path in sorted(content.folder.glob(f"{folder}/*")):
            if path.is_file() and not hidden(path) and not NAME.fullmatch(path.name):
                file = path.relative_to(content.folder).as_posix()
                yield Problem(file, 1, "", "a file of this name is not read here", f"call it {slug(path.stem.removesuffix('.yml')) or 'a-name'}.yml: lower case, digits and hyphens, since it is part of an address")
