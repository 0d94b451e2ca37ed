"""What is read is what was written, and clause ids are made from refs."""

import pytest
from support.said import complaints

from macros.content.clause_names import clause_id
from macros.content.loading import load
from macros.content.reading import read


@pytest.mark.parametrize(
    ("ref", "made"),
    [("7.5", "7.5"), ("4.3(d)", "4.3-d"), ("2.2 ¶1", "2.2-p1"), ("5.1 bullet 4", "5.1-b4"), ("6 ¶3", "6-p3"), ("3.1.10", "3.1.10")],
)
def test_a_clause_id_is_made_from_its_ref(ref, made):
    assert clause_id(ref) == made


def test_the_tiny_handbook_has_no_problems(small):
    assert complaints(small) == []


def test_values_that_yaml_would_change_stay_the_text_that_was_written(small):
    (small / "values.yml").write_text("a: NO\nb: 4.10\nc: 12:30\nd: 2026-04-20\ne: 007\n", encoding="utf-8")
    assert read(small / "values.yml", small).data == {"a": "NO", "b": "4.10", "c": "12:30", "d": "2026-04-20", "e": "007"}


def test_adopted_wording_is_read_to_the_letter(small):
    text = load(small).adopted["exampleshire"].clauses["7.5"].text
    assert text == 'A member is free to look at a document\nwhere he or she has a need to know.  The Clerk "must" decide — within 3 working days & no later.\n'


def test_a_file_that_is_not_utf8_is_a_problem_with_its_line(small):
    path = small / "handbook.yml"
    path.write_bytes(b"title: x\nedition: \xff\n")
    assert complaints(small)[0] == "handbook.yml:2: this is not UTF-8 text; save the file as UTF-8"


def test_an_empty_file_and_a_missing_one_are_problems(small):
    (small / "decision_trees/exampleshire/press.yml").write_text("", encoding="utf-8")
    (small / "handbook.yml").unlink()
    found = complaints(small)
    assert any("press.yml:1: the file is empty" in complaint for complaint in found)
    assert any(complaint.startswith("handbook.yml:1: the file is missing") for complaint in found)


def test_a_tree_for_a_protocol_that_is_not_there_is_a_problem(small):
    (small / "decision_trees/exampleshire").rename(small / "decision_trees/exampelshire")
    assert any("there is no protocols/exampelshire.yml for this file; did you mean “exampleshire”?" in complaint for complaint in complaints(small))
