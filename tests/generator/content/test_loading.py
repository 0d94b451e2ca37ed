"""What is read is what was written, and clause ids are made from refs."""

import pytest
from helpers import complaints

from macros.loading import clause_id, load
from macros.reading import read


@pytest.mark.parametrize(
    ("ref", "made"),
    [("7.5", "7.5"), ("4.3(d)", "4.3-d"), ("2.2 ¶1", "2.2-p1"), ("5.1 bullet 4", "5.1-b4"), ("6 ¶3", "6-p3"), ("3.1.10", "3.1.10")],
)
def test_a_clause_id_is_made_from_its_ref(ref, made):
    assert clause_id(ref) == made


def test_the_invented_council_has_no_problems(invented):
    assert complaints(invented) == []


def test_values_that_yaml_would_change_stay_the_text_that_was_written(invented):
    (invented / "values.yml").write_text("a: NO\nb: 4.10\nc: 12:30\nd: 2026-04-20\ne: 007\n", encoding="utf-8")
    assert read(invented / "values.yml", invented).data == {"a": "NO", "b": "4.10", "c": "12:30", "d": "2026-04-20", "e": "007"}


def test_adopted_wording_is_read_to_the_letter(invented):
    text = load(invented).adopted["exampleshire"].clauses["7.5"].text
    assert text == 'A member is free to look at a document\nwhere he or she has a need to know.  The Clerk "must" decide — within 3 days & no later.\n'


def test_a_file_that_is_not_utf8_is_a_problem_with_its_line(invented):
    path = invented / "handbook.yml"
    path.write_bytes(b"title: x\nedition: \xff\n")
    assert complaints(invented)[0] == "handbook.yml:2: this is not UTF-8 text; save the file as UTF-8"


def test_an_empty_file_and_a_missing_one_are_problems(invented):
    (invented / "decision_trees/exampleshire/press.yml").write_text("", encoding="utf-8")
    (invented / "handbook.yml").unlink()
    found = complaints(invented)
    assert any("press.yml:1: the file is empty" in complaint for complaint in found)
    assert any(complaint.startswith("handbook.yml:1: the file is missing") for complaint in found)


def test_a_tree_for_a_protocol_that_is_not_there_is_a_problem(invented):
    (invented / "decision_trees/exampleshire").rename(invented / "decision_trees/exampelshire")
    assert any("there is no protocols/exampelshire.yml for this file; did you mean “exampleshire”?" in complaint for complaint in complaints(invented))
