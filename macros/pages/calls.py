"""The macro calls in a hand-written page: each must be one that exists, written in a way that can be read."""

import re

from jinja2 import Environment, TemplateSyntaxError, meta

from macros.content.problems import Problem, nearest

SAFE = {"page", "config", "navigation", "files", "extra", "git", "environment", "macros_info", "context", "now", "pretty"}


def check_calls(file: str, text: str, body: str, known) -> list[Problem]:
    """The problems of one page. `text` is the whole file and `body` its part behind the front matter."""
    above = len(text.splitlines()) - len(body.splitlines())
    environment = Environment()
    try:
        tree = environment.parse(body)
    except TemplateSyntaxError as error:
        return [Problem(file, above + error.lineno, "", f"the macro call cannot be read ({error.message})", 'write it as {{ clause("protocol", "7.5") }}')]
    unknown = meta.find_undeclared_variables(tree) - set(known) - SAFE
    return [
        Problem(file, above + line_of(body, rf"\b{re.escape(name)}\b"), "", f"there is no macro “{name}”", nearest(name, known))
        for name in unknown
    ]


def wrong_call(file: str, text: str, name: str, words: tuple, why: str) -> Problem:
    """The problem of a call that exists and was given a wrong name; `why` ends with what to write instead."""
    quoted = r"\s*,\s*".join(rf"[\"']{re.escape(str(word))}[\"']" for word in words)
    what, _, instead = why.partition("; ")
    call = f"{{{{ {name}({', '.join(map(repr, words))}) }}}}"
    return Problem(file, line_of(text, rf"\b{name}\s*\(\s*{quoted}"), call, what, instead or "see AUTHORING.md for how it is called")


def line_of(text: str, pattern: str) -> int:
    """The line, from 1, on which the pattern first occurs; 1 where it does not."""
    found = re.search(pattern, text)
    return text.count("\n", 0, found.start()) + 1 if found else 1
