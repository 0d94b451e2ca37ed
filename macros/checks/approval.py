"""What was approved still holds: each answer that rests on something changed since is named, in words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from macros.checks.approval_words import called, told
from macros.checks.protocols import ambiguous
from macros.content import approved, facts
from macros.content.approved import State
from macros.content.counting import many
from macros.content.loading import Content
from macros.content.problems import Problem
from macros.content.shapes.protocol import Protocol
from macros.content.training import resting_on

PARTS = {"role": "roles", "document": "documents", "term": "terms", "step": "steps", "silence": "silences"}
"""The key under which things of a kind stand in their file."""


def changed(content: Content, today: date) -> Iterator[Problem]:
    """Every answer, question and entry that is not what was approved, or rests on what is not. Of a protocol that was never approved, nothing."""
    for key in content.protocols:
        states = {name: (approved.read(approved.path(content.folder, key, name)), approved.now(content, key, name)) for name in ("", *content.trees.get(key, ())) if _approved(content, key)}
        seen: set[str] = set()
        for name, (before, now) in states.items():
            if name and not before.routes:
                yield Problem(content.written["tree", key, name].file, 1, "", f"“{content.trees[key][name].title}” was never approved", _approve(f"{key}/{name}"))
            elif name and before.facts:
                yield from _in_tree(content, key, name, before, now, seen)
        if states and states[""][0].facts:
            yield from _elsewhere(content, key, *states[""], seen)
        yield from _gone(content, key)


def below(content: Content) -> Iterator[Problem]:
    """What changed in the protocols since it was approved, whatever is wrong with the trees and comparisons that rest on it."""
    for key, protocol in content.protocols.items():
        before = approved.read(approved.path(content.folder, key))
        if before.facts and not ambiguous(protocol):
            yield from _elsewhere(content, key, before, approved.now(content, key), {thing for thing in before.facts if thing.startswith("comparison ")})


def unfinished(content: Content) -> str:
    """What `check` says once where nothing can be told: that nothing was approved yet, or only routes were."""
    found = [file for key in content.protocols for file in _files(content, key)]
    if content.protocols and not found:
        return "nothing of this handbook was approved yet, so no change to it can be told. When it is right: python3 run.py approve"
    old = sum(not approved.read(file).facts for file in found)
    return f"of {many(old, 'approved file')} only the routes are kept, so a change to the rules beneath is not told there. To keep all of it: python3 run.py approve" if old else ""


def causes(key: str, content: Content, before: State, now: State) -> dict[str, list[str]]:
    """What changed in each thing that was approved or is there now, by its name."""
    protocol = content.protocols[key]
    things = dict.fromkeys([*now.facts, *before.facts])
    found = {thing: told(thing, before.facts.get(thing, {}), now.facts.get(thing, {}), protocol) for thing in things if before.facts.get(thing) != {}}
    whole = {sentence for thing, sentences in found.items() if thing.startswith("clause ") for sentence in sentences}  # a clause of one rule comes and goes with it
    return {thing: sentences for thing, sentences in found.items() if sentences and not (thing.startswith("rule ") and whole.issuperset(sentences))}


def _in_tree(content: Content, key: str, name: str, before: State, now: State, seen: set[str]) -> Iterator[Problem]:
    """The outcomes and questions of a tree that changed, or rest on something that did."""
    tree, written = content.trees[key][name], content.written["tree", key, name]
    found = causes(key, content, before, now)
    seen |= {thing for thing in found if thing in before.facts and thing in now.facts}
    places = [("questions", place, question.ask, f"question {place}", facts.question_rests(question)) for place, question in tree.questions.items()]
    places += [("outcomes", place, outcome.title, f"outcome {place}", facts.outcome_rests(outcome)) for place, outcome in tree.outcomes.items()]
    for part, place, title, own, rests in places:
        below = [sentence for thing, sentences in found.items() if thing in rests and thing in before.facts for sentence in sentences]
        below = below or ([] if own in found else [sentence for thing in rests & found.keys() for sentence in found[thing]])
        if own in found or below:
            yield written.problem((part, place), _sentence(title, found.get(own, []), below), _approve(f"{key}/{name}"))
            for placed in resting_on(content, key, tree=name, outcome=place) if part == "outcomes" else ():
                module = content.written["module", key, placed.module_key]
                yield module.problem(("scenarios", placed.key), f"this scenario ends at “{title}”, which has changed, or rests on what has, since it was approved", "see whether its feedback still holds")
    if f"tree {name}" in found:
        yield written.problem((), f"{'; '.join(found[f'tree {name}'])}, since it was approved", _approve(f"{key}/{name}"))
    for thing in before.facts.keys() - now.facts.keys():
        if thing.startswith(("question ", "outcome ")):
            yield written.problem((), f"{called(thing, before.facts[thing])} is gone since it was approved", _approve(f"{key}/{name}"))


def _elsewhere(content: Content, key: str, before: State, now: State, seen: set[str]) -> Iterator[Problem]:
    """What changed and is told of no answer: roles, words, silences, documents, rules that no answer rests on."""
    for thing, sentences in causes(key, content, before, now).items():
        if thing not in seen:
            kind, path = _place(content, key, thing)
            yield content.written[kind].problem(path, f"{'; '.join(sentences)}, since it was approved", _approve(key))


def _gone(content: Content, key: str) -> Iterator[Problem]:
    for file in _files(content, key):
        if file.stem not in content.trees.get(key, {}) and ("tree", key, file.stem) not in content.written and file.parent.name == key:
            yield Problem(file.relative_to(content.folder).as_posix(), 1, "", f"the tree “{file.stem}” was approved and is gone", _approve(key))


def _place(content: Content, key: str, thing: str) -> tuple[tuple[str, ...], tuple]:
    """The file, and the path in it, that a thing stands at, or stood at."""
    kind, _, name = thing.partition(" ")
    protocol: Protocol = content.protocols[key]
    if kind == "silence":
        return (("silences", key), ("silences", name)) if ("silences", key) in content.written else (("protocol", key), ())
    if kind == "comparison":
        topic = name.partition("/")[0]
        return (("comparisons", ""), ("topics", topic)) if ("comparisons", "") in content.written else (("protocol", key), ())
    if kind in ("clause", "rule"):
        for path, clause in protocol.clause_paths():
            for place, citation in enumerate(clause.citations()):
                if thing in (f"clause {clause.id}", f"rule {citation}"):
                    return ("protocol", key), path if kind == "clause" else (*path, "rules", place)
    return ("protocol", key), (PARTS[kind], name) if kind in PARTS else ()


def _sentence(title: str, own: list[str], below: list[str]) -> str:
    """One sentence on an answer or question: what changed in it, and what changed beneath it."""
    rest = [sentence.partition(" has changed: ")[2] if " has changed: " in sentence else "it is new" if sentence.endswith(" is new") else sentence for sentence in own]
    parts = [f"has changed ({'; '.join(rest)})"] if own else []
    parts += [f"rests on what has changed ({'; '.join(dict.fromkeys(below))})"] if below else []
    return f"“{title}” {' and '.join(parts)} since it was approved"


def _approve(what: str) -> str:
    return f"read it again, then: python3 run.py approve {what}"


def _files(content: Content, key: str) -> list[Path]:
    folder = content.folder / approved.FOLDER
    return [*folder.glob(f"{key}.txt"), *sorted((folder / key).glob("*.txt"))]


def _approved(content: Content, key: str) -> bool:
    """Whether anything of a protocol was ever approved."""
    return bool(_files(content, key))
