"""An address that a reader has kept goes on leading somewhere: lost ones are listed, renamed things say what they were."""

from pathlib import Path

import pytest

from macros import permanent
from macros.loading import load

TREE = "decision_trees/exampleshire/papers.yml"


@pytest.fixture
def approved(invented) -> Path:
    """The invented council with its addresses approved."""
    permanent.approve(load(invented))
    return invented


def change(project: Path, file: str, *pairs: tuple[str, str]) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def lost(project: Path) -> list[str]:
    return [problem.what for problem in permanent.lost(load(project))]


def test_every_address_of_the_handbook_is_approved_and_none_is_lost(content):
    assert [str(problem) for problem in permanent.lost(content)] == []
    assert sorted(permanent.present(content) - set(permanent.kept(content.project))) == [], "if these are meant to stay, run: python3 run.py approve"


def test_a_renamed_outcome_loses_its_address_and_keeps_it_where_it_says_what_it_was(approved):
    rename = (("  refused:\n", "  curiosity:\n"), ("go: refused", "go: curiosity"))
    change(approved, TREE, *rename)
    assert lost(approved) == [f"exampleshire/situations/{page}.html#refused leads nowhere any more" for page in ("documents", "papers")]
    change(approved, TREE, ("  curiosity:\n", "  curiosity:\n    was:\n    - refused\n"))
    assert lost(approved) == []


def test_a_renamed_answer_keeps_its_address_under_the_old_and_the_new_name_of_its_question(approved):
    change(approved, TREE, ("id: not-yet", "id: no"))
    assert "exampleshire/situations/papers.html#asked.not-yet leads nowhere any more" in lost(approved)
    change(approved, TREE, ("id: no\n", "id: no\n      was:\n      - not-yet\n"))
    assert lost(approved) == []


def test_a_renamed_tree_keeps_its_page_and_every_place_on_it(approved):
    old = approved / TREE
    (approved / "decision_trees/exampleshire/press.yml").write_text(
        (approved / "decision_trees/exampleshire/press.yml").read_text(encoding="utf-8").replace("- papers", "- files"), encoding="utf-8"
    )
    old.rename(old.with_stem("files"))
    assert lost(approved) == ["exampleshire/situations/papers.html leads nowhere any more"]
    change(approved, "decision_trees/exampleshire/files.yml", ("- documents\n", "- documents\n- papers\n"))
    assert lost(approved) == []


def test_a_clause_with_a_new_id_keeps_its_address_and_those_of_its_rules(approved):
    text = (approved / "protocols/exampleshire.yml").read_text(encoding="utf-8")
    assert 'was:\n    - "7.4"' in text
    assert {"exampleshire/protocol.html#7.4", "exampleshire/protocol.html#7.4/2"} <= set(permanent.kept(approved))
    change(approved, "protocols/exampleshire.yml", ('    was:\n    - "7.4"\n', ""))
    assert lost(approved) == [f"exampleshire/protocol.html#7.4{part} leads nowhere any more" for part in ("", "/1", "/2")]


def test_the_line_named_is_that_of_the_lost_address(approved):
    change(approved, TREE, ("id: curious", "id: nosy"))
    found = permanent.lost(load(approved))
    lines = permanent.kept(approved)
    assert all(problem.file == "tests/addresses.txt" and lines[problem.line - 1] in problem.what for problem in found) and found


def test_to_approve_one_tree_keeps_the_addresses_of_that_tree_only(invented):
    assert permanent.approve(load(invented), "exampleshire/press") > 0
    assert {line.partition("#")[0] for line in permanent.kept(invented)} == {"exampleshire/situations/press.html"}
