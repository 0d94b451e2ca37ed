"""A clause's paragraphs as adopted wording, and the file that holds it: double-quoted YAML, which alone keeps every character."""

import json
import re
from itertools import groupby

from macros.content.characters import INVISIBLE
from macros.content.loading import fingerprint
from macros.content.shapes.adopted import FROM_PDF, Adopted, AdoptedClause, AdoptedText, Block
from macros.content.shapes.clause import Clause
from macros.documents.paragraph import Document, Paragraph

HEAD = "# The council's own words, to the letter, as `adopt` read them. Never edited here: each has a fingerprint, so that a changed word is noticed.\n"
PLACE = re.compile(r"(.*?)( ¶ ?\d+| bullet \d+|)")
DEEPEST = 6
"""How deep an item may stand in the format."""
KINDS = {"paragraph": "p", "heading": "p", "item": "item", "quotation": "quote", "footnote": "footnote"}


def adopted_clause(clause: Clause | None, paragraphs: list[Paragraph]) -> AdoptedClause:
    """The wording that paragraphs make, also of no clause yet: one alone is a text, several are blocks."""
    first = paragraphs[0]
    if len(paragraphs) == 1 and first.kind != "table":
        shape = {"text": first.text}
        words = first.text
    else:
        blocks = tuple(_blocks(paragraphs))
        shape = {"blocks": blocks}
        words = "\n\n".join(block.words for block in blocks)
    return AdoptedClause(label=_label(clause, first), fingerprint=fingerprint(words), **shape)


def _label(clause: Clause | None, first: Paragraph) -> str | None:
    """How the document numbers a clause, where that is not its ref. The first that counts from a number (7.2 ¶1) does so under the number that is printed."""
    if clause is None:
        return first.ref or None
    number, place = PLACE.fullmatch(clause.ref or "").groups()
    return f"{first.ref}{place if place.endswith('¶1') else ''}" if first.ref and number and first.ref.rstrip(".") != number.rstrip(".") else None


def adopted_text(document: Document, clauses: dict[str, Clause], whole: dict[str, list[Paragraph]]) -> AdoptedText:
    """The wording of every clause that is whole, with the headings above it. What comes from a PDF says so."""
    source = f"{document.name} {FROM_PDF}" if document.format == "PDF" else document.name
    above = headings(document, whole)
    made = {name: adopted_clause(clauses[name], paragraphs).model_copy(update={"headings": above.get(name, ())}) for name, paragraphs in whole.items()}
    return AdoptedText(source=source, fingerprint=document_print(document), clauses=_beside(made, clauses, whole))


def _beside(made: dict[str, AdoptedClause], clauses: dict[str, Clause], whole: dict[str, list[Paragraph]]) -> dict[str, AdoptedClause]:
    """The clauses, those that count from a number (7.2 ¶2, 7.2 bullet 1) under the one that is printed there now."""
    places = {name: PLACE.fullmatch(clauses[name].ref or "").groups() for name in made}
    now = {places[name][0]: PLACE.fullmatch(clause.label)[1] for name, clause in made.items() if clause.label and places[name][1] in ("", " ¶1")}
    for name, clause in made.items():
        number, place = places[name]
        if place and not clause.label and not whole[name][0].ref and now.get(number) == whole[name][0].under:
            made = made | {name: clause.model_copy(update={"label": now[number] + place})}
    return made


def document_print(document: Document) -> str:
    """The fingerprint of all that a document says."""
    return fingerprint("\n".join(f"{paragraph.printed}\t{paragraph.text}" for paragraph in document.paragraphs))


def headings(document: Document, owned: dict[str, list[Paragraph]]) -> dict[str, tuple[str, ...]]:
    """The headings, as they are printed, that stand right above the first paragraph of each."""
    owners = {id(paragraph): name for name, paragraphs in owned.items() for paragraph in paragraphs}
    found, waiting = {}, []
    for paragraph in document.paragraphs:
        if name := owners.get(id(paragraph)):
            found.setdefault(name, tuple(waiting))
            waiting = []
        elif paragraph.kind == "heading":
            waiting.append(printed(paragraph))
    return found


def printed(heading: Paragraph) -> str:
    """A heading as it is printed, behind its number."""
    return " ".join(filter(None, (heading.printed or heading.ref, heading.text)))


def written(text: AdoptedText, languages: dict[str, AdoptedText], head: list[str] = (HEAD,)) -> str:
    """The file, behind the lines at its head."""
    lines = [*head, *_text(text, "")]
    if languages:
        lines.append("languages:\n")
        for lang, other in languages.items():
            lines += [f"  {lang}:\n", *_text(other, "    ")]
    return "".join(lines)


def languages_of(adopted: Adopted | None) -> dict[str, AdoptedText]:
    """The wording in further languages that is there already."""
    return dict(adopted.languages) if adopted else {}


def _blocks(paragraphs: list[Paragraph]):
    for (kind, table), group in groupby(paragraphs, lambda each: (each.kind, each.cell.partition(",")[0])):
        if kind == "table":
            cells = list(group)
            yield Block(table=_rows(cells), heads="row" if ", row 1," in cells[0].cell and len(_rows(cells)) > 1 else "none")
            continue
        for paragraph in group:
            printed = paragraph.printed if kind in ("item", "footnote", "quotation") or (paragraph is not paragraphs[0] and paragraph.printed) else None
            yield Block(**{KINDS[kind]: paragraph.text}, ref=printed or None, level=min(max(1, paragraph.ref.count("(")), DEEPEST) if kind == "item" else 1)


def _rows(cells: list[Paragraph]) -> tuple[tuple[str, ...], ...]:
    """The rows of a table from its cells ("table 1, row 2, column 1"); the paragraphs of one cell a line each."""
    found: dict[int, dict[int, list[str]]] = {}
    for cell in cells:
        _, row, column = map(int, re.findall(r"\d+", cell.cell)[:3])  # a table in a cell is part of that cell
        found.setdefault(row, {}).setdefault(column, []).append(" ".join(filter(None, (cell.printed, cell.text))))
    width = max(column for row in found.values() for column in row)
    return tuple(tuple("\n".join(row.get(column, ())) for column in range(1, width + 1)) for row in found.values())


def _text(text: AdoptedText, indent: str) -> list[str]:
    lines = [f"{indent}source: {quoted(text.source)}\n", *([f"{indent}fingerprint: {text.fingerprint}\n"] if text.fingerprint else []), f"{indent}clauses:\n"]
    for name, clause in text.clauses.items():
        lines.append(f"{indent}  {quoted(name)}:\n")
        inside = f"{indent}    "
        if clause.label:
            lines.append(f"{inside}label: {quoted(clause.label)}\n")
        if clause.headings:
            lines += [f"{inside}headings:\n", *(f"{inside}- {quoted(heading)}\n" for heading in clause.headings)]
        if clause.text is not None:
            lines.append(f"{inside}text: {quoted(clause.text)}\n")
        else:
            lines += [f"{inside}blocks:\n", *(line for block in clause.blocks for line in _block(block, inside))]
        lines.append(f"{inside}fingerprint: {clause.fingerprint}\n")
    return lines


def _block(block: Block, indent: str) -> list[str]:
    if block.table is not None:
        rows = [f"{indent}  {'- ' if not column else '  '}- {quoted(cell)}\n" for row in block.table for column, cell in enumerate(row)]
        return [f"{indent}- table:\n", *rows, f"{indent}  heads: {block.heads}\n"]
    lines = [f"{indent}- {block.kind}: {quoted(getattr(block, block.kind))}\n"]
    lines += [f"{indent}  ref: {quoted(block.ref)}\n"] if block.ref else []
    return lines + ([f"{indent}  level: {block.level}\n"] if block.level > 1 else [])


def quoted(text: str) -> str:
    """A text as a double-quoted scalar; what nobody sees, and what YAML would change, by its number."""
    shown = json.dumps(text, ensure_ascii=False)
    return "".join(f"\\u{ord(mark):04x}" if INVISIBLE.match(mark) or mark in "\x7f\x85\u2028\u2029\ufeff" or "\x80" <= mark <= "\x9f" else mark for mark in shown)
