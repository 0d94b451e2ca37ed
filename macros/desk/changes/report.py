"""The report on what changed: as text, as Markdown, or as a page to print, with the words that differ marked in the text before and after."""

import re
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.content.loading import Content
from macros.content.redline import sides
from macros.desk.changes.change import Change
from macros.desk.changes.links import Lost
from macros.desk.changes.resting import Resting

PAGE = Path(__file__).resolve().parent / "page"
MARKS = {"text": (("[", "]"), ("[", "]")), "markdown": (("<del>", "</del>"), ("<ins>", "</ins>"))}
"""What stands round words that differ, before and now. In Markdown stars would not do: next to a comma they are no marks."""
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")
HOW = (
    "Each sentence says what is otherwise for readers; beneath it stands the text before and now. {marks} Where only one of the two stands there, all of it is gone, or new. "
    "An “answer” is what a reader of the handbook is told to do. One that rests on a changed rule and says the same as before may be wrong now: read it again."
)
MARKED = {
    "text": "Words in [square brackets] differ.",
    "markdown": "Words that are gone are <del>struck through</del>, new ones <ins>underlined</ins>.",
    "page": "Words that are gone are struck through, new ones underlined.",
}
LOST = "Addresses that readers may have kept and that lead nowhere now"


class Told(NamedTuple):
    """What changed in one thing: what readers call it, its changes with the point of each, the answers that rest on it."""

    name: str
    points: list[tuple[str, Change]]
    answers: tuple[Resting, ...]


def text(title: str, now: Content, changes: list[Change], notes: list[str], lost: list[Lost]) -> str:
    """The report for a terminal or a mail; what differs stands in square brackets."""
    lines, council = [title], ""
    lines += ["", HOW.format(marks=MARKED["text"])] if changes else []
    for heading, under, things in grouped(now, changes):
        lines += ["", heading] if heading != council else []
        lines += ["", under]
        council = heading
        for thing in things:
            lines += [f"- {thing.name}:"] if thing.name else []
            for point, change in thing.points:
                lines.append(f"  - {point}" if thing.name else f"- {point}")
                lines += [f"      {label}: {marked(part, marks)}" for label, part, marks in zip(("before", "now"), words(change.before, change.after), MARKS["text"]) if part]
            for lot in thing.answers:
                lines += [f"    {lot.label}: {lot.lines[0]}"] if len(lot.lines) == 1 else [f"    {lot.label}:", *(f"      {line}" for line in lot.lines)]
    lines += ["", f"{LOST}:", *(f"- {address}" for address in lost)] if lost else []
    lines += ["", *(f"Note: {note}" for note in notes)] if notes else []
    return "\n".join(lines if changes or lost or notes else [title, "", "Nothing has changed for readers."]) + "\n"


def markdown(title: str, now: Content, changes: list[Change], notes: list[str], lost: list[Lost]) -> str:
    """The report as Markdown; what differs is struck through or underlined."""
    lines, council = [f"# {_plain(title)}"], ""
    lines += ["", HOW.format(marks=MARKED["markdown"])] if changes else []
    for heading, under, things in grouped(now, changes):
        lines += ["", f"## {_plain(heading)}"] if heading != council else []
        lines += ["", f"### {_plain(under)}", ""]
        council = heading
        for thing in things:
            lines += [f"- {_plain(thing.name)}:"] if thing.name else []
            for point, change in thing.points:
                indent = "    " if thing.name else ""
                lines.append(f"{indent}- {_plain(point)}")
                lines += [f"{indent}    - {label}: {marked([(_plain(words), differs) for words, differs in part], marks)}" for label, part, marks in zip(("Before", "Now"), words(change.before, change.after), MARKS["markdown"]) if part]
            for lot in thing.answers:
                lines += [f"    - {lot.label}:", *(f"        - {_plain(line)}" for line in lot.lines)]
    lines += ["", f"## {LOST}", "", *(f"- {_plain(str(address))}" for address in lost)] if lost else []
    lines += ["", *(f"Note: {_plain(note)}" for note in notes)] if notes else []
    return "\n".join(lines if changes or lost or notes else [lines[0], "", "Nothing has changed for readers."]) + "\n"


def page(title: str, now: Content, changes: list[Change], notes: list[str], lost: list[Lost]) -> str:
    """The report as one HTML page that needs no other file."""
    environment = Environment(loader=FileSystemLoader(PAGE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    style = (PAGE / "report.css").read_text(encoding="utf-8")
    return environment.get_template("report.html").render(title=title, how=HOW.format(marks=MARKED["page"]), groups=grouped(now, changes), words=words, notes=notes, lost=lost, lost_title=LOST, style=style)


def grouped(now: Content, changes: list[Change]) -> list[tuple[str, str, list[Told]]]:
    """The changes by council and heading, in their order: what the council's text is called, the heading, the things with their changes."""
    found = []
    for (key, under), told in groupby(changes, key=lambda change: (change.protocol, change.under)):
        protocol = now.protocols.get(key)
        title = under.removeprefix("Situation: ")
        told = [replace(change, sentence=change.sentence.replace(f"The situation “{title}”", "The situation", 1)) if title != under else change for change in told]
        found.append((f"{protocol.council}, {protocol.title}" if protocol else key, under, [_told(list(of_one)) for _, of_one in groupby(told, key=_one)]))
    return found


def _one(change: Change) -> str:
    """What the changes of one thing have in common: its id, or the name of a clause, which is that of its only rule too."""
    return change.thing if change.id.startswith(("clause ", "rule ")) and change.thing else change.id or change.sentence


def _told(changes: list[Change]) -> Told:
    """The changes of one thing: under its name where there are several, which none of them has to say then."""
    answers = tuple(dict.fromkeys(lot for change in changes for lot in change.answers))
    if len(changes) == 1:
        return Told("", [(changes[0].sentence, changes[0])], answers)
    name = changes[0].thing
    return Told(name, [(change.point or change.sentence.removeprefix(name).removeprefix("The situation").lstrip(": "), change) for change in changes], answers)


def words(before: str, after: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """A text before and after, in pieces, each with whether it differs. Where there is only one of them, nothing of it is marked."""
    if not before or not after:
        return [(before, False)] if before else [], [(after, False)] if after else []
    return sides(before, after)


def marked(pieces: list[tuple[str, bool]], marks: tuple[str, str]) -> str:
    """The pieces as one text, with marks round those that differ."""
    return "".join(f"{marks[0]}{piece}{marks[1]}" if differs else piece for piece, differs in pieces).strip()


def _plain(text: str) -> str:
    """A text that Markdown shows as it stands."""
    return SPECIAL.sub(r"\\\1", text)
