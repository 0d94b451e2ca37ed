"""`rename` gives a key another name everywhere: readers see nothing of it, old addresses lead on, what was approved stays so."""

from datetime import date
from pathlib import Path

import pytest

from macros.checks.approval import changed
from macros.checks.registry import checked
from macros.cli import main
from macros.content import approved, kept
from macros.content.loading import load
from macros.desk.changes.compare import compare
from macros.pages.author import Author
from macros.pages.render import Renderer
from support.commands import change
from support.example import SMALL

CASES = [("role", "town-clerk", "clerk"), ("role", "councillor", "member"), ("document", "grievance-procedure", "grievances"), ("term", "need-to-know", "need"), ("tree", "papers", "documents-to-see"), ("tree", "press", "the-press"), ("question", "press#who", "who-are-you"), ("outcome", "papers#ask-clerk", "ask")]


@pytest.fixture
def agreed(small):
    """The tiny handbook as it was approved, with a comment."""
    change(small / "protocols/exampleshire.yml", ("  town-clerk:\n    title", "  # The head of paid service here.\n  town-clerk:\n    title"))
    for file, (_, now) in approved.differences(load(small)).items():
        approved.keep(file, now)
    return small


@pytest.mark.parametrize(("kind", "old", "new"), CASES)
def test_a_renamed_key_is_another_everywhere_and_readers_see_nothing_of_it(agreed, kind, old, new):
    before = kept.present(load(agreed))
    assert main(["--handbook", str(agreed), "rename", kind, f"exampleshire/{old}", new]) == 0
    now = checked(agreed)
    assert ["has moved to a new address" in told.sentence for told in compare(load(SMALL), now)] == [True] * (kind == "tree")
    assert before <= kept.present(now)
    assert list(changed(now, date(2026, 11, 27))) == []
    assert "# The head of paid service here." in (agreed / "protocols/exampleshire.yml").read_text(encoding="utf-8")


PENDING = (
    ("protocols/exampleshire.yml", ("within three working days", "within two working days"), ("      - town-clerk\n      force: must", "      - town-clerk\n      - officer\n      force: must"), ("title: Grievance procedure", "title: Grievance policy")),
    ("decision_trees/exampleshire/papers.yml", ("within: 3 working days", "within: 2 working days"), ("in three working days", "in two working days"), ("because: The Town Clerk decides.", "because: It is for the Town Clerk."), ("say: I am curious\n", "say: I want to know\n")),
    ("decision_trees/exampleshire/press.yml", ("  - do: Ask the Town Clerk.", "  - do: Ask a solicitor.")),
)


@pytest.mark.parametrize(("kind", "old", "new"), CASES)
def test_what_waited_for_approval_waits_on_and_only_that(agreed, kind, old, new):
    for file, *pairs in PENDING:
        change(agreed / file, *pairs)
    def told():
        return [problem.what for problem in changed(load(agreed), date(2026, 11, 27))]
    before = told()
    assert len(before) == 4
    assert main(["--handbook", str(agreed), "rename", kind, f"exampleshire/{old}", new]) == 0
    assert told() == before


def test_a_title_given_with_it_is_all_that_waits(agreed):
    assert main(["--handbook", str(agreed), "rename", "role", "exampleshire/town-clerk", "chief-officer", "--title", "Chief Officer"]) == 0
    assert {problem.what.partition("(")[2].partition(")")[0] for problem in changed(checked(agreed), date(2026, 11, 27))} == {"what was called “Town Clerk” is called “Chief Officer” now"}


@pytest.mark.parametrize(("kind", "key", "title"), [("role", "town-clerk", "Chief Officer"), ("tree", "papers", "I want to read a file"), ("question", "press#who", "Are you a councillor?")])
def test_a_title_alone_is_changed_under_the_same_key(agreed, kind, key, title):
    before = kept.present(load(agreed))
    assert main(["--handbook", str(agreed), "rename", kind, f"exampleshire/{key}", key.rpartition("#")[2], "--title", title]) == 0
    now = checked(agreed)
    assert kept.present(now) == before
    assert [problem for problem in changed(now, date(2026, 11, 27)) if title in problem.what]
    assert [told for told in compare(load(SMALL), now) if title in told.sentence]


def test_a_title_alone_says_nothing_more_of_who_the_readers_are(agreed):
    assert main(["--handbook", str(agreed), "rename", "role", "exampleshire/officer", "officer", "--title", "Employee"]) == 0
    assert "audiences" not in (agreed / "protocols/exampleshire.yml").read_text(encoding="utf-8")


def test_a_tree_that_cannot_have_a_title_keeps_its_file(agreed):
    file = agreed / "decision_trees/exampleshire/papers.yml"
    before = file.read_bytes()
    assert main(["--handbook", str(agreed), "rename", "tree", "exampleshire/papers", "papers", "--title", "Write here what it is <b>"]) == 1
    assert file.read_bytes() == before


@pytest.mark.parametrize(("words", "now"), [
    (["rename", "tree", "exampleshire/papers", "documents"], [["press", "documents", "documents#ask-clerk"], ["press", "documents"], ["documents", "press"]]),
    (["rename", "outcome", "exampleshire/papers#ask-clerk", "ask"], [["press", "papers", "papers#ask"], ["press", "papers"], ["papers", "press"]]),
    (["remove", "exampleshire/papers", "--yes"], [["press"], ["press"]]),
])  # fmt: skip
def test_what_would_serve_a_phrase_as_well_follows_a_renaming_and_goes_with_its_tree(small, words, now):
    path = small / "proof/phrases/exampleshire.yml"
    path.parent.mkdir(parents=True)
    path.write_text("phrases:\n- type: a reporter\n  finds: press\n  or: [papers, papers#ask-clerk]\n- type: the news\n  finds: press\n  or: [papers]\n- type: show me\n  finds: papers\n  or: [press]\n", encoding="utf-8")
    assert main(["--handbook", str(small), *words]) == 0
    assert [[phrase.finds, *phrase.or_] for phrase in load(small).phrases["exampleshire"]] == now
    assert "or: []" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "old", "new", "page"), [("role", "town-clerk", "clerk", "people"), ("document", "grievance-procedure", "grievances", "documents"), ("term", "need-to-know", "need", "words")])
def test_an_old_place_on_a_page_is_still_there(agreed, kind, old, new, page):
    assert main(["--handbook", str(agreed), "rename", kind, f"exampleshire/{old}", new]) == 0
    html = getattr(Author(Renderer(load(agreed))), page)(f"exampleshire/{page}.html", "exampleshire")
    assert html.count(f'id="{old}"') == 1 and html.count(f'id="{new}"') == 1


def test_a_title_given_with_it_is_told_and_what_still_holds_the_old_one_is_listed(agreed, capsys):
    assert main(["--handbook", str(agreed), "rename", "role", "exampleshire/town-clerk", "chief-officer", "--title", "Chief Officer"]) == 0
    assert "decision_trees/exampleshire/papers.yml:31: ask: Have you asked the Town Clerk?" in capsys.readouterr().out
    assert [told.sentence for told in compare(load(SMALL), load(agreed))] == ["The role that was “Town Clerk” is “Chief Officer” now."]


def test_every_other_form_of_the_old_title_is_listed_and_changed_by_nobody(agreed, capsys):
    change(agreed / "protocols/exampleshire.yml", ("about: Elected to the council.", "about: >-\n      Elected to the council, as the Town\n      Clerk of old was not. No town clerk is one."))
    change(agreed / "decision_trees/exampleshire/papers.yml", ("- planning file", "- town clerks\n- planning file\n- the chief town clerk\n- town-clerk"))
    before = (agreed / "decision_trees/exampleshire/papers.yml").read_text(encoding="utf-8").count("town clerks")
    assert main(["--handbook", str(agreed), "rename", "role", "exampleshire/town-clerk", "chief-town-clerk", "--title", "Chief Town Clerk", "--words"]) == 0
    said = capsys.readouterr().out
    listed = [line.removeprefix("Look at this yourself: ") for line in said.splitlines() if line.startswith("Look at this yourself: ")]
    assert [line.partition(": ")[2] for line in listed] == ["Elected to the council, as the Town", "Clerk of old was not. No town clerk is one.", "- town clerks"]
    assert "(“town clerks”)" in listed[2] and (agreed / "decision_trees/exampleshire/papers.yml").read_text(encoding="utf-8").count("town clerks") == before == 1


def test_the_new_title_takes_the_place_of_the_old_one_in_prose_but_not_within_a_longer_title(agreed, capsys):
    change(agreed / "protocols/exampleshire.yml", ("documents:\n  grievance", "documents:\n  notes:\n    title: Town Clerk’s notes\n  grievance"), ("- The text does not say what happens after that.", "- See the Town Clerk’s notes, or ask the Town Clerk."))
    assert main(["--handbook", str(agreed), "rename", "role", "exampleshire/town-clerk", "chief-officer", "--title", "Chief Officer", "--words"]) == 0
    text = (agreed / "protocols/exampleshire.yml").read_text(encoding="utf-8")
    assert "title: Town Clerk’s notes" in text and "- See the Town Clerk’s notes, or ask the Chief Officer." in text and "The Chief Officer must decide" in text
    assert "lines say “Chief Officer” where “Town Clerk” stood." in capsys.readouterr().out
    assert checked(agreed).trees["exampleshire"]["papers"].outcomes["ask-clerk"].title == "Ask the Chief Officer"
    assert main(["--handbook", str(agreed), "rename", "role", "exampleshire/chief-officer", "x", "--words"]) == 1


def test_a_new_title_that_holds_the_old_one_is_written_once(agreed):
    change(agreed / "protocols/exampleshire.yml", ("- The text does not say what happens after that.", "- The Town Clerk and Treasurer is the Town Clerk."))
    assert main(["--handbook", str(agreed), "rename", "role", "exampleshire/town-clerk", "clerk-and-treasurer", "--title", "Town Clerk and Treasurer", "--words"]) == 0
    text = (agreed / "protocols/exampleshire.yml").read_text(encoding="utf-8")
    assert load(agreed).protocols["exampleshire"].roles["clerk-and-treasurer"].title == "Town Clerk and Treasurer"
    assert "- The Town Clerk and Treasurer is the Town Clerk and Treasurer." in text and "Treasurer and Treasurer" not in text


def test_every_answer_in_whose_steps_words_were_changed_waits_for_approval(agreed):
    change(agreed / "decision_trees/exampleshire/press.yml", ("  - do: Ask the Town Clerk.", "  - do: Ask the Town Clerk first."))
    for file, (_, now) in approved.differences(load(agreed)).items():
        approved.keep(file, now)
    assert main(["--handbook", str(agreed), "rename", "role", "exampleshire/town-clerk", "chief-officer", "--title", "Chief Officer", "--words"]) == 0
    now = checked(agreed)
    reworded = {f"outcomes.{name}" for tree in now.trees["exampleshire"].values() for name, outcome in tree.outcomes.items() if any("Chief Officer" in step.do for step in outcome.steps)}
    waiting = {problem.where for problem in changed(now, date(2026, 11, 27)) if "its steps" in problem.what}
    assert reworded and reworded == waiting


def test_a_title_of_one_word_that_is_a_key_too_is_put_into_the_prose_of_cards_and_phrases_alone(exampleshire):
    cards, phrases = exampleshire / "proof/cards/exampleshire.yml", exampleshire / "proof/phrases/exampleshire.yml"
    assert "who.councillor" in cards.read_text(encoding="utf-8") and "ouncillor" in phrases.read_text(encoding="utf-8")
    assert main(["--handbook", str(exampleshire), "rename", "role", "exampleshire/councillor", "councillor", "--title", "Member", "--words"]) == 0
    assert "who.councillor" in cards.read_text(encoding="utf-8")
    assert not [phrase.type for phrase in checked(exampleshire).phrases["exampleshire"] if "councillor" in phrase.type.split()]


def keys(data):
    """Every key of some data, and every value that could be one, by where it stands."""
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    return {(place, *deeper) for place, value in inside for deeper in (keys(value) if isinstance(value, (dict, list)) else {()})}


def test_words_in_small_letters_that_are_keys_too_are_put_into_the_prose_alone(exampleshire):
    file = exampleshire / "protocols/exampleshire.yml"
    change(file, ("  acknowledge:\n", "  # To acknowledge is not to answer.\n  acknowledge:\n"))
    before = keys(load(exampleshire).written["protocol", "exampleshire"].data)
    assert main(["--handbook", str(exampleshire), "rename", "term", "exampleshire/acknowledge", "acknowledge", "--title", " confirm\n", "--words"]) == 0
    now = load(exampleshire)
    assert keys(now.written["protocol", "exampleshire"].data) == before and now.protocols["exampleshire"].terms["acknowledge"].term == "confirm"
    assert "An officer must confirm a councillor’s question" in file.read_text(encoding="utf-8") and "# To acknowledge is not to answer." in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("title", ["Clerk: the chief", "Clerk #1", "Cl\aerk"])
def test_a_title_that_would_make_files_say_something_else_is_refused_in_a_sentence(exampleshire, capsys, title):
    before = {path: path.read_bytes() for path in exampleshire.rglob("*.yml")}
    assert main(["--handbook", str(exampleshire), "rename", "role", "exampleshire/town-clerk", "town-clerk", "--title", title, "--words"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and said.endswith("Nothing was changed.\n") and {path: path.read_bytes() for path in exampleshire.rglob("*.yml")} == before


def test_the_council_s_own_words_keep_the_old_title_in_every_edition(exampleshire, capsys):
    change(exampleshire / "protocols/exampleshire.yml", ("documents:\n  grievance", "documents:\n  hours:\n    title: Council’s office\n  grievance"))
    own = {path: path.read_bytes() for path in (exampleshire / "adopted").rglob("*.yml")}
    assert len(own) == 2 and all("Council’s office".encode() in words for words in own.values())
    assert main(["--handbook", str(exampleshire), "rename", "document", "exampleshire/hours", "opening", "--title", "Opening hours", "--words"]) == 0
    assert {path: path.read_bytes() for path in own} == own and "yourself: adopted/" not in capsys.readouterr().out


@pytest.mark.parametrize(("kind", "old", "new", "said"), [("role", "town-clark", "x", "did you mean “town-clerk”?"), ("role", "officer", "town-clerk", "of something else already"), ("role", "officer", "officer", "To change its title alone, give it with --title"), ("tree", "papers", "The papers", "cannot be part of an address"), ("outcome", "paper#wait", "x", "has no tree “paper”; did you mean “papers”?"), ("outcome", "papers#waiting", "x", "did you mean “wait”?")])
def test_what_cannot_be_renamed_is_told_and_nothing_is_changed(small, capsys, kind, old, new, said):
    before = {path: path.read_bytes() for path in small.rglob("*.yml")}
    assert main(["--handbook", str(small), "rename", kind, f"exampleshire/{old}", new]) == 1
    assert said in capsys.readouterr().err and {path: path.read_bytes() for path in small.rglob("*.yml")} == before


@pytest.mark.parametrize("stopped", [OSError(28, "full"), KeyboardInterrupt()])
def test_a_renaming_that_is_stopped_half_way_leaves_every_file_as_it_was(small, monkeypatch, stopped):
    before = {path: path.read_bytes() for path in small.rglob("*") if path.is_file()}

    def stop(*_):
        raise stopped

    monkeypatch.setattr(Path, "rename", stop)
    assert main(["--handbook", str(small), "rename", "tree", "exampleshire/papers", "documents"]) in (1, 130)
    assert {path: path.read_bytes() for path in small.rglob("*") if path.is_file()} == before


def test_a_call_on_a_page_of_ones_own_is_listed_since_only_its_writer_changes_it(small, capsys):
    (small / "docs").mkdir(exist_ok=True)
    (small / "docs/ours.md").write_text('# Ours\n\nAsk the {{ role("exampleshire", "town-clerk") }}.\n', encoding="utf-8")
    assert main(["--handbook", str(small), "rename", "role", "exampleshire/town-clerk", "clerk"]) == 0
    assert 'Look at this yourself: docs/ours.md:3: Ask the {{ role("exampleshire", "town-clerk") }}.' in capsys.readouterr().out
