"""A post or document that has another title is told once, and not in every sentence that names it."""

from dataclasses import replace

from macros.desk.changes.things import NAMED, Thing
from macros.desk.remaining import any_of


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
