"""What was approved: the routes of a tree as lines of ids, kept in proof/approved/<protocol>/<tree>.txt.

A line holds the answers, the outcome they lead to, its kind, who, the times and the rules: nothing that is
prose, so that only a changed answer changes the file.
"""

from pathlib import Path

from macros.content.graph import Route, routes
from macros.content.loading import Content
from macros.content.shapes.tree import Tree

FOLDER = "proof/approved"


def lines(tree: Tree) -> list[str]:
    """One line for each route, in the order of the tree."""
    return [_line(tree, route) for route in routes(tree)]


def path(folder: Path, protocol: str, tree: str) -> Path:
    """Where the approved routes of a tree are kept."""
    return folder / FOLDER / protocol / f"{tree}.txt"


def differences(content: Content, wanted: str = "") -> dict[Path, tuple[list[str], list[str]]]:
    """For each approval file that is not what the trees say: the approved lines and the present ones.

    `wanted` narrows it to a protocol or to protocol/tree. A file without a tree has no present lines.
    """
    approved = {file: file.read_text(encoding="utf-8").splitlines() for file in sorted((content.folder / FOLDER).glob("*/*.txt"))}
    present = {path(content.folder, key, name): lines(tree) for key, trees in content.trees.items() for name, tree in trees.items()}
    return {
        file: (approved.get(file, []), present.get(file, []))
        for file in sorted(approved.keys() | present.keys())
        if approved.get(file) != present.get(file) and (not wanted or f"{file.parent.name}/{file.stem}/".startswith(f"{wanted}/"))
    }


def keep(file: Path, present: list[str]) -> None:
    """Keep the present lines as the approved ones; a tree that is gone loses its file."""
    if not present:
        file.unlink()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(present) + "\n", encoding="utf-8", newline="\n")


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
