"""The scenarios of a handbook: each with its module, and which of them rest on a rule, a tree or an outcome."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.content import graph
from macros.content.loading import Content
from macros.content.shapes.training import Module, Scenario
from macros.content.shapes.tree import Tree


@dataclass(frozen=True)
class Placed:
    """A scenario in its module, by name."""

    module_key: str
    module: Module
    key: str
    scenario: Scenario


def scenarios(content: Content, protocol: str) -> list[Placed]:
    """Every scenario of a protocol, in the order of the modules that its training lists."""
    training, modules = content.training.get(protocol), content.modules.get(protocol, {})
    listed = [name for name in training.modules if name in modules] if training else []
    return [Placed(name, modules[name], key, scenario) for name in listed for key, scenario in modules[name].scenarios.items()]


def resting_on(content: Content, protocol: str, *, tree: str = "", outcome: str = "", rules=()) -> Iterator[Placed]:
    """The scenarios that rest on a tree (or one outcome of it), or on any of the rules given: what to look at again when these change."""
    for placed in scenarios(content, protocol):
        this = placed.scenario
        on_tree = tree == this.tree and outcome in ("", this.outcome)
        if on_tree or set(rules) & rules_of(content.trees.get(protocol, {}).get(this.tree), this):
            yield placed


def rules_of(tree: Tree | None, scenario: Scenario) -> set[str]:
    """The rules that a scenario rests on: those that its feedback cites, and those of its outcome."""
    outcome = tree.outcomes.get(scenario.outcome) if tree else None
    return {citation for choice in scenario.choices for citation in choice.cites} | set(outcome.rests_on() if outcome else ())


def unplayed(content: Content, protocol: str) -> tuple[list[str], list[str]]:
    """The trees, and the topics of rules and trees, that no scenario plays. Empty for a protocol without training."""
    found, trees = scenarios(content, protocol), content.trees.get(protocol, {})
    if not found:
        return [], []
    played = {placed.scenario.tree for placed in found}
    rules = content.protocols[protocol].rules()
    told = {rules[citation][1].topic for placed in found for citation in rules_of(trees.get(placed.scenario.tree), placed.scenario) if citation in rules}
    told |= {trees[name].topic for name in played if name in trees}
    topics = dict.fromkeys([*(tree.topic for tree in trees.values()), *(rule.topic for _, rule in rules.values())])
    return [name for name in trees if name not in played], [topic for topic in topics if topic not in told]


def to_show(content: Content, protocol: str, role: str) -> tuple[Tree, graph.Route] | None:
    """An answer for anybody of a role (for everybody, without one) that gives no scenario away: of a situation that none plays, resting on none of their rules if there is one like that; rather something to do, with a post to turn to, and by the shortest way."""
    trees, played = content.trees.get(protocol, {}), scenarios(content, protocol)
    told = {rule for placed in played for rule in rules_of(trees.get(placed.scenario.tree), placed.scenario)}
    fitting = [trees[name] for name in unplayed(content, protocol)[0] if not trees[name].sensitive and (not role or trees[name].for_ in (role, "either"))]
    anybody = {role} if role else {"councillor", "officer"}
    ways = [(tree, way) for tree in fitting for way in graph.routes(tree) if tree.outcomes[way.outcome].kind in ("do", "know") and tree.outcomes[way.outcome].rests_on() and readers(tree, way.steps, way.outcome) <= anybody]

    def suits(found: tuple[Tree, graph.Route]) -> tuple:
        tree, way = found
        outcome = tree.outcomes[way.outcome]
        return bool(told & set(outcome.rests_on())), any(step.answer.startswith("unsure") for step in way.steps), outcome.kind != "do", not outcome.who, tree.for_ != (role or "either"), len(way.steps)

    return min(ways, default=None, key=suits)


def cited(this: Scenario, tree: Tree, order: Iterable[str]) -> list[str]:
    """The rules that the choices of a scenario cite, each once: the one that decides (the first that its outcome cites for a step, of those of the right choice), then the others in the text's order."""
    right = next(choice.cites for choice in this.choices if choice.right)
    decides = next((citation for step in tree.outcomes[this.outcome].steps for citation in step.cites if citation in right), right[0])
    others = {citation for choice in this.choices for citation in choice.cites} - {decides}
    return [decides, *(citation for citation in order if citation in others)]


def posts(this: Scenario, tree: Tree) -> set[str]:
    """The posts that a scenario is about, by its answers and its outcome; none where it is about any councillor or officer."""
    return readers(tree, [graph.Step(*taken.split(".")) for taken in this.answers], this.outcome) - {"councillor", "officer"}


def readers(tree: Tree, steps: Iterable[graph.Step], outcome: str) -> set[str]:
    """The posts that give some answers of a tree, or read an outcome of it."""
    given = [option.reader for step in steps for option in tree.questions[step.question].answers if option.id == step.answer]
    return {post for these in (*given, tree.outcomes[outcome].reader) for post in these}
