"""A restatement has its source's numbers and strength, and a tree names no length of time that its rules do not."""

from datetime import date

import pytest
from support.commands import change
from support.said import complaints

from macros.checks.numbers import mentioned
from macros.checks.placeholders import placeholders
from macros.checks.restatement import figures_of_the_source, force_of_the_words, verbs
from macros.content.loading import fingerprint, load
from macros.content.times import figures, numbers

PROTOCOL, PAPERS, WORDING = "protocols/exampleshire.yml", "decision_trees/exampleshire/papers.yml", "adopted/exampleshire.yml"
TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(("one", "other"), [("five working days", "5 working days"), ("within twenty four hours", "24 hours"), ("on 31st March 2027", "by 2027-03-31"), ("15/04/2026", "15 April 2026"), ("April 15, 2026", "15 April 2026"), ("£1,500.00", "£1500"), ("10 per cent", "10%")])
def test_one_figure_in_words_and_in_figures_is_one(one, other):
    assert figures(one) == figures(other) != set()


@pytest.mark.parametrize(("text", "found"), [("at least three members", {"3"}), ("see clause 7.5 and paragraph 12", set()), ("1. The Clerk has two deputies", {"2"}), ("Act 1972, section 100", set()), ("within five days", set()), ("tel 01632 960000", set())])
def test_how_many_of_something_is_told_from_the_numbers_of_clauses(text, found):
    assert numbers(text) == found


def worded(small, words: str) -> list[str]:
    path = small / WORDING
    was = load(small).adopted["exampleshire"].clauses["7.5"]
    change(path, ("within 3 working days & no later.", words))
    change(path, (was.fingerprint, fingerprint(was.words.replace("within 3 working days & no later.", words))))
    assert complaints(small) == []
    return [f"{problem.where}: {problem.what}" for problem in figures_of_the_source(load(small), TODAY)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("within three working days.", []),
        ("within 5 working days.", ["the council’s own words say “5 working days”, and the restatement does not", "the restatement says “3 working days”, and the council’s own words do not"]),
        ("within 3 days.", ["the council’s own words say “3 days”, and the restatement does not", "the restatement says “3 working days”, and the council’s own words do not"]),
        ('within 3 days. A "day" means a working day here.', []),
        ("within 3 working days, with two witnesses.", ["the council’s own words say “2”, and the restatement does not"]),
    ],
)
def test_a_figure_that_only_one_of_restatement_and_adopted_wording_has_is_told_at_the_clause(small, words, told):
    assert worded(small, words) == [f"sections.1.clauses.1: {each}" for each in told]


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("The Town Clerk must decide within three working days.", []),
        ("The Town Clerk shall decide within three working days.", []),
        ("The Town Clerk decides within three working days.", []),
        ("The Town Clerk should decide within three working days.", ["its words say “should”, and its force is “must”"]),
        ("The Town Clerk may decide within three working days.", ["its words say “may”, and its force is “must”"]),
        ("The Town Clerk must not decide within three working days.", ["its words say “must not”, and its force is “must”"]),
    ],
)
def test_a_verb_of_another_strength_than_the_force_is_told(small, says, told):
    change(small / PROTOCOL, ("The Town Clerk must decide within three working days.", says))
    assert [problem.what for problem in force_of_the_words(load(small), TODAY)] == told


@pytest.mark.parametrize(("text", "force"), [("Councillors should never do it", "should not"), ("They should avoid it", "should not"), ("Nobody may enter", "may not"), ("No officer must answer", "must not"), ("They cannot be members", "cannot"), ("They need not reply", "need not"), ("Officers can expect respect", "can expect")])
def test_a_verb_is_read_with_what_turns_it(text, force):
    assert force in verbs(text)


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("title: Wait for the decision", "title: Wait 4 working days for the decision", "outcomes.wait.title"),
        ("because: The Town Clerk decides.", "because: The Town Clerk decides within 4 working days.", "outcomes.ask-clerk.because"),
        ("say: I am not sure\n", "say: I asked 4 working days ago\n", "questions.asked.answers.3.say"),
        ("ask: Have you asked the Town Clerk?", "ask: Did you ask the Town Clerk 4 working days ago?", "questions.asked.ask"),
        ("open: The text speaks only of a need to know.", "open: The text speaks of 4 working days.", "outcomes.refused.open"),
    ],
)
def test_a_length_of_time_that_no_rule_beneath_names_is_a_complaint_wherever_it_stands(small, old, new, where):
    change(small / PAPERS, (old, new))
    assert [line for line in complaints(small) if f": {where}: “4 working days” does not stand in " in line] == complaints(small) != []


@pytest.mark.parametrize("new", ["say: I asked three days ago\n", "say: I ask twice a week\n", "say: I asked some days ago\n"])
def test_a_length_that_a_rule_names_may_be_said_again_without_the_kind_of_its_days(small, new):
    change(small / PAPERS, ("say: I am not sure\n", new))
    assert complaints(small) == []


def test_what_is_still_to_be_written_is_told_with_what_to_write(small):
    assert list(placeholders(load(small), TODAY)) == []
    change(small / PAPERS, ("title: Wait for the decision", "title: Write here what to wait for. No more."))
    assert [(problem.where, problem.what, problem.instead) for problem in placeholders(load(small), TODAY)] == [("outcomes.wait.title", "nobody has written this yet", "write what to wait for")]


@pytest.mark.parametrize(("text", "told"), [("See 7.5, or (7.6(a)).", []), ("See 7.9 first.", ["7.9"]), ("It rose by 7.9%, in version 1.2, at 7.30 pm.", []), ("Within 2.5 hours.", [])])
def test_a_number_in_prose_that_the_text_does_not_print_is_told(small, text, told):
    change(small / PAPERS, ("because: The Town Clerk decides.", f"because: {text}"))
    assert [problem.what for problem in mentioned(load(small), TODAY)] == [f"“{number}” is no number that this protocol prints" for number in told]


def test_a_length_of_time_is_held_in_comparisons_training_and_roles_too(exampleshire):
    change(exampleshire / "comparisons.yml", ("within three working days", "within four working days"))
    change(exampleshire / "training/exampleshire/first-weeks.yml", ("And the text gives the Town Clerk three working days", "And the text gives the Town Clerk four working days"))
    assert [line.partition(" “")[0] for line in complaints(exampleshire) if "“4 working days” does not stand in the rules that this rests on" in line] == ["comparisons.yml:21: topics.access.2.councils.exampleshire.says:", "training/exampleshire/first-weeks.yml:52: scenarios.school-crossing.choices.3.feedback:"]
