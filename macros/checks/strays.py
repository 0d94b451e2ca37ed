"""Every file about a protocol stands beside one, and every file in the folders of a handbook has a name that is read."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from macros.content.addresses import key_for, reserved
from macros.content.kept import FILE as ADDRESSES
from macros.content.loading import FILES, FOLDERS, NAME, SETTINGS, Content, hidden
from macros.content.problems import Problem, nearest

ALONE = {name: name for name in (SETTINGS, *(pattern for pattern, _ in FILES.values() if "/" not in pattern))}
"""The files that stand beside the folders."""
HOMES = {f"{name}.yml": pattern.replace("*/*", "PROTOCOL/NAME").replace("*", "PROTOCOL") for kind, (pattern, _) in reversed(FILES.items()) if "/" in pattern for name in (pattern.partition("/")[0], kind) if name != "proof"} | {"addresses.txt": ADDRESSES, "tree.yml": "decision_trees/PROTOCOL/NAME.yml"}
"""What a file beside the folders may be called that belongs into one, and where."""
NAMED = {name: name for name in ("docs", *FOLDERS)} | {"trees": "decision_trees", "cards": "proof/cards", "phrases": "proof/phrases"}
PROOF = {name: name for name in ("approved", *(pattern.split("/")[1] for pattern, _ in FILES.values() if pattern.startswith("proof/") and "*" in pattern))}


def strays(content: Content) -> Iterator[Problem]:
    """The files whose name or folder names a protocol that is not there."""
    for (kind, key, *_), written in content.written.items():
        if kind != "protocol" and key and ("protocol", key) not in content.written:
            yield Problem(written.file, 1, "", f"there is no protocols/{key}.yml for this file", nearest(key, content.protocols))


def names(content: Content) -> Iterator[Problem]:
    """The files in the folders of a handbook that are not read, or whose name cannot be part of an address."""
    for folder in {pattern.rpartition("/")[0] for pattern, _ in FILES.values() if "*" in pattern}:
        for path in sorted(content.folder.glob(f"{folder}/*")):
            if path.is_file() and reserved(path.name):
                yield Problem(path.relative_to(content.folder).as_posix(), 1, "", f"no file on Windows can be called {path.name}", f"give it another name, such as {path.stem}-1{path.suffix}")
            elif path.is_file() and not hidden(path) and not NAME.fullmatch(path.name):
                yield _unread(content, path, f"call it {key_for(path.stem.removesuffix('.yml')) or 'a-name'}.yml: lower case, digits and hyphens, since it is part of an address")
    proof = {ADDRESSES, *(pattern for pattern, _ in FILES.values() if "*" not in pattern)}
    for path in sorted(content.folder.glob("proof/*")):
        if path.is_file() and not hidden(path) and (name := f"proof/{path.name}") not in proof:
            yield _unread(content, path, nearest(name, proof))


def misplaced(content: Content) -> Iterator[Problem]:
    """The files and folders that stand where nothing reads them: under another name, beside the folders, one too high or too deep."""
    folder = content.folder
    yield from _misspelt(content, folder, NAMED, {**ALONE, **HOMES}) if folder.is_dir() else ()
    yield from _misspelt(content, folder / "proof", PROOF, {}) if (folder / "proof").is_dir() else ()
    read = {path for pattern, _ in FILES.values() for path in folder.glob(pattern)}
    for name in FOLDERS:
        for path in sorted(folder.glob(f"{name}/**/*.yml")):
            depths = {pattern.count("/") for pattern, _ in FILES.values() if pattern.startswith(f"{name}/")}
            if path not in read and path.relative_to(folder).as_posix().count("/") not in depths and not hidden(path):
                homes = " or ".join(sorted(pattern.rpartition("/")[0].replace("*", "PROTOCOL") for pattern, _ in FILES.values() if pattern.startswith(f"{name}/")))
                yield _unread(content, path, f"put it into {homes}/")


def _misspelt(content: Content, where: Path, folders: dict[str, str], files: dict[str, str]) -> Iterator[Problem]:
    """What stands in a folder under a name that is nearly one that is read; `files` and `folders` say where each belongs."""
    for path in sorted(where.iterdir()):
        known = folders if path.is_dir() else files
        close = [] if hidden(path) or known.get(path.name) == path.name else get_close_matches(path.name.lower().replace(" ", "_"), known, n=1, cutoff=0.8)
        if close and (path.is_file() or any(path.rglob("*.yml")) or any(path.rglob("*.md"))):
            told = f"did you mean “{known[close[0]]}”?" if close[0] == known[close[0]] else f"put it into {known[close[0]]}"
            yield _unread(content, path, told, "a folder" if path.is_dir() else "a file")


def _unread(content: Content, path: Path, instead: str, what: str = "a file") -> Problem:
    if what == "a file" and path.suffix.lower() not in (".yml", ".yaml", ".txt", ""):
        instead = "only .yml files belong here: take it out of this folder"
    return Problem(path.relative_to(content.folder).as_posix(), 1, "", f"{what} of this name is not read here", instead)
