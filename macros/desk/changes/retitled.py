"""A post or document that has another title is told once, and not in every sentence that names it."""

import re
from dataclasses import replace

from macros.desk.changes.things import Thing


def retitled(thing: Thing, titles: dict[str, str]) -> Thing:
    """A thing to be compared, in whose prose every post and document has its present title. Its own title is told, and stays."""
    found = re.compile("|".join(rf"\b{re.escape(title)}\b" for title in sorted(titles, key=len, reverse=True)))

    def said(same):
        if isinstance(same, str):
            return found.sub(lambda match: titles[match[0]], same) if " " in same else same
        return type(same)(map(said, same)) if isinstance(same, tuple | set) else same

    def parts(value):
        return [parts(each) for each in value] if isinstance(value, list) else value._replace(same=said(value.same), words=said(value.words))

    own = thing.kind in ("role", "document")
    return replace(thing, parts={name: value if own and name == "title" else parts(value) for name, value in thing.parts.items()})
