"""`new --module`: a valid, commented module of one scenario, made from a route of a decision tree that is there."""

from pathlib import Path

from macros.content import graph
from macros.content.loading import Content, load
from macros.content.problems import nearest
from macros.desk.editing import edit
from macros.desk.starting import free, quoted, readable, write
from macros.machine import Stop


def add(handbook: Path, name: str) -> int:
    """Write the module, and list it in the training of its protocol, which is made where there is none."""
    content = load(handbook)
    protocol, _, key = name.partition("/")
    readable(content, "protocol", protocol, "no module was added.")
    if protocol not in content.protocols:
        raise Stop(f"There is no protocol “{protocol}”; {nearest(protocol, content.protocols)} (--module PROTOCOL/KEY). No module was added.")
    path, listed = handbook / f"training/{protocol}/{key}.yml", handbook / f"training/{protocol}.yml"
    free(key, path)
    readable(content, "training", protocol, "no module was added.")
    write(path, "module.yml", _words(content, protocol, key))
    if listed.exists():
        edit(listed, lambda data: data["modules"].append(key))
    else:
        first = next(iter(content.protocols[protocol].rules()))
        write(listed, "training.yml", {"citation": quoted(first), "module": key})
    print(f"training/{protocol}/{key}.yml is new, with one scenario to write over, and training/{protocol}.yml lists it.")
    print(f"When it says what you mean: python3 run.py check --handbook \"{handbook}\"")
    return 0


def _words(content: Content, protocol: str, key: str) -> dict[str, str]:
    """What the starter needs: the first route that ends at something to do, and a rule. Raises Stop where nothing can be walked."""
    walked = [(name, tree, route) for name, tree in content.trees.get(protocol, {}).items() for route in graph.routes(tree)]
    if not walked:
        readable(content, "tree", protocol, "no module was added.")
        raise Stop(f"The protocol “{protocol}” has no decision tree that a scenario could walk. Add one first: python3 run.py new --tree {protocol}/KEY")
    name, tree, route = next(((name, tree, route) for name, tree, route in walked if tree.outcomes[route.outcome].kind == "do" and not tree.sensitive), walked[0])
    outcome = tree.outcomes[route.outcome]
    citation = next(iter(outcome.rests_on()), next(iter(content.protocols[protocol].rules())))
    taken = {scenario for module in content.modules.get(protocol, {}).values() for scenario in module.scenarios}
    return {
        "title": quoted(key.replace("-", " ").capitalize()), "for": tree.for_, "tree": name, "outcome": route.outcome, "citation": quoted(citation),
        "answers": "".join(f"\n    - {step}" for step in route.steps), "right": quoted(outcome.title), "scenario": key if key not in taken else f"{key}-1",
    }  # fmt: skip
