"""What was approved, in proof/approved/: a file for each tree, and one for everything of a protocol that is no tree.

A tree's file holds its routes, a line each, in ids: the answers, the outcome that they lead to, its kind, who, the times and the rules.
Below them, and in a protocol's file, stands each thing that was read, with its fields (`macros.content.facts`). A line without
fields counts as approved. Lines that begin with # say who approved, and when.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from macros.content import facts
from macros.content.facts import Facts
from macros.content.graph import Route, routes
from macros.content.loading import Content
from macros.content.reading import lines_of
from macros.content.shapes.tree import Tree

FOLDER = "proof/approved"
BETWEEN = " | "


@dataclass
class State:
    """The routes of a tree (none in a protocol's file) and the facts, as they are or as they were approved; `head` says who approved and when."""

    routes: list[str] = field(default_factory=list)
    facts: Facts = field(default_factory=dict)
    head: list[str] = field(default_factory=list)

    def says_all_of(self, now: "State") -> bool:
        """Whether nothing that is there now differs from what was approved. How many words a rule has was not always kept."""
        return self.routes == now.routes and self.facts.keys() == now.facts.keys() and all(not was or was == {part: value for part, value in now.facts[thing].items() if part != "words" or part in was} for thing, was in self.facts.items())


def lines(tree: Tree) -> list[str]:
    """One line for each route, in the order of the tree."""
    return [_line(tree, route) for route in routes(tree)]


def path(folder: Path, protocol: str, tree: str = "") -> Path:
    """Where the approved state of a tree is kept, or that of everything else of a protocol."""
    return folder / FOLDER / (f"{protocol}/{tree}.txt" if tree else f"{protocol}.txt")


def read(file: Path) -> State:
    """An approved state; empty where there is none."""
    state = State()
    for line in lines_of(file, next(above.parent for above in file.parents if above.name == "proof")):
        thing, *told = line.split(BETWEEN)
        if line.startswith("#"):
            state.head.append(line)
        elif " -> " in thing:
            state.routes.append(line)
        elif line.strip():
            state.facts[thing] = dict(part.split(": ", 1) for part in told if ": " in part)
    return state


def now(content: Content, protocol: str, tree: str = "") -> State:
    """The state of a tree, or of everything else of a protocol, as it is."""
    if tree:
        return State(lines(content.trees[protocol][tree]), facts.of_tree(content, protocol, tree))
    return State(facts=facts.of_protocol(content, protocol))


def differences(content: Content, wanted: str = "") -> dict[Path, tuple[State, State]]:
    """For each file of approved states that is not what is there now: the approved state and the present one.

    `wanted` narrows it to a protocol or to protocol/tree. What is gone has an empty present state.
    """
    folder = content.folder / FOLDER
    present = {path(content.folder, key, name): (key, name) for key in content.protocols for name in ("", *content.trees.get(key, ()))}
    found = {}
    for file in sorted({*present, *folder.glob("*.txt"), *folder.glob("*/*.txt")}):
        name = file.relative_to(folder).with_suffix("").as_posix()
        if not f"{name}/".startswith(f"{wanted}/" if wanted else ""):
            continue
        before, after = read(file), now(content, *present[file]) if file in present else State()
        if not before.says_all_of(after) or not file.is_file():
            found[file] = (before, after)
    return found


def keep(file: Path, state: State, by: str = "", on: date | None = None) -> None:
    """Keep a state as the approved one, with who approved it and when; what is gone loses its file."""
    if not state.routes and not state.facts:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    head = state.head or [f"# Approved on {(on or date.today()).isoformat()}{f' by {by}' if by else ''}. Written by approve; not to be edited."]
    told = [BETWEEN.join([thing, *(f"{name}: {value}" for name, value in fields.items())]) for thing, fields in state.facts.items()]
    between = [""] if state.routes else []
    file.write_text("\n".join([*head, *state.routes, *between, *told]) + "\n", encoding="utf-8", newline="\n")


def _line(tree: Tree, route: Route) -> str:
    outcome = tree.outcomes[route.outcome]
    times = [f"{time.within} {time.force} {'+'.join(time.on)} {'+'.join(time.cites)}" for time in outcome.times]
    parts = {
        "who": ", ".join(outcome.who),
        "suggest": ", ".join(outcome.suggest),
        "answer": outcome.answer or "",
        "times": ", ".join(times),
        "rules": ", ".join(outcome.rests_on()),
        "to": outcome.to or "",
    }
    told = [f"{name}: {value}" for name, value in parts.items() if value]
    return " | ".join([str(route), outcome.kind, *told])
