"""What a decision tree’s page must say, from the YAML alone, to the last word: every question, every answer, every outcome whole. In the notation of `page_lines`."""

from macros.content import addresses, graph
from macros.content.shapes.tree import Outcome
from macros.pages.labels import ANSWERS, AUDIENCES, OUTCOME_KINDS
from macros.pages.listing import compared
from macros.pages.prose import dialled
from support.expected_text import Text, in_line, prose_lines
from support.page_lines import HIDDEN
from support.written import answer_of, force_told

MOVED = f"{HIDDEN} You came by an old address. This is the step that it stood for, and the address shown now is the one to keep."
LOST = f"{HIDDEN} That address no longer leads to an answer here. This is the first question."
OLD = "You came by an old address of this step."
OURS = "our suggestion"


class TreePage(Text):
    """A tree’s page."""

    def __init__(self, content, key, name):
        super().__init__(content, key, addresses.tree(key, name))
        self.name, self.tree, self.trees = name, content.trees[key][name], content.trees[key]
        self.old: dict[str, list[str]] = {}
        for old, now in graph.former(self.tree).items():
            self.old.setdefault(now, []).append(f"{{{old}}} {OLD}")

    def lines(self) -> list[str]:
        """The whole page."""
        tree, several = self.tree, len(self.content.published()) > 1
        private = ["Your answers here are not kept, stored or sent; that you opened this page is in your browser’s history."] if tree.sensitive else []
        leave = [self.link("Leave this page", addresses.HOME)] if tree.sensitive else []
        first = f"[{{}}](#{tree.start})"
        related = ["Related situations", *(self.link(self.trees[other].title, addresses.tree(self.key, other)) for other in tree.related)] if tree.related else []
        elsewhere = [self.link("The same situation at other councils", addresses.compare(self.name))] if several and self.name in compared(self.content) else []
        return [
            AUDIENCES[tree.for_], tree.title, *private, MOVED, LOST, f"{HIDDEN} {first.format('Back')}", *leave, *self.question(tree.start, set()), f"{HIDDEN} Your answers",
            f"{HIDDEN} {first.format('Start again')}", *([] if tree.sensitive else [f"{HIDDEN} Copy link to this step"]), "See the whole tree", f"{HIDDEN} See one step at a time",
            f"{HIDDEN} Print this record", "Print the whole tree", *related, *elsewhere,
        ]  # fmt: skip

    def question(self, name: str, shown: set[str]) -> list[str]:
        """A question with all that it leads to; an outcome is told at the first answer that leads to it."""
        this = self.tree.questions[name]
        told = [*self.old.get(name, []), f"{{{name}}}", this.ask, *prose_lines(this.help), f"{len(this.answers)} answers to choose from."]
        for answer in this.answers:
            place = f"{name}.{answer.id}"
            told += [*self.old.get(place, []), f"{{{place}}} [{answer.say}](#{place})"]
            if answer.go in self.tree.questions:
                told += self.question(answer.go, shown)
            elif answer.go in shown:
                told += [f"This leads to “[{self.tree.outcomes[answer.go].title}](#{answer.go})”, set out above."]
            else:
                shown.add(answer.go)
                told += self.outcome(answer.go)
        why = [f"This matters because of {self.cites(this.cites)}."] if this.cites else []
        return told + why + self.words(this.ask, this.help, *(answer.say for answer in this.answers))

    def outcome(self, name: str) -> list[str]:
        """An outcome, whole: its kind, its title, who, by when, the steps with the clauses beneath them, what is open, why, documents, words, the edition."""
        this, told = self.tree.outcomes[name], set()
        silence = self.silence(this)
        kind = OUTCOME_KINDS["ask" if silence else this.kind]
        answer = f"{ANSWERS[this.answer]}. " if this.answer else ""
        about = "The answer stands on another page; the link follows." if kind == OUTCOME_KINDS["see"] else "This is an answer. What to do, who with, by when and why follow."
        others = [step for step in this.steps if step.by and not set(this.reader) & set(step.by)]
        mine = [step for step in this.steps if step not in others]
        mine, others = (mine, others) if mine else (others, [])
        steps = [self.step(step, this, told) for step in (*mine, *others)]
        rest = [citation for citation in (*this.cites, *(cite for time in this.times for cite in time.cites)) if citation.partition("/")[0] not in told]
        return [
            *self.old.get(name, []), f"{{{name}}}", kind, f"{kind}: {answer}{this.title}", about, *self.straight(name), *self.see(this, silence), *self.people(this, silence), *self.times(this),
            *(self.of_silence(silence, this) if silence else []), *sum(steps[: len(mine)], []), *([f"What others do, or must do ({len(others)})"] if others else []), *sum(steps[len(mine) :], []),
            *under("Left open", prose_lines(this.open)), *under("The rules that come nearest", self.basis("", this.nearest, this, told)), *under("Why", prose_lines(this.because)),
            *under("It also rests on", self.basis("", dict.fromkeys(rest), this, told)), *([f"Documents you may need: {', '.join(map(self.document, this.documents))}."] if this.documents else []),
            *self.words(this.title, this.because, this.open, *(step.do for step in this.steps)), self.edition(),
        ]  # fmt: skip

    def straight(self, name: str) -> list[str]:
        """The notice for whoever came straight to an outcome, with the answers that lead to it."""
        ways = [[answer_of(self.tree, taken).say for taken in graph.route_to(self.tree, step)] for step in graph.arrivals(self.tree)[name]]
        lead = "these answers lead" if len(ways) > 1 else "these are the answers that lead"
        arrivals = [f"[{' → '.join(way)}](#{step})" for way, step in zip(ways, graph.arrivals(self.tree)[name])]
        return [f"{HIDDEN} {line}" for line in (f"You came straight here. Check that it fits: {lead} to it.", *arrivals)]

    def silence(self, this: Outcome):
        """The silence that an outcome leads to."""
        key, _, place = (this.to or "").partition("#")
        return self.content.silences[self.key][place] if key == addresses.SILENCES else None

    def see(self, this: Outcome, silence) -> list[str]:
        """Where an outcome sends the reader on."""
        if not this.to or silence:
            return []
        key, _, place = this.to.partition("#")
        return [self.link(self.trees[key].title, addresses.tree(self.key, key, place))]

    def of_silence(self, silence, this: Outcome) -> list[str]:
        """What an outcome tells of the silence that it leads to."""
        entry = this.to.partition("#")[2]
        return [*silence_lines(self, silence), self.link("All that the protocol does not say", addresses.silence(self.key, entry))]

    def people(self, this: Outcome, silence) -> list[str]:
        """Who, with how they are reached; those that we suggest are marked."""
        suggested = [role for role in dict.fromkeys((*this.suggest, *(silence.suggest if silence else ()))) if role not in this.who]
        label = ["Ask" if silence or this.kind == "ask" else "Who"] if this.who or suggested else []
        return label + [line for role in (*this.who, *suggested) for line in self.person(role, f" {OURS}" if role in suggested else "")]

    def person(self, role: str, behind: str) -> list[str]:
        """A post, and its contact."""
        return [self.link(self.protocol.roles[role].title, addresses.role(self.key, role)) + behind, *contact_lines(self.council.contacts.get(role) if self.council else None)]

    def times(self, this: Outcome) -> list[str]:
        """By when; or that no time is set."""
        if this.kind == "see" and not this.times and not self.silence(this):
            return []
        titles = [" and ".join(self.protocol.roles[role].title for role in time.on) for time in this.times]
        told = [f"{time.within} {in_line(time.what)}. {on}: {force_told(time, self.rules)} {self.cites(time.cites)}" for time, on in zip(this.times, titles)]
        none = "The rules cited here set no time limit." if this.rests_on() else "No rule is cited here, and so no time limit."
        return ["By when", *(told or [none])]

    def step(self, step, this: Outcome, told: set[str]) -> list[str]:
        """A thing to do, and what it rests on."""
        return [*prose_lines(step.do), *([OURS] if step.ours else self.basis(force_told(step, self.rules), step.cites, this, told))]

    def basis(self, force: str, citations, this: Outcome, told: set[str]) -> list[str]:
        """What something rests on; each clause that was not told yet is folded beneath."""
        new = [clause for clause in dict.fromkeys(self.rules[citation][0].id for citation in citations) if clause not in told]
        told.update(new)
        names = ", ".join(self.printed[citation] for citation in citations) if new else self.cites(citations)
        line = " ".join(filter(None, [force, names]))
        return [*([line] if line else []), *(line for clause in new for line in self.fold(self.clauses[clause], {*citations, *this.rests_on()}))]

    def edition(self) -> str:
        """What a sheet says of the edition, and whom to tell of a fault."""
        told = f"[Tell the council]({self.council.report_to})" if self.council and self.council.report_to else f"See {self.link('about this edition', addresses.page(self.key, 'about'))}"
        return f"{super().edition()} Does this look wrong? {told}."


def under(heading: str, told: list[str]) -> list[str]:
    """Lines under a heading; nothing where there are none."""
    return [heading, *told] if told else []


def contact_lines(given) -> list[str]:
    """How a post is reached."""
    if not given:
        return []
    links = [(given.mailbox, f"mailto:{given.mailbox}"), (given.phone, f"tel:{dialled(given.phone or '')}"), (given.page and "Contact page", given.page)]
    otherwise = [("If away", given.deputy), ("If they are the problem", given.if_the_problem)]
    told = [f"{when}: {who}" for when, who in otherwise if who]
    return [*filter(None, [given.name]), *(f"[{text}]({href})" for text, href in links if text), *under("If away, or the problem", told)]


def silence_lines(text: Text, silence) -> list[str]:
    """What is told of a silence wherever it stands."""
    nearest = [f"The rules that come nearest: {text.cites(silence.nearest)}."] if silence.nearest else []
    otherwise = [*prose_lines(silence.otherwise), OURS] if silence.otherwise else []
    return [*prose_lines(silence.not_said), *nearest, *prose_lines(silence.elsewhere), *otherwise]
