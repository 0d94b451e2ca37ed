"""Every mistake an author can make draws one clear complaint with its line; see broken/ for one mistake a file."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from helpers import complaints

from macros.checks import overdue, unused
from macros.loading import load

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yml"))
PLACES = {
    "tree": "decision_trees/exampleshire/papers.yml",
    "protocol": "protocols/exampleshire.yml",
    "handbook": "handbook.yml",
    "adopted": "adopted/exampleshire.yml",
}


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.stem)
def test_the_mistake_in_the_file_draws_the_complaint_in_its_first_comment(broken, invented):
    expected = broken.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    place = PLACES[broken.name.split("-")[0]]
    shutil.copy(broken, invented / place)
    found = [complaint for complaint in complaints(invented) if expected in complaint]
    assert len(found) == 1, "\n".join(complaints(invented))
    assert found[0].startswith(f"{place}:")


def test_the_line_named_is_the_line_of_the_mistake(invented):
    tree = invented / PLACES["tree"]
    lines = tree.read_text(encoding="utf-8").splitlines()
    number = lines.index("      go: asked") + 1
    tree.write_text(tree.read_text(encoding="utf-8").replace("go: asked", "go: nowhere"), encoding="utf-8")
    assert any(complaint.startswith(f"{PLACES['tree']}:{number}:") for complaint in complaints(invented))


def test_all_problems_of_all_files_come_in_one_run(invented):
    for place, old, new in (("tree", "kind: know", "kind: knows"), ("protocol", "adopted: 2026-04-20", "adopted: soon"), ("handbook", "edition: 2026-11-01", "edition: now")):
        path = invented / PLACES[place]
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert {complaint.split(":")[0] for complaint in complaints(invented)} == {PLACES[place] for place in ("tree", "protocol", "handbook")}


def test_a_file_that_cannot_be_read_draws_no_complaints_about_the_files_that_name_it(invented):
    protocol = invented / PLACES["protocol"]
    protocol.write_text(protocol.read_text(encoding="utf-8").replace("council: ", "council "), encoding="utf-8")
    assert {complaint.split(":")[0] for complaint in complaints(invented)} == {PLACES["protocol"]}


def test_a_rule_that_no_outcome_rests_on_is_listed(invented):
    assert unused(load(invented)) == []
    tree = invented / "decision_trees/exampleshire/press.yml"
    tree.write_text(tree.read_text(encoding="utf-8").replace("force: must not\n      cites:\n      - 7.6-a", "force: must\n      cites:\n      - 7.5/2"), encoding="utf-8")
    assert [problem.what for problem in unused(load(invented))] == ["no outcome rests on rule 7.6-a (prohibition)"]


def test_a_rule_that_says_why_it_needs_no_tree_is_not_listed(invented):
    protocol = invented / PLACES["protocol"]
    protocol.write_text(protocol.read_text(encoding="utf-8").replace("topic: handling", "topic: handling\n      no_tree: Nobody asks."), encoding="utf-8")
    (invented / "decision_trees/exampleshire/press.yml").unlink()
    assert unused(load(invented)) == []


@pytest.mark.parametrize(("today", "due"), [(date(2099, 2, 28), 0), (date(2099, 3, 1), 1), (date(2100, 1, 1), 1)])
def test_a_review_is_due_from_the_month_that_the_protocol_names(invented, today, due):
    assert len(overdue(load(invented), today)) == due
