"""`renumber` changes what is printed and nothing else: ids, addresses and citations stay."""

import pytest

from macros.checks.registry import checked
from macros.cli import main
from macros.content import kept
from macros.content.loading import load
from macros.desk.changes.compare import compare
from support.commands import change
from support.example import SMALL

PROTOCOL = "protocols/exampleshire.yml"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("7.5", "7.9", ["What was printed as Clause 7.5 is printed as Clause 7.9 now."]),
        ("7.6(a)", "7.6(b)", ["What was printed as Clause 7.6(a) is printed as Clause 7.6(b) now."]),
        ("7", "8", ["The section that was “7 Seeing papers” is “8 Seeing papers” now.", "What was printed as Clause 7.5 is printed as Clause 8.5 now.", "What was printed as Clause 7.6(a) is printed as Clause 8.6(a) now."]),
    ],
)
def test_a_clause_or_a_section_with_all_in_it_is_printed_otherwise_and_found_where_it_was(small, capsys, old, new, told):
    assert main(["--handbook", str(small), "renumber", "exampleshire", old, new]) == 0
    assert [found.sentence for found in compare(load(SMALL), checked(small))] == told
    assert kept.present(load(small)) == kept.present(load(SMALL))
    assert "Every address stays." in capsys.readouterr().out


@pytest.mark.parametrize("words", [("7.5", "7.6(a)"), ("7.6(a)", "7.5")])
def test_two_clauses_exchange_their_numbers_and_places_in_one_command(small, words):
    change(small / PROTOCOL, ("  - ref: 7.6(a)\n    heading", "  # Read with care.\n  - ref: 7.6(a)\n    heading"))
    assert main(["--handbook", str(small), "renumber", "exampleshire", *words, "--swap"]) == 0
    assert [found.sentence.partition(":")[0] for found in compare(load(SMALL), checked(small))] == ["Clause 7.5 and Clause 7.6(a) exchanged their numbers"]
    assert kept.present(load(small)) == kept.present(load(SMALL))
    assert [(clause.ref, clause.id) for clause in load(small).protocols["exampleshire"].clauses().values()] == [("7.5", "7.6-a"), ("7.6(a)", "7.5")]
    assert '  # Read with care.\n  - ref: "7.5"\n' in (small / PROTOCOL).read_text(encoding="utf-8")


def test_two_sections_exchange_all_that_is_in_them(exampleshire):
    before = load(exampleshire)
    refs = [section.ref for section in before.protocols["exampleshire"].sections]
    assert main(["--handbook", str(exampleshire), "renumber", "exampleshire", refs[1], refs[2], "--swap"]) == 0
    now = checked(exampleshire)
    assert [section.ref for section in now.protocols["exampleshire"].sections] == refs and kept.present(now) == kept.present(before)
    *sections, clauses = [found.sentence for found in compare(before, now)]
    assert {sentence.split()[-1] for sentence in sections} == {"now."} and "Clause 8.1 as Clause 9.1" in clauses and "Clause 9.1 as Clause 8.1" in clauses


@pytest.mark.parametrize(("old", "new", "said"), [("7.5", "7.6(a)", "7.6(a) is printed for something else already. To exchange the two: add --swap. Nothing was changed."), ("7.55", "7.9", "Nothing is printed as 7.55; did you mean “7.5”?"), ("7.5", "bang !", "“bang !” is no number")])
def test_a_number_that_is_taken_or_is_not_there_changes_nothing(small, capsys, old, new, said):
    before = (small / PROTOCOL).read_text(encoding="utf-8")
    assert main(["--handbook", str(small), "renumber", "exampleshire", old, new]) == 1
    assert said in capsys.readouterr().err and (small / PROTOCOL).read_text(encoding="utf-8") == before
