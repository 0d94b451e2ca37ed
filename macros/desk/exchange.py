"""Two entries of a list in an author's file exchange their places, each with the comments above it."""

from pathlib import Path

from macros.content.reading import read


def exchange(file: Path, folder: Path, one: tuple, other: tuple) -> bool:
    """Exchange the entries at two paths. Returns whether it was done: entries that do not stand equally far in stay where they are."""
    rows = file.read_text(encoding="utf-8").split("\n")
    first, second = sorted(_block(rows, read(file, folder).lines[path] - 1) for path in (one, other))
    if _indent(rows[first[2]]) != _indent(rows[second[2]]):
        return False
    moved = [*rows[: first[0]], *rows[second[0] : second[1]], *rows[first[1] : second[0]], *rows[first[0] : first[1]], *rows[second[1] :]]
    file.write_text("\n".join(moved), encoding="utf-8", newline="\n")
    return True


def _block(rows: list[str], line: int) -> tuple[int, int, int]:
    """The lines of an entry with the comments right above it: the first, the one behind the last, and the one on which its hyphen stands."""
    depth = _indent(rows[line])
    start, end = line, line + 1
    while start and rows[start - 1].lstrip().startswith("#") and _indent(rows[start - 1]) == depth:
        start -= 1
    while end < len(rows) and (not rows[end].strip() or _indent(rows[end]) > depth or rows[end].lstrip().startswith("#")):
        end += 1
    while not rows[end - 1].strip() or rows[end - 1].lstrip().startswith("#") and _indent(rows[end - 1]) <= depth:
        end -= 1
    return start, end, line


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))
