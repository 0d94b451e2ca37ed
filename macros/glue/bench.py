"""How the build grows, and how soon an edit is seen.

Invented handbooks of several sizes are each built by us, and again from their finished pages by plain Material. The second build is
given the HTML that our macros wrote, so the difference is what reading, checking and rendering cost.
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
from tempfile import TemporaryDirectory

from jinja2 import Environment
from mkdocs.utils.yaml import yaml_load

from macros.content.counting import many
from macros.content.loading import load
from macros.glue import bench_finder, lighthouse
from macros.glue.bench_handbook import invent, write
from macros.glue.bench_serve import seconds_to_seen
from macros.machine import ROOT
from macros.pages.author import Author
from macros.pages.listing import pages
from macros.pages.render import Renderer
from macros.progress import bar

LARGE = 100
MANY = 40
"""The protocols of the handbook that is edited beside the one at hand."""
OPTIONS = (
    (("sizes",), {"nargs": "*", "type": int, "default": [4, 40, 400], "help": "how many protocols each handbook has (default: 4 40 400)"}),
    (("--finder",), {"action": "store_true", "help": "measure the finder of the handbook at hand instead, in a browser"}),
    (("--lighthouse",), {"action": "store_true", "help": "measure the handbook at hand as a phone gets it instead: what Lighthouse says of the largest page of each kind (needs Node.js and a browser)"}),
    (("--runs",), {"type": int, "default": 3, "help": "how often each is built or measured (default: %(default)s; a hundred protocols or more are built once, which takes minutes)"}),
    (("--saves",), {"type": int, "default": 12, "help": "how many edits are timed from saving to seeing while serve runs; 0 for none (default: %(default)s)"}),
    (("--only-saves",), {"action": "store_true", "help": "time only those, and build nothing"}),
)


def run(options) -> int:
    """Time how soon an edit is seen, and build invented handbooks of several sizes, beside the same finished pages by plain Material; or measure pages as a phone gets them, or the finder."""
    if options.lighthouse:
        return lighthouse.run(options)
    if options.finder:
        return bench_finder.run(options)
    if options.saves:
        with TemporaryDirectory() as work:
            invent(Path(work), MANY)
            for told, handbook in (("this handbook", options.handbook), (f"{MANY} invented protocols", Path(work))):
                print(f"From saving to seeing, {told}: {seconds_to_seen(handbook, options.saves):.2f} s (median of {options.saves} edits)", flush=True)
    if options.only_saves:
        return 0
    print(f"\nMedian of {options.runs} runs (a large one is built once); the ratio is ours to plain Material given the same finished pages.\n", flush=True)
    print(f"{'protocols':>9} {'':>8} {'pages':>7} {'seconds':>8} {'ms/page':>8} {'peak MB':>8} {'folder MB':>10} {'ratio':>6}")
    with TemporaryDirectory() as work:
        for size, ours, plain in benchmark(Path(work) / "bench", options.sizes, options.runs):
            for name, found, ratio in (("ours", ours, f"{ours.seconds / plain.seconds:.2f}"), ("plain", plain, "")):
                memory = "–" if found.memory is None else f"{found.memory:.0f}"
                print(f"{size:>9} {name:>8} {found.pages:>7} {found.seconds:>8.1f} {1000 * found.seconds / found.pages:>8.1f} {memory:>8} {found.folder:>10.1f} {ratio:>6}", flush=True)
    return 0


@dataclass(frozen=True)
class Measured:
    """One build: pages written, wall-clock seconds (median of the runs), peak memory in MB (None where the system does not say), folder in MB."""

    pages: int
    seconds: float
    memory: float | None
    folder: float


def benchmark(work: Path, sizes: list[int], runs: int) -> Iterator[tuple[int, Measured, Measured]]:
    """Build handbooks of so many protocols in the folder `work`. Yields the size, our build, and plain Material's of the same pages.

    A handbook of a hundred protocols or more is built once.
    """
    for size in sizes:
        ours, plain = work / "ours", work / "plain"
        invent(ours, size)
        prerender(ours, plain)
        times = {ours: [], plain: []}
        often = runs if size < LARGE else 1
        with bar(f"Building {many(size, 'protocol')}", 2 * often) as built:
            for folder, taken in [*times.items()] * often:
                taken.append(_build(folder))
                built.update(1)
        yield size, *(_measured(folder, taken) for folder, taken in times.items())
        rmtree(work)


def prerender(ours: Path, plain: Path) -> None:
    """Write the finished pages of a handbook as a project of plain Material's, with all but the first page out of its navigation."""
    content = load(ours)
    author = Author(Renderer(content))
    for path, text in pages(content).items():
        address = path.removesuffix(".md") + ".html"
        page = plain / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        macros = {name: partial(macro, address) for name, macro in author.macros().items()}
        page.write_text(Environment().from_string(text).render(macros), encoding="utf-8")
    copytree(ROOT / "macros/pages/theme/assets", plain / "docs/assets")
    settings = yaml_load((ROOT / "mkdocs.yml").open(encoding="utf-8"))
    kept = {name: settings[name] for name in ("site_name", "use_directory_urls", "markdown_extensions", "extra_css", "extra")}
    theme = {name: value for name, value in settings["theme"].items() if name != "custom_dir"}
    write(plain / "mkdocs.yml", kept | {"theme": theme, "plugins": ["search", "offline"], "nav": ["index.md"], "validation": {"nav": {"omitted_files": "ignore"}, "links": {"anchors": "ignore"}}})


def _build(folder: Path) -> tuple[float, float | None]:
    """Build once. Returns seconds and peak memory in MB."""
    rmtree(folder / "site", ignore_errors=True)
    own = folder / "mkdocs.yml"
    (folder / "docs").mkdir(exist_ok=True)
    places = {} if own.is_file() else {"HANDBOOK": str(folder), "HANDBOOK_DOCS": str(folder / "docs"), "HANDBOOK_SITE": str(folder / "site")}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(own if own.is_file() else ROOT / "mkdocs.yml")]
    started = time.perf_counter()
    process = subprocess.Popen(command, env=os.environ | places | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
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
