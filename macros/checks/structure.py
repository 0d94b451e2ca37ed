"""How a protocol is built: each section has an address of its own, and each clause says something or says why it does not."""

from collections.abc import Iterator

from macros.content.loading import Content
from macros.content.problems import Problem
from macros.content.reading import Written
from macros.content.shapes.clause import Section
from macros.content.shapes.protocol import Protocol


def structure(content: Content) -> Iterator[Problem]:
    """Every problem of how the protocols are built."""
    for key, protocol in content.protocols.items():
        written, wording = content.written["protocol", key], content.adopted.get(key)
        unread = wording is None and ("adopted", key) in content.written
        has = wording.clauses if wording else {}
        yield from _section_ids(protocol, written)
        for path, clause in protocol.clause_paths():
            if clause.join and len(clause.rules) < 2:
                yield written.problem((*path, "join"), "there are no two rules to join", "leave “join:” out, or write the other rules")
            if clause.not_used and clause.rules:
                yield written.problem((*path, "not_used"), "the clause has rules", "leave “not_used:” out, or take the rules away")
            if not (clause.rules or clause.not_used or unread or clause.id in has):
                yield written.problem(path, "the clause has no rules and no adopted wording", "write what it says under “rules:”, bring the council’s own words in, or write “not_used: true” where the text keeps a number that says nothing")


def _section_ids(protocol: Protocol, written: Written) -> Iterator[Problem]:
    """No two sections have one id, and no old id is in use or led to two sections."""
    seen: dict[str, str] = {}
    ids = protocol.section_ids()
    sections = {path: (entry, ids[path]) for path, entry, _ in protocol.walk() if isinstance(entry, Section)}
    for path, (section, name) in sections.items():
        if name in seen:
            yield written.problem((*path, "id"), f"the id “{name}” is taken by another section, {seen[name]}", "write another, or leave it out")
        seen.setdefault(name, section.name)
    for path, (section, _) in sections.items():
        for index, old in enumerate(section.was):
            if old in seen:
                yield written.problem((*path, "was", index), f"“{old}” is the id or an old id of the section {seen[old]}", "write only ids that lead nowhere any more, each once")
            seen.setdefault(old, section.name)
