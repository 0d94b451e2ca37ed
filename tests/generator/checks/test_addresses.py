"""An address that a reader has kept goes on leading somewhere: lost ones are listed, renamed things say what they were."""

from datetime import date
from pathlib import Path

import pytest

from macros.checks import addresses
from macros.content import kept
from macros.content.loading import load
from macros.desk.approve import keep_addresses

TODAY = date(2026, 11, 27)
TREE = "decision_trees/exampleshire/papers.yml"


@pytest.fixture
def approved(small) -> Path:
    """The tiny handbook with its addresses approved."""
    keep_addresses(load(small))
    return small


def change(project: Path, file: str, *pairs: tuple[str, str]) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def lost(project: Path) -> list[str]:
    return [problem.what for problem in addresses.lost(load(project), TODAY)]


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
    assert {"exampleshire/protocol.html#7.4", "exampleshire/protocol.html#7.4/2"} <= set(kept.kept(approved))
    change(approved, "protocols/exampleshire.yml", ('    was:\n    - "7.4"\n', ""))
    assert lost(approved) == [f"exampleshire/protocol.html#7.4{part} leads nowhere any more" for part in ("", "/1", "/2")]


def test_the_line_named_is_that_of_the_lost_address(approved):
    change(approved, TREE, ("id: curious", "id: nosy"))
    found = list(addresses.lost(load(approved), TODAY))
    lines = kept.kept(approved)
    assert all(problem.file == kept.FILE and lines[problem.line - 1] in problem.what for problem in found) and found


def test_to_approve_one_tree_keeps_the_addresses_of_that_tree_only(small):
    assert keep_addresses(load(small), "exampleshire/press") > 0
    assert {line.partition("#")[0] for line in kept.kept(small)} == {"exampleshire/situations/press.html"}
