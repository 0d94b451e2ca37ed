"""The page that shows what `adopt` found: what waits for a decision first, each paragraph beside the restatement of its clause."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from macros.content.addresses import key_for
from macros.content.clause_names import clause_id, free_id
from macros.content.counting import many
from macros.content.shapes.protocol import Protocol
from macros.desk.starting import quoted
from macros.documents.matching import UNCLAIMED, Match, Matched
from macros.documents.paragraph import Document

SHEETS = Environment(loader=FileSystemLoader(Path(__file__).resolve().parent / "sheets"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
SHEETS.filters["many"] = many


@dataclass(frozen=True)
class Entry:
    """A clause as it would stand in the protocol's file: its `lines`, and `where`."""

    lines: tuple[str, ...]
    where: str


def new_clause(protocol: Protocol, matched: Matched, each: Match) -> Entry | None:
    """The entry of the clause that a paragraph would be which no clause claims."""
    if each.why != UNCLAIMED:
        return None
    names, ref = protocol.names(), each.paragraph.ref
    at = next(place for place, other in enumerate(matched.matches) if other is each)
    before = next((clause for other in reversed(matched.matches[:at]) for clause in (other.clause, *other.maybe) if clause), None)
    wanted = clause_id(ref) if ref else key_for(" ".join(each.paragraph.text.split()[:4])) or "text"
    free = quoted(free_id(wanted, protocol.clauses()))
    lines = (f"- ref: {quoted(ref)}", f"  id: {free}") if ref else (f"- id: {free}", f"  label: {quoted(each.paragraph.place)}")
    return Entry(lines, f", behind {names[before]}" if before else ", before the first clause")


def waits(protocol: Protocol, document: Document, matched: Matched) -> Iterator[tuple[Match, str]]:
    """Each paragraph that waits for a decision, with the line that tells it."""
    names = protocol.names()
    for each in matched.open:
        maybe = f"; perhaps {' or '.join(str(names[clause]) for clause in each.maybe)}" if each.maybe else ""
        yield each, f"{document.name}: {each.paragraph.place}: {each.why}{maybe}: “{each.paragraph.text[:60]}{'…' if len(each.paragraph.text) > 60 else ''}”"


def held_back(protocol: Protocol, matched: Matched) -> Iterator[str]:
    """The line that tells it of each clause that is held back."""
    names = protocol.names()
    yield from (f"{names[clause]}: held back, since {why}" for clause, why in matched.held.items())


def write_page(path: Path, protocol: Protocol, document: Document, matched: Matched) -> None:
    """Write the page."""
    names, clauses = protocol.names(), protocol.clauses()

    def beside(match: Match) -> list[dict]:
        return [{"name": names[key], "id": key, "says": [clauses[key].whole(rule) for rule in clauses[key].rules] or [clauses[key].heading or "not restated yet"]} for key in match.maybe or filter(None, [match.clause])]

    certain = [{"match": match, "beside": beside(match)} for match in matched.matches if match.clause]
    waiting = [{"match": match, "beside": beside(match), "entry": new_clause(protocol, matched, match)} for match in matched.open]
    without = [{"name": names[key], "says": [clauses[key].whole(rule) for rule in clauses[key].rules], "why": matched.held.get(key, "no paragraph is for certain its wording")} for key in clauses if key in {*matched.held, *matched.missing}]
    out = [match for match in matched.matches if not match.clause and not match.why]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SHEETS.get_template("adopt.html").render(protocol=protocol, document=document, waiting=waiting, certain=certain, without=without, out=out, whole=len(matched.whole), count=len(clauses)), encoding="utf-8", newline="\n")
