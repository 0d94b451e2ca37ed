"""Everybody can use it: WCAG 2.2 AA by axe in every look, and what axe cannot see."""

import pytest
from playwright.sync_api import expect

from macros.content import addresses
from macros.content.loading import load
from support.audits import AXE, LOOKS, look, opened
from support.example import EXAMPLE
from support.kinds import kinds

CONTENT = load(EXAMPLE)
KINDS = kinds(CONTENT)
TREES = [(key, name) for key in CONTENT.published() for name in CONTENT.trees.get(key, {})]
each_kind = pytest.mark.parametrize("kind", KINDS)


@each_kind
def test_axe_finds_nothing_on_a_page_of_each_kind_at_each_width_in_light_and_dark(kind, audited, example):
    opened(audited, example.plain + KINDS[kind])
    audited.evaluate(AXE)
    assert found_in_each_look(audited) == {}


def found_in_each_look(page) -> dict[tuple[int, str], list[str]]:
    """What axe finds on a page, by the width and scheme in which it does."""
    found = {}
    for (width, scheme), wanted in LOOKS.items():
        look(page, width, scheme)
        if said := page.evaluate(wanted):
            found[width, scheme] = said
    return found


def test_axe_finds_nothing_with_the_search_open(audited, example):
    look(audited, 320, "light")
    opened(audited, example.plain + "exampleshire/protocol.html")
    open_search(audited)
    audited.keyboard.type("papers")
    result = audited.locator(".finder__dialog .finder__found").first
    expect(result).to_be_visible()
    audited.evaluate(AXE)
    assert found_in_each_look(audited) == {}
    expect(result).to_be_visible()


def open_search(page):
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.locator(".finder__dialog .finder__input")).to_be_focused()


def test_a_new_question_is_told_once_with_its_help_and_number_of_answers(audited, example):
    """The focus goes to the heading, whose description is the help and the count; no live region speaks as well."""
    audited.set_viewport_size({"width": 1024, "height": 900})
    protocol, key = next((council, name) for council, name in TREES if len(CONTENT.trees[council][name].questions) > 1 and not CONTENT.trees[council][name].sensitive)
    tree = CONTENT.trees[protocol][key]
    name, question, answer = next(
        (answer.go, tree.questions[answer.go], f"{above}.{answer.id}")
        for above, asked in tree.questions.items() for answer in asked.answers if answer.go in tree.questions
    )  # fmt: skip
    opened(audited, example.plain + addresses.tree(protocol, key, answer))
    heading = audited.get_by_role("heading", level=2, name=question.ask, exact=True)
    expect(heading).to_be_focused()
    expect(heading).to_have_accessible_description(f"{question.help + ' ' if question.help else ''}{len(question.answers)} answers to choose from.")
    assert audited.locator("[role=status]:visible").all_inner_texts() in ([], [""])
    answers = audited.get_by_role("list", name=question.ask, exact=True)
    expect(answers.get_by_role("listitem")).to_have_count(len(question.answers))
    expect(answers.get_by_role("link")).to_have_text([answer.say for answer in question.answers])
    assert audited.locator(f"[id='{name}']").evaluate("node => { let found = 0; for (let at = node.parentElement; at; at = at.parentElement) found += at.matches('ul:not([role=none])'); return found }") == 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.startswith("outcome")])
def test_an_outcome_says_its_kind_in_words_in_its_heading(kind, audited, example):
    opened(audited, example.plain + KINDS[kind])
    heading = audited.locator(".is-here").get_by_role("heading", level=2)
    shown = audited.locator(".is-here > .kind").inner_text().strip()
    assert f'heading "{shown}: ' in heading.aria_snapshot()


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}, {"media": "print"}], ids=["forced colours", "reduced motion", "print"])
def test_a_step_is_whole_in_forced_colours_with_less_motion_and_on_paper(media, audited, example):
    audited.set_viewport_size({"width": 800, "height": 900})
    audited.emulate_media(**media)
    opened(audited, example.plain + KINDS["outcome do"])
    expect(audited.locator(".is-here .step__title")).to_be_visible()
    expect(audited.locator(".is-here .steps > li").first).to_be_visible()
    assert audited.evaluate("document.getAnimations().length") == 0
    assert media != {"media": "print"} or not audited.locator(".tools").is_visible()
    audited.emulate_media(media="screen", forced_colors="none", reduced_motion="no-preference")
