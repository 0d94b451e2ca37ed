"""`test` proves whichever handbook is at hand, says in sentences what fails, and writes what was proved."""

import os
from io import StringIO
from types import SimpleNamespace

import pytest

from macros.content import graph
from macros.content.kept import kept
from macros.content.loading import fingerprint_of_all, load
from macros.desk.approve import keep_addresses
from support.commands import change, command
from support.progress import Progress
from support.word_file import paragraph, run, word_file

SETTINGS = "format: 2\ntitle: Tiny\nedition: 2026-11-01\npublish:\n- tiny\n"
PROTOCOL = """\
council: Tiny Parish Council
title: How we work
roles:
  councillor:
    title: Councillor
    about: Elected.
sections:
- title: Papers
  clauses:
  - ref: "1"
    rules:
    - says: Councillors must read their papers.
      kind: duty
      on:
      - councillor
      force: must
      topic: purpose
"""
TREE = """\
title: Must I read my papers?
for: councillor
topic: purpose
start: have-you
questions:
  have-you:
    ask: Have you read them?
    answers:
    - id: done
      say: I have
      go: read
    - id: not-yet
      say: Not yet
      go: read
outcomes:
  read:
    kind: do
    title: Read them
    steps:
    - do: Read your papers.
      force: must
      cites:
      - "1"
"""


BROWSER = {"BROWSER_PATH": os.environ.get("BROWSER_PATH", "")}


def prove(handbook, *words):
    """Run `test` in a process that starts no others, since other tests run beside it."""
    return command("--handbook", handbook, "test", *words, "-n0", env=BROWSER)


@pytest.fixture
def tiny(tmp_path):
    """One council, one clause, one tree of one question; no comparison, contacts, phrases, cards, own pages or approved state."""
    for name, text in (("handbook.yml", SETTINGS), ("protocols/tiny.yml", PROTOCOL), ("decision_trees/tiny/papers.yml", TREE)):
        path = tmp_path / "tiny" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "tiny"


@pytest.mark.long
def test_a_new_handbook_is_proved_as_it_is(tmp_path):
    made = command("new", tmp_path / "our handbook", "--council", "Newtown Town Council")
    assert made.returncode == 0, made.stderr
    done = command("--handbook", tmp_path / "our handbook", "test", env=BROWSER)  # no word more: only a whole run is recorded
    assert done.returncode == 0, done.stdout + done.stderr
    assert "skipped" not in done.stdout
    assert "Engines: Chromium " in done.stdout and "Firefox and WebKit were not asked for" in done.stdout
    assert command("--handbook", tmp_path / "our handbook", "check").returncode == 0
    content = load(tmp_path / "our handbook")
    counts = graph.counts(tree for trees in content.trees.values() for tree in trees.values())
    proved = content.proved
    assert (proved.trees, proved.answers, proved.routes) == (counts["trees"], counts["answers"], counts["routes"]) and 0 < proved.keyboard <= counts["answers"]
    assert proved.content == fingerprint_of_all(content.folder) and proved.browser.startswith("Chromium ")


def test_a_run_that_fails_says_why_in_sentences_and_leaves_the_old_record(tiny):
    keep_addresses(load(tiny))
    line = kept(tiny).index("tiny/situations/papers.html#have-you.done") + 1
    approved = tiny / "proof/approved/tiny/papers.txt"
    approved.parent.mkdir(parents=True)
    approved.write_text("have-you.done -> read | do | rules: 1\n", encoding="utf-8")
    (tiny / "proof/proved.yml").write_text("on: 2026-01-01\ncontent: earlier\ntrees: 1\nanswers: 2\nroutes: 2\nkeyboard: 2\nbrowser: Chromium\n", encoding="utf-8")
    change(tiny / "decision_trees/tiny/papers.yml", ("id: done", "id: did"))
    done = prove(tiny, "--quick", "tests/handbook/test_content.py")
    assert done.returncode == 1
    for sentence in (
        "If this is meant, read the changes, then run: python3 run.py approve",
        "proof/approved/tiny/papers.txt: approved: have-you.done -> read | do | rules: 1",
        "decision_trees/tiny/papers.yml: now: have-you.did -> read | do | rules: 1",
        f"proof/addresses.txt:{line}: tiny/situations/papers.html#have-you.done leads nowhere any more; write the old name under “was:” of what took its place; delete this line where nothing did",
    ):
        assert sentence in done.stdout
    assert not {"Traceback", "KeyError", "StopIteration", "AssertionError"} & set(done.stdout.replace(":", " ").split())
    assert load(tiny).proved.on == "2026-01-01"


def test_the_wording_of_a_word_file_is_proved_where_the_file_is_at_hand_in_each_language(tmp_path):
    word_file(tmp_path / "protocol.docx", paragraph(run("1. Replies")) + paragraph(run("1.1 An officer must reply.")) + paragraph(run("1.2 A councillor must wait.")))
    assert command("new", tmp_path / "ours", "--council", "Newtown Town Council", "--from", tmp_path / "protocol.docx").returncode == 0
    word_file(tmp_path / "protocol-cy.docx", paragraph(run("1. Atebion")) + paragraph(run("1.1 Rhaid i swyddog ateb.")) + paragraph(run("1.2 Rhaid i gynghorydd aros.")))
    (key,) = load(tmp_path / "ours").decisions
    assert command("--handbook", tmp_path / "ours", "adopt", key, tmp_path / "protocol-cy.docx", "--lang", "cy").returncode == 0
    words = ("--handbook", tmp_path / "ours", "test", "tests/handbook/test_adopted.py", "-n0")
    done = command(*words, env=BROWSER | {"SOURCES": str(tmp_path)})
    assert done.returncode == 0 and "1 passed" in done.stdout and "NOT proved" not in done.stdout, done.stdout + done.stderr
    (tmp_path / "protocol-cy.docx").unlink()
    done = command(*words, env=BROWSER | {"SOURCES": str(tmp_path)})
    assert "1 skipped" in done.stdout and "the document protocol-cy.docx of" in done.stdout and "NOT proved" in done.stdout, done.stdout + done.stderr


def test_the_smallest_handbook_passes_a_quick_run_which_writes_no_record(tiny):
    done = prove(tiny, "--quick")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "skipped" not in done.stdout
    assert "Walked by click: 1 tree," in done.stdout
    assert not (tiny / "proof").exists()


def test_problems_stop_the_proof_before_it_begins(tiny):
    change(tiny / "decision_trees/tiny/papers.yml", ("go: read", "go: raed"))
    done = prove(tiny)
    assert (done.returncode, done.stdout) == (1, "")
    assert "papers.yml:11: questions.have-you.answers.1.go: there is no question or outcome “raed”; did you mean “read”?" in done.stderr


def test_somebody_at_a_terminal_sees_how_far_the_tests_are_and_which_failed(monkeypatch):
    stream = StringIO()
    stream.isatty = lambda: True
    monkeypatch.setattr("sys.stderr", stream)
    shown = Progress()
    shown.begin(2)
    for when in ("setup", "call", "teardown") * 2:
        shown.pytest_runtest_logreport(SimpleNamespace(when=when))
    shown.pytest_sessionfinish()
    assert "Testing" in stream.getvalue() and "100%" in stream.getvalue()
    assert shown.pytest_report_teststatus(SimpleNamespace(when="call", passed=True)) == ("passed", "", "PASSED")
    assert shown.pytest_report_teststatus(SimpleNamespace(when="call", passed=False)) is None
