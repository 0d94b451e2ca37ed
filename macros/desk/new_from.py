"""`new --from`: a handbook of a council's own text, readable the same minute: its skeleton, and the wording beside it."""

from pathlib import Path

from macros.content.loading import load
from macros.content.shapes.clause import Clause
from macros.content.shapes.decisions import Decision
from macros.desk.settling import Settled, keep
from macros.desk.starting import quoted
from macros.documents.matching import match, print_of
from macros.documents.paragraph import Document
from macros.documents.skeleton import Part, named, skeleton
from macros.documents.wording import adopted_text, written
from macros.machine import Stop


def write_council(folder: Path, key: str, council: str, document: Document) -> list[Part]:
    """Write the protocol's skeleton and its adopted wording. Returns the clauses. Raises Stop where the document has none."""
    title, sections = skeleton(document, council)
    clauses = [clause for section in sections for clause in section.clauses()]
    if not clauses:
        raise Stop(f"{document.name} holds no paragraph that could be a clause; nothing was made.")
    lines = [
        "# Your protocol, as your document orders it. Each clause shows your own words (adopted/) until you restate it: write its “rules:”. AUTHORING.md explains every key.\n",
        *(["# Your document is a PDF: check each clause against it. Its spaces, and the hyphens at the ends of its lines, are not stored in it.\n"] if document.format == "PDF" else []),
        *([] if title else ["# check: the document has no title of its own; this one is the handbook’s\n"]), f"council: {quoted(council)}\n", f"title: {quoted(title or 'Councillor and Officer Protocol')}\n", "source:\n", f"  document: {quoted(title or document.name)}\n",
    ]  # fmt: skip
    posts, papers = named(document)
    lines += ["roles:\n", "  councillor:\n    title: Councillor\n    about: A member of the council.\n", "  officer:\n    title: Officer\n    about: A member of the council’s staff.\n"]
    lines += _suggested("The text seems to name these posts and bodies. Confirm each, and write what the text says of it:", posts)
    lines += _suggested("The text seems to name these documents. Confirm each, and put it under “documents:”:", papers)
    lines += ["sections:\n", *_sections(sections, "")]
    models = {clause.id: Clause.model_validate({"id": clause.id} | ({"ref": clause.ref} if clause.ref else {})) for clause in clauses}
    text = adopted_text(document, models, {clause.id: clause.paragraphs for clause in clauses})
    for path, words in ((folder / f"protocols/{key}.yml", "".join(lines)), (folder / f"adopted/{key}.yml", written(text, {}))):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8", newline="\n")
    return clauses


def decide(folder: Path, key: str, document: Document, settled: Settled, clauses: list[Part]) -> None:
    """Keep as decisions what `adopt` would not find for certain of the same document, so that it gives the same wording."""
    content, decided = load(folder), {}
    protocol = content.protocols[key]
    wanted = {id(paragraph): clause.id for clause in clauses for paragraph in clause.paragraphs}
    while True:
        decisions = tuple(decided.values())
        found = match(protocol, document, decisions).matches
        other = [each for each in found if each.paragraph.text and each.clause != wanted.get(id(each.paragraph)) and id(each.paragraph) not in decided]
        more = other or [each for each in found if each.why and id(each.paragraph) not in decided]
        if not more:
            break
        for each in more:
            name = wanted.get(id(each.paragraph))
            decided[id(each.paragraph)] = Decision(place=each.paragraph.place, words=print_of(each.paragraph), clause=name, skip=name is None)
    ordered = tuple(decided[id(each)] for each in document.paragraphs if id(each) in decided)
    keep(content, key, None, settled.entries(document, ordered))


def _suggested(what: str, names: list[str]) -> list[str]:
    return [f"  # {what}\n", *(f"  #   {name}\n" for name in names)] if names else []


def _sections(parts: list[Part], indent: str) -> list[str]:
    lines = []
    for part in parts:
        inside = f"{indent}  "
        keys = {"ref": part.ref, "id": part.id, "label": part.label, "title": part.title, "heading": part.heading}
        first = [f"{name}: {quoted(value)}\n" for name, value in keys.items() if value and (name != "id" or part.paragraphs)]
        lines += [f"{indent}# check: {doubt}\n" for doubt in part.doubts]
        lines += [f"{indent}- {first[0]}", *(f"{inside}{line}" for line in first[1:])]
        if part.parts:
            lines += [f"{inside}clauses:\n", *_sections(part.parts, inside)]
    return lines
