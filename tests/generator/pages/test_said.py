"""The pages of the invented councils say what is written, to the last word: steps, who, by when, why, what is open, each clause with its own rules and strengths."""

from dataclasses import replace
from itertools import product, takewhile

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.content.loading import fingerprint_of_all
from macros.content.shapes.proof import Proved
from macros.content.training import scenarios
from macros.pages.author import Author
from macros.pages.prose import day
from macros.pages.render import Renderer
from support.expected import expected, expected_of_all, hold_said
from support.expected_compare import Home
from support.expected_own import TALK, About, privacy_lines, statement_lines
from support.expected_training import TrainingPage
from support.made import AUTHORS, html
from support.page_lines import page_lines
from support.player import squeezed

PAGES = [
    (name, address, wanted)
    for name, author in AUTHORS.items()
    for told in (*(expected(author.content, key) for key in author.published), expected_of_all(author.content)) for address, wanted in told
]  # fmt: skip


@pytest.mark.parametrize(("name", "address", "wanted"), PAGES, ids=[address for _, address, _ in PAGES])
def test_a_page_says_what_is_written_whole_and_nothing_else(name, address, wanted):
    hold_said(address, html(AUTHORS[name], address), wanted)


@pytest.mark.parametrize(("name", "key"), [(name, key) for name, author in AUTHORS.items() for key, protocol in author.published.items() if protocol.rules()])
def test_the_page_about_the_edition_says_where_the_text_comes_from_what_counts_and_how_much_there_is(name, key):
    seen, wanted = page_lines(html(AUTHORS[name], f"{key}/about.html")), About(AUTHORS[name].content, key, f"{key}/about.html").lines()
    assert seen[: len(wanted)] == wanted
    assert seen[len(wanted) :] == ["Nobody has recorded yet that every route was walked in a browser."]


@pytest.mark.parametrize("name", AUTHORS)
def test_privacy_and_accessibility_claim_what_is_so_and_no_more(name):
    hold_said("privacy.html", html(AUTHORS[name], "privacy.html"), privacy_lines(AUTHORS[name].content))
    hold_said("accessibility.html", html(AUTHORS[name], "accessibility.html"), statement_lines(AUTHORS[name].content))


def test_a_session_has_every_scenario_of_its_room_and_each_part_begins_where_the_one_before_ends():
    seen, page = page_lines(html(AUTHORS["exampleshire"], "exampleshire/training/session.html")), TrainingPage(AUTHORS["exampleshire"].content, "exampleshire", "session")
    assert seen[: len(page.session())] == page.session()
    for role, minutes in product(page.in_rooms(), (60, 90)):
        begins = seen.index(f"{{plan-{role}{'-' if role else ''}{minutes}}} {minutes} minutes")
        assert seen[begins + 1 : begins + 4] == ["Minute", "How long", "What"]
        cells = list(takewhile(lambda line: not line.startswith(("{plan", "How a")), seen[begins + 4 :]))
        rows, now = list(zip(cells[::3], cells[1::3], cells[2::3], strict=True)), 0
        assert {what.removeprefix("(hidden) ") for *_, what in rows if "](" in what} == set(map(page.played, page.in_rooms()[role]))
        for start, length, _ in (row for row in rows if not row[0].startswith("(hidden)")):
            assert int(start) == now
            now += int(length)
        assert now == minutes
    assert seen[seen.index(TALK[0]) :] == [*TALK, page.edition()]


def test_an_old_address_of_a_tree_or_a_scenario_says_where_it_is_now():
    author, key = AUTHORS["exampleshire"], "exampleshire"
    crumbs = ["[Home](../../index.html)", "[Exampleshire](../index.html)", "[What should I do?](index.html)"]
    moved = ["This page has moved", "[I want to see a council document](papers.html)", "You came by an old address. Keep the new one instead: the link above leads there."]
    assert page_lines(html(author, f"{key}/situations/documents.html")) == [*crumbs, *moved]
    assert page_lines(html(author, f"{key}/training/crossing.html")) == ["This page has moved", "The scenario that stood here is now [The survey of the school crossing](school-crossing.html)."]


def test_the_first_page_of_one_council_alone_is_its_own():
    content = AUTHORS["exampleshire"].content
    alone = replace(content, handbook=content.handbook.model_copy(update={"publish": ("samplebury",)}))
    author = Author(Renderer(alone))
    hold_said("index.html", author.home("index.html"), Home(alone, "samplebury", "index.html").lines())


def test_a_statement_names_who_enforces_it_in_northern_ireland_too():
    content = AUTHORS["exampleshire"].content
    statement = content.handbook.statement.model_copy(update={"enforcement": "ECNI", "status": "fully", "not_accessible": ()})
    there = replace(content, handbook=content.handbook.model_copy(update={"statement": statement}))
    hold_said("accessibility.html", Author(Renderer(there)).statement("accessibility.html"), statement_lines(there))


def test_what_changed_since_the_proof_is_not_said_to_be_proved():
    content = AUTHORS["exampleshire"].content
    proved = replace(content, proved=Proved.model_validate({"on": "2026-11-01", "content": "another", "trees": "1", "answers": "2", "routes": "3", "keyboard": "4", "browser": "Some 1"}))
    told = page_lines(Author(Renderer(proved)).about("exampleshire/about.html", "exampleshire"))[-1]
    assert told == "The whole handbook last passed its tests on 1 November 2026. Something in it has changed since, and has not been walked in a browser yet."


@pytest.mark.parametrize(("held", "says"), [(("exampleshire",), "clause were held against its document, word for word"), ((), "own words were not held against its document in these tests")])
def test_it_is_said_whether_the_councils_own_words_were_proved_too(held, says):
    content = AUTHORS["exampleshire"].content
    record = {"on": "2026-11-01", "content": fingerprint_of_all(content.folder), "trees": "1", "answers": "2", "routes": "3", "keyboard": "4", "browser": "Some 1", "wording": held}
    proved = replace(content, proved=Proved.model_validate(record))
    assert page_lines(Author(Renderer(proved)).about("exampleshire/about.html", "exampleshire"))[-1].endswith(f"{says}.")


def test_a_feedback_has_the_councils_own_words_of_each_clause_that_it_cites_once():
    author, wording = AUTHORS["exampleshire"], AUTHORS["exampleshire"].content.adopted["exampleshire"].clauses
    for placed in scenarios(author.content, "exampleshire"):
        page = LexborHTMLParser(html(author, f"exampleshire/training/{placed.key}.html"))
        for choice in placed.scenario.choices:
            clauses = dict.fromkeys(citation.partition("/")[0] for citation in choice.cites)
            told = [node.text() for node in page.css(f".feedback[id='{choice.id}'] .rests .adopted__text")]
            assert told == [wording[clause].text for clause in clauses if clause in wording], choice.id


def read(told, without: str) -> str:
    """What is told of a clause’s words, without what is marked as gone or as new."""
    copy = LexborHTMLParser(told.html)
    for node in copy.css(without):
        node.decompose()
    return squeezed(copy.css_first("blockquote").text())


def test_the_editions_have_the_earlier_text_to_the_letter_and_mark_what_is_gone_and_what_is_new():
    content = AUTHORS["exampleshire"].content
    [(_, before)], now = content.editions("exampleshire"), content.adopted["exampleshire"]
    page = LexborHTMLParser(html(AUTHORS["exampleshire"], "exampleshire/editions.html"))
    assert [node.text() for node in page.css("h2")] == ["The text now", f"The edition of {day(before.adopted)}"]
    for name, clause in before.clauses.items():
        told = page.css_first(f"[id='edition-{before.number}-{name}']")
        assert squeezed(told.text()) == squeezed(clause.label + clause.words), name
        assert not clause.text or told.css_first(".adopted__text").text() == clause.text, name
    changes = {change.css_first("a").attributes["href"].partition("#")[2]: change for change in page.css(".change") if change.css_first("a")}
    assert {name for name, change in changes.items() if change.css_first("blockquote")} == {name for name, clause in now.clauses.items() if name not in before.clauses or squeezed(before.clauses[name].words) != squeezed(clause.words)}
    for name in [name for name, change in changes.items() if change.css_first("blockquote")]:
        told = changes[name].css_first("blockquote")
        assert read(told, "ins") == squeezed(before.clauses[name].words if name in before.clauses else ""), name
        assert read(told, "del") == squeezed(now.clauses[name].words), name
    gone = [change.text() for change in page.css(".change") if not change.css_first("a")]
    assert len(gone) == 1 and all(squeezed(before.clauses[name].words) in squeezed(gone[0]) for name in before.clauses.keys() - now.clauses.keys())
