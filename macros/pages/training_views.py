"""What templates show of the training: a scenario with its choices and route, modules by role, a plan of a session.

A scenario's view knows nothing of the page that it stands on: hand-outs and cards can be made from it as well.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from macros.content import addresses
from macros.content.shapes.training import Choice, Part
from macros.content.shapes.tree import Tree
from macros.content.training import Placed, cited, posts
from macros.pages.adopted_views import WordsView
from macros.pages.labels import ROOMS, TEMPTATIONS
from macros.pages.views import Cited, RuleView, Strength, Views

WALK = "walk--"
"""What stands before the ids of a tree that is walked on a scenario's page."""


@dataclass(frozen=True)
class RestsOn:
    """A rule that a feedback cites, told in place: its citation, what it says and how strongly, and the adopted wording of its clause."""

    cite: Cited
    rule: RuleView
    adopted: tuple[WordsView, ...]


@dataclass(frozen=True)
class ChoiceView:
    """Something that one might do, with its feedback; `tempts` and `why` are for the trainer."""

    id: str
    letter: str
    say: str
    right: bool
    tempts: str
    why: str
    feedback: str
    rests: tuple[RestsOn, ...]


@dataclass(frozen=True)
class Taken:
    """A question of the route that fits, the answer to it, and the answer's place in the tree."""

    ask: str
    say: str
    place: str


@dataclass(frozen=True)
class ScenarioView:
    """A scenario. `outcome` is the title of the outcome that fits and where it stands, `posts` are those that it is about, where it is not about any councillor or officer, `who` whom the protocol names in that outcome; a delicate one leaves no trace."""

    id: str
    was: tuple[str, ...]
    title: str
    for_: str
    href: str
    minutes: int
    you: str
    situation: str
    make_choices: Callable[[], tuple[ChoiceView, ...]]
    make_rests: Callable[[], tuple[RestsOn, ...]]
    route: tuple[Taken, ...]
    outcome: tuple[str, str]
    outcome_id: str
    tree_key: str
    tree: tuple[str, str]
    delicate: bool
    discuss: str
    posts: set[str]
    who: tuple[str, ...]

    @cached_property
    def choices(self) -> tuple[ChoiceView, ...]:
        """What one might do. Made when a page shows it: every training page names all scenarios, and only a scenario's own shows its choices."""
        return self.make_choices()

    @cached_property
    def rests(self) -> tuple[RestsOn, ...]:
        """The rules that its choices rest on, each once: the one that decides it first, the others in the text's order."""
        return self.make_rests()

    def is_for(self, role: str) -> bool:
        """Whether a role plays it; without a role, everybody does."""
        return not role or self.for_ in (role, "either")

    @property
    def right(self) -> ChoiceView:
        """The choice that is right."""
        return next(choice for choice in self.choices if choice.right)


@dataclass(frozen=True)
class ModuleView:
    """A module with its scenarios, of which `pass_` right at the first choice make a pass."""

    id: str
    title: str
    about: str
    for_: str
    pass_: int
    scenarios: tuple[ScenarioView, ...]

    @property
    def minutes(self) -> int:
        """How long its scenarios take together."""
        return sum(scenario.minutes for scenario in self.scenarios)


@dataclass(frozen=True)
class KnownView:
    """A thing to know on the first day, how strongly the text says it, and where."""

    says: str
    strength: Strength
    cite: Cited


class TrainingViews:
    """The training of one council, for one page."""

    def __init__(self, views: Views, trees: dict[str, Tree], found: Iterable[Placed]):
        self.views, self.trees = views, trees
        modules: dict[str, list[Placed]] = {}
        for placed in found:
            modules.setdefault(placed.module_key, []).append(placed)
        self.modules = tuple(
            ModuleView(name, inside[0].module.title, inside[0].module.about, inside[0].module.for_, inside[0].module.pass_, tuple(map(self._scenario, inside)))
            for name, inside in modules.items()
        )

    def of(self, role: str) -> tuple[ModuleView, ...]:
        """The modules that a role works through, with the scenarios that are for it; all, without a role."""
        fitting = [(module, tuple(scenario for scenario in module.scenarios if scenario.is_for(role))) for module in self.modules]
        return tuple(replace(module, pass_=min(module.pass_, len(inside)), scenarios=inside) for module, inside in fitting if inside)

    def all(self) -> tuple[ScenarioView, ...]:
        """Every scenario, module by module."""
        return tuple(scenario for module in self.modules for scenario in module.scenarios)

    def rooms(self) -> tuple[str, ...]:
        """Who may be in the room of a session: everybody (an empty role), and each role that plays some of the scenarios and not all."""
        return tuple(role for role in ROOMS if not role or any(scenario.is_for(role) for scenario in self.all()) and not all(scenario.is_for(role) for scenario in self.all()))

    def module_of(self, key: str) -> ModuleView:
        """The module that a scenario stands in."""
        return next(module for module in self.modules if any(scenario.id == key for scenario in module.scenarios))

    def place(self, key: str, role: str) -> tuple[int, int] | None:
        """Which scenario of its module one is for a role (from 1), and of how many. None where the role does not play it."""
        inside = [scenario.id for scenario in self.module_of(key).scenarios if scenario.is_for(role)]
        return (inside.index(key) + 1, len(inside)) if key in inside else None

    def around(self, key: str, role: str = "") -> tuple[ScenarioView | None, ScenarioView | None]:
        """The scenarios before and after one, among those that a role plays."""
        everything = self.all()
        at = next(index for index, scenario in enumerate(everything) if scenario.id == key)
        before = next((scenario for scenario in reversed(everything[:at]) if scenario.is_for(role)), None)
        after = next((scenario for scenario in everything[at + 1 :] if scenario.is_for(role)), None)
        return before, after

    def first_day(self, part: Part) -> tuple[KnownView, ...]:
        """What to know on the first day."""
        rules = self.views.rules
        return tuple(KnownView(known.says or rules[known.cites][1].says, self.views.strength(rules[known.cites][1]), self.views.cite(known.cites)) for known in part.first_day)

    def in_turn(self, role: str = "") -> tuple[tuple[str, ScenarioView], ...]:
        """The scenarios of a role with their modules' ids, in the order in which a session takes them: the first of each module before the second of any, and those about a post after those about anybody."""
        modules = self.of(role)
        longest = max((len(module.scenarios) for module in modules), default=0)
        found = ((module.id, module.scenarios[place]) for place in range(longest) for module in modules if place < len(module.scenarios))
        return tuple(sorted(found, key=lambda each: bool(each[1].posts)))

    def _scenario(self, placed: Placed) -> ScenarioView:
        this, key = placed.scenario, self.views.key
        tree = self.trees[this.tree]
        return ScenarioView(
            id=placed.key, was=this.was, title=this.title, for_=this.for_, href=self.views.link(addresses.training(key, placed.key)), minutes=this.minutes, you=this.you,
            situation=this.situation, make_choices=lambda: tuple(map(self._choice, this.choices, "ABCDEFGH")), make_rests=lambda: tuple(self._rests(cited(this, tree, self.views.rules))), route=tuple(self._taken(tree, taken) for taken in this.answers),
            outcome=(tree.outcomes[this.outcome].title, self.views.link(addresses.tree(key, this.tree, this.answers[-1] if not tree.sensitive else ""))), outcome_id=this.outcome,
            tree_key=this.tree, tree=(tree.title, self.views.link(addresses.tree(key, this.tree))), delicate=tree.sensitive, discuss=this.discuss, posts=posts(this, tree),
            who=tuple(map(self.views.title, tree.outcomes[this.outcome].who)),
        )  # fmt: skip

    def _choice(self, this: Choice, letter: str) -> ChoiceView:
        return ChoiceView(this.id, letter, this.say, this.right, TEMPTATIONS.get(this.tempts, ""), this.why or "", this.feedback, tuple(self._rests(this.cites)))

    def _rests(self, citations: Iterable[str]) -> Iterator[RestsOn]:
        """The rules cited, the adopted wording of each clause with the first of its rules."""
        told = set()
        for citation in citations:
            clause, _ = self.views.rules[citation]
            view = self.views.clause(clause, (citation,))
            yield RestsOn(self.views.cite(citation), view.rules[clause.citations().index(citation)], () if clause.id in told else view.adopted)
            told.add(clause.id)

    def _taken(self, tree: Tree, taken: str) -> Taken:
        question, _, answer = taken.partition(".")
        say = next(option.say for option in tree.questions[question].answers if option.id == answer)
        return Taken(tree.questions[question].ask, say, f"{WALK}{taken}")
