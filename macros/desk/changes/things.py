"""Everything of one edition that a reader sees or a check uses, as things with parts. A part is compared by ids, and shown in the words that readers see."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from macros.content.counting import listed
from macros.desk.changes.names import Names

KINDS = {"do": "something to do", "stop": "something not to do", "ask": "something that the text does not say", "see": "the way to somewhere else", "know": "something to know"}
"""What an outcome of each kind is, in words."""

LABELS = {
    "cites": "It rests on {}", "nearest": "Nearest to it comes {}", "kind": "It is {}", "answer": "Its answer is “{}”", "reader": "It is for {}", "who": "To turn to: {}", "suggest": "Suggested: {}",
    "to": "It leads to {}", "documents": "It names {}", "is": "It is a case of {}", "start": "It begins with {}", "related": "It is related to {}", "pass": "For a pass {} must be right",
}  # fmt: skip
"""What stands before a part that is only a name, where a whole thing is told."""
NAMED = ("role", "document")
"""What has a title that is only its name, by which other things name it."""
READERS = {"councillor": "councillors", "officer": "officers", "either": "councillors and officers"}


class Part(NamedTuple):
    """What a thing says of one matter: what is compared, and what is shown; of several names also each by itself. Of an entry that rests on rules, these, and its words alone."""

    same: object
    shown: str
    each: Mapping[str, str] = MappingProxyType({})
    rests: tuple[str, ...] = ()
    words: str = ""


@dataclass
class Thing:
    """A rule, a question, a role …: its id (the same in both editions), what readers call it, and its parts; a list is told entry by entry.

    `under` is the heading that it is told under, `fact` its name among the facts that answers rest on, `inside` the thing with which it comes and goes.
    """

    kind: str
    id: str
    name: str
    parts: dict[str, Part | list[Part]] = field(default_factory=dict)
    under: str = "The text"
    fact: str = ""
    inside: str = ""

    def whole(self, without: set[str]) -> str:
        """All that it says but some parts, in one text, a sentence each."""
        told = [(name, part.shown) for name, value in self.parts.items() if name not in without for part in (value if isinstance(value, list) else [value])]
        shown = [LABELS.get(name, "{}").format(text) for name, text in told if text]
        return " ".join(text if text.endswith((".", "!", "?", ":", ".”", "?”", ")")) else f"{text}." for text in shown if text)


def by_id(found: Iterator[Thing]) -> dict[str, Thing]:
    """Things by kind and id."""
    return {f"{thing.kind} {thing.id}": thing for thing in found}


def prose(text: str | None) -> Part:
    """A part whose words count, however its lines are broken."""
    words = " ".join((text or "").split())
    return Part(words, words)


def several(texts) -> list[Part]:
    return [prose(text) for text in texts]


def of_protocol(names: Names) -> Iterator[Thing]:
    """The text: what is printed of it, its sections, clauses and rules, roles, documents, words, shared steps; what it does not say."""
    protocol = names.protocol
    yield Thing("protocol", "text", "the text itself", {"council": prose(protocol.council), "title": prose(protocol.title), **{name: prose(value) for name, value in protocol.source.model_dump().items()}})
    yield from _sections(names)
    for clause in protocol.clauses().values():
        yield from _clause(names, clause)
    for key, role in protocol.roles.items():
        parts = {"title": prose(role.title), "is": _roles(names, role.is_), "about": prose(role.about), "cites": _cites(names, role.cites)}
        yield Thing("role", names.renamed.role.get(key, key), f"the role “{role.title}”", parts, fact=f"role {key}")
    for key, document in protocol.documents.items():
        yield Thing("document", names.renamed.document.get(key, key), f"the document “{document.title}”", {"title": prose(document.title), "about": prose(document.about)}, fact=f"document {key}")
    for key, term in protocol.terms.items():
        parts = {"term": prose(term.term), "also": several(sorted(term.also)), "means": prose(term.means), "cites": _cites(names, term.cites), "ours": Part(term.ours, "ours" if term.ours else "the protocol’s")}
        yield Thing("term", names.renamed.term.get(key, key), f"the word “{term.term}”", parts)
    for key in [key for key in protocol.steps if key in names.renamed.steps]:
        yield Thing("step", key, f"the shared step “{key}”", {"do": prose(protocol.steps[key])}, fact=f"step {key}")
    for key, silence in names.silences.items():
        parts = {"title": prose(silence.title), "also": several(sorted(silence.also)), "for": Part(silence.for_, READERS[silence.for_]), "not_said": prose(silence.not_said), "nearest": _cites(names, silence.nearest), "elsewhere": prose(silence.elsewhere),
                 "suggest": _roles(names, silence.suggest), "otherwise": prose(silence.otherwise)}  # fmt: skip
        yield Thing("silence", names.renamed.silence.get(key, key), f"the silence “{silence.title}”", parts, "What the text does not say", f"silence {key}")


def of_tree(names: Names, key: str) -> Iterator[Thing]:
    """A tree, its questions, their answers, its outcomes."""
    tree, own = names.trees[key], names.tree(key)
    under = f"Situation: {tree.title}"
    start = Part(names.at(key, tree.start), names.step(key, tree.start))
    related = _named(map(names.tree, tree.related), tree.related, lambda keys: listed(f"“{names.trees[name].title}”" if name in names.trees else name for name in keys))
    parts = {"title": prose(tree.title), "for": Part(tree.for_, READERS[tree.for_]), "topic": prose(tree.topic), "also": several(sorted(tree.also)), "yes_no": _yes(tree.yes_no), "sensitive": _yes(tree.sensitive), "related": related, "start": start}
    yield Thing("tree", own, f"the situation “{tree.title}”", parts, under)
    for place, question in tree.questions.items():
        asked = names.at(key, place)
        yield Thing("question", asked, f"the question “{question.ask}”", {"ask": prose(question.ask), "help": prose(question.help), "cites": _cites(names, question.cites)}, under, "", _above(asked))
        present = names.renamed.answer.get(asked, {})
        for answer in question.answers:
            goes = Part(names.at(key, answer.go), names.step(key, answer.go))
            yield Thing("answer", f"{asked}.{present.get(answer.id, answer.id)}", f"“{answer.say}” to “{question.ask}”", {"say": prose(answer.say), "reader": _roles(names, answer.reader), "go": goes}, under, "", f"question {asked}")
    for place, outcome in tree.outcomes.items():
        stands = names.at(key, place)
        yield Thing("outcome", stands, f"the answer “{outcome.title}”", dict(_outcome(names, outcome)), under, "", _above(stands))


def _above(place: str) -> str:
    """The situation that a question or answer comes and goes with: the one that it stands in now."""
    return f"tree {place.partition('/')[0]}"


def _outcome(names: Names, outcome) -> Iterator[tuple[str, Part | list[Part]]]:
    yield from (("title", prose(outcome.title)), ("kind", Part(outcome.kind, KINDS[outcome.kind])), ("answer", prose(outcome.answer)), ("reader", _roles(names, outcome.reader)))
    yield "steps", [_step(names, step) for step in outcome.steps]
    yield from (("nearest", _cites(names, outcome.nearest)), ("to", Part(*names.target(outcome.to)) if outcome.to else prose("")))
    yield from (("who", _roles(names, outcome.who)), ("suggest", _roles(names, outcome.suggest)))
    yield "times", [Part((" ".join(time.what.split()), names.role_keys(time.on), time.within, time.force, _ids(names, time.cites)), f"{time.within}: {time.what} ({names.roles(time.on)}, {time.force}; {names.cited(time.cites)})", rests=_ids(names, time.cites), words=f"{time.within}: {time.what}") for time in outcome.times]
    yield from (("because", prose(outcome.because)), ("open", prose(outcome.open)), ("cites", _cites(names, outcome.cites)))
    yield "documents", _documents(names, outcome.documents)


def _step(names: Names, step) -> Part:
    words = " ".join(step.do.split())
    told = [step.force or "", f"by {names.roles(step.by)}" if step.by else "", names.cited(step.cites), "our suggestion" if step.ours else ""]
    same = (f"use {step.use}" if step.use in names.renamed.steps else words, names.role_keys(step.by), step.force, _ids(names, step.cites), step.ours)
    return Part(same, f"{words} ({'; '.join(filter(None, told))})" if any(told) else words, rests=_ids(names, step.cites), words=words)


def _sections(names: Names) -> Iterator[Thing]:
    ids = names.protocol.section_ids()
    for path, entry, _ in names.protocol.walk():
        if path in ids:
            yield Thing("section", names.renamed.section.get(ids[path], ids[path]), f"the section “{entry.name}”", {"printed": prose(entry.name)})


def _clause(names: Names, clause) -> Iterator[Thing]:
    own, called = names.renamed.clause.get(clause.id, clause.id), names.printed[clause.id]
    see = _named((names.renamed.clause.get(name, name) for name in clause.see), clause.see, names.cited)
    parts = {"printed": Part(clause.name, called), "heading": prose(clause.heading), "lead_in": prose(clause.lead_in), "join": prose(clause.join), "not_used": _yes(clause.not_used), "notes": several(clause.notes), "see": see, "documents": _documents(names, clause.documents)}
    yield Thing("clause", own, called, parts, fact=f"clause {clause.id}")
    for citation, rule in zip(clause.citations(), clause.rules):
        parts = {"printed": Part(rule.ref, names.printed.get(citation, called)), "says": prose(rule.says), "kind": prose(rule.kind), "on": _roles(names, rule.on), "helps": _roles(names, rule.helps), "names": _roles(names, rule.names),
                 "force": Part(rule.force, " or ".join(rule.force)), "as": prose(rule.as_), "topic": prose(rule.topic), "no_tree": prose(rule.no_tree)}  # fmt: skip
        yield Thing("rule", names.rule(citation), names.printed.get(citation, called), parts, fact=f"rule {citation}", inside=f"clause {own}")


def _yes(value: bool) -> Part:
    return Part(value, "yes" if value else "no")


def _ids(names: Names, citations) -> tuple[str, ...]:
    return tuple(names.rule(citation) for citation in citations)


def _cites(names: Names, citations) -> Part:
    return _named(_ids(names, citations), citations, names.cited)


def _roles(names: Names, keys) -> Part:
    return _named(names.role_keys(keys), keys, names.roles)


def _documents(names: Names, keys) -> Part:
    return _named((names.renamed.document.get(key, key) for key in keys), keys, names.documents)


def _named(ids, keys, shown) -> Part:
    """Several names: compared by ids, shown in one list, and each by itself."""
    each = dict(zip(ids, keys))
    return Part(set(each), shown(keys) if keys else "", {name: shown([key]) for name, key in each.items()})
