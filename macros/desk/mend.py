"""`check --fix`: what can be mended without changing a visible word: characters that nobody sees, line ends, tabs and spaces at the edges of lines."""

import re
from pathlib import Path

from macros.content.characters import FORBIDDEN, INVISIBLE, cleaned
from macros.content.counting import many
from macros.content.loading import FILES, SETTINGS, hidden
from macros.content.one_file import OWN_WORDS


def mend(folder: Path) -> list[str]:
    """Mend every file of a handbook in place. Returns what was done, a sentence each. Adopted wording is left as it was brought in."""
    done = []
    for path in sorted({folder / SETTINGS, *(path for kind, (pattern, _) in FILES.items() if kind not in OWN_WORDS for path in folder.glob(pattern))}):
        try:
            raw = path.read_bytes().decode("utf-8") if path.is_file() and not hidden(path) else ""
        except UnicodeDecodeError:
            continue
        text, what = mended(raw)
        if text != raw:
            path.write_bytes(text.encode("utf-8"))
            done.append(f"{path.relative_to(folder).as_posix()}: {', '.join(what)}")
    return done


def mended(text: str) -> tuple[str, list[str]]:
    """A text without what nobody sees, and what was taken out of it."""
    what = []
    ends = text.replace("\r\n", "\n").replace("\r", "\n")
    if ends != text:
        what.append("line ends made the same")
    clean = cleaned(ends)
    if clean != ends:
        count = len(FORBIDDEN.findall(ends)) + len(INVISIBLE.findall(ends))
        what.append(f"{many(count, 'character')} that nobody sees")
    rows = [re.sub(r"^[ \t]+", lambda found: found[0].replace("\t", "  "), row).rstrip(" \t") for row in clean.split("\n")]
    laid = "\n".join(rows)
    if laid != clean:
        what.append("tabs in the indent and spaces at the ends of lines")
    if laid.strip() and not laid.endswith("\n"):
        laid += "\n"
        what.append("an end to the last line")
    return laid, what
