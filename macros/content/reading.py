"""A YAML file as plain text values, each with the line it stands on.

Every scalar stays the text that was written: `NO`, `4.10` and `12:30` mean themselves. What YAML would change
silently (a list in brackets split at a comma, text cut at a `#`, anchors, tags, a repeated key) is a problem.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from macros.content.characters import FORBIDDEN, INVISIBLE, cleaned, places, told
from macros.content.problems import Problem, Refused
from macros.content.slips import slip

MANY = 20
"""So many characters that may stand nowhere are no slip: the file is not text."""
MARKUP = re.compile(r"</?[A-Za-z!][^>]*>|\{\{|\{%|\{#")

FOLDED = re.compile(r"\|[^\n]*\|\s*:?-{3,}:?\s*\|")
"""A table's row and the line beneath its headings on one line."""


@dataclass
class Written:
    """What one file holds: `data` (dicts, lists and strings) and the line of every path into it. `hidden` are places of characters that nobody sees."""

    file: str
    data: dict = field(default_factory=dict)
    lines: dict[tuple, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    hidden: list[tuple[int, int, str]] = field(default_factory=list)

    def line(self, path: tuple) -> int:
        """The line of a path, or of the nearest thing above it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, path: tuple, what: str, instead: str) -> Problem:
        """A problem at a path of this file."""
        where = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
        return Problem(self.file, self.line(path), where, what, instead)


def read(path: Path, project: Path, exact: bool = False) -> Written:
    """Read one file. Whatever is wrong with it is in `problems`; nothing is raised for an author's mistake.

    `exact` is for a council's own words, which may hold what looks like HTML or a template: they are only ever shown, never read as either.
    """
    written = Written(path.relative_to(project).as_posix())
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        found = Problem(written.file, line, "", "this is not UTF-8 text", "save the file as UTF-8")
        written.problems.append(found)
        return written
    forbidden = places(text, FORBIDDEN)
    if len(forbidden) > MANY:
        written.problems.append(Problem(written.file, forbidden[0][0], "", "this is not a text file", "save it as plain text, in UTF-8"))
        return written
    for line, column, called in forbidden:
        written.problems.append(Problem(written.file, line, "", f"{called} stands in column {column}", "write a space or a line of its own instead, or run: check --fix"))
    text = FORBIDDEN.sub(" ", text)
    written.hidden = places(text, INVISIBLE)
    try:
        _Builder(written, text, exact).build()
    except MarkedYAMLError as error:
        line, what, instead = slip(error, text.split("\n"))
        written.problems.append(Problem(written.file, line, "", what, instead))
    except YAMLError as error:
        written.problems.append(Problem(written.file, 1, "", f"YAML cannot be read ({' '.join(str(error).split())})", "save it as plain text"))
    return written


def lines_of(path: Path, folder: Path) -> list[str]:
    """The lines of a plain text file of a handbook; none where there is no such file. Raises Refused where it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    except UnicodeDecodeError:
        raise Refused([Problem(path.relative_to(folder).as_posix(), 1, "", "this is not UTF-8 text", "save the file as UTF-8")]) from None


def texts(data, path: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """Every text in some data, at any depth, with its path."""
    if isinstance(data, dict | list):
        for name, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from texts(value, (*path, name))
    elif isinstance(data, str):
        yield path, data


class _Builder:
    """Turns the parser's events into data and lines."""

    def __init__(self, written: Written, text: str, exact: bool):
        self.written, self.exact = written, exact
        self.rows = text.split("\n")
        self.events = iter(list(YAML(typ="safe").parse(text)))

    def complain(self, path, event, what, instead):
        self.written.lines.setdefault(path, event.start_mark.line + 1)
        found = self.written.problem(path, what, instead)
        self.written.problems.append(Problem(found.file, event.start_mark.line + 1, found.where, what, instead))

    def build(self):
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.complain((), event, "a second document starts here", "keep one file to one document, without “---”")
                    self.written.data = {}  # what would be missing from half a file is only a consequence
                    return
            elif isinstance(event, (ScalarEvent, SequenceStartEvent, MappingStartEvent)):
                data = self.value(event, ())
                if not isinstance(data, dict):
                    self.complain((), event, "the file is not a set of “key: value” lines", "start with a key such as “title: …”")
                else:
                    self.written.data = data
        if not documents:
            self.written.problems.append(Problem(self.written.file, 1, "", "the file is empty", "write its first key, such as “title: …”"))

    def value(self, event, path):
        if not isinstance(event, AliasEvent):
            self.written.lines.setdefault(path, event.start_mark.line + 1)
        self.marks(event, path)
        if isinstance(event, AliasEvent):
            return ""
        if isinstance(event, ScalarEvent):
            return self.scalar(event, path)
        if isinstance(event, SequenceStartEvent):
            return self.sequence(event, path)
        return self.mapping(event, path)

    def marks(self, event, path):
        """Complain of what YAML would take for itself."""
        if isinstance(event, AliasEvent) or event.anchor:
            self.complain(path, event, "anchors (&) and aliases (*) are not used here", "write the text out; quote it where it starts with & or *")
        elif event.tag:
            self.complain(path, event, f"tags ({event.tag}) are not used here", "leave the tag out; quote a text that starts with “!”")

    def scalar(self, event, path):
        end = event.end_mark
        if event.style in (None, "") and event.value:
            rest = self.rows[end.line][end.column :] if end.line < len(self.rows) else ""
            if re.match(r"\s+#", rest):
                self.complain(path, event, "a “#” after a value cuts the text short", "put the comment on a line of its own, or the text under “>-”")
        if event.style not in ("|",) and self.runs_together(event):
            self.complain(path, event, "the lines of this list would run together into one", "write “|-” behind the colon, and the text with its list on the lines below")
        if not self.exact and (markup := MARKUP.search(event.value)):
            self.complain(path, event, f"“{markup[0]}” is HTML or a template, and text is only text", "write plain words; *emphasis*, lists and [links](…) may be used")
        if event.style == ">" and FOLDED.search(event.value):
            self.complain(path, event, "the rows of the table run together under “>-”", "write “|-” in its place, which keeps each line")
        return event.value

    def runs_together(self, event) -> bool:
        """Whether a text whose lines are joined holds a list."""
        rows = self.rows[event.start_mark.line + 1 : event.end_mark.line + (event.end_mark.column > 0)]
        return any(re.match(r"\s*[-*•] ", row) for row in rows) or sum(bool(re.match(r"\s*\d+[.)] ", row)) for row in rows) > 1

    def sequence(self, event, path):
        items = []
        for inner in self.events:
            if isinstance(inner, SequenceEndEvent):
                break
            items.append(self.value(inner, (*path, len(items))))
        if event.flow_style and any(not isinstance(item, str) or re.search(r"\s", item) for item in items):
            self.complain(path, event, "a list of text in [brackets] is split at its commas", "write each item on a line of its own, starting with “- ”")
        return items

    def mapping(self, event, path):
        items = {}
        if event.flow_style:
            self.complain(path, event, "a set of keys in {braces} is not used here", "write each “key: value” on a line of its own")
        for key in self.events:
            if isinstance(key, MappingEndEvent):
                break
            name = self.value(key, (*path, "?")) if not isinstance(key, ScalarEvent) else key.value
            if not isinstance(name, str):
                self.complain(path, key, "a key is not a word", "write a plain word before the colon")
                name = str(name)
            if isinstance(key, ScalarEvent):
                self.marks(key, (*path, name))
            if INVISIBLE.search(name):
                self.complain((*path, cleaned(name)), key, f"the key “{told(name)}” holds a character that nobody sees", f"write “{cleaned(name).strip()}”, or run: check --fix")
                name = cleaned(name).strip()
            here = (*path, name)
            if name in items:
                self.complain(here, key, f"the key “{name}” stands here a second time", "keep one of the two")
                self.value(next(self.events), (*here, "second"))
                continue
            self.written.lines[here] = key.start_mark.line + 1
            items[name] = self.value(next(self.events), here)
        return items
