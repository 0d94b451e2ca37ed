"""What is wrong with a council's own pages, found without building them."""

import re
from collections.abc import Iterator
from functools import partial

from jinja2 import ChainableUndefined, Environment

from macros.content.problems import Problem
from macros.pages.author import Author
from macros.pages.calls import SAFE, check_calls, wrong_call
from macros.pages.render import WrongName

MATTER = re.compile(r"\A\ufeff?---\n.*?\n---\n", re.DOTALL)


def hand_written(author: Author) -> Iterator[Problem]:
    """The problems of every page in docs/: calls that cannot be read, that are not there, or that name what is not there."""
    docs = author.content.folder / "docs"
    for path in sorted(docs.rglob("*.md")):
        file = path.relative_to(docs.parent).as_posix()
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            yield Problem(file, 1, "", "this is not UTF-8 text", "save the file as UTF-8")
            continue
        body = MATTER.sub("", text)
        yield from check_calls(file, text, body, author.macros()) or _called(author, file, text, body, path.relative_to(docs).with_suffix(".html").as_posix())


def _called(author: Author, file: str, text: str, body: str, page: str) -> list[Problem]:
    """The problems of the calls when each is made."""
    found: list[Problem] = []

    def at_this_page(name, function, *words, **named):
        try:
            return function(page, *words, **named)
        except (WrongName, TypeError) as error:
            found.append(wrong_call(file, text, name, words, str(error)))
            return ""

    try:
        known = {name: ChainableUndefined(name=name) for name in SAFE} | {"page": {"meta": {}, "file": {}}}
        Environment().from_string(body).render(known | {name: partial(at_this_page, name, function) for name, function in author.macros().items()})
    except Exception as error:  # an author may write any expression
        found.append(Problem(file, 1, "", f"what stands in {{{{ … }}}} on this page cannot be worked out ({error})", "take it out, or call one of the macros in AUTHORING.md"))
    return found
