"""Firefox and WebKit: the invented council's handbook as a reader meets it there, by the one walker. Chromium walks every handbook whole."""

from io import BytesIO

import pytest
from playwright.sync_api import Error
from pypdf import PdfReader

from macros.content import addresses, graph
from macros.content.loading import load
from macros.content.training import scenarios
from support.example import EXAMPLE
from support.lessons import PUT_IN, Lesson
from support.one_file import InFile
from support.player import Player, plain, squeezed
from support.walks import by_keyboard, of_every_kind, skip_to, walk
from support.watched import expect_nothing_asked_stored_or_broken

CONTENT, COUNCIL = load(EXAMPLE), "exampleshire"
ROUTES = of_every_kind(CONTENT, COUNCIL)
FIRST = dict(reversed(ROUTES))
"""One route of each tree that those lead through."""
DELICATE = next(key for key, tree in CONTENT.trees[COUNCIL].items() if tree.sensitive)
PLAIN, ROUTE = next((key, route) for key, route in ROUTES if not CONTENT.trees[COUNCIL][key].sensitive and len(route.steps) > 1)
LED = "([wanted, text]) => [...document.querySelectorAll(wanted)].find(link => link.getClientRects().length && link.textContent.includes(text)).click()"
ON_PAPER = """() => {
  const flip = rules => {
    for (const rule of rules) {
      if (rule.media) rule.media.mediaText = rule.media.mediaText.replace("screen", "speech").replace("print", "screen")
      if (rule.cssRules) flip(rule.cssRules)
    }
  }
  for (const sheet of document.styleSheets) flip(sheet.cssRules)
  dispatchEvent(new Event("beforeprint"))
  return document.body.innerText
}"""
"""What the page shows when its style for paper is put on the screen and what opens for a printer is open."""


def drawn_for_paper(page) -> str:
    """The words of the sheet as the style for paper shows them on the screen."""
    return page.evaluate(ON_PAPER)


def printed(page) -> str:
    """The words of the sheet from the printer, where the driver has one."""
    try:
        return "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf())).pages)
    except (AttributeError, Error):
        pytest.skip("this driver has no printer")


def player(engine, site, root: str, key: str) -> Player:
    """A tree of the council, in the engine's page for that place."""
    return Player(engine.page(root), site, root, COUNCIL, key)


def test_a_step_of_every_kind_is_walked_by_click_and_up_again_by_back(walked_in, example):
    for key, route in ROUTES:
        here = player(walked_in, example, example.strict, key)
        here.expect(here.cold(), here.tree.start, ())
        walk(here, route)
        expect_nothing_asked_stored_or_broken(here.page, here.url)


def test_every_address_shows_its_step_and_what_led_there(walked_in, example):
    for key in FIRST:
        tree = CONTENT.trees[COUNCIL][key]
        here, edges = player(walked_in, example, example.strict, key), list(graph.edges(tree))
        here.cold(str(edges[-1][0]))
        for (step, target), seen in zip(edges, here.at([str(step) for step, _ in edges]), strict=True):
            here.expect(seen, target, here.routes_to(step))


def test_a_route_is_taken_by_the_keyboard_alone_from_a_disk(walked_in, example):
    for key, route in ((PLAIN, ROUTE), (DELICATE, next(graph.routes(CONTENT.trees[COUNCIL][DELICATE])))):
        here = player(walked_in, example, example.on_disk, key)
        here.expect(here.cold(), here.tree.start, ())
        skip_to(here)
        walk(here, route, by_keyboard)


def test_the_one_file_handbook_is_walked_from_a_disk(walked_in, example, one_file):
    file = one_file.as_uri()
    for key, route in FIRST.items():
        here = InFile(walked_in.page(file), example, file, COUNCIL, key)
        here.expect(here.cold(), here.tree.start, ())
        walk(here, route)
        assert here.page.said == []


def test_a_delicate_tree_is_forgotten_when_the_reader_comes_back_to_it(walked_in, example):
    """Out of the cache in which these browsers keep the page as it stood; Chromium's is off under test."""
    here = player(walked_in, example, example.plain, DELICATE)
    page, tree = here.page, here.tree
    here.cold()
    page.evaluate("addEventListener('pageshow', event => { window.kept = event.persisted })")
    here.choose(next(graph.edges(tree))[0])
    page.evaluate(LED, [".ways__link", "Who’s who"])
    page.wait_for_function("place => location.pathname.endsWith(place) && document.readyState === 'complete'", arg=addresses.page(COUNCIL, "people"))
    page.go_back()
    page.wait_for_function("() => document.querySelector('handbook-tree[data-mode]')")
    assert page.evaluate("() => window.kept") is walked_in.keeps_pages
    here.expect(here.seen(), tree.start, ())


def test_what_is_typed_into_the_finder_is_found_and_enter_leads_there(walked_in, example):
    page = walked_in.page(example.strict)
    page.goto(example.strict + addresses.page(COUNCIL))
    page.evaluate("() => [...document.querySelectorAll('[data-do=search]')].find(button => button.getClientRects().length).focus()")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.matches('.finder__dialog .finder__input')")
    page.keyboard.insert_text("see papers")
    page.wait_for_function("() => document.querySelector('.finder__dialog .finder__link mark')")
    first, address = page.evaluate("() => [document.querySelector('.finder__dialog .finder__link')].flatMap(link => [link.textContent, link.href])")
    for _ in range(2):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('.finder__link')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_function("([address, first]) => location.href === address && document.querySelector('h1').textContent.trim() === first", arg=[address, first])


@pytest.mark.parametrize("sheet_of", [pytest.param(drawn_for_paper, id="drawn"), pytest.param(printed, id="printed", marks=pytest.mark.long)])
def test_an_outcome_on_paper_has_its_clauses_open_and_none_of_the_tools(sheet_of, walked_in, example):
    key, route = next((key, route) for key, route in ROUTES if CONTENT.trees[COUNCIL][key].outcomes[route.outcome].rests_on() and not CONTENT.trees[COUNCIL][key].sensitive)
    here = player(walked_in, example, example.plain, key)
    outcome, rules = here.tree.outcomes[route.outcome], CONTENT.protocols[COUNCIL].rules()
    here.cold(str(route.steps[-1]))
    sheet = squeezed(sheet_of(here.page))
    for words in (outcome.title, *(step.do for step in outcome.steps), *(rules[citation][1].says for citation in outcome.rests_on()), *(here.answer(step).say for step in route.steps), "Printed on"):
        assert squeezed(plain(words)) in sheet
    for words in ("Start again", "See the whole tree", "Change", "Back", "Search", "Who’s who", *(answer.say for answer in here.tree.questions[here.tree.start].answers if answer.id != route.steps[0].answer)):
        assert squeezed(plain(words)) not in sheet


def test_a_scenario_of_each_kind_is_played_and_walked(walked_in, example):
    page = walked_in.page(example.plain)
    placed = scenarios(CONTENT, COUNCIL)
    of_each = {CONTENT.trees[COUNCIL][each.scenario.tree].sensitive: each for each in placed}
    page.goto(example.plain + addresses.training(COUNCIL, placed[0].key))
    for each in of_each.values():
        lesson = Lesson(page, example.plain, CONTENT, COUNCIL, each)
        page.evaluate(PUT_IN, lesson.address)
        for choice in lesson.scenario.choices:
            lesson.hold_choice(lesson.choose(choice), choice, lesson.scenario.choices[0])
        lesson.hold_walks()
