"""What the finder finds in a small invented index, and in which order."""

import pytest

from macros.content import addresses
from macros.content.loading import load
from macros.pages.finder import files
from macros.pages.finder.packing import packed
from support.example import EXAMPLE

INDEX = {
    "found": [
        {"kind": "Situation", "title": "The hall is locked", "to": "hall", "for": "For everyone", "also": ["nobody has brought the keys", "what do I do if the kettle leaks"], "says": ["Ring the caretaker."], "ends": [["spare", "Take the spare key", "It hangs in the cupboard"]]},
        {"kind": "Situation", "title": "I have not been answered", "to": "unanswered", "for": "For everyone", "also": ["no reply", "wrote an email twice"], "says": ["A letter about the hall counts as well."]},
        {"kind": "Situation", "title": "Somebody is rude to me", "to": "rude-officer", "for": "For councillors", "reader": "councillor"},
        {"kind": "Situation", "title": "Somebody is rude to me", "to": "rude-councillor", "for": "For officers", "reader": "officer"},
        {"kind": "Situation", "title": "Something else", "to": "else", "also": ["kettle"], "catch_all": True},
        {"kind": "Not in the protocol", "title": "Whistleblowing", "to": "silence", "says": ["No member may break a confidence, and no kettle is mentioned."]},
        {"kind": "Clause", "title": "Clause 7.1: Courtesy", "to": "7.1", "names": ["Clause 7.1", "7.1"], "says": ["Everybody is polite."], "own": ["urbanity shewn"]},
        {"kind": "Clause", "title": "Clause 7.10: Letters", "to": "7.10", "names": ["Clause 7.10", "7.10"], "says": ["Letters are answered."]},
    ],
    "lay": [["caretaker", "janitor"]],
    "silences": "",
}  # fmt: skip
FIND = "([index, question]) => new self.HandbookFinder(structuredClone(index)).find(question).results.map(({ document: { to }, text }) => [to, text])"


@pytest.fixture(scope="module")
def find(browser, example):
    """What a question finds in the invented index, best first: each an address and the text that it is shown with."""
    page = browser.new_page()
    page.goto(example.strict + addresses.page("exampleshire"))
    page.evaluate("bring('assets/finder.js').then(() => document.querySelector('handbook-finder').ready())")
    yield lambda question, index=INDEX: page.evaluate(FIND, [packed(index), question])
    page.close()


def first(results):
    return results[0][0] if results else None


def test_a_word_of_a_title_comes_before_the_same_word_in_a_text(find):
    assert [to for to, _ in find("hall")][:2] == ["hall", "unanswered"]


def test_a_whole_question_that_an_author_foresaw_comes_first(find):
    assert find("What do I do if the kettle leaks?")[0] == ["hall", "what do I do if the kettle leaks"]


@pytest.mark.parametrize("question", ["locking halls", "who was bringing the key", "janitors", "care taker"])
def test_other_forms_of_a_word_find_it(find, question):
    assert first(find(question)) == "hall"


@pytest.mark.parametrize("question", ["nobody’s brought the hall’s keys", "nobody's brought the hall's keys", "nobodys brought the halls keys", "hall’s"])
def test_apostrophes_of_every_kind_and_none_are_the_same(find, question):
    assert first(find(question)) == "hall"


@pytest.mark.parametrize("question", ["e-mail", "email", "E‑MAIL", "e mail", "whistle blowing", "whistle-blowing"])
def test_hyphens_and_two_words_for_one_are_the_same(find, question):
    assert first(find(question)) == ("silence" if "w" in question else "unanswered")


@pytest.mark.parametrize("question", ["kettel leeks", "ketle leaks", "caretacker", "lokced"])
def test_a_misspelt_word_is_found(find, question):
    assert first(find(question)) == "hall"


def test_a_word_that_looks_like_another_is_not_taken_for_it(find):
    assert find("bread") == find("mettle") == []


def test_a_word_finds_while_it_is_typed(find):
    assert "unanswered" in [to for to, _ in find("lett")]
    assert first(find("careta")) == "hall"


@pytest.mark.parametrize("question", ["she has still not got back to me", "they never answer", "I haven't had a reply", "being ignored"])
def test_everyday_words_mean_what_they_say_together(find, question):
    assert first(find(question)) == "unanswered"


def test_everyday_words_of_several_are_not_those_that_they_are_made_of(find):
    assert "silence" in [to for to, _ in find("member")]
    assert "silence" not in [to for to, _ in find("member of staff")]
    assert [to for to, _ in find("a member of staff swore at me")] == ["rude-officer"]


def test_who_speaks_of_an_officer_is_taken_for_a_councillor_and_the_other_way_round(find):
    assert first(find("the clerk swore at me")) == "rude-officer"
    assert first(find("a councillor swore at me")) == "rude-councillor"


def test_an_answer_is_found_at_its_place_and_after_the_situation_it_belongs_to(find):
    assert ["hall#spare", "It hangs in the cupboard"] in find("cupboard")
    assert [to for to, _ in find("key")][:2] == ["hall", "hall#spare"]


def test_the_catch_all_comes_after_what_fits(find):
    assert [to for to, _ in find("kettle")].index("hall") < [to for to, _ in find("kettle")].index("else")


@pytest.mark.parametrize(("question", "clauses"), [("7.1", ["7.1", "7.10"]), ("clause 7.10", ["7.10"]), ("Rule 7.10.", ["7.10"]), ("§7.1", ["7.1", "7.10"])])
def test_the_number_of_a_clause_leads_straight_there(find, question, clauses):
    assert [to for to, _ in find(question)] == clauses


def test_a_clause_is_found_by_the_council_s_own_words_and_shown_with_ours(find):
    assert find("urbanity") == [["7.1", "Everybody is polite."]]


@pytest.mark.parametrize("question", ["pizza", "???", "what is the", "who won the football", "Charles’s hall", "🙂"])
def test_what_has_nothing_to_do_with_the_handbook_finds_nothing(find, question):
    assert find(question) == []


def test_the_index_has_the_words_of_the_adopted_wording_that_we_do_not_use_and_each_once():
    content = load(EXAMPLE)
    key = next(key for key, adopted in content.adopted.items() if adopted.clauses)
    clauses = [document for document in files.index(content, key)["found"] if document["kind"] == "Clause" and "own" in document]
    assert clauses
    for clause in clauses:
        words = clause["own"][0].split()
        assert len(words) == len(set(words))
        assert not set(words) & set(" ".join(clause["says"]).lower().split())
