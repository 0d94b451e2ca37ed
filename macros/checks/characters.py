"""Characters that nobody sees in what readers read: `check --fix` takes them out."""

from collections.abc import Iterator
from datetime import date

from macros.content.loading import Content
from macros.content.one_file import OWN_WORDS
from macros.content.problems import Problem


def hidden(content: Content, today: date) -> Iterator[Problem]:
    """The first such character of each line. Adopted wording is left as it was brought in."""
    for (kind, *_), written in content.written.items():
        for line, column, called in {line: (line, column, called) for line, column, called in reversed(written.hidden if kind not in OWN_WORDS else ())}.values():
            yield Problem(written.file, line, "", f"{called} stands in column {column}, where readers and the search take it for something else", "run: check --fix")
