"""`bench --finder`: how long a reader waits for the finder: measured in a browser with a council's own index, and with one ten times as large."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from statistics import median

from macros import machine
from macros.checks.registry import checked
from macros.content.loading import Content
from macros.machine import ROOT
from macros.pages.finder import files
from macros.pages.finder.box import box
from macros.pages.finder.packing import packed
from macros.pages.render import Renderer

ASSETS = ROOT / "macros/pages/theme/assets"
SCRIPTS = ("first.js", "words.js", "texts.js", "find.js", "finder.js")
LARGE = 10
"""How often the larger index has what the council's own has."""
TYPED = 20
"""How many phrases are typed, letter by letter."""
MEASURE = """async phrases => {
  const box = document.querySelector("handbook-finder"), keys = [], start = performance.now()
  await box.ready()
  const ready = performance.now() - start
  for (const phrase of phrases) for (let typed = 1; typed <= phrase.length; typed += 1) {
    box.question.value = phrase.slice(0, typed)
    const pressed = performance.now()
    await box.look()
    document.body.getBoundingClientRect()
    keys.push(performance.now() - pressed)
  }
  return { ready, keys }
}"""


@dataclass(frozen=True)
class Waited:
    """One index: of which council and how many situations, its size in KB as it is sent; milliseconds until it is ready, and from a key to its results."""

    council: str
    trees: int
    size: float
    ready: float
    key: float
    slowest: float


def run(options) -> int:
    """Print how large each council's index is and how long a reader waits for it, as it is and ten times as large."""
    machine.packages("pdf")
    machine.browser()
    print("KB as it is sent; milliseconds from opening until it is ready, and from a key until the results stand there.\n", flush=True)
    print(f"{'council':>24} {'trees':>6} {'KB':>6} {'ready':>6} {'a key':>6} {'slowest':>8}", flush=True)
    for found in waited(checked(options.handbook)):
        print(f"{found.council:>24} {found.trees:>6} {found.size:>6.1f} {found.ready:>6.0f} {found.key:>6.1f} {found.slowest:>8.1f}", flush=True)
    return 0


def waited(content: Content) -> Iterator[Waited]:
    """Each published council's index as it is, then ten times as large."""
    asked = import_module("macros.outputs.chromium").asked
    for key in content.published():
        index, trees = files.index(content, key), len(content.trees.get(key, {}))
        phrases = [phrase.type for phrase in content.phrases.get(key, ())] or [document["title"] for document in index["found"]]
        for times in (1, LARGE):
            larger = index | {"found": [document | {"to": f"#{number}/{document['to']}"} for number in range(times) for document in index["found"]]}
            sent = packed(larger)
            found = asked(_page(content, key, sent), MEASURE, phrases[:TYPED])
            size = len(gzip.compress(files.script(key, sent).encode())) / 1000
            yield Waited(key, trees * times, size, found["ready"], median(found["keys"]), max(found["keys"]))


def _page(content: Content, key: str, index: dict) -> str:
    """A page with nothing but a finder, which has its index inside as the single file has."""
    data = json.dumps(index, ensure_ascii=False).replace("<", "\\u003c")
    scripts = [files.language(), *((ASSETS / name).read_text(encoding="utf-8") for name in SCRIPTS)]
    shown = box(Renderer(content), "page", key)
    return f'<!doctype html><title>Finder</title>{shown}<script type="application/json" id="--finder-index">{data}</script>' + "".join(f"<script>{script}</script>" for script in scripts)
