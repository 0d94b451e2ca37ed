"""Whatever becomes of a file: a complaint at a line that is there, or a handbook that holds every word of it. Never a traceback, never half a site."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from macros.checks.registry import check, warnings
from macros.checks.strays import misplaced, names
from macros.content.loading import FILES, SETTINGS, Content, hidden, load
from macros.content.problems import Refused
from macros.content.shelf import Shelf
from macros.machine import ROOT
from support.commands import command
from support.example import EXAMPLE, SMALL
from support.said import complaints

LARGEST = 3000
"""So much of a real file is put into the tiny handbook: whole lines from its start."""
ODD = ["\u00a0", "\u00ad", "\u200b", "\ufeff", "\u2028", "\x0b", "\x00", "\t", "\x85", "•", "“", "#", ": ", "- ", "&a", "*a", "!x", "{{", "{%", "<b>", "|", ">", "---", "\r", "\U0001f600", "é", "%", "@", "`", "\\", '"', "'"]
VALUES = ["", "~", "null", "[]", "{}", "[a, b]", "{a: b}", "12", "yes", "true", "-1", "1e9", '""', '"x', "'", "|", ">-", "x: y", "- x", "\n- a\n- b", "\n  a: b", "../x", "a/b#c", "9" * 40, "x" * 300, "2026-02-30"]
NAMES = ["A.yml", "a b.yml", "é.yml", "x.yaml", "x.YML", ".x.yml", "~$x.yml", "x.yml.txt", "-.yml", "index.yml", "x.docx", "protocol.yml", "exampleshire.yml", "con.yml", "people.yml", "for-councillors.yml"]
place = some.integers(0, 10**6)
"""Somewhere in a file, counted round."""
CHANGES = some.one_of(
    some.tuples(some.sampled_from(["delete", "duplicate", "move", "indent", "outdent", "rename", "truncate"]), place, place),
    some.tuples(some.just("insert"), place, some.sampled_from(ODD)),
    some.tuples(some.just("retype"), place, some.sampled_from(VALUES)),
    some.tuples(some.just("noise"), place, some.binary(min_size=1, max_size=12)),
    some.tuples(some.just("ends"), some.just(0), some.sampled_from([b"\r\n", b"\r", b"\n\n"])),
    some.tuples(some.just("call"), some.just(0), some.sampled_from(NAMES)),
)
pytestmark = pytest.mark.early
CASES = some.tuples(place, some.lists(CHANGES, min_size=1, max_size=3))


@cache
def files() -> list[tuple[str, bytes]]:
    """Files of every kind, each with the place that it takes in the tiny handbook: its own, the example's and those beside the generator."""
    found = [(SETTINGS, path / SETTINGS) for path in (SMALL, EXAMPLE, ROOT)]
    for pattern, _ in FILES.values():
        for folder in (SMALL, EXAMPLE, ROOT):
            found += [(pattern.replace("*", "exampleshire", 1).replace("*", path.stem), path) for path in sorted(folder.glob(pattern))[:8]]
    real = [(file, _start(path.read_bytes())) for file, path in found if path.is_file()]
    own = [(path.relative_to(SMALL).as_posix(), path.read_bytes()) for path in sorted(SMALL.rglob("*.yml"))]
    return real + own * (len(real) // len(own))  # as often as not one of its own, which is right before it is changed


def _start(whole: bytes) -> bytes:
    return whole if len(whole) <= LARGEST else whole[: whole.rindex(b"\n", 0, LARGEST) + 1]


def changed(whole: bytes, change: tuple) -> bytes:
    """The file with one thing done to it."""
    what, at, how = change
    rows = whole.split(b"\n")
    row = at % len(rows)
    match what:
        case "delete":
            del rows[row : row + 1 + how % 4]
        case "duplicate":
            rows[row:row] = rows[row : row + 1 + how % 8]
        case "move":
            rows.insert(how % len(rows), rows.pop(row))
        case "indent" | "outdent":
            rows[row] = b" " * (1 + how % 4) + rows[row] if what == "indent" else rows[row][1 + how % 4 :]
        case "rename" if words := list(re.finditer(rb"[\w-]+", whole)):
            old, new = words[at % len(words)], words[how % len(words)]
            return whole[: old.start()] + new[0] + whole[old.end() :]
        case "truncate":
            return whole[: at % (len(whole) + 1)]
        case "insert":
            text = whole.decode("utf-8", "replace")
            return (text[: at % (len(text) + 1)] + how + text[at % (len(text) + 1) :]).encode()
        case "retype":
            rows[row] = rows[row].partition(b":")[0] + b": " + how.encode()
        case "noise":
            return whole[: at % (len(whole) + 1)] + how + whole[at % (len(whole) + 1) :]
        case "ends":
            return whole.replace(b"\n", how)
    return b"\n".join(rows)


@contextmanager
def made(handbook: Path, case: tuple) -> Iterator[Path]:
    """A changed file in a copy of the tiny handbook, which is afterwards as it was."""
    index, changes = case
    name, whole = files()[index % len(files())]
    first = handbook / name
    before = first.read_bytes() if first.is_file() else None
    for change in changes:
        if change[0] == "call":
            (handbook / name).unlink(missing_ok=True)
            name = f"{name.rpartition('/')[0]}/{change[2]}".lstrip("/")
        else:
            whole = changed(whole, change)
    path = handbook / name
    kept = path.read_bytes() if path.is_file() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(whole)
    try:
        yield path
    finally:
        for file, text in ((path, kept), (first, before)):
            file.unlink(missing_ok=True)
            if text is not None:
                file.write_bytes(text)


def words(value) -> set[str]:
    """Every word in what was read, keys too."""
    if isinstance(value, dict):
        return words(list(value)) | words(list(value.values()))
    if isinstance(value, (list, tuple)):
        return {word for item in value for word in words(item)}
    return set(re.findall(r"\w+", str(value)))


def held(handbook: Path, path: Path, shelf: Shelf) -> None:
    """What must hold of any handbook, however it came about, read as `serve` reads it: only what is not as it was before."""
    content = load(handbook, shelf=shelf)
    try:
        check(content)
    except Refused as refused:
        for problem in refused.problems:
            file = handbook / problem.file
            lines = re.split(r"\r\n|\r|\n", file.read_bytes().decode("utf-8", "replace")) if file.is_file() else [""]
            assert 1 <= problem.line <= len(lines) and problem.what and problem.instead and "\n" not in str(problem), str(problem)
    for warning in warnings(content, date(2026, 11, 27)):
        assert warning.line >= 1 and "\n" not in str(warning)
    nothing_lost(content, path)


def nothing_lost(content: Content, path: Path) -> None:
    """Every word of a file without problems of its own, apart from comments, stands in what was read; a file that is not read at all is a system's own, or stands beside the handbook's."""
    read = [written for written in content.written.values() if content.folder / written.file == path]
    told = [problem for problem in (*content.problems, *names(content), *misplaced(content)) if content.folder / problem.file == path]
    if not read or told:
        assert told or hidden(path) or path.parent == content.folder, f"{path.name} is passed over without a word"
        return
    rows = [row for row in re.split(r"\r\n|\r|\n", path.read_text(encoding="utf-8-sig")) if not row.lstrip().startswith("#")]
    known = words(read[0].data)
    lost = {word for row in rows for word in re.findall(r"\w+", row) if word not in known}
    assert not lost, f"{path.name} was taken, and {lost} in it is lost"


@pytest.mark.parametrize("cases", [pytest.param(2000, marks=pytest.mark.thorough, id="2000"), pytest.param(4000, marks=pytest.mark.long, id="4000 more")])
def test_whatever_is_done_to_a_file_is_told_at_its_line_or_loses_nothing(cases, small):
    shelf = Shelf()

    @settings(max_examples=cases, deadline=None, database=None, derandomize=cases == 2000, suppress_health_check=list(HealthCheck))
    @given(CASES)
    def holds(case):
        with made(small, case) as path:
            held(small, path, shelf)

    holds()


@pytest.mark.parametrize("cases", [pytest.param(4, marks=pytest.mark.thorough, id="4"), pytest.param(10, marks=pytest.mark.long, id="10 more")])
def test_whatever_is_done_to_a_file_a_build_writes_a_whole_site_or_none(cases, small):
    """The cases are those that `check` takes, half of them, and those that it refuses."""
    wanted = {True: cases // 2, False: cases - cases // 2}

    @settings(max_examples=cases * 40, deadline=None, database=None, derandomize=cases == 4, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(CASES)
    def builds(case):
        with made(small, case):
            sound = not complaints(small)
            if not wanted[sound]:
                return
            wanted[sound] -= 1
            done = command("--handbook", small, "build")
            assert (done.returncode, (small / "site/index.html").is_file()) == ((0, True) if sound else (1, False)), done.stderr
            assert "Traceback" not in done.stderr and not list(small.glob("site.*")) and (sound or re.search(r"^\S.*:\d+: ", done.stderr, re.MULTILINE))
            shutil.rmtree(small / "site", ignore_errors=True)

    builds()
    assert not any(wanted.values())
