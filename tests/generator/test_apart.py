"""The generator knows no council: no line of it, nor of its tests, names one that ships. No test needs a symbolic link."""

import re

import pytest

from macros.machine import ROOT

THE_FOUR = re.compile(r"east[ -]staffordshire|wantage|[\"'](district|parish)[\"']", re.IGNORECASE)
LINKS = re.compile(r"symlink" + "_to|os.symlink")
TEXT = {".py", ".html", ".js", ".css", ".yml", ".md", ".svg", ".json", ".txt", ".toml", ""}
FILES = [
    path
    for wing in ("macros", "tests", "examples", "run.py", "mkdocs.yml")
    for path in ([ROOT / wing] if (ROOT / wing).is_file() else sorted((ROOT / wing).rglob("*")))
    if path.is_file() and path.suffix in TEXT and not {"__pycache__", "site", "out"} & set(path.parts)
]


@pytest.mark.parametrize(("what", "wrong"), [("names a council that ships", THE_FOUR), ("makes a symbolic link", LINKS)])
def test_no_line(what, wrong):
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()}"
        for path in FILES if path.name != "test_apart.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if wrong.search(line)
    ]  # fmt: skip
    assert found == [], f"a line {what}"
