"""Every file about a protocol stands beside one, and every file in the folders of a handbook has a name that is read."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from macros.content.addresses import slug
from macros.content.kept import FILE as ADDRESSES
from macros.content.loading import FILES, NAME, SETTINGS, Content, hidden
from macros.content.problems import Problem, nearest


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
                yield _unread(content, path, f"call it {slug(path.stem.removesuffix('.yml')) or 'a-name'}.yml: lower case, digits and hyphens, since it is part of an address")
    proof = {ADDRESSES, *(pattern for pattern, _ in FILES.values() if "*" not in pattern)}
    for path in sorted(content.folder.glob("proof/*")):
        if path.is_file() and not hidden(path) and (name := f"proof/{path.name}") not in proof:
            yield _unread(content, path, nearest(name, proof))


def misplaced(content: Content) -> Iterator[Problem]:
    """The YAML files that stand where nothing reads them: beside the folders, one too high or too deep, or in a folder of another name."""
    read = {path for pattern, _ in FILES.values() for path in content.folder.glob(pattern)}
    folders = {pattern.partition("/")[0] for pattern, _ in FILES.values() if "/" in pattern}
    alone = {pattern for pattern, _ in FILES.values() if "/" not in pattern} | {SETTINGS}
    for path in sorted(content.folder.iterdir()) if content.folder.is_dir() else ():
        if path.is_file() and path.name not in alone and get_close_matches(path.name.lower(), alone, cutoff=0.8) and not hidden(path):
            yield _unread(content, path, nearest(path.name, alone))
        elif path.is_dir() and path.name not in folders and get_close_matches(path.name, folders, cutoff=0.8) and any(path.rglob("*.yml")):
            yield _unread(content, path, nearest(path.name, folders), "a folder")
    for folder in sorted(folders):
        for path in sorted(content.folder.glob(f"{folder}/**/*.yml")):
            depths = {pattern.count("/") for pattern, _ in FILES.values() if pattern.startswith(f"{folder}/")}
            if path not in read and path.relative_to(content.folder).as_posix().count("/") not in depths and not hidden(path):
                homes = " or ".join(sorted(pattern.rpartition("/")[0].replace("*", "PROTOCOL") for pattern, _ in FILES.values() if pattern.startswith(f"{folder}/")))
                yield _unread(content, path, f"put it into {homes}/")


def _unread(content: Content, path: Path, instead: str, what: str = "a file") -> Problem:
    if what == "a file" and path.suffix.lower() not in (".yml", ".yaml", ".txt", ""):
        instead = "only .yml files belong here: take it out of this folder"
    return Problem(path.relative_to(content.folder).as_posix(), 1, "", f"{what} of this name is not read here", instead)
