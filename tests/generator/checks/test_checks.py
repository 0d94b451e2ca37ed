"""Every mistake an author can make draws one clear complaint with its line; see broken/ for one mistake a file."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from macros.checks.coverage import unused
from macros.checks.due import reviews, security
from macros.content.loading import load
from support.said import complaints

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yml"))
PLACES = {
    "tree": "decision_trees/exampleshire/papers.yml",
    "protocol": "protocols/exampleshire.yml",
    "handbook": "handbook.yml",
    "adopted": "adopted/exampleshire.yml",
    "silences": "silences/exampleshire.yml",
    "comparisons": "comparisons.yml",
    "training": "training/exampleshire.yml",
    "module": "training/exampleshire/first-weeks.yml",
    "cards": "proof/cards/exampleshire.yml",
    "phrases": "proof/phrases/exampleshire.yml",
    "expects": "proof/expects.yml",
    "proved": "proof/proved.yml",
}
TODAY = date(2026, 11, 27)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.stem)
def test_the_mistake_in_the_file_draws_the_complaint_in_its_first_comment(broken, small):
    expected = broken.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    place = PLACES[broken.name.split("-")[0]]
    (small / place).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(broken, small / place)
    found = [complaint for complaint in complaints(small) if expected in complaint]
    assert len(found) == 1, "\n".join(complaints(small))
    assert found[0].startswith(f"{place}:")


def test_the_line_named_is_the_line_of_the_mistake(small):
    tree = small / PLACES["tree"]
    lines = tree.read_text(encoding="utf-8").splitlines()
    number = lines.index("      go: asked") + 1
    tree.write_text(tree.read_text(encoding="utf-8").replace("go: asked", "go: nowhere"), encoding="utf-8")
    assert any(complaint.startswith(f"{PLACES['tree']}:{number}:") for complaint in complaints(small))


def test_all_problems_of_all_files_come_in_one_run(small):
    for place, old, new in (("tree", "kind: know", "kind: knows"), ("protocol", "adopted: 2026-04-20", "adopted: soon"), ("handbook", "edition: 2026-11-01", "edition: now")):
        path = small / PLACES[place]
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert {complaint.split(":")[0] for complaint in complaints(small)} == {PLACES[place] for place in ("tree", "protocol", "handbook")}


def test_a_file_that_cannot_be_read_draws_no_complaints_about_the_files_that_name_it(small):
    protocol, press = small / PLACES["protocol"], small / "decision_trees/exampleshire/press.yml"
    assert "- do: Ask the Town Clerk." in press.read_text(encoding="utf-8")
    press.write_text(press.read_text(encoding="utf-8").replace("- do: Ask the Town Clerk.\n      ours: true", "- use: ask-first"), encoding="utf-8")
    protocol.write_text(protocol.read_text(encoding="utf-8").replace("council: ", "council "), encoding="utf-8")
    assert {complaint.split(":")[0] for complaint in complaints(small)} == {PLACES["protocol"]}


def test_a_rule_that_no_outcome_rests_on_is_listed(small):
    assert list(unused(load(small), TODAY)) == []
    tree = small / "decision_trees/exampleshire/press.yml"
    tree.write_text(tree.read_text(encoding="utf-8").replace("force: must not\n      cites:\n      - 7.6-a", "force: must\n      cites:\n      - 7.5/2"), encoding="utf-8")
    assert [problem.what for problem in unused(load(small), TODAY)] == ["no outcome rests on rule 7.6-a (prohibition)"]


def test_a_rule_that_says_why_it_needs_no_tree_is_not_listed(small):
    protocol = small / PLACES["protocol"]
    protocol.write_text(protocol.read_text(encoding="utf-8").replace("topic: handling", "topic: handling\n      no_tree: Nobody asks."), encoding="utf-8")
    (small / "decision_trees/exampleshire/press.yml").unlink()
    assert list(unused(load(small), TODAY)) == []


@pytest.mark.parametrize(("today", "told"), [(date(2098, 12, 30), []), (date(2098, 12, 31), ["is due in 2099-03"]), (date(2099, 2, 28), ["is due in 2099-03"]), (date(2099, 3, 1), ["was due in 2099-03"]), (date(2100, 1, 1), ["was due in 2099-03"])])
def test_a_review_is_told_sixty_days_ahead_and_due_from_the_month_that_the_protocol_names(small, today, told):
    assert [problem.what.removeprefix("the review of this protocol ") for problem in reviews(load(small), today)] == told


@pytest.mark.parametrize(("today", "told"), [(date(2098, 11, 1), 0), (date(2098, 11, 2), 1), (date(2099, 1, 1), 1)])
def test_a_security_contact_is_told_sixty_days_before_its_last_day(small, today, told):
    assert len(list(security(load(small), today))) == told
