"""What templates show of a decision tree: its steps as a nested outline, each outcome with the reader's own steps first."""

from dataclasses import dataclass

from macros.content import addresses, graph
from macros.content.shapes.handbook import Contact, Council
from macros.content.shapes.silences import Silence
from macros.content.shapes.tree import Outcome, Tree, force_of
from macros.pages.labels import ANSWERS, OUTCOME_KINDS, force_words
from macros.pages.views import Cited, ClauseView, Views


@dataclass(frozen=True)
class Basis:
    """What a step or time rests on: its force in words and its citations; the clauses told here for the first time are folded beneath."""

    force: str
    cites: tuple[Cited, ...]
    folds: tuple[ClauseView, ...]


@dataclass(frozen=True)
class StepView:
    """One thing to do. One that the handbook suggests has no basis."""

    do: str
    basis: Basis | None


@dataclass(frozen=True)
class TimeView:
    """A time limit: how long, for what, who must keep to it."""

    within: str
    what: str
    on: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True)
class Person:
    """A post or body to turn to, how it is reached, and whether only the handbook suggests it."""

    title: str
    href: str
    contact: Contact | None
    ours: bool


@dataclass(frozen=True)
class OutcomeView:
    """A leaf. `mine` are the reader's steps, `others` those of somebody else; `see` is another situation's title and
    address. An outcome that leads to a `silence` tells it on the spot."""

    id: str
    was: tuple[str, ...]
    kind: str
    kind_words: str
    answer: str
    title: str
    arrivals: tuple[tuple[str, str], ...]
    see: tuple[str, str] | None
    silence: Silence | None
    people: tuple[Person, ...]
    times: tuple[TimeView, ...]
    untimed: bool
    mine: tuple[StepView, ...]
    others: tuple[StepView, ...]
    because: str
    open: str
    nearest: Basis | None
    rests: Basis | None
    cites: tuple[Cited, ...]
    documents: tuple[tuple[str, str], ...]
    terms: dict


@dataclass(frozen=True)
class AnswerView:
    """An answer with what it leads to: a step shown beneath it, or the title and address of an outcome shown above."""

    id: str
    was: tuple[str, ...]
    say: str
    to: str
    question: "QuestionView | None"
    outcome: OutcomeView | None
    above: tuple[str, str] | None


@dataclass(frozen=True)
class QuestionView:
    """A question with its answers."""

    id: str
    was: tuple[str, ...]
    ask: str
    help: str
    answers: tuple[AnswerView, ...]
    cites: tuple[Cited, ...]
    terms: dict


class TreeViews:
    """The views of one decision tree. `prefix` stands before the place of every step, where a page holds several trees."""

    def __init__(self, views: Views, tree_key: str, trees: dict[str, Tree], silences: dict[str, Silence], council: Council | None, prefix: str = ""):
        self.views, self.trees, self.silences, self.prefix = views, trees, silences, prefix
        self.tree = trees[tree_key]
        self.contacts = council.contacts if council else {}
        self.arrivals, self.above = graph.arrivals(self.tree), graph.parents(self.tree)
        self.say = {str(graph.Step(name, answer.id)): answer.say for name, question in self.tree.questions.items() for answer in question.answers}
        self.was: dict[str, tuple[str, ...]] = {}
        for old, now in graph.former(self.tree).items():
            self.was[now] = (*self.was.get(now, ()), self.at(old))

    def at(self, place: str) -> str:
        """The id of a place of the tree."""
        return f"{self.prefix}{place}"

    def outline(self) -> QuestionView:
        """The whole tree from its first question, each outcome once."""
        return self._question(self.tree.start, set())

    def _question(self, name: str, shown: set[str]) -> QuestionView:
        this = self.tree.questions[name]
        answers = tuple(self._answer(name, answer, shown) for answer in this.answers)
        terms = self.views.words(this.ask, this.help, *(answer.say for answer in this.answers))
        return QuestionView(self.at(name), self.was.get(name, ()), this.ask, this.help or "", answers, self.views.cites(this.cites), terms)

    def _answer(self, question: str, answer, shown: set[str]) -> AnswerView:
        place, target = f"{question}.{answer.id}", answer.go
        deeper = outcome = above = None
        if target in self.tree.questions:
            deeper = self._question(target, shown)
        elif target in shown:
            above = (self.tree.outcomes[target].title, f"#{self.at(target)}")
        else:
            shown.add(target)
            outcome = self.outcome(target)
        return AnswerView(self.at(place), self.was.get(place, ()), answer.say, self.at(target), deeper, outcome, above)

    def outcome(self, name: str) -> OutcomeView:
        """One outcome. What it rests on is folded beneath the first step that cites it, and never told twice."""
        this, told = self.tree.outcomes[name], set()
        mine = [step for step in this.steps if not step.by or set(this.reader) & set(step.by)]
        others = [step for step in this.steps if step not in mine]
        if not mine:  # what others do is then all that there is to tell
            mine, others = others, []
        times = [(time, Basis(self._force(time), self.views.cites(time.cites), ())) for time in this.times]
        mine_views = tuple(self._step(step, this, told) for step in mine)
        other_views = tuple(self._step(step, this, told) for step in others)
        time_views = tuple(TimeView(time.within, time.what, tuple(map(self.views.title, time.on)), basis) for time, basis in times)
        left = tuple(citation for citation in dict.fromkeys((*this.cites, *(c for time in this.times for c in time.cites))) if citation.partition("/")[0] not in told)
        silence = self._silence(this)
        kind = "ask" if silence else this.kind
        return OutcomeView(
            id=self.at(name), was=self.was.get(name, ()), kind=kind, kind_words=OUTCOME_KINDS[kind],
            answer=ANSWERS.get(this.answer, ""), title=this.title, arrivals=tuple(map(self._arrival, self.arrivals.get(name, ()))),
            see=self._see(this), silence=silence, people=self._people(this.who, (*this.suggest, *(silence.suggest if silence else ()))),
            times=time_views, untimed=kind != "see" and not this.times, mine=mine_views, others=other_views,
            because=this.because or "", open=this.open or "", nearest=self._basis("", this.nearest, told, this) if this.nearest else None,
            rests=self._basis("", left, told, this) if left else None, cites=self.views.cites(this.rests_on()),
            documents=tuple(map(self.views.document, this.documents)),
            terms=self.views.words(this.title, this.because, this.open, *(step.do for step in this.steps)),
        )  # fmt: skip

    def _step(self, step, outcome: Outcome, told: set[str]) -> StepView:
        if step.ours:
            return StepView(step.do, None)
        return StepView(step.do, self._basis(self._force(step), step.cites, told, outcome))

    def _force(self, part) -> str:
        """The force of a step or time in words, on a rule of the kind that has it."""
        force = force_of(part, self.views.rules)
        kinds = [self.views.rules[citation][1].kind for citation in part.cites if force in self.views.rules[citation][1].force]
        return force_words(force, (kinds or [""])[0])

    def _basis(self, force: str, citations, told: set[str], outcome: Outcome) -> Basis:
        """What something rests on. A clause that is folded here is `told`; its rules that the outcome cites anywhere are marked."""
        marked = {*citations, *outcome.rests_on()}
        folds = []
        for citation in citations:
            clause = self.views.rules[citation][0]
            if clause.id not in told:
                told.add(clause.id)
                folds.append(self.views.clause(clause, marked))
        return Basis(force, self.views.cites(citations), tuple(folds))

    def _arrival(self, step: graph.Step) -> tuple[str, str]:
        """The answers that lead to an outcome, in words, and the address of the last."""
        return " → ".join(self.say[str(taken)] for taken in graph.route_to(self.tree, step, self.above)), f"#{self.at(str(step))}"

    def _see(self, this: Outcome) -> tuple[str, str] | None:
        if not this.to:
            return None
        key, _, place = this.to.partition("#")
        if key == addresses.SILENCES:
            return "All that the protocol does not say", self.views.link(addresses.silence(self.views.key, place))
        return self.trees[key].title, self.views.link(addresses.tree(self.views.key, key, place))

    def _silence(self, this: Outcome) -> Silence | None:
        key, _, place = (this.to or "").partition("#")
        return self.silences[place] if key == addresses.SILENCES else None

    def _people(self, who, suggested) -> tuple[Person, ...]:
        named = [(role, False) for role in who] + [(role, True) for role in dict.fromkeys(suggested) if role not in who]
        return tuple(Person(self.views.title(role), self.views.link(addresses.role(self.views.key, role)), self.contacts.get(role), ours) for role, ours in named)
