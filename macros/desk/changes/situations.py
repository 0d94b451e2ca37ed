"""The situations of two editions: each against its earlier self, what moved from one to another, and the pages that have another address."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from macros.content import addresses
from macros.content.counting import listed, many
from macros.content.graph import former
from macros.desk.changes import things
from macros.desk.changes.change import Change
from macros.desk.changes.moved import Place
from macros.desk.changes.names import Names
from macros.desk.changes.sentences import upper
from macros.desk.changes.things import Thing, by_id

AUDIENCES = {"councillor": "Situations of councillors", "officer": "Situations of officers", "either": "Situations of councillors and officers alike"}
"""The headings over the situations, by whom they are for, in order."""


def changes(old: Names, now: Names, told: Callable[[dict[str, Thing], dict[str, Thing]], Iterator[Change]]) -> Iterator[Change]:
    """What changed in each situation, as `told` tells it of the things before and after, by whom it is for. Of one that either edition cannot read, nothing."""
    unread = {place[2] for content in (old.content, now.content) for place in content.written if place[:2] == ("tree", now.key) and place[2] not in content.trees.get(now.key, {})}
    earlier = {now.renamed.tree.get(name, name): name for name in old.trees}
    before: dict[str, dict[str, Thing]] = {}
    for name in old.trees:
        for thing_name, thing in by_id(things.of_tree(old, name)).items():
            before.setdefault(thing.id.partition("/")[0], {})[thing_name] = thing
    for audience, heading in AUDIENCES.items():
        for name in dict.fromkeys([*now.trees, *earlier]):
            tree = now.trees.get(name) or old.trees[earlier[name]]
            if tree.for_ == audience and not unread & {name, earlier.get(name, "")}:
                yield from (replace(change, audience=heading) for change in _of(old, now, name, earlier.get(name, ""), told, before.get(name, {})))


def _of(old: Names, now: Names, name: str, earlier: str, told: Callable[[dict[str, Thing], dict[str, Thing]], Iterator[Change]], before: dict[str, Thing]) -> Iterator[Change]:
    """What changed in one situation; `earlier` is the id that it had, none where it is new."""
    after = by_id(things.of_tree(now, name)) if name in now.trees else {}
    left = {here: there for here, there in now.renamed.moved.items() if here[0] == earlier}
    came = {here: there for here, there in now.renamed.moved.items() if there[0] == name}
    title = (now.trees.get(name) or old.trees[earlier]).title
    if name in now.trees and earlier and earlier != name:
        yield _address(now.key, title, earlier, name)
    for change in told(before, after):
        yield replace(change, sentence=_with_origins(change.sentence, old, came)) if change.id == f"tree {name}" and came and not earlier else change
    yield from _left(now, title, left)
    yield from _came(old, now, title, came) if earlier else ()


def _address(key: str, title: str, before: str, name: str) -> Change:
    return Change(key, f"Situation: {title}", f"The situation “{title}” has moved to a new address: {addresses.tree(key, name)}. The old address, {addresses.tree(key, before)}, still works and leads there.", id=f"address {name}")


def _left(now: Names, title: str, left: dict[Place, Place]) -> Iterator[Change]:
    """What stands in another situation now, and where the addresses that it had here lead."""
    for other in dict.fromkeys(tree for tree, _ in left.values()):
        gone = {here: there for here, there in left.items() if there[0] == other}
        stand = "stands" if len(gone) == 1 else "stand"
        yield Change(now.key, f"Situation: {title}", f"{upper(_titles(now, gone.values()))} {stand} in the situation “{now.trees[other].title}” now.{_old_addresses(now, [*gone])}", id=f"moved {other}")


def _came(old: Names, now: Names, title: str, came: dict[Place, Place]) -> Iterator[Change]:
    for other in dict.fromkeys(tree for tree, _ in came):
        here = [there for left, there in came.items() if left[0] == other]
        yield Change(now.key, f"Situation: {title}", f"{upper(_titles(now, here))} came from the situation “{old.trees[other].title}”.", id=f"moved {other}")


def _with_origins(sentence: str, old: Names, came: dict[Place, Place]) -> str:
    """The sentence on a new situation, with how much of it came from others, before what is new in it."""
    first, point, rest = sentence.partition(". New in it: ")
    told = []
    for other in dict.fromkeys(tree for tree, _ in came):
        questions, answers = ([place for tree, place in came if tree == other and place in getattr(old.trees[other], part)] for part in ("questions", "outcomes"))
        counts = [many(len(found), word) for found, word in ((questions, "question"), (answers, "answer")) if found]
        told.append(f"{listed(counts)} came from “{old.trees[other].title}”")
    return f"{first.removesuffix('.')}; of these, {' and '.join(told)}{point or '.'}{rest}"


def _titles(names: Names, places) -> str:
    """“the question “…” and the answers “…” and “…””, as they are called now."""
    found = {"question": [], "answer": []}
    for tree, place in places:
        model = names.trees[tree]
        kind, title = ("question", model.questions[place].ask) if place in model.questions else ("answer", model.outcomes[place].title)
        found[kind].append(f"“{title}”")
    return " and ".join(f"the {kind}{'s' if len(titles) > 1 else ''} {listed(titles)}" for kind, titles in found.items() if titles)


def _old_addresses(now: Names, gone: list[Place]) -> str:
    """Where the addresses of what left its situation lead; those that lead nowhere are told with the others that do."""
    key = now.renamed.tree.get(gone[0][0], gone[0][0])
    tree = now.trees.get(key)
    ends = [former(tree).get(place, place) for _, place in gone] if tree else []
    shown = list(dict.fromkeys(now.step(key, place) for place in ends if place in tree.questions or place in tree.outcomes)) if tree else []
    return f" {'Its old address opens' if len(gone) == 1 else 'Their old addresses open'} {listed(shown)}." if shown else ""
