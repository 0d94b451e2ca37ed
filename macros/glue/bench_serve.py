"""How soon an edit is seen: `serve` is run on a copy of a handbook, files of it are saved, and each page is asked for as a browser asks for it."""

import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import copy, copytree
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from macros.content.loading import FILES, FOLDERS, SETTINGS
from macros.machine import ROOT

TITLE = re.compile(r"^(title: .*?)(['\"]?)$", re.MULTILINE)
SEEN = re.compile(r'data-seen="(\d+)"')


def seconds_to_seen(handbook: Path, saves: int) -> float:
    """The median of the seconds from a save to the moment when its page has come with the edit in it."""
    with TemporaryDirectory() as work:
        copied = Path(work) / "handbook"
        copied.mkdir()
        for name in (SETTINGS, "docs", *FOLDERS, *(pattern for pattern, _ in FILES.values() if "/" not in pattern)):
            if (handbook / name).is_dir():
                copytree(handbook / name, copied / name)
            elif (handbook / name).is_file():
                copy(handbook / name, copied / name)
        command = [sys.executable, "-m", "macros.cli", "serve", "--handbook", str(copied), "--address", "localhost:0"]
        process = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True)
        try:
            address = re.search(r"http://\S+", process.stdout.readline())[0]
            return statistics.median(_save(address, file, page, number) for number, (file, page) in enumerate(_chosen(copied, saves)))
        finally:
            process.terminate()
            process.communicate()


def _chosen(handbook: Path, saves: int) -> Iterator[tuple[Path, str]]:
    """Files all over the handbook, each with its page: three trees for every protocol. A delicate tree’s title is not what its page is called."""
    trees = [(path, f"{path.parent.name}/situations/{path.stem}.html") for path in sorted(handbook.glob("decision_trees/*/*.yml")) if "\nsensitive: true" not in path.read_text(encoding="utf-8")]
    protocols = [(path, f"{path.stem}/protocol.html") for path in sorted(handbook.glob("protocols/*.yml"))]
    for number in range(saves):
        chosen = protocols if number % 4 == 3 else trees
        yield chosen[number * len(chosen) // saves]


def _save(address: str, file: Path, page: str, number: int) -> float:
    """Save one edit, wait until the page is told of it, and ask for the page. Returns the seconds."""
    before, mark = _get(address + page), f"edit {number}"
    edited = TITLE.sub(lambda title: f"{title[1]} {mark}{title[2]}", file.read_text(encoding="utf-8"), count=1)
    started = time.perf_counter()
    file.write_text(edited, encoding="utf-8")
    while mark not in before:
        _get(f"{address}.serve/now?seen={SEEN.search(before)[1]}")
        before = _get(address + page)
    return time.perf_counter() - started


def _get(address: str) -> str:
    with urlopen(address, timeout=120) as answer:
        return answer.read().decode()
