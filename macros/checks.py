"""What must hold between the files: everything named exists, everything published is whole, every rule is used."""

from collections.abc import Iterator
from datetime import date

from macros.loading import Content
from macros.model import Protocol
from macros.permanent import lost
from macros.problems import Problem, Refused, nearest
from macros.reading import Written
from macros.tree_checks import bad_citation, check_tree

NEEDS_A_TREE = {"duty", "right", "prohibition", "permission", "procedure"}


def check(content: Content) -> None:
    """Raise Refused with every problem between the files of `content`."""
    problems = [*content.problems, *_settings(content), *_adopted(content), *_comparisons(content)]
    for key, protocol in content.protocols.items():
        problems += check_protocol(protocol, content.written["protocol", key])
    for kind, key, *name in content.written:
        if kind != "protocol" and key and ("protocol", key) not in content.written:
            problems.append(_stray(content, kind, key, *name))
    for key, trees in content.trees.items():
        if protocol := content.protocols.get(key):
            broken = {place[2] for place in content.written if place[:2] == ("tree", key)} - trees.keys()
            for name, tree in trees.items():
                problems += check_tree(name, tree, protocol, trees, broken, content.written["tree", key, name])
    if problems:
        raise Refused(problems)


def check_protocol(protocol: Protocol, written: Written) -> Iterator[Problem]:
    """Every problem of one protocol: ids are single, and what is named is defined."""
    clauses, seen = protocol.clauses(), {}
    for path, clause in _clause_paths(protocol):
        if clause.id in seen:
            yield written.problem(path, f"the id “{clause.id}” is taken by {seen[clause.id]}", "give this clause an “id:” of its own")
        seen.setdefault(clause.id, clause.name)
        if not (clause.ref or clause.label):
            yield written.problem(path, "the clause has neither a ref nor a label", "write “ref:”, or “label:” where the source prints no number")
        yield from _known(written, (*path, "see"), clause.see, clauses.keys() - {clause.id}, "another clause")
        yield from _known(written, (*path, "documents"), clause.documents, protocol.documents, "one of the documents")
        yield from _known(written, (*path, "quotes"), filter(None, [clause.quotes]), protocol.documents, "one of the documents")
        for third, rule in enumerate(clause.rules):
            yield from _known(written, (*path, "rules", third, "on"), rule.on, protocol.roles, "one of the roles")
    for path, clause in _clause_paths(protocol):
        for index, old in enumerate(clause.was):
            if old in seen:
                yield written.problem((*path, "was", index), f"“{old}” is the id or an old id of {seen[old]}", "write only ids that lead nowhere any more, each once")
            seen.setdefault(old, clause.name)
    for part in ("roles", "terms"):
        for name, item in getattr(protocol, part).items():
            for index, citation in enumerate(item.cites):
                if citation not in protocol.rules() and citation not in clauses:
                    yield bad_citation(written, (part, name, "cites", index), citation, protocol)


def unused(content: Content) -> list[Problem]:
    """The rules that should help somebody in a situation and that no step, time or outcome rests on."""
    found = []
    for key, protocol in content.protocols.items():
        written = content.written["protocol", key]
        used = {
            citation
            for tree in content.trees.get(key, {}).values()
            for outcome in tree.outcomes.values()
            for citation in outcome.rests_on()
        }
        for path, citation, rule in _rule_paths(protocol):
            if rule.kind in NEEDS_A_TREE and citation not in used and not rule.no_tree:
                found.append(written.problem(path, f"no outcome rests on rule {citation} ({rule.kind})", "cite it where it helps, or say in “no_tree:” why no situation needs it"))
    return found


def overdue(content: Content, today: date) -> list[Problem]:
    """The published protocols whose review is due."""
    found = []
    for key, protocol in content.published().items():
        due = protocol.source.next_review
        if due and due <= today.isoformat()[: len(due)]:
            written = content.written["protocol", key]
            found.append(written.problem(("source", "next_review"), f"the review of this protocol was due in {due}", "ask its owner for the new text, or write the new date"))
    return found


def statement_due(content: Content, today: date) -> list[Problem]:
    """What an accessibility statement that has been begun still lacks, and whether it is over a year old."""
    statement, written = content.handbook.statement, content.written["handbook", ""]
    if statement is None:
        return []
    needed = ["organisation", "status", "mailbox", "reply_within", "enforcement", "prepared", "tested", "tested_by", "reviewed"]
    found = [
        written.problem(("statement", name), f"the accessibility statement lacks “{name}”", f"write “{name}: …”; until then the page says that the statement is not finished")
        for name in needed
        if getattr(statement, name) is None
    ]
    if statement.status == "partially" and not statement.not_accessible:
        found.append(written.problem(("statement",), "the site is said to be partially compliant, and nothing is said to be not accessible", "list it under “not_accessible:”"))
    last = statement.reviewed or statement.prepared
    if last and last < today.replace(year=today.year - 1, day=min(today.day, 28)).isoformat()[: len(last)]:
        found.append(written.problem(("statement", "reviewed"), f"the accessibility statement was last reviewed in {last}, over a year ago", "test the site again and write the new dates"))
    return found


def security_due(content: Content, today: date) -> list[Problem]:
    """Whether the day has passed after which security.txt is no longer to be relied on."""
    security = content.handbook.security
    if security is None or security.expires > today.isoformat():
        return []
    written = content.written["handbook", ""]
    return [written.problem(("security", "expires"), f"the security contact was to be relied on until {security.expires}", "see that it still answers, and write a later day")]


def warnings(content: Content, today: date) -> list[Problem]:
    """Everything that should be seen to and does not stop a build."""
    return sorted([*unused(content), *overdue(content, today), *statement_due(content, today), *security_due(content, today), *lost(content)])


def _clause_paths(protocol: Protocol):
    for first, section in enumerate(protocol.sections):
        for second, clause in enumerate(section.clauses):
            yield ("sections", first, "clauses", second), clause


def _rule_paths(protocol: Protocol):
    for path, clause in _clause_paths(protocol):
        for third, (citation, rule) in enumerate(zip(clause.citations(), clause.rules)):
            yield (*path, "rules", third), citation, rule


def _known(written: Written, path: tuple, names, known, what: str) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name not in known:
            yield written.problem((*path, index), f"“{name}” is not {what} of this protocol", nearest(name, known))


def _settings(content: Content) -> Iterator[Problem]:
    written = content.written["handbook", ""]
    for index, key in enumerate(content.handbook.publish):
        if ("protocol", key) not in content.written:
            yield written.problem(("publish", index), f"there is no protocols/{key}.yml", nearest(key, content.protocols))
    for key, council in content.handbook.councils.items():
        protocol = content.protocols.get(key)
        if ("protocol", key) not in content.written:
            yield written.problem(("councils", key), f"there is no protocols/{key}.yml", nearest(key, content.protocols))
        if protocol is None:
            continue
        for part, known in (("contacts", protocol.roles), ("documents", protocol.documents)):
            for name in getattr(council, part).keys() - known.keys():
                yield written.problem(("councils", key, part, name), f"the protocol “{key}” names no “{name}”", nearest(name, known))


def _adopted(content: Content) -> Iterator[Problem]:
    for key, adopted in content.adopted.items():
        protocol = content.protocols.get(key)
        if protocol is None:
            continue
        for name in adopted.clauses.keys() - protocol.clauses().keys():
            yield content.written["adopted", key].problem(("clauses", name), f"the protocol has no clause “{name}”", nearest(name, protocol.clauses()))


def _comparisons(content: Content) -> Iterator[Problem]:
    for topic, points in content.comparisons.topics.items():
        for index, point in enumerate(points):
            for key, line in point.councils.items():
                path = ("topics", topic, index, "councils", key)
                written, protocol = content.written["comparisons", ""], content.protocols.get(key)
                if ("protocol", key) not in content.written:
                    yield written.problem(path, f"there is no protocols/{key}.yml", nearest(key, content.protocols))
                for place, citation in enumerate(line.cites if protocol else ()):
                    if citation not in protocol.rules():
                        yield bad_citation(written, (*path, "cites", place), citation, protocol)


def _stray(content: Content, *place: str) -> Problem:
    written = content.written[place]
    return Problem(written.file, 1, "", f"there is no protocols/{place[1]}.yml for this file", nearest(place[1], content.protocols))
