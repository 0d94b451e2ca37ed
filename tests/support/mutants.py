"""Faults put into the generator on purpose: a table of them, a copy to put them into, and the test that must notice."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from macros.machine import ROOT

TABLES = ROOT / "tests/generator/mutants"
PARTS = ("macros", "tests", "examples", "run.py", "mkdocs.yml", "pyproject.toml", "README.md", "AUTHORING.md")
"""What the copy holds: the generator, its tests and the invented council."""
FAILED, NOTHING = 1, 5
"""What pytest ends with where a test failed, and where no test has the name."""


@dataclass(frozen=True)
class Mutant:
    """A fault: the file, the change, what a reader would meet, and the test that must notice: a file of tests/generator and words of the test’s name."""

    file: str
    fault: str
    before: str
    after: str
    test: str
    words: str = ""

    def wrong(self) -> str:
        """What is wrong with the entry itself; empty where nothing is."""
        path = ROOT / self.file
        if not path.is_file():
            return f"“{self.fault}”: there is no file {self.file}"
        found = path.read_text(encoding="utf-8").count(self.before)
        if found != 1:
            return f"“{self.fault}”: {'what it changes is no longer' if not found else f'what it changes stands {found} times'} in {self.file}: {self.before}"
        if self.before == self.after:
            return f"“{self.fault}”: it changes nothing"
        if not (ROOT / "tests/generator" / self.test).is_file():
            return f"“{self.fault}”: there is no test tests/generator/{self.test}"
        return ""

    def put_into(self, copy: Path) -> None:
        """Put the fault into a copy."""
        path = copy / self.file
        path.write_text(path.read_text(encoding="utf-8").replace(self.before, self.after), encoding="utf-8", newline="\n")

    def taken_out_of(self, copy: Path) -> None:
        """Make the file what it is again."""
        shutil.copyfile(ROOT / self.file, copy / self.file)


def mutants() -> list[Mutant]:
    """Every fault of the tables."""
    read = YAML(typ="safe").load
    return [Mutant(file, **fault) for table in sorted(TABLES.glob("*.yml")) for file, faults in read(table.read_text(encoding="utf-8")).items() for fault in faults]


def copied(folder: Path) -> Path:
    """A copy of the generator in a folder."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__", "site", "site.*", ".site.lock", "out"))
        elif source.is_file():
            shutil.copyfile(source, folder / part)
    return folder


def run_tests(copy: Path, *words: str) -> subprocess.CompletedProcess:
    """Run tests of a copy, to the first failure, in a process of their own."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "HANDBOOK", "PYTHONDONT"))}
    environment = own | {"PYTHONPATH": str(copy), "PYTHONPYCACHEPREFIX": str(copy.parent / "compiled"), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "pytest", "--rootdir", str(copy), "-x", "-q", "-p", "no:cacheprovider", "--basetemp", str(copy.parent / f"{copy.name}-tests"), *words]
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=600)


def chosen(mutant: Mutant) -> tuple[str, ...]:
    """The words for pytest that name a fault’s test."""
    return (f"tests/generator/{mutant.test}", *(("-k", mutant.words) if mutant.words else ()))
