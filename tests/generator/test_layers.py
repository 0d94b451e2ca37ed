"""Imports go one way, from wing to wing and inside each; what few may know stays with those few."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from macros.machine import ROOT

MACROS = ROOT / "macros"
WINGS = ("content", "documents", "checks", "desk", "pages", "outputs", "glue")
BELOW = {
    "content": set(),
    "documents": {"content"},
    "checks": {"content"},
    "desk": {"content", "documents", "checks", "pages"},
    "pages": {"content", "checks"},
    "outputs": {"content", "checks", "desk", "pages"},
    "glue": {"content", "checks", "desk", "pages", "outputs"},
}
"""What each wing may import from beside itself."""
BESIDE = {"macros", "macros.machine", "macros.progress"}
"""What every wing may import: the version, what the machine has, how far long work is."""
FILES = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in MACROS.rglob("*.py")}


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> set[str]:
    """Every module that a file imports, by its full name."""
    found = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (whole & FILES.keys()) | ({node.module} if whole - FILES.keys() else set())
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def wing(module: str) -> str:
    return module.split(".")[1] if module.count(".") > 1 or module.removeprefix("macros.") in WINGS else ""


@pytest.mark.parametrize("name", WINGS)
def test_a_wing_imports_only_itself_and_those_below_it(name):
    inside = {module: path for module, path in FILES.items() if wing(module) == name}
    assert inside
    wrong = [
        f"{module} imports {other}"
        for module, path in inside.items() for other in imports(path)
        if other.split(".")[0] == "macros" and other not in BESIDE and wing(other) != name and wing(other) not in BELOW[name]
    ]  # fmt: skip
    assert wrong == []


def test_every_module_stands_in_a_wing():
    assert {module for module in FILES if not wing(module)} == {"macros", "macros.cli", "macros.machine", "macros.progress"}


def test_no_module_imports_one_that_imports_it():
    try:
        TopologicalSorter({module: imports(path) & FILES.keys() for module, path in FILES.items()}).prepare()
    except CycleError as error:
        pytest.fail(f"these import each other: {' -> '.join(error.args[1])}")


@pytest.mark.parametrize(("package", "knowing"), [("mkdocs", {"macros.glue.bench", "macros.glue.hooks", "macros.glue.preview"}), ("watchdog", {"macros.glue.watch"}), ("playwright", {"macros.outputs.chromium"}), ("textstat", {"macros.checks.readability"})])
def test_only_those_modules_know(package, knowing):
    assert {module for module, path in FILES.items() if any(name.split(".")[0] == package for name in imports(path))} == knowing


def test_the_machine_needs_nothing_that_is_not_with_python():
    """run.py uses it before anything is installed."""
    assert [name for name in imports(MACROS / "machine.py") if name.split(".")[0] not in {"__future__", "hashlib", "os", "shutil", "subprocess", "sys", "venv", "pathlib"}] == []


@pytest.mark.parametrize("module", FILES)
def test_a_module_is_short_says_what_it_is_for_and_hides_no_import_in_a_function(module):
    tree, path = parsed(FILES[module]), FILES[module]
    assert ast.get_docstring(tree), "it begins with a sentence on what it is for"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 210
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert [node for function in functions for node in ast.walk(function) if isinstance(node, (ast.Import, ast.ImportFrom))] == []
