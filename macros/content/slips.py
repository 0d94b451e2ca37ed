"""What an author most likely did where YAML cannot be read: each slip of the pen with its own line and words."""

import re

from ruamel.yaml.error import MarkedYAMLError

from macros.content.characters import INVISIBLE, name
from macros.content.counting import many

KEY = r"[\w-]+"
ENTRY = re.compile(rf"^\s*(?:- +)*(?:{KEY}:(?:\s|$)|- )")
OPENED = re.compile(rf"^(?P<before>\s*(?:- +)*(?:{KEY}: +)?)(?P<mark>[\"'])(?P<rest>.*)$")
BULLET = re.compile(r"^\s*([•‣▪●◦·–—*])\s")
Slip = tuple[int, str, str]
FOLD = "put the text under “>-”, on a line of its own"


def slip(error: MarkedYAMLError, rows: list[str]) -> Slip:
    """The line (from 1), what is wrong there and what to write instead."""
    marks = [mark.line for mark in (error.context_mark, error.problem_mark) if mark]
    last = min(max(marks), len(rows) - 1)
    near = sorted({line for mark in marks for line in (mark, mark - 1) if 0 <= line < len(rows)}, key=lambda line: (line not in marks, line))
    return _quotation(rows, last) or next((found for line in near for found in [_row(rows, line)] if found), None) or _indent(rows, near) or (
        min((error.problem_mark or error.context_mark).line, last) + 1, "YAML cannot be read here", "compare the line, and the one above it, with a file that is right: the indent, the colon, the quotation marks")


def _quotation(rows: list[str], last: int) -> Slip | None:
    """A quotation mark that opens and is never closed, or one that is closed before the text ends."""
    for number, row in enumerate(rows[: last + 1]):
        found = OPENED.match(row)
        if not found:
            continue
        mark = found["mark"]
        closed = re.match(r'(?:[^"\\]|\\.)*"(.*)' if mark == '"' else r"(?:[^']|'')*'(?!')(.*)", found["rest"])
        following = next((later for later in rows[number + 1 :] if later.strip()), "")
        if not closed and (not following or ENTRY.match(following)):
            return number + 1, f"the quotation mark {mark} that opens here is never closed", f"close it at the end of the text, or {FOLD}"
        if closed and closed[1].strip() and not closed[1].lstrip().startswith((":", "#", ",", "]", "}")):
            return number + 1, "the text goes on behind its closing quotation mark", FOLD
    return None


def _row(rows: list[str], line: int) -> Slip | None:
    """A slip that a single line shows."""
    row, number = rows[line], line + 1
    bare = row.lstrip(" ")
    if "\t" in row[: len(row) - len(row.lstrip())] or "\t" in re.match(r"[-\s]*", row)[0]:
        return number, "a tab stands in the indent", "use spaces, two for each step inwards"
    if hidden := INVISIBLE.match(bare) or re.match(rf"[^:]*:?({INVISIBLE.pattern})", bare) and INVISIBLE.search(bare):
        return number, f"{name(hidden[0])} stands in column {row.index(hidden[0]) + 1}", "write a space instead, or run: check --fix"
    if found := BULLET.match(row):
        return number, f"a list entry begins with “{found[1]}”", "begin it with a hyphen and a space: “- ”"
    if re.match(r"-[^\s-]", bare):
        return number, "a list entry has no space behind its hyphen", "begin it with “- ”"
    text = re.match(rf"(?:- +)*(?:{KEY}: +)?(.*)", bare)[1]
    if re.match(r"[%@`]", text):
        return number, f"a text cannot begin with “{text[0]}”", FOLD
    if text[:1] in ("“", "”", "‘") and ": " in text:
        return number, "a colon with a space behind it stands inside the text", FOLD
    if text[:1] in ("[", "{"):
        return number, f"the bracket {text[0]} that opens here is never closed", "write each entry on a line of its own, starting with “- ”"
    if re.match(rf"(?:- +)*{KEY}: +[^\"'|>\s].*:(\s|$)", bare):
        return number, "a colon with a space behind it stands inside the text", FOLD
    if found := re.match(rf"(?:- +)*({KEY}):(\S.*)", bare):
        return number, f"“{found[1]}:” has no space behind its colon", f"write “{found[1]}: {found[2]}”"
    if found := re.match(rf"({KEY}) ?(.*)$", bare):
        if ":" not in bare:
            return number, f"this line is no “key: value” and no list entry: {bare[:40]}", f"write “{found[1]}: {found[2]}” if “{found[1]}” is a key, indent it if it goes on from the line above, or {FOLD}"
    return None


def _indent(rows: list[str], near: list[int]) -> Slip | None:
    """A line that stands further in or out than those that it belongs to."""
    for line in near:
        above = next((number for number in range(line - 1, -1, -1) if rows[number].strip() and not rows[number].lstrip().startswith("#")), None)
        if above is None or not ENTRY.match(rows[line]):
            continue
        depth, before = (len(rows[number]) - len(rows[number].lstrip(" ")) for number in (line, above))
        if depth > before and re.match(rf"\s*(?:- +)*{KEY}: +[^|>\s]", rows[above]):
            return line + 1, f"the line stands {many(depth - before, 'space')} further in than the one above, which has its value already", "give it the same indent as the line above"
        if depth % 2:
            return line + 1, f"the line is indented by {many(depth, 'space')}", "use two spaces for each step inwards, the same for all keys of one thing"
    return None
