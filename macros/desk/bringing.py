"""`adopt` with a newer file: the wording that is in is put aside as an earlier edition, the newer one comes in whole, and it is said what is to be done then."""

from collections import Counter
from datetime import date
from functools import partial
from pathlib import Path

from macros.checks.adopted import undated
from macros.content.clause_names import clause_id, free_id
from macros.content.counting import many
from macros.content.editions import keeping_order
from macros.content.loading import Content, fingerprint, load
from macros.content.redline import folded
from macros.content.shapes.clause import Section
from macros.content.shapes.protocol import Protocol
from macros.desk import edition_report
from macros.desk.asked import agreed
from macros.desk.check_page import held_back, waits, write_page
from macros.desk.edition import Base, Newer, earlier_edition, held_against, in_order, set_aside
from macros.desk.editing import edit
from macros.desk.renumber import rewrite
from macros.documents.matching import Matched
from macros.documents.paragraph import Document
from macros.documents.wording import adopted_text, languages_of, written
from macros.machine import Stop
from macros.pages.edition_views import called, joined


def bring(content: Content, options, document: Document, decide, before: Base) -> int | None:
    """Bring a newer document in, or say what waits. `decide` gives the decisions, and keeps them unless told not to. Returns the exit status; None where this is the document of which the wording is in, from before documents were known by a fingerprint."""
    key, protocol = options.protocol, content.protocols[options.protocol]
    decisions = decide(keep=bool(options.decide))
    newer = held_against(protocol, document, before, decisions)
    file = options.handbook / f"adopted/{key}.yml"
    same = not before.inside and not newer.held.told and not newer.held.headings
    if same and not newer.whole and before.text.fingerprint is None:
        return None
    if same and newer.whole:
        _write(file, protocol, newer, languages_of(content.adopted.get(key)))
        print(f"{document.name} says the same as the wording that is in.")
        return 0
    tell(content, key, newer)
    if not newer.whole:
        page = options.handbook / f"out/adopt-{key}.html"
        write_page(page, protocol, document, newer.found.matched)
        print(f"Look at {page}, then decide: adopt {key} FILE --decide \"PLACE=CLAUSE\" (or =new for a clause that the text did not have, =skip for none). A newer text comes in when nothing waits; nothing was changed. (Is this only a better copy of the text that is in, add --same-edition.)")
        return 1
    if lost := most_lost(document, newer.found.matched, len(before.text.clauses), file):
        raise Stop(lost)
    moves = _moves(protocol, newer) if options.renumber else {}
    languages = languages_of(content.adopted.get(key))
    if not before.inside:
        if options.edition != "new" and not agreed("Is this a newer edition?", "If this is a newer edition, add --new-edition: the wording that is in is then kept as the edition before. If it is a better copy of the same edition, add --same-edition. Nothing was changed."):
            print("Nothing was changed.")
            return 1
        _keep_before(content, key, options.was)
        if languages:
            print(f"The wording in {', '.join(languages)} is of the edition before and is kept with it: bring the new one in too.")
        languages = {}
    if moves:
        protocol = _renumber(options.handbook, key, protocol, moves)
        newer = held_against(protocol, document, before, decisions)
    decide()
    _write(file, protocol, newer, languages)
    print(f"adopted/{key}.yml holds the wording of {len(newer.found.matched.whole)} clauses, from {document.name}.")
    for number, step in enumerate(steps(content, key, newer), 1):
        print(f"{number}. {step}")
    return 1 if newer.found.new else 0


def most_lost(document: Document, matched: Matched, before: int, file: Path) -> str:
    """What to say where most of the clauses that have their wording would lose it, as with another document; empty where they keep it."""
    whole = len(matched.whole)
    return f"Only {whole} of the {before} clauses that have their wording would keep one. Is {document.name} the right document? If it is, take {file} away first. Nothing was changed." if 2 * whole < before else ""


def _keep_before(content: Content, key: str, was: str | None) -> None:
    """Put the wording that is in aside, as the edition before. Raises Stop where it is not what was brought in."""
    if any(fingerprint(clause.words) != clause.fingerprint for text in content.adopted[key].texts().values() for clause in text.clauses.values()):
        raise Stop(f"adopted/{key}.yml was edited by hand, and would be kept as the edition before: bring its own document in again first (adopt {key} FILE --same-edition). Nothing was changed.")
    aside = set_aside(content, key, was)
    aside.parent.mkdir(parents=True, exist_ok=True)
    aside.write_text(earlier_edition(content, key, was, date.today()), encoding="utf-8", newline="\n")
    dated = "" if was else f" Its date and version there are those that “source” in protocols/{key}.yml says now; if they are the new text’s already, mend them there."
    print(f"The edition before is kept in {aside.relative_to(content.folder).as_posix()}.{dated}")


def _renumber(handbook: Path, key: str, protocol: Protocol, moves: dict[tuple, str]) -> Protocol:
    """Give clauses their new numbers in the protocol's file. Returns the protocol as it is then."""
    file = f"protocols/{key}.yml"
    edit(handbook / file, partial(rewrite, moves=moves, ids={path: clause.id for path, clause in protocol.clause_paths()}))
    for path, clause in protocol.clause_paths():
        if path in moves:
            print(f"What was {clause.ref} is {moves[path]} in {file} now.")
    return load(handbook).protocols[key]


def tell(content: Content, key: str, newer: Newer) -> None:
    """Write the report into out/, and say in a line for each clause what is otherwise."""
    told = edition_report.report(content, key, newer)
    paths = [content.folder / f"out/edition-{key}.{ending}" for ending in ("html", "md")]
    paths[0].parent.mkdir(parents=True, exist_ok=True)
    for path, text in zip(paths, (edition_report.page(told), edition_report.markdown(told))):
        path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{newer.document.name}, compared with {told.against}: {told.summary or 'nothing is otherwise.'}")
    for sentence in told.headings:
        print(f"- {sentence}")
    for item in told.items:
        print(f"- {' '.join(item.change.sentences)}" + (f" {many(item.answers, 'answer rests', 'answers rest')} on it." if item.answers else ""))
    for line in (*(line for _, line in waits(newer.protocol, newer.document, newer.found.matched)), *held_back(newer.protocol, newer.found.matched)):
        print(line)
    print(f"The report, to read or to print: {paths[0]}; for a committee paper: {paths[1]}")


def steps(content: Content, key: str, newer: Newer) -> list[str]:
    """What an author does next, a step each."""
    protocol, file = newer.protocol, f"protocols/{key}.yml"
    clauses, names = protocol.clauses(), protocol.names()
    gone = [each.id for each in newer.held.clauses if not each.now and each.id in clauses and not clauses[each.id].not_used]
    found = []
    if gone:
        which = joined([f"{called(str(names[gone[0]]))} (its id is {gone[0]})", *(f"{names[each]} ({each})" for each in gone[1:])])
        found.append(f"{file}: take out {which}, which {'is' if len(gone) == 1 else 'are'} gone; what rests on {'it' if len(gone) == 1 else 'them'} needs another clause first. Where the text keeps a number, write “not_used: true” instead.")
    if _renamed(protocol, newer):
        found.append(f"Give the clauses their new numbers: adopt {key} FILE --renumber. Ids, addresses and what cites them stay.")
    here = [each.now.id for each in newer.held.clauses if each.now and each.id in clauses]
    if away := [str(names[name]) for name in here if name not in keeping_order([name for name in clauses if name in here], here)]:
        found.append(f"{file}: move {joined(away)} to where the text has {'it' if len(away) == 1 else 'them'} now.")
    for group in newer.found.new:
        ref = group[0].ref
        entry = f"“ref: \"{ref}\"” with “id: {free_id(clause_id(ref), clauses)}”" if ref else f"an id and a label of yours (it stands at {group[0].place}; then --decide it)"
        found.append(f"{file}: put in the new clause, {entry}; then run this again, and its wording comes in.")
    titles = {" ".join(folded(title)) for path, entry, _ in protocol.walk() for title in (entry.name if isinstance(entry, Section) else entry.heading, getattr(entry, "title", "")) if title}
    if wanted := [now for before, now in newer.held.headings if now and before != now and not any(" ".join(folded(now)).endswith(title) for title in titles)]:
        found.append(f"{file}: the text has {'a heading' if len(wanted) == 1 else 'headings'} there that the handbook has not: {', '.join(f'“{heading}”' for heading in wanted)}.")
    if not newer.base.inside or undated(content, key):
        source = ", ".join(f"{name} {value}" for name, value in (("version", protocol.source.version), ("adopted", protocol.source.adopted), ("next_review", protocol.source.next_review)) if value)
        found.append(f"{file}: write under “source” what the new text prints of itself{f' (it says {source})' if source else ''}, and “edition” in handbook.yml.")
    return [*found, "Read the restatement of each clause that has changed, and mend it; then run check, changes and approve."]


def _write(file: Path, protocol: Protocol, newer: Newer, languages: dict) -> None:
    text = adopted_text(newer.document, protocol.clauses(), in_order(newer.document, newer.found.matched.whole))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(written(text, languages), encoding="utf-8", newline="\n")


def _renamed(protocol: Protocol, newer: Newer) -> dict[tuple, str]:
    """The number of each clause that has another in the document, by its path."""
    text = adopted_text(newer.document, protocol.clauses(), newer.found.matched.whole)
    return {path: text.clauses[clause.id].label for path, clause in protocol.clause_paths() if clause.ref and clause.id in text.clauses and text.clauses[clause.id].label}


def _moves(protocol: Protocol, newer: Newer) -> dict[tuple, str]:
    """The same, for `--renumber`. Raises Stop where a clause that stays as it is has one of the numbers."""
    moves = _renamed(protocol, newer)
    beside = Counter((path[:-1], moves.get(path, clause.ref)) for path, clause in protocol.clause_paths() if clause.ref)
    if taken := sorted({ref for path, ref in moves.items() if beside[path[:-1], ref] > 1}):
        raise Stop(f"{', '.join(taken)} {'are' if len(taken) > 1 else 'is'} still the number of a clause that the new text does not have under it. Take that clause out of the protocol first; nothing was changed.")
    return moves
