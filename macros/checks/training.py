"""Training names what is there: modules, rules, trees; every scenario is a route through a tree, with one right choice."""

from collections.abc import Iterator
from datetime import date

from macros.checks.citations import bad_citation, bad_citations
from macros.checks.taken import strays
from macros.content import approved
from macros.content.addresses import TRAINING_PAGES
from macros.content.counting import many
from macros.content.loading import Content
from macros.content.problems import Problem, nearest
from macros.content.reading import Written
from macros.content.shapes.protocol import Protocol
from macros.content.shapes.training import Module, Scenario
from macros.content.training import scenarios

ROOM = "room"
"""The place of the projector view on a scenario's page, which no choice may be called."""


def training(content: Content) -> Iterator[Problem]:
    """Every problem of the training whose protocol could be read."""
    for key in content.training.keys() | content.modules.keys():
        if key in content.protocols:
            yield from _listed(content, key)
            yield from _ids(content, key)
            for name, module in content.modules.get(key, {}).items():
                yield from _module(content, key, module, content.written["module", key, name])


def unapproved(content: Content, today: date) -> Iterator[Problem]:
    """The scenarios whose route or outcome is not what was last approved of its tree. A tree that nobody has approved yet is told by `test`."""
    for key in content.protocols:
        for placed in scenarios(content, key):
            this = placed.scenario
            routes = approved.read(approved.path(content.folder, key, this.tree)).routes
            route = f"{' > '.join(this.answers)} -> {this.outcome} |"
            if routes and not any(line.startswith(route) for line in routes):
                written = content.written["module", key, placed.module_key]
                yield written.problem(("scenarios", placed.key, "answers"), "this route is not an approved one of its tree", f"see whether it is right, then: python3 run.py approve {key}/{this.tree}")


def _listed(content: Content, key: str) -> Iterator[Problem]:
    """Modules that are listed are there, those that are there are listed, and the first day's rules are rules."""
    this, modules, protocol = content.training.get(key), content.modules.get(key, {}), content.protocols[key]
    if this is None:
        if ("training", key) not in content.written:
            for name in modules:
                yield Problem(content.written["module", key, name].file, 1, "", f"there is no training/{key}.yml, which lists the modules", f"write one with “modules: [{name}]”")
        return
    written = content.written["training", key]
    for index, name in enumerate(this.modules):
        if ("module", key, name) not in content.written:
            yield written.problem(("modules", index), f"there is no training/{key}/{name}.yml", nearest(name, modules))
        elif name in this.modules[:index]:
            yield written.problem(("modules", index), f"“{name}” stands here a second time", "keep one of the two")
    for name in modules.keys() - set(this.modules):
        yield Problem(content.written["module", key, name].file, 1, "", f"this module is not listed in {written.file}", f"add “- {name}” to its “modules:”")
    for role, part in this.parts().items():
        for index, known in enumerate(part.first_day):
            if known.cites not in protocol.rules():
                yield bad_citation(written, (role, "first_day", index, "cites"), known.cites, protocol)


def _ids(content: Content, key: str) -> Iterator[Problem]:
    """A scenario's id is its address, so that it is the only one of its protocol, and no page's."""
    taken: dict[str, str] = {}
    for name, module in content.modules.get(key, {}).items():
        for scenario in module.scenarios:
            path, written = ("scenarios", scenario), content.written["module", key, name]
            if scenario in TRAINING_PAGES:
                yield written.problem(path, f"“{scenario}” is the name of a page", "give the scenario another id")
            elif scenario in taken:
                yield written.problem(path, f"“{scenario}” is also a scenario of {taken[scenario]}", "give one of the two another id: it is the address of its page")
            taken.setdefault(scenario, written.file)
    for name, module in content.modules.get(key, {}).items():
        for scenario, this in module.scenarios.items():
            for index, old in enumerate(this.was):
                if old in taken:
                    yield content.written["module", key, name].problem(("scenarios", scenario, "was", index), f"“{old}” is a name that is in use now, or an old name of another", "write only names that lead nowhere any more")
                taken.setdefault(old, "")


def _module(content: Content, key: str, module: Module, written: Written) -> Iterator[Problem]:
    if module.pass_ > len(module.scenarios):
        yield written.problem(("pass",), f"{many(module.pass_, 'right choice makes', 'right choices make')} a pass, and the module has {many(len(module.scenarios), 'scenario')}", f"write a number up to {len(module.scenarios)}")
    for name, scenario in module.scenarios.items():
        path = ("scenarios", name)
        if module.for_ != "either" and scenario.for_ not in (module.for_, "either"):
            yield written.problem((*path, "for"), f"the module is for “{module.for_}” and this scenario for “{scenario.for_}”, so nobody would see it", "write “for: either” on the module, or move the scenario")
        yield from _route(content, key, scenario, written, path)
        yield from _choices(scenario, content.protocols[key], written, path)


def _route(content: Content, key: str, scenario: Scenario, written: Written, path: tuple) -> Iterator[Problem]:
    trees = content.trees.get(key, {})
    if ("tree", key, scenario.tree) not in content.written:
        yield written.problem((*path, "tree"), f"this protocol has no tree “{scenario.tree}”", nearest(scenario.tree, trees))
    elif scenario.tree in trees:
        yield from strays(trees[scenario.tree], content.written["tree", key, scenario.tree].file, scenario.answers, scenario.outcome, written, path)


def _choices(scenario: Scenario, protocol: Protocol, written: Written, path: tuple) -> Iterator[Problem]:
    """Exactly one choice is right; no two are the same; a wrong one says what tempts in it, and why."""
    path = (*path, "choices")
    right = [choice.id for choice in scenario.choices if choice.right]
    if len(right) != 1:
        yield written.problem(path, f"{len(right) or 'none'} of the choices {'is' if len(right) < 2 else 'are'} right", "write “right: true” on one of them")
    ids, said, told = set(), {}, {}
    for index, choice in enumerate(scenario.choices):
        here = (*path, index)
        if choice.id == ROOM:
            yield written.problem((*here, "id"), f"“{ROOM}” is a place of the page", "give the choice another id")
        elif choice.id in ids:
            yield written.problem((*here, "id"), f"two choices here are called “{choice.id}”", "give one of the two another id")
        ids.add(choice.id)
        for part, texts in (("say", said), ("feedback", told)):
            words = " ".join(getattr(choice, part).lower().split())
            if words in texts:
                yield written.problem((*here, part), f"this is also the {part} of “{texts[words]}”", "say what is different, or keep one of the two")
            texts.setdefault(words, choice.id)
        yield from _temptation(choice, written, here)
        yield from bad_citations(written, (*here, "cites"), choice.cites, protocol)


def _temptation(choice, written: Written, path: tuple) -> Iterator[Problem]:
    if choice.right and choice.tempts:
        yield written.problem((*path, "tempts"), "the right choice tempts nobody astray", "leave “tempts” out, or “right: true”")
    for name in ("tempts", "why"):
        if not choice.right and getattr(choice, name) is None:
            yield written.problem(path, f"“{name}” is missing", f"write “{name}: …”: what makes this wrong choice tempting, for the trainer")
