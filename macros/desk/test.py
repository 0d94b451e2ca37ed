"""`test`: the proof of a handbook, and in the generator's own folder of the generator too."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from macros import machine
from macros.checks.registry import checked
from macros.content.loading import FILES, fingerprint_of_all

OPTIONS = (
    (("--quick",), {"action": "store_true", "help": "what an author needs: the checks, what was approved, the walks of one tree of each council"}),
    (("--long",), {"action": "store_true", "help": "before a release: also every tree in Firefox and WebKit, each council where one stands for all, and faults put in on purpose"}),
)
WALKED = "HANDBOOK_WALKED"
"""The variable that names the file in which the tests leave what they walked."""
SHOWN = "HANDBOOK_PROGRESS"
"""The variable that says that somebody looks on at a terminal, who is shown a bar and not a dot for each test."""
NO_TESTS = 5
"""What pytest ends with where there was nothing to run."""
COUNTED = ("trees", "answers", "routes", "keyboard")


def run(options) -> int:
    """Check everything and walk every route of every tree in a real browser. Other words go to pytest.

    In the generator's own folder the generator is tested too. After a whole run without a failure, proof/proved.yml says what was proved.
    """
    _known(options.words)
    content = checked(options.handbook)
    if not content.published() and options.handbook != machine.ROOT:
        print("No protocol is published in this handbook: there is nothing to prove yet.")
        return 0
    for name in ("pdf", "test"):
        machine.packages(name)
    machine.browser()
    if options.handbook == machine.ROOT and not options.quick:
        machine.learning_platform()
    if options.long or options.handbook == machine.ROOT and not options.quick:
        machine.other_engines()
    print_now = fingerprint_of_all(options.handbook)
    with TemporaryDirectory() as folder:
        walked = Path(folder) / "walked.json"
        status = _pytest(options, walked, bool(content.published()))
        if status == 0 and not options.quick and not options.words and walked.is_file():
            path = keep(options.handbook, print_now, json.loads(walked.read_text(encoding="utf-8")))
            print(f"What was proved stands in {path}.")
    if status == NO_TESTS:
        raise machine.Stop("No test fits these words; nothing was tested.")
    return status


def keep(handbook: Path, content: str, walked: dict) -> Path:
    """Write the record of a whole run without a failure."""
    record = {"on": date.today().isoformat(), "content": content, **{name: walked.get(name, 0) for name in COUNTED}, "browser": walked["browser"], "wording": f"[{', '.join(walked['wording'])}]"}
    path = handbook / FILES["proved"][0]
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{name}: {value}\n" for name, value in record.items())
    path.write_text(f"# Written by test after a whole run without a failure; the pages About tell it. Not to be edited.\n{lines}", encoding="utf-8", newline="\n")
    return path


def _known(words: list[str]) -> None:
    """Raise Stop for a word that is neither an option of pytest's (or its value) nor a test that is there."""
    for before, word in zip(["", *words], words):
        if not word.startswith("-") and not before.startswith("-") and not (machine.ROOT / word.partition("::")[0]).exists():
            raise machine.Stop(f"“{word}” names no test. To prove another handbook: --handbook FOLDER. To run some tests: -k WORD. Nothing was tested.")


def _pytest(options, walked: Path, published: bool) -> int:
    """Run the tests in a process of its own. What a person writes behind `test` may name the tests to run."""
    environment = os.environ | {machine.FOLDER: str(options.handbook), WALKED: str(walked), "PYTHONPATH": str(machine.ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # some hundred processes start, and each would compile everything again
    named = any((machine.ROOT / word.partition("::")[0]).exists() for word in options.words)
    whole = options.handbook == machine.ROOT and not options.quick
    wings = [] if named else (["tests/generator"] if whole or not published else []) + (["tests/handbook"] if published else [])
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    processes = min(4, cores + options.long)  # in a long run two of them mostly wait for the other engines
    spread = ["-n", str(processes), "--dist", "loadgroup", "--no-loadscope-reorder"]
    marks = [] if options.long else ["-m", "not thorough and not long" if options.quick else "not long"]
    if sys.stderr.isatty():
        environment[SHOWN] = "1"
    command = [machine.PYTHON, "-m", "pytest", "--rootdir", machine.ROOT, *spread, *marks, *wings, *options.words]
    return subprocess.run(command, cwd=machine.ROOT, env=environment, check=False).returncode
