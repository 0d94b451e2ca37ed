"""`changes` tells in sentences what is different for readers, and nothing else."""

import re
import shutil
import subprocess
from datetime import date

import pytest
from support.commands import change
from support.example import EXAMPLE, SMALL

from macros.cli import main
from macros.content.loading import fingerprint, load
from macros.desk.changes.change import Change
from macros.desk.changes.compare import compare
from macros.desk.changes.layout import laid_out
from macros.desk.changes.links import lost
from macros.desk.changes.marks import sides_of
from macros.desk.changes.report import markdown, page, text
from macros.desk.changes.resting import AS_BEFORE, BESIDE, NUMBER, PLAYS, REFER, RESTED, TOO, UNCHANGED, WRONG
from macros.desk.changes.shown import STILL, WHERE

PROTOCOL, PAPERS, PRESS = "protocols/exampleshire.yml", "decision_trees/exampleshire/papers.yml", "decision_trees/exampleshire/press.yml"
GIT = ("git", "-c", "user.name=A. Clerk", "-c", "user.email=clerk@exampleshire.example", "-C")


def sentences(handbook) -> list[str]:
    return [found.sentence for found in compare(load(SMALL), load(handbook))]


TOLD = [
    (PROTOCOL, [("within three working days", "within two working days")], ["Clause 7.5, rule 2: the time is 2 working days (before: 3 working days)."]),
    (PROTOCOL, [("have a need to know.", "have a good need to know.")], ["Clause 7.5, rule 1: the words have changed."]),
    (PROTOCOL, [("      - town-clerk\n      force: must", "      - officer\n      force: must")], ["Clause 7.5, rule 2 binds Officer (before: Town Clerk)."]),
    (PROTOCOL, [("force: must not\n", "force: should not\n")], ["Clause 7.6(a) has the force “should not” (before: “must not”)."]),
    (PROTOCOL, [("ref: 7.6(a)", "ref: 7.9\n    id: 7.6-a")], ["What was printed as Clause 7.6(a) is printed as Clause 7.9 now."]),
    (PROTOCOL, [('ref: "7.5"\n', 'ref: "7.9"\n    id: "7.5"\n'), ("ref: 7.6(a)", 'ref: "7.5"\n    id: 7.6-a'), ('ref: "7.9"', "ref: 7.6(a)")], ["Clause 7.6(a) and Clause 7.5 exchanged their numbers: “Councillors may look at a document if they have a need to know. The Town Clerk must decide within three working days.” is Clause 7.6(a) now, and “Councillors must not pass papers to the press.” is Clause 7.5 now."]),
    (PROTOCOL, [("title: Town Clerk", "title: Chief Officer")], ["The role that was “Town Clerk” is “Chief Officer” now."]),
    (PROTOCOL, [("title: Grievance procedure", "title: Grievance policy")], ["The document that was “Grievance procedure” is “Grievance policy” now."]),
    (PROTOCOL, [("- The text does not say what happens after that.", "- The text does not say what happens after the three days.\n    - A second note.")], ["Clause 7.5: note 1 has changed.", "Clause 7.5: note 2 is new."]),
    (PROTOCOL, [("means: Needing a document to do", "means: Needing a paper to do")], ["The word “need to know”: its meaning has changed."]),
    (PROTOCOL, [("next_review: 2099-03", "next_review: 2098-03")], ["The review of the text is due in 2098-03 (before: 2099-03)."]),
    (PAPERS, [("ask: Why do you need it?", "ask: What is it for?")], ["The question that was “Why do you need it?” is “What is it for?” now."]),
    (PAPERS, [("say: I am curious\n      go: refused", "say: I am curious\n      go: ask-clerk"), ("say: I am not sure\n      go: ask-clerk", "say: I am not sure\n      go: refused")],
     ["The choice “I am curious” to “Why do you need it?” leads to “Ask the Town Clerk” (before: “The text does not say whether curiosity is enough”).",
      "The choice “I am not sure” to “Have you asked the Town Clerk?” leads to “The text does not say whether curiosity is enough” (before: “Ask the Town Clerk”)."]),
    (PAPERS, [("    - do: Keep a note of the date.\n      ours: true\n", "")], ["The answer “Ask the Town Clerk”: step 2 is gone."]),
    (PAPERS, [("    who:\n    - town-clerk", "    who:\n    - officer")], ["The answer “Ask the Town Clerk” names Officer to turn to (before: Town Clerk)."]),
    (PAPERS, [("- patience\n    kind: know\n    title: Wait for the decision", "- patience\n    kind: know\n    title: Wait three days")], ["The answer that was “Wait for the decision” is “Wait three days” now."]),
    (PROTOCOL, [("  adopted: 2026-04-20\n", "")], ["The text no longer says when it was adopted (before: 2026-04-20)."]),
    (PROTOCOL, [("      - town-clerk\n      force: must", "      - town-clerk\n      - officer\n      force: must")], ["Clause 7.5, rule 2 also binds Officer."]),
    (PAPERS, [("within: 3 working days", "within: 2 working days")], ["The answer “Ask the Town Clerk”: the time limit is 2 working days (before: 3 working days), for the decision."]),
    (PAPERS, [("    who:\n    - town-clerk\n", "")], ["The answer “Ask the Town Clerk” names nobody to turn to now (before: Town Clerk)."]),
    (PAPERS, [("because: The Town Clerk decides.", "because: It is for the Town Clerk.")], ["The answer “Ask the Town Clerk”: its reason has changed."]),
    (PAPERS, [("open: The text speaks only of a need to know.", "open: The text speaks of a need to know.")], ["The answer “The text does not say whether curiosity is enough”: what it leaves open has changed."]),
    (PAPERS, [("- look at records", "- see records\n- the file")], ["The situation “I want to see a council document” is found by “see records”, “the file” too and by “look at records” no longer."]),
    (PROTOCOL, [("- needs to know", "- needed to know")], ["The word “need to know” takes the form “needed to know” too and the form “needs to know” no longer."]),
    ("handbook.yml", [("clerk@exampleshire", "the.clerk@exampleshire")], ["How to reach Town Clerk: the mailbox has changed."]),
]  # fmt: skip


@pytest.mark.parametrize(("file", "pairs", "told"), TOLD)
def test_a_change_is_told_in_a_sentence_and_nothing_else_is(small, file, pairs, told):
    change(small / file, *pairs)
    assert sentences(small) == told


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (PROTOCOL, "council: Exampleshire", "# Somebody's comment.\ncouncil: Exampleshire"),
        (PROTOCOL, "says: The Town Clerk must decide within three working days.", "says: >-\n        The Town Clerk must decide\n        within three working days."),
        (PROTOCOL, "      kind: duty\n      on:\n      - town-clerk\n      force: must", "      force: must\n      on: [town-clerk]\n      kind: duty"),
        (PAPERS, "also:\n- planning file\n- look at records", "also:\n- look at records\n- planning file"),
        (PAPERS, "- patience\n", "- patience\n    - forbearance\n"),
    ],
)
def test_a_comment_other_line_ends_and_another_order_are_no_change(small, file, old, new):
    change(small / file, (old, new))
    assert sentences(small) == []


def test_a_new_id_that_was_names_is_no_change(small):
    change(small / PROTOCOL, ("  town-clerk:\n    title", "  clerk:\n    was: [town-clerk]\n    title"), ("- town-clerk", "- clerk"))
    change(small / PAPERS, ("- town-clerk", "- clerk"), ("ask-clerk", "ask"), ("  ask:\n    kind", "  ask:\n    was: [ask-clerk]\n    kind"))
    change(small / "handbook.yml", ("      town-clerk:", "      clerk:"))
    assert sentences(small) == []


def test_a_clause_of_another_number_without_was_is_renumbered_and_its_address_is_lost(small):
    change(small / PROTOCOL, ("ref: 7.6(a)", 'ref: "7.9"'), ("- 7.6-a", '- "7.9"'))
    change(small / PRESS, ("- 7.6-a", '- "7.9"'))
    assert sentences(small) == ["What was printed as Clause 7.6(a) is printed as Clause 7.9 now."]
    assert [str(found) for found in lost(load(SMALL), load(small))] == ["exampleshire/protocol.html#7.6-a (Clause 7.6(a))"]


def test_what_comes_and_goes_is_told_once_with_its_text_and_the_answers(small):
    (small / PRESS).unlink()
    change(small / PROTOCOL, ('    - id: "2"\n      says: The Town Clerk must decide within three working days.\n      kind: duty\n      on:\n      - town-clerk\n      force: must\n      topic: access\n', ""))
    found = list(compare(load(SMALL), load(small)))
    assert [told.sentence for told in found] == ["Clause 7.5, rule 2 is gone.", "The situation “May I pass it to the press?” is gone, with 1 question and 2 answers."]
    wrong = {lot.label: lot.lines for lot in found[0].answers}[WRONG]
    assert found[0].before == "The Town Clerk must decide within three working days." and wrong[1] == "I want to see a council document: “Wait for the decision” (still says “3 working days”): the step: “The Town Clerk must decide in three working days.”"
    back = [told.sentence for told in compare(load(small), load(SMALL))]
    assert back == ["Clause 7.5, rule 2 is new.", "The situation “May I pass it to the press?” is new, with 1 question and 2 answers. New in it: “You must not pass it on” and “The text speaks only of councillors”."]


def test_each_form_of_the_report_marks_the_words_that_differ(small):
    change(small / PROTOCOL, ("within three working days", "within two <b> working days"))
    now = load(small)
    found = list(compare(load(SMALL), now))
    written = [form(laid_out("What changed", now, found, [], [])) for form in (text, markdown, page)]
    assert "within [three] working" in written[0] and "within [two <b>] working" in written[0]
    assert "within <del>three</del> working" in written[1] and r"<ins>two \<b\></ins>" in written[1]
    assert "<del>three</del>" in written[2] and "<ins>two &lt;b&gt;</ins>" in written[2]
    for form in written:
        assert AS_BEFORE in form and "Wait for the decision" in form


@pytest.fixture
def says(capsys):
    """The command, run on a handbook: its status and what it said."""

    def run(handbook, *words):
        status = main(["--handbook", str(handbook), "changes", *map(str, words)])
        said = capsys.readouterr()
        return status, said.out + said.err

    return run


@pytest.fixture
def kept(tmp_path):
    """The tiny handbook in a folder of a Git repository, committed once."""
    handbook = shutil.copytree(SMALL, tmp_path / "kept/our handbook")
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "First"), ("tag", "adopted-2026")):
        subprocess.run([*GIT, tmp_path / "kept", *words], check=True)
    return handbook


def test_the_command_compares_with_the_last_commit_a_tag_and_a_folder_and_prints_a_page(kept, says):
    assert "Nothing has changed for readers." in says(kept)[1]
    change(kept / PROTOCOL, ("within three working days", "within two working days"))
    change(kept / PAPERS, ("within: 3 working days", "within: 2 working days"), ("in three working days", "in two working days"))
    for since in ((), ("adopted-2026",), (SMALL,)):
        assert "rule 2: the time is 2 working days (before: 3 working days)." in says(kept, *since)[1]
    assert says(kept, "--format", "page")[0] == 0
    page_of_it = (kept / "out/changes.html").read_text(encoding="utf-8")
    assert "<del>three</del>" in page_of_it and "HEAD" not in page_of_it and f"From the state of {date.today().day} {date.today():%B %Y}, " in page_of_it
    assert f"From “adopted-2026”, the state of {date.today().day} {date.today():%B %Y}, to the handbook as it stood on " in says(kept, "adopted-2026")[1]
    assert says(kept, "adopted-2025") == (1, "“adopted-2025” is neither a folder with a handbook.yml nor a revision or tag of this repository.\n")
    assert says(kept, "") == (1, "The name of an edition is empty. Name a revision, a tag or a folder: python3 run.py changes FOLDER\n")


def test_what_the_earlier_edition_holds_and_cannot_be_read_is_named_and_not_called_new(kept, says):
    change(kept / PRESS, ("kind: stop", "kind: halt"))
    subprocess.run([*GIT, kept, "commit", "-qam", "Broken"], check=True)
    change(kept / PRESS, ("kind: halt", "kind: stop"))
    said = says(kept)[1]
    assert "press.yml cannot be read in the earlier edition;" in said and "is new" not in said


@pytest.mark.parametrize("settings", ["", "format: 2\npublished: nothing\n"])
def test_an_edition_whose_settings_are_wrong_is_not_compared_with(kept, says, tmp_path, settings):
    other = shutil.copytree(kept, tmp_path / "other")
    (other / "handbook.yml").write_text(settings, encoding="utf-8")
    for words in ((str(other),), ("--to", str(other))):
        status, said = says(kept, *words)
        assert status == 1 and f"“{other}” cannot be compared with: its handbook.yml has a mistake in line 1" in said and "is new" not in said


def test_a_handbook_that_is_not_kept_with_git_is_told_what_to_name(small, says):
    status, said = says(small)
    assert status == 1 and "is not kept with Git. Name the folder of an earlier edition" in said


BESIDES = [
    ("training/exampleshire/first-weeks.yml", [("minutes: 8", "minutes: 9"), ("title: The survey of the school crossing", "title: The crossing")], ["The scenario that was “The survey of the school crossing” is “The crossing” now.", "The scenario “The crossing” takes 9 minutes (before: 8)."]),
    ("training/exampleshire/first-weeks.yml", [("tempts: too strong", "tempts: too soon")], ["The scenario “The survey of the school crossing”: choice 3 has changed."]),
    ("comparisons.yml", [("- point: How long the answer may take", "- point: How long an answer takes")], ["The comparison that was “How long the answer may take” is “How long an answer takes” now."] * 2),
    ("comparisons.yml", [("- point: How long the answer may take\n    matters: You know", "- was:\n    - How long the answer may take\n    point: How long an answer takes\n    matters: One knows")],
     [sentence for _ in range(2) for sentence in ("The comparison that was “How long the answer may take” is “How long an answer takes” now.", "The comparison “How long an answer takes”: why it matters has changed.")]),
]  # fmt: skip


@pytest.mark.parametrize(("file", "pairs", "told"), BESIDES)
def test_a_change_of_training_or_of_a_comparison_is_told_as_one(exampleshire, file, pairs, told):
    change(exampleshire / file, *pairs)
    assert [found.sentence for found in compare(load(EXAMPLE), load(exampleshire))] == told


@pytest.mark.parametrize("file", ["training/exampleshire.yml", "training/exampleshire/first-weeks.yml", "comparisons.yml", "silences/exampleshire.yml", "adopted/exampleshire.yml", "handbook.yml"])
def test_of_what_cannot_be_read_in_one_edition_nothing_is_said(exampleshire, file):
    path = exampleshire / file
    path.write_text(path.read_text(encoding="utf-8") + "\nx: [\n", encoding="utf-8")
    broken = load(exampleshire)
    assert [problem.file for problem in broken.problems] == [file]
    assert [found.sentence for found in compare(broken, load(EXAMPLE))] == [found.sentence for found in compare(load(EXAMPLE), broken)] == []


def test_new_training_is_told_and_its_words_do_not_run_together(exampleshire):
    without = exampleshire.parent / "without"
    shutil.copytree(exampleshire, without, ignore=shutil.ignore_patterns("training"))
    found = {told.sentence: told.after for told in compare(load(without), load(exampleshire))}
    assert {"The induction of a councillor is new.", "The induction of an officer is new.", "The module “Your first weeks” is new, with 2 scenarios."} <= found.keys()
    assert found["The module “Your first weeks” is new, with 2 scenarios."] == "Papers and instructions, which everybody meets early on."
    shutil.rmtree(exampleshire / "silences")
    gone = next(told for told in compare(load(without), load(exampleshire)) if told.sentence.startswith("The silence") and told.sentence.endswith("is gone."))
    assert gone.before and gone.sentence.partition("“")[2].rpartition("”")[0] not in gone.before


def test_the_council_s_own_words_read_otherwise_in_good_english(small):
    was = load(SMALL).adopted["exampleshire"].clauses["7.5"]
    change(small / "adopted/exampleshire.yml", ("is free to look", "may look"), (was.fingerprint, fingerprint(was.words.replace("is free to look", "may look"))))
    assert sentences(small) == ["The council’s own wording of Clause 7.5: its words have changed."]


def test_another_title_is_told_once_and_not_wherever_it_is_named(small):
    for file in (PROTOCOL, PAPERS, PRESS):
        change(small / file, ("Town Clerk", "Chief Officer"))
    found = list(compare(load(SMALL), load(small)))
    assert [told.sentence for told in found] == ["The role that was “Town Clerk” is “Chief Officer” now."]
    change(small / PAPERS, ("because: The Chief Officer decides.", "because: The Chief Officer decides alone."))
    assert [told.sentence for told in compare(load(SMALL), load(small))][1:] == ["The answer “Ask the Chief Officer”: its reason has changed."]


WAITING = """title: I am waiting for a document
for: councillor
topic: access
start: asked
questions:
  asked:
    ask: Have you asked the Town Clerk?
    answers:
    - id: not-yet
      say: Not yet
      go: back
    - id: waiting
      say: Yes, I am waiting
      go: wait
    - id: unsure
      say: I am not sure
      go: back
outcomes:
  wait:
    kind: know
    title: Wait for the decision
    steps:
    - do: The Town Clerk must decide in three working days.
      by: [town-clerk]
      force: must
      cites: [7.5/2]
  back:
    kind: see
    title: Ask first
    to: papers
"""
POINTER = "  wait:\n    was: [asked]\n    kind: see\n    title: Waiting has a page of its own\n    to: waiting\n"


def split(small) -> None:
    """Take the question whether the clerk was asked, and one of its answers, into a situation of its own; the other answer goes."""
    old = (small / PAPERS).read_text(encoding="utf-8")
    question, outcome = old[old.index("  asked:") : old.index("outcomes:\n")], old[old.index("  ask-clerk:\n    kind") : old.index("  refused:\n")]
    change(small / PAPERS, (question, ""), (outcome, POINTER), ("go: asked", "go: wait"))
    (small / "decision_trees/exampleshire/waiting.yml").write_text(WAITING, encoding="utf-8")


def test_what_moved_to_another_situation_is_told_as_moved_and_neither_as_gone_nor_as_new(small):
    split(small)
    before, now = load(SMALL), load(small)
    told = [found.sentence for found in compare(before, now)]
    assert told == [
        "The choice “For my work as a councillor” to “Why do you need it?” leads to “Waiting has a page of its own” (before: the question “Have you asked the Town Clerk?”).",
        "The answer “Ask the Town Clerk” is gone.",
        "The answer “Waiting has a page of its own” is new; it leads to “I am waiting for a document”.",
        "The question “Have you asked the Town Clerk?” and the answer “Wait for the decision” stand in the situation “I am waiting for a document” now. Their old addresses open “Waiting has a page of its own”.",
        "The situation “I am waiting for a document” is new, with 1 question and 2 answers; of these, 1 question and 1 answer came from “I want to see a council document”. New in it: “Ask first” (leads to “I want to see a council document”).",
        "The choice “Not yet” to “Have you asked the Town Clerk?” leads to “Ask first” (before: “Ask the Town Clerk”).",
        "The choice “I am not sure” to “Have you asked the Town Clerk?” leads to “Ask first” (before: “Ask the Town Clerk”).",
    ]
    assert [str(found) for found in lost(before, now) if "/papers.html#ask" in str(found)][:2] == [
        "exampleshire/situations/papers.html#ask-clerk (the answer “Ask the Town Clerk”, with 1 earlier address of it)",
        "exampleshire/situations/papers.html#asked.not-yet (the choice “Not yet” to “Have you asked the Town Clerk?”, which now stands at exampleshire/situations/waiting.html#asked.not-yet, with 3 earlier addresses of it)",
    ]
    back = [found.sentence for found in compare(now, before)]
    assert back[-2:] == ["The situation “I am waiting for a document” is gone, with 1 answer.", "The question “Have you asked the Town Clerk?” and the answer “Wait for the decision” stand in the situation “I want to see a council document” now."]


def test_what_stands_in_both_situations_or_only_sounds_alike_did_not_move(small):
    outcome = "  waiting:\n    kind: know\n    title: Wait for the decision\n    steps:\n    - do: Nothing is said of how long the press may have to wait, so ask the editor first.\n      ours: true\n"
    text = (small / PAPERS).read_text(encoding="utf-8")
    copy = text[text.index("  wait:\n") : text.index("  refused:\n")].replace("  wait:", "  waits:").replace("- patience", "- patient")
    change(small / PRESS, ("    - id: officer\n", "    - id: editor\n      say: An editor\n      go: waiting\n    - id: clerk\n      say: The clerk\n      go: waits\n    - id: officer\n"), ("  silent:\n", f"{outcome}{copy}  silent:\n"))
    assert [sentence for sentence in sentences(small) if "answer" in sentence] == ["The answer “Wait for the decision” is new."] * 2


def test_a_situation_at_another_address_is_told_with_both(small):
    (small / PRESS).rename(small / "decision_trees/exampleshire/papers-and-press.yml")
    change(small / "decision_trees/exampleshire/papers-and-press.yml", ("title: May I", "was: [press]\ntitle: May I"))
    change(small / PAPERS, ("- press", "- papers-and-press"), ("to: press#who", "to: papers-and-press#who"))
    assert sentences(small) == ["The situation “May I pass it to the press?” has moved to a new address: exampleshire/situations/papers-and-press.html. The old address, exampleshire/situations/press.html, still works and leads there."]
    assert lost(load(SMALL), load(small)) == []


def test_an_address_that_was_let_go_is_told_apart_from_one_that_is_still_promised(kept):
    split(kept)
    (kept / "proof").mkdir(exist_ok=True)
    for folder, lines in ((kept, "ask-clerk"), (kept.parent / "was", "ask-clerk asked.unsure")):
        if folder != kept:
            shutil.copytree(SMALL, folder)
        (folder / "proof").mkdir(exist_ok=True)
        (folder / "proof/addresses.txt").write_text("".join(f"exampleshire/situations/papers.html#{line}\n" for line in lines.split()), encoding="utf-8")
    found = {lost.address.partition("#")[2]: str(lost) for lost in lost(load(kept.parent / "was"), load(kept))}
    assert found["ask-clerk"].endswith("#ask-clerk (the answer “Ask the Town Clerk”, with 1 earlier address of it)")
    assert found["asked.unsure"].endswith("(the choice “I am not sure” to “Have you asked the Town Clerk?”, which now stands at exampleshire/situations/waiting.html#asked.unsure, with 3 earlier addresses of it)")
    change(kept / PROTOCOL, ("ref: 7.6(a)", 'ref: "7.9"'), ("- 7.6-a", '- "7.9"'))
    change(kept / PRESS, ("- 7.6-a", '- "7.9"'))
    (kept.parent / "was/proof/addresses.txt").write_text("exampleshire/protocol.html#7.6-a\n", encoding="utf-8")
    (kept / "proof/addresses.txt").write_text("", encoding="utf-8")
    assert "exampleshire/protocol.html#7.6-a (Clause 7.6(a), which is no longer kept)" in [str(lost) for lost in lost(load(kept.parent / "was"), load(kept))]


def test_a_clause_of_another_number_and_other_words_is_told_once_with_both_numbers(small):
    change(small / PROTOCOL, ("ref: 7.6(a)", "ref: 7.9\n    id: 7.6-a"), ("must not pass papers to the press.", "must not pass any papers to the press."))
    assert sentences(small) == ["Clause 7.9 (Clause 7.6(a) before): the words have changed."]


def test_the_answers_that_rest_on_a_change_are_told_by_whether_they_changed_too(small):
    change(small / PROTOCOL, ("within three working days", "within two working days"))
    change(small / PAPERS, ("in three working days", "in two working days"))
    rule, outcome = compare(load(SMALL), load(small))
    told = {lot.label: lot.lines for lot in rule.answers}
    assert told[TOO] == ("I want to see a council document: “Wait for the decision”",)
    assert told[WRONG] == ("I want to see a council document: “Ask the Town Clerk” (still says “3 working days”): the time limit: “3 working days: the decision”",)
    assert "The text: Clause 7.5, the note: “The text does not say what happens after that.”" in told[AS_BEFORE] and not outcome.answers
    change(small / PAPERS, ("do: Keep a note of the date.", "do: Keep a dated note."), ("title: Ask the Town Clerk", "title: Ask the Town Clerk in writing"))
    rule = next(compare(load(SMALL), load(small)))
    assert any("“Ask the Town Clerk in writing” (still says “3 working days”): the time limit" in line for lot in rule.answers for line in lot.lines if lot.label == WRONG), "what changed elsewhere in an answer is not the part that rests on the rule"


def test_a_report_says_a_name_and_the_answers_once_for_all_that_changed_in_a_thing(small):
    change(small / PROTOCOL, ("within three working days", "within two working days"), ("      - town-clerk\n      force: must", "      - officer\n      force: must"))
    now = load(small)
    for form in (text, markdown, page):
        written = form(laid_out("What changed", now, list(compare(load(SMALL), now)), [], []))
        written = written.partition("How to read this" if "How to read this" in written else "Each sentence says")[2]
        assert written.count("rule 2") == 1 and written.count("Wait for the decision") == 1 and "binds Officer (before: Town Clerk)." in written


def test_a_text_that_lost_half_of_its_words_is_told_with_both_numbers(small):
    change(small / PROTOCOL, ("Councillors may look at a document if they have a need to know.", "Councillors may look at a document."))
    assert sentences(small) == ["Clause 7.5, rule 1: the words have changed, in 6 words instead of 13."]


def test_a_scenario_of_another_key_is_the_same_one_and_what_only_the_trainer_sees_is_shown(exampleshire):
    module = exampleshire / "training/exampleshire/first-weeks.yml"
    key = next(iter(load(EXAMPLE).modules["exampleshire"]["first-weeks"].scenarios))
    change(module, (f"  {key}:", f"  {key}-again:"), ("tempts: too strong", "tempts: too soon"))
    (told,) = compare(load(EXAMPLE), load(exampleshire))
    assert "too strong" in told.before and "too soon" in told.after


def test_what_rests_on_a_changed_rule_is_found_in_the_training_the_comparisons_the_silences_and_the_roles(exampleshire):
    now = load(exampleshire)
    protocol = now.protocols["exampleshire"]
    citing = {
        "Training": {cited for module in now.modules["exampleshire"].values() for scenario in module.scenarios.values() for choice in scenario.choices for cited in choice.cites},
        "Councils side by side": {cited for points in now.comparisons.topics.values() for point in points if "exampleshire" in point.councils for cited in point.councils["exampleshire"].cites},
        "What the text does not say": {cited for silence in now.silences["exampleshire"].values() for cited in silence.nearest},
        "Roles": {cited for role in protocol.roles.values() for cited in role.cites},
    }
    assert all(citing.values())
    words = {protocol.rules()[cited][1].says: cited for found in citing.values() for cited in [min(found)]}
    path = exampleshire / PROTOCOL
    text = path.read_text(encoding="utf-8")
    for says in words:
        assert text.count(says) >= 1, says
        text = text.replace(says, f"{says.removesuffix('.')}, as was agreed.")
    path.write_text(text, encoding="utf-8")
    lines = [line for told in compare(load(EXAMPLE), load(exampleshire)) for lot in told.answers if lot.label == AS_BEFORE for line in lot.lines]
    assert not {where for where in citing if not any(line.startswith(f"{where}: ") for line in lines)}


def test_everything_that_lost_a_rule_which_is_gone_is_listed_and_not_what_it_left_alone(small):
    change(small / PROTOCOL, ('    - id: "2"\n      says: The Town Clerk must decide within three working days.\n      kind: duty\n      on:\n      - town-clerk\n      force: must\n      topic: access\n', ""))
    change(small / PAPERS, ("    - do: The Town Clerk must decide in three working days.\n      by:\n      - town-clerk\n      force: must\n      cites:\n      - 7.5/2\n", "    - do: Ask again.\n      ours: true\n"))
    told = {lot.label: lot.lines for lot in next(compare(load(SMALL), load(small))).answers}
    assert told[RESTED] == ("I want to see a council document: “Wait for the decision”",) and not any("Wait for the decision" in line for line in told[AS_BEFORE])


def test_a_post_of_another_title_is_counted_by_what_names_it_and_by_where_its_title_stands(small):
    for file in (PROTOCOL, PAPERS, PRESS):
        change(small / file, ("Town Clerk", "Chief Officer"))
    (role,) = compare(load(SMALL), load(small))
    outcomes = [outcome for tree in load(small).trees["exampleshire"].values() for outcome in tree.outcomes.values()]
    named = sum("town-clerk" in str(outcome) for outcome in outcomes)
    words = sum("Chief Officer" in str(outcome) for outcome in outcomes)
    where, own = role.answers
    assert where.lines[0] == f"as who acts or whom to turn to in {named} answers" and where.lines[1].startswith(f"its title stands in the words of {words} answers, ") and own.lines == ("I want to see a council document: “Ask the Chief Officer”",)
    assert not [words for words, differs in sides_of(Change("", "", "", "Ask the Town Clerk today.", "Ask the Chief Officer now.", titles=role.titles))[1] if differs and "Chief" in words]


def test_an_old_title_that_still_stands_is_counted_as_the_old_one_in_small_letters_too(small):
    change(small / PROTOCOL, ("title: Town Clerk", "title: Chief Officer"))
    change(small / PRESS, ("do: Ask the Town Clerk.", "do: Ask the town clerk."))
    (told,) = [found for found in compare(load(SMALL), load(small)) if found.id == "role town-clerk"]
    outcomes = [str(outcome) for tree in load(small).trees["exampleshire"].values() for outcome in tree.outcomes.values()]
    lots = {lot.label: lot.lines for lot in told.answers}
    assert not any("its title stands" in line for line in lots[WHERE])
    assert lots[STILL][0].startswith(f"{sum('Town Clerk' in outcome for outcome in outcomes)} answers, ") and lots[STILL][1].startswith("1 answer, in small letters")


def test_the_report_begins_with_a_short_account_and_a_list_of_contents(small):
    split(small)
    change(small / PROTOCOL, ("within three working days", "within two working days"))
    now = load(small)
    written = [form(laid_out("What changed", now, list(compare(load(SMALL), now)), [], lost(load(SMALL), now), "From then to now.")) for form in (text, markdown, page)]
    for form in written:
        short = form.partition("In short")[2].partition("Each sentence says")[0]
        assert "1 thing changes in the protocol" in short and "the time is 2 working days" in short and "Answers: 2 new and 1 gone." in short and "Situations: 1 new." in short and "From then to now." in form
    links, ids = (set(re.findall(pattern, written[2])) for pattern in (r'href="#([\w-]+)"', r' id="([\w-]+)"'))
    assert links and links <= ids


def test_a_scenario_that_plays_an_answer_is_told_though_no_choice_of_it_cites_the_rule(exampleshire):
    change(exampleshire / "training/exampleshire/first-weeks.yml", ("      - 7.5/1\n      - 7.5/2\n", "      - 7.5/1\n"))
    before = load(exampleshire)
    change(exampleshire / PROTOCOL, ("decide within three working days", "decide within two working days"))
    told = next(found for found in compare(before, load(exampleshire)) if "7.5" in found.sentence)
    assert [lot.lines for lot in told.answers if lot.label == PLAYS] == [("Training: the scenario “The survey of the school crossing”",)]


def test_of_what_rests_on_a_clause_of_which_only_a_note_changed_nothing_is_quoted(small):
    change(small / PROTOCOL, ("- The text does not say what happens after that.", "- The text does not say what happens afterwards."))
    (note,) = compare(load(SMALL), load(small))
    assert [lot.label for lot in note.answers] == [UNCHANGED]


def rests_on_the_rule(before, small) -> dict[str, tuple[str, ...]]:
    """What the report tells of the first change that anything rests on."""
    return {lot.label: lot.lines for lot in next(found for found in compare(before, load(small)) if found.answers).answers}


def test_words_that_a_rule_lost_are_found_in_all_that_an_answer_says_whatever_their_capitals(small):
    change(small / PROTOCOL, ("a need to know.", "a need to know, as appropriate."))
    change(small / PAPERS, ("because: The Town Clerk decides.", "open: “As appropriate” is not explained. The text says no more."))
    before = load(small)
    change(small / PROTOCOL, (", as appropriate.", "."))
    still = "“Ask the Town Clerk” ({}still says “as appropriate”): what it leaves open: ““As appropriate” is not explained.”"
    assert rests_on_the_rule(before, small)[WRONG] == (f"I want to see a council document: {still.format('')}",)
    change(small / PAPERS, ("do: You may ask to see it.", "do: You may see it."))
    told = rests_on_the_rule(before, small)
    assert [*told][0] == WRONG and told[WRONG] == (f"I want to see a council document: {still.format('changed too, and ')}",) and told[TOO]


def test_a_step_of_our_own_that_gives_the_number_of_the_clause_is_found(small):
    change(small / PRESS, ("do: Ask the Town Clerk.", "do: Ask again after three working days. That is the time for papers (7.5)."))
    change(small / PAPERS, ("open: The text speaks only of a need to know.", "open: What 7.5 means by a need to know is not said."))
    before = load(small)
    change(small / PROTOCOL, ("within three working days", "within two working days"))
    told = rests_on_the_rule(before, small)
    assert "May I pass it to the press? “The text speaks only of councillors” (still says “3 working days”): the step: “Ask again after three working days. That is the time for papers (7.5).”" in told[WRONG]
    assert told[NUMBER] == ("I want to see a council document: “The text does not say whether curiosity is enough” (what it leaves open)",)


LOST = ("The Town Clerk must decide within", "An Officer must decide within")


def test_a_post_that_a_rule_lost_is_told_with_every_part_of_an_answer_that_names_it(small):
    change(small / PROTOCOL, LOST)
    told = rests_on_the_rule(load(SMALL), small)[WRONG]
    assert told[0] == "I want to see a council document: “Ask the Town Clerk” (still says “Town Clerk”): its title; the time limit: “3 working days: the decision”; its reason: “The Town Clerk decides.”; whom it names: Town Clerk"


def test_a_post_that_a_rule_lost_is_found_in_what_rests_on_another_rule_of_the_clause_but_not_where_that_rule_names_it(small):
    change(small / PROTOCOL, ("papers to the press.", "papers to the press without the Town Clerk."))
    change(small / PRESS, ("    - do: Ask the Town Clerk.\n      ours: true\n    open: Nothing is said of officers.", "    - do: You may look.\n      force: may\n      cites: [7.5/1]\n    - do: Have the leave of the Town Clerk.\n      force: must\n      cites: [7.6-a]\n    open: The stages end with the Town Clerk. Nothing is said of officers."))
    before = load(small)
    change(small / PROTOCOL, LOST)
    told = rests_on_the_rule(before, small)
    assert "May I pass it to the press? “The text speaks only of councillors” (still says “Town Clerk”): what it leaves open: “The stages end with the Town Clerk.”" in told[WRONG]
    assert BESIDE not in told or "The text speaks only of councillors" not in told[BESIDE][0]


def test_a_time_that_a_rule_lost_is_not_told_where_the_rule_that_a_step_rests_on_says_it(small):
    change(small / PROTOCOL, ("papers to the press.", "papers to the press for three working days."))
    change(small / PRESS, ("    - do: Ask the Town Clerk.\n      ours: true\n", "    - do: You may look.\n      force: may\n      cites: [7.5/1]\n    - do: Keep it for three working days.\n      force: must\n      cites: [7.6-a]\n    - do: Wait three working days.\n      ours: true\n"))
    before = load(small)
    change(small / PROTOCOL, ("decide within three working days", "decide within two working days"))
    told = " ".join(rests_on_the_rule(before, small)[WRONG])
    assert "“Wait three working days.”" in told and "“Keep it for three working days.”" not in told


def test_many_other_numbers_in_a_row_are_told_in_one_sentence(exampleshire):
    change(exampleshire / PROTOCOL, *((f'ref: "8.{number}"\n', f'ref: "8.{number}0"\n    id: "8.{number}"\n') for number in (1, 2, 3)))
    (told,) = [found.sentence for found in compare(load(EXAMPLE), load(exampleshire)) if "number" in found.sentence]
    assert told == "Printed under other numbers now, with the same words: Clause 8.1 as Clause 8.10; Clause 8.2 as Clause 8.20; Clause 8.3 as Clause 8.30."


def test_a_post_that_a_rule_lost_and_that_has_another_title_too_is_told_with_both(small):
    change(small / PROTOCOL, LOST)
    for file in (PROTOCOL, PAPERS, PRESS):
        change(small / file, ("Town Clerk", "Head of Papers"))
    told = rests_on_the_rule(load(SMALL), small)[WRONG]
    assert any("“Ask the Head of Papers” (still says “Head of Papers”, before “Town Clerk”): its title; " in line for line in told)


def test_a_clause_that_sends_on_to_a_changed_one_is_told(small):
    change(small / PROTOCOL, ("must not pass papers to", "must not pass any papers to"))
    assert rests_on_the_rule(load(SMALL), small)[REFER] == ("Clause 7.5",)


def test_a_question_that_only_leads_to_an_answer_does_not_have_the_title_in_its_words(small):
    change(small / PAPERS, ("say: I am curious\n      go: refused", "say: I am curious\n      go: ask-clerk"))
    before = load(small)
    for file in (PROTOCOL, PAPERS, PRESS):
        change(small / file, ("Town Clerk", "Chief Officer"))
    (role,) = compare(before, load(small))
    assert "1 question" in role.answers[0].lines[1]
