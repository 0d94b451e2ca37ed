"""What was, or is to be, approved: each thing that readers see or checks use, by name, with its fields.

A field is kept as it is written where it is a name or a number, and as a fingerprint where it is prose. So a changed field can be told in
words later, without a copy of the text.
"""

from collections.abc import Iterable

from macros.content.loading import Content, fingerprint
from macros.content.shapes.clause import Clause, Rule
from macros.content.shapes.protocol import Protocol
from macros.content.shapes.silences import Silence
from macros.content.shapes.tree import Outcome, Question, Tree
from macros.content.times import lengths

Facts = dict[str, dict[str, str]]
"""Things by name, such as `rule 7.5/2` or `outcome wait`, with their fields that say something."""


def of_tree(content: Content, key: str, name: str) -> Facts:
    """A tree, its questions and outcomes, and everything of the protocol that they rest on or show."""
    tree, protocol = content.trees[key][name], content.protocols[key]
    found: Facts = {f"tree {name}": _tree(tree)}
    found |= {f"question {place}": _question(question) for place, question in tree.questions.items()}
    found |= {f"outcome {place}": _outcome(outcome) for place, outcome in tree.outcomes.items()}
    below = [*(question_rests(question) for question in tree.questions.values()), *(outcome_rests(outcome) for outcome in tree.outcomes.values())]
    wanted = {thing for things in below for thing in things}
    found |= _of_text(protocol, wanted)
    found |= {f"silence {place}": _silence(silence) for place, silence in content.silences.get(key, {}).items() if f"silence {place}" in wanted}
    return found | {f"leads-to {place}": {"title": _plain(other.title)} for place, other in content.trees[key].items() if f"leads-to {place}" in wanted}


def of_protocol(content: Content, key: str) -> Facts:
    """Everything of a protocol that is no tree: clauses, rules, roles, documents, words, shared steps, silences, lines of comparison."""
    protocol = content.protocols[key]
    found = {"protocol text": _fields(council=protocol.council, title=protocol.title, **{name: value or "" for name, value in protocol.source.model_dump().items()})} | _of_text(protocol)
    found |= {f"silence {place}": _silence(silence) for place, silence in content.silences.get(key, {}).items()}
    for topic, points in content.comparisons.topics.items():
        for point in points:
            if line := point.councils.get(key):
                first = point.was[0] if point.was else point.point
                found[f"comparison {topic}/{fingerprint(first)[:6]}"] = _fields(point=_print(point.point) if point.was else "", says=_print(line.says), cites=line.cites)
    return found


def outcome_rests(outcome: Outcome) -> set[str]:
    """The things that an outcome rests on or shows."""
    cited = {*outcome.rests_on(), *outcome.nearest}
    roles = {*outcome.who, *outcome.suggest, *outcome.reader, *(role for part in (*(step.by for step in outcome.steps), *(time.on for time in outcome.times)) for role in part)}
    to, _, place = (outcome.to or "").partition("#")
    lead = {f"silence {place}" if to == "silences" else f"leads-to {to}"} if to else set()
    return _of(cited) | {f"role {role}" for role in roles} | {f"document {name}" for name in outcome.documents} | {f"step {step.use}" for step in outcome.steps if step.use} | lead


def question_rests(question: Question) -> set[str]:
    """The things that a question rests on or shows."""
    return _of(question.cites) | {f"role {role}" for answer in question.answers for role in answer.reader}


def printed(protocol: Protocol) -> dict[str, str]:
    """What readers know each clause and rule by, by id and citation: “Clause 7.5” and “Clause 7.5, rule 2”, or as the text itself counts."""
    found = {}
    for key, name in protocol.names().items():
        clause = protocol.clauses()[key]
        found[key] = f"Clause {name}" if clause.ref and not name.within else str(name)
        for place, (citation, rule) in enumerate(zip(clause.citations(), clause.rules), 1):
            if len(clause.rules) > 1:
                found[citation] = f"{found[key]}{rule.ref if rule.ref.startswith('(') else f', {rule.ref}'}" if rule.ref else f"{found[key]}, rule {place}"
    return found


def _of(citations: Iterable[str]) -> set[str]:
    return {f"rule {citation}" for citation in citations} | {f"clause {citation.partition('/')[0]}" for citation in citations}


def _of_text(protocol: Protocol, wanted: set[str] | None = None) -> Facts:
    """The things of a protocol that are wanted; all, with what is shown on their own pages alone, where none is named."""
    whole = wanted is None
    found: Facts = {}
    called = printed(protocol)
    for clause in protocol.clauses().values():
        if whole or f"clause {clause.id}" in wanted:
            found[f"clause {clause.id}"] = _clause(clause, called[clause.id])
        for citation, rule in zip(clause.citations(), clause.rules):
            if whole or f"rule {citation}" in wanted:
                found[f"rule {citation}"] = _rule(called[citation], rule) | (_fields(topic=rule.topic, no_tree=_print(rule.no_tree)) if whole else {})
    for name, role in protocol.roles.items():
        if whole or f"role {name}" in wanted:
            found[f"role {name}"] = _fields(title=role.title, **{"is": role.is_}) | (_fields(about=_print(role.about), cites=role.cites) if whole else {})
    for name, document in protocol.documents.items():
        if whole or f"document {name}" in wanted:
            found[f"document {name}"] = _fields(title=document.title) | (_fields(about=_print(document.about)) if whole else {})
    found |= {f"step {name}": _fields(do=_print(text)) for name, text in protocol.steps.items() if whole or f"step {name}" in wanted}
    for name, term in protocol.terms.items() if whole else ():
        found[f"term {name}"] = _fields(term=term.term, also=", ".join(term.also), means=_print(term.means), cites=term.cites, ours=term.ours)
    return found


def _clause(clause: Clause, name: str) -> dict[str, str]:
    return _fields(
        printed=name, heading=_print(clause.heading), lead_in=_print(clause.lead_in), join=clause.join or "", not_used=clause.not_used, notes=_print(*clause.notes), see=clause.see, documents=clause.documents, quotes=clause.quotes or "",
    )  # fmt: skip


def _rule(name: str, rule: Rule) -> dict[str, str]:
    return _fields(
        printed=name, says=_print(rule.says), words=str(len(rule.says.split())), times=", ".join(sorted(lengths(rule.says))), kind=rule.kind, on=rule.on, helps=rule.helps, names=rule.names,
        force=", ".join(rule.force), **{"as": _plain(rule.as_ or "")},
    )  # fmt: skip


def _silence(silence: Silence) -> dict[str, str]:
    return _fields(
        title=silence.title, also=_print(*silence.also), **{"for": silence.for_}, not_said=_print(silence.not_said), nearest=silence.nearest,
        elsewhere=_print(silence.elsewhere), suggest=silence.suggest, otherwise=_print(silence.otherwise),
    )  # fmt: skip


def _tree(tree: Tree) -> dict[str, str]:
    return _fields(title=tree.title, **{"for": tree.for_}, topic=tree.topic, also=_print(*tree.also), yes_no=tree.yes_no, sensitive=tree.sensitive, related=tree.related, start=tree.start)


def _question(question: Question) -> dict[str, str]:
    answers = [f"{answer.id} {_print(answer.say)} {'+'.join(answer.reader)}>{answer.go}" for answer in question.answers]
    return _fields(ask=_print(question.ask), help=_print(question.help), cites=question.cites, answers=", ".join(answers))


def _outcome(outcome: Outcome) -> dict[str, str]:
    steps = [_print(step.do, "+".join(step.by), step.force or "", "+".join(step.cites), str(step.ours)) for step in outcome.steps]
    times = [f"{time.within} {time.force} {'+'.join(time.on)} {'+'.join(time.cites)} {_print(time.what)}" for time in outcome.times]
    return _fields(
        kind=outcome.kind, answer=outcome.answer or "", title=outcome.title, reader=outcome.reader, steps=", ".join(steps), nearest=outcome.nearest, to=outcome.to or "",
        who=outcome.who, suggest=outcome.suggest, times=", ".join(times), because=_print(outcome.because), open=_print(outcome.open), cites=outcome.cites, documents=outcome.documents,
    )  # fmt: skip


def _print(*texts: str | None) -> str:
    """The fingerprint of prose, however its lines are broken; empty where there is none."""
    whole = "\n".join(" ".join(text.split()) for text in texts if text is not None)
    return fingerprint(whole)[:12] if whole else ""


def _plain(text: str) -> str:
    return " ".join(text.replace("|", "/").split())


def _fields(**values) -> dict[str, str]:
    """Fields that say something, each on one line."""
    told = {name: "yes" if value is True else "" if value is False else value if isinstance(value, str) else ", ".join(value) for name, value in values.items()}
    return {name: _plain(value) for name, value in told.items() if value}
