"""A handbook of each older format becomes one of this generator's; what is left is what only a reader can decide."""

import shutil

import pytest

from macros.content.loading import load
from macros.machine import ROOT
from support.commands import command
from support.said import complaints

OLDER = sorted((ROOT / "tests/generator").glob("format-*"))


@pytest.mark.parametrize("older", OLDER, ids=lambda path: path.name)
def test_an_older_handbook_is_rewritten_in_place_and_can_be_read(older, tmp_path):
    for source in older.iterdir():
        handbook = shutil.copytree(source, tmp_path / source.name)
        assert "run: python3 run.py upgrade" in complaints(handbook)[0]
        done = command("--handbook", handbook, "upgrade")
        assert done.returncode == 0, done.stderr
        assert load(handbook).problems == []
        assert not (handbook / "tests").exists() and (handbook / "proof/addresses.txt").is_file()
        again = command("--handbook", handbook, "upgrade")
        assert (again.returncode, again.stdout.splitlines()[0]) == (0, "This handbook is in format 2 already. Nothing was changed.")


def test_what_is_of_this_format_is_left_alone(small):
    before = {path: path.read_bytes() for path in small.rglob("*") if path.is_file()}
    assert command("--handbook", small, "upgrade").returncode == 0
    assert {path: path.read_bytes() for path in small.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(("said", "why"), [("format: 9", "Get a newer generator."), ("format: old", "")])
def test_a_format_that_is_not_known_is_told_and_nothing_is_changed(small, said, why):
    path = small / "handbook.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("format: 2", said), encoding="utf-8")
    before = path.read_bytes()
    done = command("--handbook", small, "upgrade")
    assert done.returncode == 1 and "Traceback" not in done.stderr and why in done.stderr
    assert path.read_bytes() == before


def test_rules_have_ids_after_the_upgrade(tmp_path):
    handbook = shutil.copytree(ROOT / "tests/generator/format-1/exampleshire", tmp_path / "old")
    command("--handbook", handbook, "upgrade")
    clause = load(handbook).protocols["exampleshire"].clauses()["7.5"]
    assert [rule.id for rule in clause.rules] == ["1", "2"] and clause.citations() == ("7.5/1", "7.5/2")
