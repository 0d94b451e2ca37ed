"""A post or document that has another title is told once, and not in every sentence that names it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from macros.desk.changes.things import NAMED, Thing


def any_of(titles: Iterable[str]) -> re.Pattern:
    """A pattern for any of some titles, none of them within a longer one."""
    return re.compile("|".join(rf"(?<!\w){re.escape(title)}(?!\w)" for title in sorted(titles, key=len, reverse=True)) or "(?!)")


def retitled(things: dict[str, Thing], titles: dict[str, str]) -> dict[str, Thing]:
    """Things to be compared, in whose prose every post and document has its present title. The own title of one is told, and stays."""
    if not titles:
        return things
    found = any_of(titles)

    def said(same):
        if isinstance(same, str):
            return found.sub(lambda match: titles[match[0]], same) if " " in same else same
        return type(same)(map(said, same)) if isinstance(same, tuple | set) else same

    def parts(value):
        return [parts(each) for each in value] if isinstance(value, list) else value._replace(same=said(value.same), words=said(value.words))

    def present(thing: Thing) -> Thing:
        return replace(thing, parts={name: value if thing.kind in NAMED and name == "title" else parts(value) for name, value in thing.parts.items()})

    return {name: present(thing) for name, thing in things.items()}
