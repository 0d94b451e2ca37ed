"""Where a name still stands in some files, as it is written or in another form: in small letters, several of it, broken over two lines; and the patterns by which names are found."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

BETWEEN = r"\s+(?:#\s+)?"
"""What may stand between two words of a name: a space, or the end of a line, in a comment too."""


def remaining(folder: Path, files: list[Path], *, name: str = "", now: str = "", key: str = "", calls: tuple[str, ...] = ()) -> Iterator[str]:
    """Each line, as file:line, that holds a name in any form (but as part of what it is `now`), or one of some calls. Where the `key` stands alone it is the one kept under `was`."""
    form = re.compile(rf"(?P<now>{re.escape(now)})|{forms(name)}" if now else forms(name), re.IGNORECASE) if name else None
    for path in files:
        text = path.read_text(encoding="utf-8")
        rows = text.split("\n")
        told = {number: "" for number, row in enumerate(rows, 1) if any(call in row for call in calls)}
        for match in form.finditer(text) if form else ():
            number, written = text.count("\n", 0, match.start()) + 1, " ".join(match[0].split())
            if not (now and match["now"] and (written == now or now.lower() != name.lower()) or rows[number - 1].strip().lstrip("- ").rstrip(":") == key):
                told.setdefault(number, "" if written == name else f" (“{written}”)")
        yield from (f"{path.relative_to(folder).as_posix()}:{number}{form_of}: {rows[number - 1].strip()}" for number, form_of in sorted(told.items()))


def any_of(titles: Iterable[str]) -> re.Pattern:
    """A pattern for any of some titles, none of them within a longer one."""
    return re.compile("|".join(rf"(?<!\w){re.escape(title)}(?!\w)" for title in sorted(titles, key=len, reverse=True)) or "(?!)")


def forms(name: str) -> str:
    """A pattern for a name and for several of it, with any white space between its words; a part of a key is none."""
    *first, last = name.split()
    ends = {"man": "men", "y": "ies"}
    others = [re.escape(last[: -len(end)]) + several for end, several in ends.items() if last.lower().endswith(end)]
    return rf"(?<![\w-]){BETWEEN.join([*map(re.escape, first), ''])}(?:{'|'.join([f'{re.escape(last)}(?:e?s)?', *others])})(?![\w-])"
