"""Imports go one way: shapes, then the graph, then reading, then rendering, then the glue."""

import ast
from pathlib import Path

MACROS = Path(__file__).resolve().parent.parent / "macros"
LAYERS = [
    {"addresses", "folder", "labels", "pieces", "problems", "search_index"},
    {"model"},
    {"graph", "hosting", "index", "prose", "reading"},
    {"calls", "complaints", "tree_checks"},
    {"loading"},
    {"approval", "pages", "permanent", "readability"},
    {"checks"},
    {"render"},
    {"export"},
    {"author"},
    {"benchmark", "bundle", "printing"},
    {"cli", "site", "env"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def test_every_module_has_its_layer_and_imports_only_lower_ones():
    for path in MACROS.glob("*.py"):
        if path.stem == "__init__":
            continue
        for name in imports(path):
            other = name.split(".")[1] if name.startswith("macros.") else ""
            if other in LEVEL:
                assert LEVEL[other] <= LEVEL[path.stem] and other != path.stem, f"{path.stem} imports {other}"
        assert path.stem in LEVEL, f"{path.stem} has no layer"


def test_only_the_glue_knows_mkdocs():
    knowing = {path.stem for path in MACROS.glob("*.py") if any(name.split(".")[0] == "mkdocs" for name in imports(path))}
    assert knowing == {"site"}


def test_no_module_hides_an_import_in_a_function():
    for path in MACROS.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inner = [node for function in ast.walk(tree) if isinstance(function, ast.FunctionDef) for node in ast.walk(function) if isinstance(node, (ast.Import, ast.ImportFrom))]
        assert inner == [], path.name
