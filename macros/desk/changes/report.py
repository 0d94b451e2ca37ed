"""The report on what changed: as text, as Markdown, or as a page to print, with the words that differ marked in the text before and after."""

import re
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.desk.changes.change import Change
from macros.desk.changes.layout import Report
from macros.desk.changes.marks import sides_of
from macros.pages.prose import day

PAGE = Path(__file__).resolve().parent / "page"
MARKS = {"text": (("[", "]"), ("[", "]")), "markdown": (("<del>", "</del>"), ("<ins>", "</ins>"))}
"""What stands round words that differ, before and now. In Markdown stars would not do: next to a comma they are no marks."""
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")
HOW = (
    "Each sentence says what is different for readers; below it stands the text before and now. {marks} Where only one of the two stands there, all of it is gone, or new. A new title of a post or document is told once: by itself it is no difference, and is not marked. An “answer” is what the handbook tells a reader to do.",
    "Under each change of a rule stands what rests on it. “May be wrong now” comes first: what still says a time, a post or words that the rule lost. Then what changed too, and the very words that say the same as before and must be read again.",
    "What may be wrong is looked for in each text that gives the clause’s number, and in all that cites the rule or another one of its clause: titles, steps, times, reasons, whom they name, what they leave open, and notes; and in training that plays such an answer. Left out is what another rule says on which that very part rests. "
    "Not found is what speaks of the rule without citing its clause or giving the number, and what puts the lost words in another way. A single lost word that is no name is looked for only in the parts that cite the rule, and no single word where the rule lost a time too; of a rule that was written quite anew, only times and posts are; of one that is gone, only times.",
)
MARKED = {
    "text": "Words in [square brackets] differ.",
    "markdown": "Words that are gone are <del>struck through</del>, new ones <ins>underlined</ins>.",
    "page": "Words that are gone are struck through, new ones underlined.",
}
NOTHING = "Nothing has changed for readers."


def text(report: Report) -> str:
    """The report for a terminal or a mail; what differs stands in square brackets."""
    lines = [report.title, *(["", report.span] if report.span else [])]
    for council, points in report.summary:
        lines += ["", f"In short – {council}", *(f"{'  ' * deep}- {point}" for deep, point in points)]
    lines += _how(report, "text")
    for group in report.groups:
        lines += ["", *(heading for heading in group.headings if heading)]
        for thing in group.things:
            lines += [f"- {thing.name}:"] if thing.name else []
            for point, change in thing.points:
                lines.append(f"  - {point}" if thing.name else f"- {point}")
                lines += [f"      {label}: {part}" for label, part in _before_and_now(change, "text")]
            for lot in thing.answers:
                lines += [f"    {lot.label}: {lot.lines[0]}"] if len(lot.lines) == 1 else [f"    {lot.label}:", *(f"      - {line}" for line in lot.lines)]
    lines += ["", f"{report.LOST}:", *(f"- {address}" for address in report.lost)] if report.lost else []
    lines += ["", *(f"Note: {note}" for note in report.notes)] if report.notes else []
    return "\n".join([*lines, *([] if report else ["", NOTHING])]) + "\n"


def markdown(report: Report) -> str:
    """The report as Markdown; what differs is struck through or underlined."""
    lines = [f"# {_plain(report.title)}", *(["", _plain(report.span)] if report.span else [])]
    for council, points in report.summary:
        lines += ["", f"## In short: {_plain(council)}", "", *(f"{'    ' * deep}- {_plain(point)}" for deep, point in points)]
    lines += ["", "## How to read this"] if report.groups else []
    lines += _how(report, "markdown")
    for group in report.groups:
        for level, heading in zip(("##", "###", "####"), group.headings):
            lines += ["", f"{level} {_plain(heading)}"] if heading else []
        lines.append("")
        for thing in group.things:
            lines += [f"- {_plain(thing.name)}:"] if thing.name else []
            for point, change in thing.points:
                indent = "    " if thing.name else ""
                lines.append(f"{indent}- {_plain(point)}")
                lines += [f"{indent}    - {label.capitalize()}: {part}" for label, part in _before_and_now(change, "markdown", _plain)]
            for lot in thing.answers:
                lines += [f"    - {_plain(lot.label)}:", *(f"        - {_plain(line)}" for line in lot.lines)]
    lines += ["", f"## {report.LOST}", "", *(f"- {_plain(str(address))}" for address in report.lost)] if report.lost else []
    lines += ["", *(f"Note: {_plain(note)}" for note in report.notes)] if report.notes else []
    return "\n".join([*lines, *([] if report else ["", NOTHING])]) + "\n"


def page(report: Report) -> str:
    """The report as one HTML page that needs no other file."""
    environment = Environment(loader=FileSystemLoader(PAGE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    style = (PAGE / "report.css").read_text(encoding="utf-8")
    how = [part.format(marks=MARKED["page"]) for part in HOW]
    return environment.get_template("report.html").render(report=report, how=how, nothing=NOTHING, sides=sides_of, style=style, printed=f"Written on {day(date.today().isoformat())}")


def _how(report: Report, form: str) -> list[str]:
    return [line for part in HOW for line in ("", part.format(marks=MARKED[form]))] if report.groups else []


def _before_and_now(change: Change, form: str, plain=str) -> list[tuple[str, str]]:
    """The text before and now, with marks round what differs."""
    found = []
    for label, pieces, marks in zip(("before", "now"), sides_of(change), MARKS[form]):
        if pieces:
            found.append((label, "".join(f"{marks[0]}{plain(piece)}{marks[1]}" if differs else plain(piece) for piece, differs in pieces).strip()))
    return found


def _plain(text: str) -> str:
    """A text that Markdown shows as it stands."""
    return SPECIAL.sub(r"\\\1", text)
