"""What is neither text nor situation: training, lines of comparison, the council's own wording, what it filled in about itself."""

from collections.abc import Iterator

from macros.content.loading import Content, fingerprint
from macros.content.problems import sentence
from macros.content.training import scenarios
from macros.desk.changes.names import Names
from macros.desk.changes.things import READERS, Part, Thing, prose, several

IN = {"training": {"induction", "module", "scenario"}, "silences": {"silence"}, "adopted": {"adopted"}, "comparisons": {"comparison"}, "handbook": {"council", "contact", "link"}}
"""The kinds of things that stand in a kind of file."""
AUDIENCES = {"councillor": "a councillor", "officer": "an officer"}


def of_protocol(names: Names) -> Iterator[Thing]:
    """Everything else that the handbook holds about one council."""
    yield from _training(names)
    yield from _compared(names)
    adopted = names.content.adopted.get(names.key)
    for language, text in adopted.texts().items() if adopted else ():
        for key, clause in text.clauses.items():
            own = names.renamed.clause.get(key, key)
            yield Thing("adopted", f"{language}/{own}", f"the council’s own wording of {names.printed.get(key, key)}", {"text": prose(clause.words)}, "The council’s own wording", f"clause {key}")
    yield from _settings(names)


def readable(found: dict[str, Thing], key: str, *editions: Content) -> dict[str, Thing]:
    """Those things of a council whose files can be read in each edition. What a file holds that cannot be read in one is neither new nor gone."""
    unread = [place for content in editions for place, written in content.written.items() if written.problems]
    kinds = {kind for file, of, *_ in unread if of in ("", key) for kind in IN.get(file, ())}
    modules = {f"module {place[2]}" for place in unread if place[:2] == ("module", key)}
    return {name: thing for name, thing in found.items() if thing.kind not in kinds and not {name, thing.inside} & modules}


def _training(names: Names) -> Iterator[Thing]:
    training = names.content.training.get(names.key)
    for audience in ("councillor", "officer"):
        if part := getattr(training, audience, None):
            first = [Part((names.rule(known.cites), known.says), " ".join(filter(None, (names.cited([known.cites]), known.says))), rests=(names.rule(known.cites),) if known.says else (), words=known.says or "") for known in part.first_day]
            yield Thing("induction", audience, f"the induction of {AUDIENCES[audience]}", {"able": several(part.able), "first_day": first}, "Training")
    modules = {placed.module_key: placed.module for placed in scenarios(names.content, names.key)}
    for key, module in modules.items():
        yield Thing("module", names.renamed.module.get(key, key), f"the module “{module.title}”", {"title": prose(module.title), "about": prose(module.about), "for": Part(module.for_, READERS[module.for_]), "pass": prose(str(module.pass_))}, "Training")
    for placed in scenarios(names.content, names.key):
        this = placed.scenario
        route = Part(names.at(this.tree, this.outcome), names.step(this.tree, this.outcome))
        choices = [_choice(names, choice) for choice in this.choices]
        module = Part(names.renamed.module.get(placed.module_key, placed.module_key), f"the module “{placed.module.title}”")
        parts = {"title": prose(this.title), "you": prose(this.you), "situation": prose(this.situation), "for": Part(this.for_, READERS[this.for_]), "minutes": prose(f"{this.minutes}"), "to": route, "choices": choices, "discuss": prose(this.discuss), "module": module}
        yield Thing("scenario", names.renamed.scenario.get(placed.key, placed.key), f"the scenario “{this.title}”", parts, "Training", inside=f"module {names.renamed.module.get(placed.module_key, placed.module_key)}")


def _choice(names: Names, choice) -> Part:
    """A choice of a scenario, with what only the trainer sees of it."""
    kind = "a right choice" if choice.right else f"a wrong choice; what is wrong with it: {choice.tempts}" if choice.tempts else "a wrong choice"
    why = f"Why it tempts, for the trainer: {choice.why}" if choice.why else ""
    shown = " ".join(filter(None, (f"“{choice.say}” ({kind}).", why, f"What the learner is told: {choice.feedback}", f"({names.cited(choice.cites)})" if choice.cites else "")))
    return Part((choice.say, choice.right, choice.feedback, choice.why, choice.tempts, tuple(names.rule(citation) for citation in choice.cites)), shown, rests=tuple(names.rule(citation) for citation in choice.cites), words=" ".join(filter(None, (sentence(choice.say), choice.feedback, why))))


def _compared(names: Names) -> Iterator[Thing]:
    for topic, points in names.content.comparisons.topics.items():
        for point in points:
            if line := point.councils.get(names.key):
                parts = {"point": prose(point.point), "matters": prose(point.matters), "says": prose(line.says), "cites": Part({names.rule(citation) for citation in line.cites}, names.cited(line.cites))}
                yield Thing("comparison", f"{topic}/{fingerprint(names.renamed.point.get((topic, point.point), point.point))[:12]}", f"the comparison “{point.point}”", parts, "Councils side by side")


def _settings(names: Names) -> Iterator[Thing]:
    council = names.content.handbook.councils.get(names.key)
    if not council:
        return
    catch_all = Part(names.tree(council.catch_all or ""), names.trees[council.catch_all].title if council.catch_all in names.trees else "")
    yield Thing("council", "council", "what the council says of its handbook", {"name": prose(council.name), "owner": prose(council.owner), "report_to": prose(council.report_to), "catch_all": catch_all}, "What the council filled in")
    for role, contact in council.contacts.items():
        parts = {name: prose(value) for name, value in contact.model_dump().items()}
        yield Thing("contact", names.renamed.role.get(role, role), f"how to reach {names.roles([role])}", parts, "What the council filled in")
    for key, link in council.documents.items():
        yield Thing("link", names.renamed.document.get(key, key), f"where “{names.documents([key])}” is", {"link": prose(link)}, "What the council filled in")
