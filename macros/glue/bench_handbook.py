"""Invented handbooks of any size, to measure the build with."""

from pathlib import Path

from ruamel.yaml import YAML

from macros.content.shapes.base import FORMAT
from macros.content.topics import TOPICS

CLAUSES, TREES = 60, 10
WORDS = "council officer member paper meeting answer reason clerk question report decision committee record advice request reply".split()


def invent(folder: Path, size: int) -> None:
    """Write a handbook with `size` protocols of 60 clauses and 10 decision trees each."""
    keys = [f"council-{number}" for number in range(1, size + 1)]
    write(folder / "handbook.yml", {"format": str(FORMAT), "title": "Benchmark", "edition": "2026-01-01", "publish": keys})
    for key in keys:
        write(folder / f"protocols/{key}.yml", _protocol(key))
        for number in range(TREES):
            write(folder / f"decision_trees/{key}/situation-{number}.yml", _tree(number))


def write(path: Path, data: dict) -> None:
    """Write data as a YAML file, in block style."""
    path.parent.mkdir(parents=True, exist_ok=True)
    block = YAML()
    block.default_flow_style = False
    block.width = 10000
    with path.open("w", encoding="utf-8") as file:
        block.dump(data, file)


def _words(number: int, count: int) -> str:
    """A sentence of `count` words that differs from number to number and is the same on every run."""
    chosen = [WORDS[(number * 7 + index * (number % 5 + 1)) % len(WORDS)] for index in range(count)]
    return " ".join(chosen).capitalize() + "."


def _protocol(key: str) -> dict:
    topics = list(TOPICS)
    clauses = [
        {
            "ref": f"{number // 10 + 1}.{number % 10 + 1}",
            "rules": [{"says": _words(number, 20), "kind": "procedure", "on": ["officer"], "names": ["clerk"], "force": "should", "topic": topics[number % len(topics)], "no_tree": "invented"}],
            "notes": [_words(number + 1, 15)],
        }
        for number in range(CLAUSES)
    ]
    sections = [{"ref": str(first + 1), "title": f"Section {first + 1}", "clauses": clauses[first * 10 : first * 10 + 10]} for first in range(CLAUSES // 10)]
    roles = {name: {"title": name.capitalize(), "about": _words(len(name), 12)} for name in ("councillor", "officer", "clerk", "chair")}
    return {"council": key.capitalize(), "title": "Protocol", "roles": roles, "sections": sections}


def _tree(number: int) -> dict:
    """Three questions and ten outcomes, about the size of a real tree."""
    leads = {"first": ["second", "third", "end-0", "end-1"], "second": [f"end-{end}" for end in range(2, 6)], "third": [f"end-{end}" for end in range(6, 10)]}
    questions = {
        name: {"ask": _words(number + index, 8), "answers": [{"id": f"answer-{place}", "say": _words(number + place, 6), "go": go} for place, go in enumerate(targets)]}
        for index, (name, targets) in enumerate(leads.items())
    }
    outcomes = {
        f"end-{end}": {
            "kind": "do",
            "title": _words(end, 7),
            "steps": [{"do": _words(end + step, 12), "force": "should", "cites": [f"{number % 6 + 1}.{end + 1}"]} for step in range(2)],
            "who": ["clerk"],
            "because": _words(end + 3, 14),
        }
        for end in range(10)
    }
    topic = list(TOPICS)[number % len(TOPICS)]
    return {"title": f"I need to know about {_words(number, 4)}", "for": "either", "topic": topic, "also": [_words(number, 2)], "start": "first", "questions": questions, "outcomes": outcomes}
