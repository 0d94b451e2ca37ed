"""The report on what changed: as text, as Markdown, or as a page to print, with the words that differ marked in the text before and after."""

import re
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.content.loading import Content
from macros.desk.changes.compare import Change

PAGE = Path(__file__).resolve().parent / "page"
MARKS = {"text": ("[", "]"), "markdown": ("**", "**")}
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def text(title: str, now: Content, changes: list[Change], notes: list[str], lost: list[str]) -> str:
    """The report for a terminal or a mail; what differs stands in square brackets."""
    lines, council = [title], ""
    for heading, under, told in grouped(now, changes):
        lines += ["", heading] if heading != council else []
        lines += ["", under]
        council = heading
        for change in told:
            lines.append(f"- {change.sentence}")
            lines += [f"    {label}: {marked(part, MARKS['text'])}" for label, part in zip(("before", "now"), words(change.before, change.after)) if part]
            lines += [f"    answers that rest on it: {'; '.join(change.answers)}"] if change.answers else []
    lines += ["", "Addresses that readers may have kept and that lead nowhere now:", *(f"- {address}" for address in lost)] if lost else []
    lines += ["", *(f"Note: {note}" for note in notes)] if notes else []
    return "\n".join(lines if changes or lost or notes else [title, "", "Nothing has changed for readers."]) + "\n"


def markdown(title: str, now: Content, changes: list[Change], notes: list[str], lost: list[str]) -> str:
    """The report as Markdown; what differs is bold."""
    lines, council = [f"# {_plain(title)}"], ""
    for heading, under, told in grouped(now, changes):
        lines += ["", f"## {_plain(heading)}"] if heading != council else []
        lines += ["", f"### {_plain(under)}", ""]
        council = heading
        for change in told:
            lines.append(f"- {_plain(change.sentence)}")
            lines += [f"    - {label}: {marked([(_plain(words), differs) for words, differs in part], MARKS['markdown'])}" for label, part in zip(("Before", "Now"), words(change.before, change.after)) if part]
            lines += [f"    - Answers that rest on it: {_plain('; '.join(change.answers))}"] if change.answers else []
    lines += ["", "## Addresses that lead nowhere now", "", *(f"- `{address}`" for address in lost)] if lost else []
    lines += ["", *(f"Note: {_plain(note)}" for note in notes)] if notes else []
    return "\n".join(lines if changes or lost or notes else [lines[0], "", "Nothing has changed for readers."]) + "\n"


def page(title: str, now: Content, changes: list[Change], notes: list[str], lost: list[str]) -> str:
    """The report as one HTML page that needs no other file."""
    environment = Environment(loader=FileSystemLoader(PAGE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    style = (PAGE / "report.css").read_text(encoding="utf-8")
    return environment.get_template("report.html").render(title=title, groups=grouped(now, changes), words=words, notes=notes, lost=lost, style=style)


def grouped(now: Content, changes: list[Change]) -> list[tuple[str, str, list[Change]]]:
    """The changes by council and heading, in their order: what the council's text is called, the heading, the changes."""
    found = []
    for (key, under), told in groupby(changes, key=lambda change: (change.protocol, change.under)):
        protocol = now.protocols.get(key)
        found.append((f"{protocol.council}, {protocol.title}" if protocol else key, under, list(told)))
    return found


def words(before: str, after: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """A text before and after, in pieces, each with whether it differs. Where there is only one of them, nothing of it is marked."""
    if not before or not after:
        return [(before, False)] if before else [], [(after, False)] if after else []
    old, new = before.split(), after.split()
    found: tuple[list, list] = ([], [])
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for side, piece in zip(found, (old[i:j], new[k:m])):
            if piece:
                side.append((" ".join(piece), kind != "equal"))
    return found


def marked(pieces: list[tuple[str, bool]], marks: tuple[str, str]) -> str:
    """The pieces as one text, with marks round those that differ."""
    return " ".join(f"{marks[0]}{piece}{marks[1]}" if differs else piece for piece, differs in pieces)


def _plain(text: str) -> str:
    """A text that Markdown shows as it stands."""
    return SPECIAL.sub(r"\\\1", text)
