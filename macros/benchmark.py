"""How the build grows: invented handbooks of several sizes, each built by us, and again from its finished pages by plain Material.

The second build is given the HTML that our macros wrote, so the difference is what reading, checking and rendering cost.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import copytree, rmtree

from jinja2 import Environment
from ruamel.yaml import YAML

from macros.author import Author
from macros.labels import TOPIC_TITLES
from macros.loading import load
from macros.pages import pages
from macros.render import Renderer

CLAUSES, TREES = 60, 10
LARGE = 100
WORDS = "council officer member paper meeting answer reason clerk question report decision committee record advice request reply".split()


@dataclass(frozen=True)
class Measured:
    """One build: pages written, wall-clock seconds (median of the runs), peak memory in MB (None where the system does not say), folder in MB."""

    pages: int
    seconds: float
    memory: float | None
    folder: float


def benchmark(project: Path, work: Path, sizes: list[int], runs: int) -> Iterator[tuple[int, Measured, Measured]]:
    """Build handbooks of so many protocols in the folder `work`. Yields the size, our build, and plain Material's of the same pages.

    A handbook of a hundred protocols or more is built once.
    """
    for size in sizes:
        ours, plain = work / "ours", work / "plain"
        invent(project, ours, size)
        prerender(ours, plain)
        times = {ours: [], plain: []}
        for _ in range(runs if size < LARGE else 1):
            for folder, taken in times.items():
                taken.append(_build(folder))
        yield size, *(_measured(folder, taken) for folder, taken in times.items())
        rmtree(work)


def invent(project: Path, folder: Path, size: int) -> None:
    """Write a project with `size` protocols of 60 clauses and 10 decision trees each, under this project's own settings."""
    copytree(project / "docs", folder / "docs")
    for name in ("macros", "mkdocs.yml"):
        (folder / name).symlink_to(project / name)
    keys = [f"council-{number}" for number in range(1, size + 1)]
    _write(folder / "handbook.yml", {"title": "Benchmark", "edition": "2026-01-01", "publish": keys})
    for key in keys:
        _write(folder / f"protocols/{key}.yml", _protocol(key))
        for number in range(TREES):
            _write(folder / f"decision_trees/{key}/situation-{number}.yml", _tree(number))


def prerender(ours: Path, plain: Path) -> None:
    """Write the finished pages of a project as a project of plain Material's, with all but the first page out of its navigation."""
    content = load(ours)
    author = Author(Renderer(content))
    copytree(ours / "docs", plain / "docs")
    written = {path.name: path.read_text(encoding="utf-8") for path in (ours / "docs").glob("*.md")}
    for path, text in (written | pages(content)).items():
        address = path.removesuffix(".md") + ".html"
        page = plain / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        macros = {name: partial(macro, address) for name, macro in author.macros().items()}
        page.write_text(Environment().from_string(text).render(macros), encoding="utf-8")
    settings = YAML(typ="safe").load(ours / "mkdocs.yml")
    kept = {name: settings[name] for name in ("site_name", "use_directory_urls", "markdown_extensions", "extra_css", "extra")}
    theme = {name: value for name, value in settings["theme"].items() if name != "custom_dir"}
    plugins = [plugin for plugin in settings["plugins"] if "macros" not in plugin]
    _write(plain / "mkdocs.yml", kept | {"theme": theme, "plugins": plugins, "nav": ["index.md"], "validation": {"nav": {"omitted_files": "ignore"}, "links": {"anchors": "ignore"}}})


def _build(folder: Path) -> tuple[float, float | None]:
    """Build once. Returns seconds and peak memory in MB."""
    rmtree(folder / "site", ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(folder / "mkdocs.yml")]
    started = time.perf_counter()
    process = subprocess.Popen(command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    memory = None
    if hasattr(os, "wait4"):
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        memory = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1024)
    if process.wait():
        raise RuntimeError(said.decode(errors="replace"))
    return time.perf_counter() - started, memory


def _measured(folder: Path, taken: list[tuple[float, float | None]]) -> Measured:
    files = [path for path in (folder / "site").rglob("*") if path.is_file()]
    memory = [found for _, found in taken if found is not None]
    return Measured(
        pages=sum(path.suffix == ".html" for path in files),
        seconds=statistics.median(seconds for seconds, _ in taken),
        memory=max(memory) if memory else None,
        folder=sum(path.stat().st_size for path in files) / 1e6,
    )


def _write(path: Path, data: dict) -> None:
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
    topics = list(TOPIC_TITLES)
    clauses = [
        {
            "ref": f"{number // 10 + 1}.{number % 10 + 1}",
            "rules": [{"says": _words(number, 20), "kind": "procedure", "on": ["officer"], "force": "should", "topic": topics[number % len(topics)], "no_tree": "invented"}],
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
    topic = list(TOPIC_TITLES)[number % len(TOPIC_TITLES)]
    return {"title": f"I need to know about {_words(number, 4)}", "for": "either", "topic": topic, "also": [_words(number, 2)], "start": "first", "questions": questions, "outcomes": outcomes}
