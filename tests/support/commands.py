"""The commands as a person runs them, from any folder: what is written to each stream, and the status."""

import io
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from macros.cli import main
from macros.machine import FOLDER, ROOT

APART = {"build", "serve", "test", "pdf", "bench", "picture"}
"""The commands that start others, whose words are theirs as well: these are run in a process of their own, the rest in this one, which has everything loaded."""


def command(*words, cwd: Path = ROOT, env=None, ends_early: bool = False, **how) -> CompletedProcess:
    """Run one command of the generator. Returns what it said, and its status. One that `ends_early` comes to start no other."""
    words = [*map(str, words)]
    apart = how or APART & set(words) and not ends_early
    inherited = {name: value for name, value in os.environ.items() if name not in (FOLDER, "PYTEST_XDIST_WORKER")} | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return (_apart if apart else _here)(words, cwd, inherited | (env or {}), **how)


def _apart(words: list[str], cwd: Path, environment: dict[str, str], **how) -> CompletedProcess:
    return subprocess.run([sys.executable, "-m", "macros.cli", *words], cwd=cwd, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False, **how)


def _here(words: list[str], cwd: Path, environment: dict[str, str]) -> CompletedProcess:
    out, err = io.StringIO(), io.StringIO()
    with open(os.devnull, encoding="utf-8") as nothing, chdir(cwd), patch.dict(os.environ, environment, clear=True), patch("sys.stdin", nothing), redirect_stdout(out), redirect_stderr(err):
        try:
            status = main(words)
        except SystemExit as ended:
            status = ended.code
    return CompletedProcess(words, status, out.getvalue(), err.getvalue())


def change(path: Path, *pairs: tuple[str, str]) -> None:
    """Put new texts in the place of old ones, which must be there."""
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, f"{path} does not hold {old!r}"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
