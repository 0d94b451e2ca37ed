"""`remove`: a protocol or a decision tree goes, with all that hangs on it, after it was said what that is."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.content import addresses, kept
from macros.content.counting import many
from macros.content.loading import SETTINGS, Content, load
from macros.content.training import resting_on
from macros.desk.asked import agreed
from macros.desk.editing import edit
from macros.desk.named import there
from macros.machine import Stop

OPTIONS = (
    (("what",), {"metavar": "PROTOCOL[/TREE]", "help": "the protocol, or protocol/tree, to take out"}),
    (("--yes",), {"action": "store_true", "help": "do it without asking"}),
)
OWN = ("protocols/{}.yml", "decision_trees/{}", "silences/{}.yml", "adopted/{}.yml", "adopted/earlier/{}", "training/{}.yml", "training/{}", "proof/cards/{}.yml", "proof/phrases/{}.yml", "proof/approved/{}", "proof/approved/{}.txt", "proof/decisions/{}.yml")
"""What is about one protocol alone."""


@dataclass
class Plan:
    """What goes: whole files and folders, changes inside files (a sentence for each), kept addresses by their beginning."""

    gone: list[Path] = field(default_factory=list)
    changes: list[tuple[Path, str, Callable]] = field(default_factory=list)
    addresses: str = ""

    def say(self, folder: Path) -> Iterator[str]:
        """Everything that would be done, a sentence each."""
        for path in self.gone:
            inside = sum(item.is_file() for item in path.rglob("*"))
            held = f" ({many(inside, 'file')})" if path.is_dir() else ""
            yield f"{path.relative_to(folder).as_posix()} goes{held}."
        for path, sentence, _ in self.changes:
            yield f"{path.relative_to(folder).as_posix()}: {sentence}"
        if lines := [line for line in kept.kept(folder) if _begins(line, self.addresses)]:
            yield f"{kept.FILE}: {many(len(lines), 'address is', 'addresses are')} no longer promised; what readers kept of them is lost."

    def carry_out(self, folder: Path) -> None:
        """Do it: first the changes inside files, then whole files."""
        for path, _, change in self.changes:
            edit(path, change)
        if lines := kept.kept(folder):
            left = [line for line in lines if not _begins(line, self.addresses)]
            (folder / kept.FILE).write_text("".join(f"{line}\n" for line in left), encoding="utf-8", newline="\n")
        for path in self.gone:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            for above in path.relative_to(folder).parents:
                if above.name and not any((folder / above).iterdir()):
                    (folder / above).rmdir()


def run(options) -> int:
    """Take a protocol or a decision tree out, with all that hangs on it. Says first what that is, and asks.

    A handbook that has problems may be what is to be mended by it, so it is not checked first.
    """
    content = load(options.handbook)
    protocol, tree = there(content, options.what)
    plan = _tree(content, protocol, tree) if tree else _protocol(content, protocol)
    for sentence in plan.say(options.handbook):
        print(sentence)
    for page in _own_pages(options.handbook, protocol, tree):
        print(f"Look at {page} yourself: it names “{tree or protocol}”.")
    if not options.yes and not agreed("Do this?", "Nothing was changed. To do this, add --yes."):
        print("Nothing was changed.")
        return 1
    plan.carry_out(options.handbook)
    print(f"“{options.what}” is gone. Run: python3 run.py check")
    return 0


def _protocol(content: Content, key: str) -> Plan:
    folder = content.folder
    plan = Plan(gone=[path for path in (folder / name.format(key) for name in OWN) if path.exists()], addresses=f"{key}/")
    settings = folder / SETTINGS
    if key in content.handbook.publish:
        plan.changes.append((settings, f"“{key}” is published no more.", lambda data: data["publish"].remove(key)))
    if key in content.handbook.councils:
        plan.changes.append((settings, f"what it says of the council “{key}” goes.", lambda data: _pop(data, "councils", key)))
    if key in content.expects:
        plan.changes.append((folder / "proof/expects.yml", f"what is expected of “{key}” goes.", lambda data: data["protocols"].pop(key)))
    lines = [key in point.councils for points in content.comparisons.topics.values() for point in points]
    if any(lines):
        plan.changes.append((folder / "comparisons.yml", f"{many(sum(lines), f'line of “{key}” goes', f'lines of “{key}” go')}, and each point and topic that is then about one council only.", lambda data: _uncompare(data, key)))
    return _empty_files_go(plan, content, key)


def _empty_files_go(plan: Plan, content: Content, key: str) -> Plan:
    """A file of which nothing would be left goes as a whole."""
    folder = content.folder
    compared = {other for points in content.comparisons.topics.values() for point in points for other in point.councils} - {key}
    empty = {folder / "proof/expects.yml"} if content.expects.keys() <= {key} else set()
    empty |= {folder / "comparisons.yml"} if len(compared) < 2 else set()
    plan.changes = [change for change in plan.changes if change[0] not in empty]
    plan.gone += [path for path in sorted(empty) if path.exists()]
    return plan


def _uncompare(data: dict, key: str) -> None:
    topics = data["topics"]
    for topic in list(topics):
        for point in list(topics[topic]):
            point["councils"].pop(key, None)
            if len(point["councils"]) < 2:
                topics[topic].remove(point)
        if not topics[topic]:
            topics.pop(topic)


def _tree(content: Content, protocol: str, key: str) -> Plan:
    folder = content.folder
    sent = [f"decision_trees/{protocol}/{name}.yml (outcome “{place}”)" for name, tree in content.trees.get(protocol, {}).items() if name != key
            for place, outcome in tree.outcomes.items() if (outcome.to or "").partition("#")[0] == key]  # fmt: skip
    if sent:
        raise Stop(f"Outcomes of other trees send people to “{key}”. Lead them elsewhere first; nothing was changed:\n" + "\n".join(sent))
    if played := [f"training/{protocol}/{placed.module_key}.yml (scenario “{placed.key}”)" for placed in resting_on(content, protocol, tree=key)]:
        raise Stop(f"Scenarios play “{key}”. Take them out first, or give them another tree; nothing was changed:\n" + "\n".join(played))
    mine = [folder / f"decision_trees/{protocol}/{key}.yml", folder / f"proof/approved/{protocol}/{key}.txt"]
    plan = Plan(gone=[path for path in mine if path.exists()], addresses=addresses.tree(protocol, key))
    for name, tree in content.trees.get(protocol, {}).items():
        if key in tree.related:
            plan.changes.append((folder / f"decision_trees/{protocol}/{name}.yml", f"“{key}” is not among the related situations any more.", lambda data: _without(data, "related", key)))
    for kind, named, part in (("cards", "tree", content.cards), ("phrases", "finds", content.phrases)):
        found = [item for item in part.get(protocol, ()) if _names(getattr(item, named), key)]
        path = folder / f"proof/{kind}/{protocol}.yml"
        if found and len(found) == len(part[protocol]):
            plan.gone.append(path)
        elif found:
            plan.changes.append((path, f"{many(len(found), f'of the {kind} is about “{key}” and goes', f'of the {kind} are about “{key}” and go')}.", lambda data, kind=kind, named=named: _drop(data[kind], named, key)))
    if serving := sum(any(_names(target, key) for target in phrase.or_) and not _names(phrase.finds, key) for phrase in content.phrases.get(protocol, ())):
        plan.changes.append((folder / f"proof/phrases/{protocol}.yml", f"“{key}” would serve {serving} of the phrases as well, and is taken out there.", lambda data: _no_or(data["phrases"], key)))
    return plan


def _pop(data: dict, name: str, entry: str) -> None:
    data[name].pop(entry)
    if not data[name]:
        data.pop(name)


def _without(data: dict, name: str, entry: str) -> None:
    data[name].remove(entry)
    if not data[name]:
        data.pop(name)


def _drop(items: list, name: str, value: str) -> None:
    for item in [item for item in items if _names(item[name], value)]:
        items.remove(item)


def _no_or(phrases: list, tree: str) -> None:
    for phrase in phrases:
        for target in [target for target in phrase.get("or", ()) if _names(target, tree)]:
            _without(phrase, "or", target)


def _names(target: str, tree: str) -> bool:
    """Whether a target is a tree, or a place in it."""
    return target.partition("#")[0] == tree


def _begins(line: str, start: str) -> bool:
    """Whether a kept address is one of those that go: below a protocol's folder, or on a tree's page."""
    return bool(start) and (line.startswith(start) if start.endswith("/") else line.partition("#")[0] == start)


def _own_pages(folder: Path, protocol: str, tree: str) -> list[str]:
    """The council's own pages that call a macro with what goes."""
    name = re.compile(rf"\{{\{{[^}}]*[\"']{re.escape(tree or protocol)}[\"']")
    return [path.relative_to(folder).as_posix() for path in sorted((folder / "docs").rglob("*.md")) if name.search(path.read_text(encoding="utf-8"))]

