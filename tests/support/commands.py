"""The commands as a person runs them: in a process of their own, from any folder."""

import os
import subprocess
import sys
from pathlib import Path

from macros.machine import FOLDER, ROOT


def command(*words, cwd: Path = ROOT, **how) -> subprocess.CompletedProcess:
    """Run one command of the generator. Returns the finished process, with what it said."""
    environment = {name: value for name, value in os.environ.items() if name not in (FOLDER, "PYTEST_XDIST_WORKER")} | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, "-m", "macros.cli", *map(str, words)], cwd=cwd, env=environment | how.pop("env", {}), stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False, **how)


def change(path: Path, *pairs: tuple[str, str]) -> None:
    """Put new texts in the place of old ones, which must be there."""
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, f"{path} does not hold {old!r}"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
