"""What was approved holds, or `check` names each answer that rests on a change, in words; what readers do not see changes nothing."""

import re
from datetime import date

import click
import pytest
from support.commands import change, command
from support.example import EXAMPLE
from support.targets import unnoticed

from macros.checks.approval import changed
from macros.checks.registry import checked
from macros.cli import main
from macros.content import approved
from macros.content.loading import load
from macros.desk.approve import report

PROTOCOL, PAPERS, PRESS = "protocols/exampleshire.yml", "decision_trees/exampleshire/papers.yml", "decision_trees/exampleshire/press.yml"
TODAY = date(2026, 11, 27)


@pytest.fixture
def agreed(small):
    """The tiny handbook as somebody approved it."""
    for file, (_, now) in approved.differences(load(small)).items():
        approved.keep(file, now, "A. Clerk", TODAY)
    return small


def told(handbook) -> list[str]:
    return [f"{problem.file}:{problem.line}: {problem.what}" for problem in changed(load(handbook), TODAY)]


@pytest.mark.parametrize(
    ("file", "old", "new", "answers", "words"),
    [
        (PROTOCOL, "within three working days", "within two working days", ["Ask the Town Clerk", "Wait for the decision"], "Clause 7.5, rule 2 says 2 working days (before: 3 working days)"),
        (PROTOCOL, "have a need to know.", "have a good need to know.", ["Ask the Town Clerk"], "Clause 7.5, rule 1 has changed"),
        (PROTOCOL, "      - town-clerk\n      force: must", "      - officer\n      force: must", ["Ask the Town Clerk", "Wait for the decision"], "Clause 7.5, rule 2 binds Officer, and bound Town Clerk"),
        (PROTOCOL, "force: must not\n", "force: should not\n", ["You must not pass it on"], "Clause 7.6(a) has the force “should not”, and it was “must not”"),
        (PROTOCOL, "ref: 7.6(a)", "ref: 7.9\n    id: 7.6-a", ["You must not pass it on"], "what was printed as Clause 7.6(a) is printed as Clause 7.9 now"),
        (PROTOCOL, "title: Town Clerk", "title: Chief Officer", ["Ask the Town Clerk", "Wait for the decision", "The text does not say whether curiosity is enough"], "what was called “Town Clerk” is called “Chief Officer” now"),
        (PROTOCOL, "title: Grievance procedure", "title: Grievance policy", ["Ask the Town Clerk"], "what was called “Grievance procedure” is called “Grievance policy” now"),
        (PROTOCOL, "- The text does not say what happens after that.", "- “Decide” means in writing.", ["Ask the Town Clerk", "Wait for the decision"], "Clause 7.5 has changed: its notes"),
        (PAPERS, "because: The Town Clerk decides.", "because: It is for the Town Clerk.", ["Ask the Town Clerk"], "has changed (its reason)"),
        (PRESS, "  - do: Ask the Town Clerk.", "  - do: Ask a solicitor.", ["The text speaks only of councillors"], "has changed (its steps)"),
    ],
)  # fmt: skip
def test_a_change_reaches_each_answer_that_rests_on_it(agreed, file, old, new, answers, words):
    change(agreed / file, (old, new))
    found = told(agreed)
    for answer in answers:
        assert [line for line in found if f"“{answer}”" in line and words in line and line.startswith("decision_trees/")], (answer, found)
    outcomes = {outcome.title for tree in load(agreed).trees["exampleshire"].values() for outcome in tree.outcomes.values()}
    assert {title for title in outcomes if any(f"“{title}”" in line for line in found)} == set(answers)


def test_a_question_that_is_asked_otherwise_is_named_with_its_line(agreed):
    change(agreed / PAPERS, ("ask: Why do you need it?", "ask: What is it for?"))
    number = (agreed / PAPERS).read_text(encoding="utf-8").splitlines().index("  why:") + 1
    assert told(agreed) == [f"{PAPERS}:{number}: “What is it for?” has changed (its wording) since it was approved"]


def test_what_no_answer_rests_on_is_named_where_it_stands(agreed):
    change(agreed / PROTOCOL, ("means: Needing a document to do", "means: Needing a paper to do"), ("about: Elected to the council.", "about: Chosen by the people."))
    assert [line.partition(": ")[2] for line in told(agreed)] == ["the role “Councillor” has changed: what is said of it, since it was approved", "the word “need to know” has changed: its meaning, since it was approved"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (PROTOCOL, "council: Exampleshire", "# Somebody's comment.\ncouncil: Exampleshire"),
        (PROTOCOL, "says: The Town Clerk must decide within three working days.", "says: >-\n        The Town Clerk must decide\n        within three working days."),
        (PROTOCOL, "      kind: duty\n      on:\n      - town-clerk\n      force: must", "      force: must\n      on: [town-clerk]\n      kind: duty"),
        (PAPERS, "- patience\n", "- patience\n    - forbearance\n"),
    ],
)
def test_a_comment_other_line_ends_and_another_order_are_no_change(agreed, file, old, new):
    change(agreed / file, (old, new))
    assert told(agreed) == []


def test_a_handbook_that_nobody_approved_yet_is_told_of_once(small):
    assert told(small) == []
    assert command("--handbook", small, "check").stdout.count("nothing of this handbook was approved yet") == 1


def test_files_that_hold_only_routes_count_as_approved(agreed):
    for file in (agreed / approved.FOLDER).rglob("*.txt"):
        file.write_text("".join(f"{line}\n" for line in approved.read(file).routes), encoding="utf-8")
    change(agreed / PROTOCOL, ("have a need to know.", "have a good need to know."))
    assert told(agreed) == []


def test_approve_shows_what_a_new_clause_of_one_rule_says(agreed):
    change(agreed / "protocols/exampleshire.yml", ("  - ref: 7.6(a)\n", "  - ref: 7.6(c)\n    rules:\n    - says: Councillors must return every paper.\n      kind: duty\n      on:\n      - councillor\n      force: must\n      topic: handling\n    notes:\n    - The text does not say by when.\n  - ref: 7.6(a)\n"))
    done = command("--handbook", agreed, "approve")
    assert done.stdout.count("It reads now: Councillors must return every paper. The text does not say by when.") == 1 == done.stdout.count("Councillors must return every paper."), done.stdout + done.stderr


def test_approve_shows_each_change_with_its_text_and_the_answers_and_keeps_nothing_unasked(agreed):
    change(agreed / PROTOCOL, ("within three working days", "within two working days"))
    for name in (PAPERS,):
        change(agreed / name, ("within: 3 working days", "within: 2 working days"), ("in three working days", "in two working days"))
    before = approved.path(agreed, "exampleshire", "papers").read_text(encoding="utf-8")
    done = command("--handbook", agreed, "approve", "exampleshire/papers")
    assert (done.returncode, done.stderr) == (1, "Nothing was approved. To approve what is shown above: add --yes.\n")
    for line in ("Clause 7.5, rule 2 says 2 working days (before: 3 working days).", "It reads now: The Town Clerk must decide within two working days.", "Answers that rest on it: Ask the Town Clerk; Wait for the decision"):
        assert line in done.stdout
    assert approved.path(agreed, "exampleshire", "papers").read_text(encoding="utf-8") == before
    kept = command("--handbook", agreed, "approve", "--yes", "--by", "B.\nClerk")
    assert kept.returncode == 0 and told(agreed) == []
    assert approved.read(approved.path(agreed, "exampleshire", "papers")).head[0].startswith(f"# Approved on {date.today().isoformat()} by B. Clerk.")
    assert approved.read(approved.path(agreed, "exampleshire", "press")).head[0].startswith("# Approved on 2026-11-27 by A. Clerk.")


def test_what_a_tree_no_longer_rests_on_is_not_told_as_gone(agreed):
    change(agreed / PAPERS, ("    documents:\n    - grievance-procedure\n", ""))
    said = command("--handbook", agreed, "approve").stdout
    assert "  It no longer rests on the document “Grievance procedure”.\n" in said and "is gone" not in said.partition("\n")[2]
    assert "Named as the route for staff" not in said


def test_each_tree_that_no_longer_rests_on_a_thing_says_so(small):
    change(small / PRESS, ("    open: Nothing is said of officers.", "    open: Nothing is said of officers.\n    documents:\n    - grievance-procedure"))
    for file, (_, now) in approved.differences(load(small)).items():
        approved.keep(file, now, "A. Clerk", TODAY)
    for tree in (PAPERS, PRESS):
        change(small / tree, ("    documents:\n    - grievance-procedure\n", ""))
    content, told = load(small), set()
    said = [line for file, (before, now) in sorted(approved.differences(content).items()) for line in report(content, file, before, now, told)]
    assert said.count("  It no longer rests on the document “Grievance procedure”.") == 2


def test_a_file_of_the_proof_that_is_not_utf_8_is_a_complaint_with_its_name(agreed):
    for name in ("proof/addresses.txt", "proof/approved/exampleshire.txt"):
        before = (agreed / name).read_bytes() if (agreed / name).is_file() else None
        (agreed / name).write_bytes(b"caf\xe9\n")
        done = command("--handbook", agreed, "check")
        assert done.returncode == 1 and f"{name}:1: this is not UTF-8 text; save the file as UTF-8" in done.stderr
        (agreed / name).write_bytes(before) if before is not None else (agreed / name).unlink()


def test_where_problems_stop_the_check_what_changed_is_told_before_them(agreed):
    change(agreed / PROTOCOL, ("within three working days", "within five working days"))
    done = command("--handbook", agreed, "check")
    lines = done.stderr.splitlines()
    assert done.returncode == 1 and lines[0].startswith(f"changed: {PROTOCOL}:") and "Clause 7.5, rule 2 says 5 working days (before: 3 working days)" in lines[0]
    assert [line.partition(":")[0] for line in lines[1:-1]] == ["problem"] * (len(lines) - 2) and f"problem: {PAPERS}:" in lines[1]
    assert lines[-1].startswith(f"1 change since the last approval, {len(lines) - 2} problems.")


def test_problems_warnings_and_notes_have_words_of_their_own_and_a_colour_in_a_terminal_only(agreed, capsys, monkeypatch):
    change(agreed / PROTOCOL, ("about: Elected to the council.", "about: Chosen by the people."))
    assert main(["--handbook", str(agreed), "check"]) == 0
    plain = capsys.readouterr()
    assert plain.err.startswith("warning: ") and plain.err.endswith("No problem, 1 warning.\n") and "Note: no card plays" in plain.out and "\x1b" not in plain.err + plain.out
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(["--handbook", str(agreed), "check"]) == 0
    assert click.style("warning:", fg="yellow", bold=True) in capsys.readouterr().err


def test_no_answer_can_be_led_elsewhere_unnoticed():
    tried, found = unnoticed(checked(EXAMPLE), "exampleshire", "no-answer")
    assert found == [] and tried > 50


def test_a_rule_that_lost_half_of_its_words_is_told_with_both_numbers_and_a_small_cut_is_not(small):
    for file, (_, now) in approved.differences(load(small)).items():
        approved.keep(file, now)
    change(small / "protocols/exampleshire.yml", ("Councillors may look at a document if they have a need to know.", "Councillors may look at a document."), ("The Town Clerk must decide within three working days.", "The Town Clerk must decide within three working days or."))
    told = " ".join(problem.what for problem in changed(load(small), date(2026, 11, 27)))
    assert "Clause 7.5, rule 1 has changed, in 6 words instead of 13" in told and "rule 2 has changed)" in told.replace("rule 2 has changed;", "rule 2 has changed)")


def test_what_was_approved_before_the_words_of_rules_were_counted_stays_approved(small):
    for file, (_, now) in approved.differences(load(small)).items():
        approved.keep(file, now)
        file.write_text(re.sub(r" \| words: \d+", "", file.read_text(encoding="utf-8")), encoding="utf-8")
    assert not approved.differences(load(small)) and not list(changed(load(small), date(2026, 11, 27)))
