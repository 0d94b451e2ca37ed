"""`adopt`: a council's own document becomes the adopted wording, clause by clause, exact and locked. What is not certain waits for a person."""

from functools import partial
from pathlib import Path
from typing import get_args

from macros.content.counting import many
from macros.content.loading import SETTINGS, Content, load
from macros.content.problems import Refused, nearest
from macros.content.shapes.base import Lang
from macros.content.shapes.decisions import Decision
from macros.content.shapes.protocol import Protocol
from macros.desk import settling
from macros.desk.bringing import bring, most_lost
from macros.desk.check_page import held_back, new_clause, waits, write_page
from macros.desk.edition import base
from macros.documents.matching import NEW, SKIP, Matched, match, print_of
from macros.documents.paragraph import UNKNOWN, Document
from macros.documents.wording import adopted_text, languages_of, written
from macros.machine import Stop

DECIDE = (("--decide",), {"metavar": "PLACE=CLAUSE", "action": "append", "default": [], "help": "say which clause a paragraph belongs to, such as \"line 90=2.8\"; \"line 90=skip\" for none, \"line 90=new\" for one that the text did not have before; may be given several times"})
OPTIONS = (
    (("protocol",), {"metavar": "PROTOCOL", "help": "the protocol whose wording it is"}),
    (("file",), {"metavar": "FILE", "help": "the council’s document: .docx, .pdf, .html, .md, .txt"}),
    *settling.OPTIONS,
    (("--lang",), {"metavar": "LANGUAGE", "help": "the document is the same text as adopted in a further language: cy (Welsh), gd (Scottish Gaelic), ga (Irish) or en; it goes by the numbers of the clauses"}),
    DECIDE,
    (("--new-edition",), {"dest": "edition", "action": "store_const", "const": "new", "help": "a newer edition: keep the wording that is in as the edition before"}),
    (("--same-edition",), {"dest": "edition", "action": "store_const", "const": "same", "help": "a better copy of the edition that is in: no earlier edition is kept"}),
    (("--was",), {"metavar": "DATE", "help": "with --new-edition, what the edition before is called: its date (2024-05-13) or a name (default: what “source” in the protocol says)"}),
    (("--renumber",), {"action": "store_true", "help": "give clauses the numbers that they have in a newer text; ids and addresses stay"}),
)


def run(options) -> int:
    """Bring in the council’s own words from its document, clause by clause. What is not certain is listed and stays out until it is decided."""
    content, protocol = protocol_of(options.handbook, options.protocol)
    file, kept = Path(options.file).expanduser(), content.decisions.get(options.protocol)
    own = _language(content, options)
    page = options.handbook / f"out/adopt-{options.protocol}.html"
    page.unlink(missing_ok=True)  # what it says is over
    settled = settling.settle(file, options, kept and kept.of(own))
    document = settling.read(file, settled)
    decide = partial(decided, protocol, document, options.decide, content, options.protocol, settled, own)
    before = None if own else base(content, options.protocol, document, options.edition == "same")
    if options.edition == "new" and (before is None or before.inside):
        raise Stop(f"There is no earlier wording that {document.name} could take the place of: {'it is in already' if options.protocol in content.adopted else 'none has been brought in'}. Nothing was changed.")
    if options.renumber and before is None:
        raise Stop("--renumber gives clauses the numbers of a newer text, and no earlier edition is there. To change a number: renumber. Nothing was changed.")
    if before and (status := bring(content, options, document, decide, before)) is not None:
        return status
    matched = match(protocol, document, decide(keep=bool(options.decide)), by_number=own is not None)
    write_page(page, protocol, document, matched)
    if not matched.whole:
        _list(protocol, document, matched)
        raise Stop(f"No paragraph of {document.name} is for certain the wording of a clause of “{options.protocol}”. Is it the right document? See {page}. Nothing was changed.")
    path = options.handbook / f"adopted/{options.protocol}.yml"
    there = content.adopted[options.protocol].texts().get(own) if options.protocol in content.adopted else None
    before = there.clauses.keys() if there else set()
    if lost := most_lost(document, matched, len(before), path):
        _list(protocol, document, matched)
        raise Stop(lost)
    decide()
    _keep(path, options.handbook / f"out/adopted-{options.protocol}-before.yml")
    text, languages = adopted_text(document, protocol.clauses(), matched.whole), languages_of(content.adopted.get(options.protocol))
    if own:
        text, languages = content.adopted[options.protocol], languages | {own: text}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written(text, languages), encoding="utf-8", newline="\n")
    for clause in sorted(before - matched.whole.keys()):
        print(f"{protocol.names().get(clause, clause)}: its wording of before is taken out; it stands in out/adopted-{options.protocol}-before.yml")
    return _told(protocol, document, matched, options, page)


def _language(content: Content, options) -> str | None:
    """The further language that a document is in; None for the protocol's own. Raises Stop."""
    if options.lang not in (None, *get_args(Lang)):
        raise Stop(f"--lang {options.lang}: write {' or '.join(get_args(Lang))}.")
    if options.lang and options.protocol not in content.adopted:
        raise Stop(f"Bring in the wording in the protocol’s own language first: adopt {options.protocol} FILE. Nothing was changed.")
    return None if options.lang == (content.protocols[options.protocol].lang or "en") else options.lang


def _keep(path: Path, copy: Path) -> None:
    """Keep the wording that there was: nothing of a council's own text is lost by a wrong document."""
    if path.is_file():
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())


def protocol_of(handbook: Path, key: str) -> tuple[Content, Protocol]:
    """The handbook and a protocol of it. Raises Stop for one that is not there, Refused where it cannot be read, or what was brought in of it before."""
    content = load(handbook)
    own = (SETTINGS, f"adopted/{key}.yml", f"proof/decisions/{key}.yml")
    if unread := [problem for problem in content.problems if problem.file in own or problem.file.startswith(f"adopted/earlier/{key}/")]:
        raise Refused(unread)
    if key not in content.protocols:
        if ("protocol", key) in content.written or not content.protocols:
            raise Refused(content.problems)
        raise Stop(f"There is no protocol “{key}”; {nearest(key, content.protocols)}")
    return content, content.protocols[key]


def decided(protocol: Protocol, document: Document, given: list[str], content: Content, key: str, settled: settling.Settled, own: str | None = None, keep: bool = True) -> tuple[Decision, ...]:
    """The decisions that are kept, and those given now, which are kept too unless they are for this once."""
    before = content.decisions[key].of(own) if key in content.decisions else None
    kept = before.decisions if before else ()
    new = [_decision(protocol, document, words) for words in given]
    if wrong := [decision for decision in new if isinstance(decision, str)]:
        raise Stop("\n".join([*wrong, "Nothing was changed."]))
    places = {(decision.place, decision.words) for decision in new}
    if twice := next((each for at, each in enumerate(new) for other in new[:at] if each.place == other.place and each != other), None):
        raise Stop(f"--decide: two things are said of “{twice.place}”; say one. Nothing was changed.")
    kept = (*(decision for decision in kept if (decision.place, decision.words) not in places), *new)
    order = {(each.place, print_of(each)): at for at, each in enumerate(document.paragraphs)}
    kept = tuple(sorted(kept, key=lambda decision: order.get((decision.place, decision.words), -1)))
    entries = settled.entries(document, kept)
    if keep and (before is None or entries != before.model_dump(mode="json", exclude_none=True, exclude_defaults=True, exclude={"languages"})):
        settling.keep(content, key, own, entries)
    return kept


def _decision(protocol: Protocol, document: Document, words: str) -> Decision | str:
    """A decision as it was typed, or what is wrong with it."""
    place, equals, clause = (part.strip() for part in words.rpartition("="))
    if not equals:
        return f"--decide {words}: write a place and a clause, such as \"line 90=2.8\", or \"line 90=skip\"."
    places = {paragraph.place: paragraph for paragraph in document.paragraphs}
    if place not in places:
        return f"--decide {words}: no paragraph stands at “{place}”; {nearest(place, places)}"
    if clause in (SKIP, NEW):
        return Decision(place=place, words=print_of(places[place]), skip=clause == SKIP, new=clause == NEW)
    if UNKNOWN in places[place].text:
        return f"--decide {words}: the PDF does not say all its letters, so that its words are not whole: use the Word file, or skip it."
    names = protocol.names()
    named = [name for name, each in protocol.clauses().items() if clause in (name, each.ref, each.label, str(names[name]))]
    if len(named) != 1:
        return f"--decide {words}: " + (f"several clauses are printed {clause}: give the id ({', '.join(named)})." if named else f"the protocol has no clause “{clause}”; {nearest(clause, protocol.clauses())}")
    return Decision(place=place, words=print_of(places[place]), clause=named[0])


def _told(protocol: Protocol, document: Document, matched: Matched, options, page: Path) -> int:
    """Say what came in and what waits. Returns the exit status."""
    _list(protocol, document, matched)
    whole, count = len(matched.whole), len(protocol.clauses())
    print(f"adopted/{options.protocol}.yml holds the wording of {whole} of {many(count, 'clause')}, from {document.name}.")
    if not matched.open and whole == len([clause for clause in protocol.clauses().values() if not clause.not_used]):
        return 0
    hyphen = ", and --hyphen \"WORD=yes\" (or =no)" if any("have a hyphen?" in each.why for each in matched.open) else ""
    print(f"Look at {page}, then decide: adopt {options.protocol} FILE --decide \"PLACE=CLAUSE\" (or =skip){hyphen}. Decisions are kept in proof/decisions/{options.protocol}.yml.")
    return 1


def _list(protocol: Protocol, document: Document, matched: Matched) -> None:
    """What was left out, what waits, and which clauses have no wording: a line each."""
    names = protocol.names()
    for left in document.left_out:
        print(f"left out: {left}")
    for each, line in waits(protocol, document, matched):
        print(line)
        if entry := new_clause(protocol, matched, each):
            print(f"    a new clause? Put this into the protocol’s file{entry.where}, then run this again:\n" + "".join(f"      {line}\n" for line in entry.lines), end="")
    for line in held_back(protocol, matched):
        print(line)
    for clause in matched.missing:
        print(f"{names[clause]}: no paragraph is for certain its wording")
