"""Every scenario of every council, played: each choice by the keyboard, the walk, the address that resumes, and without JavaScript."""

import pytest
from bs4 import BeautifulSoup

from macros.content import addresses
from macros.content.training import scenarios
from support.at_hand import CONTENT, PUBLISHED
from support.lessons import PUT_IN, SEEN, Lesson
from support.player import plain
from support.said import hold
from support.watched import expect_nothing_asked_stored_or_broken, watched

pytestmark = pytest.mark.thorough

TRAINED = [key for key in PUBLISHED if scenarios(CONTENT, key)]
each_council = pytest.mark.parametrize("council", TRAINED)


@each_council
def test_every_choice_of_every_scenario_is_answered_walked_and_resumed(council, browser, site):
    page = watched(browser, site.plain)
    page.goto(site.plain + addresses.training(council, scenarios(CONTENT, council)[0].key))
    for placed in scenarios(CONTENT, council):
        lesson = Lesson(page, site.plain, CONTENT, council, placed)
        page.evaluate(PUT_IN, lesson.address)
        for choice in lesson.scenario.choices:
            lesson.hold_choice(lesson.choose(choice), choice, lesson.scenario.choices[0])
        resumed = page.url
        lesson.hold_walks()
        page.evaluate(PUT_IN, resumed)
        seen = page.evaluate(SEEN)
        last = [] if lesson.tree.sensitive else [lesson.scenario.choices[-1].id]
        hold(seen["open"] == last and seen["walk"], f"A kept address does not show again what was seen: {seen['open']}.{lesson.said}")
    expect_nothing_asked_stored_or_broken(page, addresses.training(council))
    page.context.close()


@each_council
def test_every_scenario_is_whole_without_javascript(council, site):
    """Choices are disclosures, the route that fits is one too, and none is hidden but what only the script can do."""
    for placed in scenarios(CONTENT, council):
        page = BeautifulSoup((site.folder / addresses.training(council, placed.key)).read_text(encoding="utf-8"), "html.parser")
        text = " ".join(page.select_one(".page").get_text().split())
        for words in (placed.scenario.title, placed.scenario.you, placed.scenario.situation, placed.scenario.discuss):
            hold(plain(words) in text, f"“{words}” is not on the page of the scenario {placed.key}.")
        for choice in placed.scenario.choices:
            fold = page.select_one(f"details.choice[data-choice='{choice.id}']")
            hold(plain(choice.say) in " ".join(fold.summary.get_text().split()) and plain(choice.feedback) in " ".join(fold.get_text().split()), f"The choice “{choice.say}” of {placed.key} is not whole.")
            hold(not [above for above in fold.parents if above.has_attr("hidden")], f"The choice “{choice.say}” of {placed.key} is hidden without the script.")
        route = [" ".join(line.get_text().split()) for line in page.select(".route__list > li")]
        hold(len(route) == len(placed.scenario.answers), f"The route of {placed.key} is told in {len(route)} lines.")
