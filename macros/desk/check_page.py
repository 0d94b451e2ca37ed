"""The page that shows what `adopt` found: what waits for a decision first, each paragraph beside the restatement of its clause."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from macros.content.counting import many
from macros.content.shapes.protocol import Protocol
from macros.documents.matching import Match, Matched
from macros.documents.paragraph import Document

SHEETS = Environment(loader=FileSystemLoader(Path(__file__).resolve().parent / "sheets"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
SHEETS.filters["many"] = many


def write_page(path: Path, protocol: Protocol, document: Document, matched: Matched) -> None:
    """Write the page."""
    names, clauses = protocol.names(), protocol.clauses()

    def beside(match: Match) -> list[dict]:
        return [{"name": names[key], "id": key, "says": [clauses[key].whole(rule) for rule in clauses[key].rules] or [clauses[key].heading or "not restated yet"]} for key in match.maybe or filter(None, [match.clause])]

    certain = [{"match": match, "beside": beside(match)} for match in matched.matches if match.clause]
    waiting = [{"match": match, "beside": beside(match)} for match in matched.open]
    without = [{"name": names[key], "says": [clauses[key].whole(rule) for rule in clauses[key].rules], "why": matched.held.get(key, "no paragraph is for certain its wording")} for key in clauses if key in {*matched.held, *matched.missing}]
    out = [match for match in matched.matches if not match.clause and not match.why]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SHEETS.get_template("adopt.html").render(protocol=protocol, document=document, waiting=waiting, certain=certain, without=without, out=out, whole=len(matched.whole), count=len(clauses)), encoding="utf-8", newline="\n")
