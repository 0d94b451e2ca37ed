"""The finder: by keyboard, by paste, while its index does not arrive, and where nothing is found."""

import json
import re

import pytest
from playwright.sync_api import expect

from macros.content import addresses
from macros.content.loading import load
from macros.pages.finder import files
from support.example import EXAMPLE
from support.watched import watch

CONTENT = load(EXAMPLE)
DELICATE = [(key, name) for key in CONTENT.published() for name, tree in CONTENT.trees[key].items() if tree.sensitive]
INDEX = "**/exampleshire/finder.js"


@pytest.fixture(scope="module")
def reader(browser, example):
    """One page under the strictest policy, as small as a phone."""
    page = watch(browser.new_page(viewport={"width": 375, "height": 667}), example.strict)
    page.set_default_timeout(10000)
    yield page
    page.close()


@pytest.fixture
def home(reader, example):
    """The council's first page, where nothing may come from elsewhere."""
    reader.goto("about:blank")
    reader.goto(example.strict + addresses.page("exampleshire"))
    yield reader
    assert reader.elsewhere == []


def opened(page):
    """Open the finder; its box."""
    page.get_by_role("button", name="Search", exact=True).press("Enter")
    box = page.locator(".finder__dialog .finder__input")
    expect(box).to_be_focused()
    return box


def said(page):
    return page.locator(".finder__dialog").get_by_role("status")


def test_the_finder_is_opened_and_left_by_keyboard_and_the_focus_comes_back(home):
    opened(home)
    home.keyboard.press("Escape")
    expect(home.locator(".finder__dialog")).to_be_hidden()
    expect(home.get_by_role("button", name="Search", exact=True)).to_be_focused()
    home.get_by_role("button", name="search", exact=True).press("Enter")
    home.get_by_role("button", name="Close").press("Enter")
    expect(home.get_by_role("button", name="search", exact=True)).to_be_focused()


def test_no_single_key_opens_the_finder(home):
    for key in "fs/":
        home.keyboard.press(key)
    expect(home.locator(".finder__dialog")).to_be_hidden()


def test_nothing_is_loaded_before_the_finder_is_opened(home):
    before = home.asked
    with home.expect_response(INDEX):
        opened(home)
    assert home.asked == before + 6


def test_what_is_pasted_or_dictated_is_searched_and_the_results_are_reached_by_tab(home):
    opened(home)
    home.keyboard.insert_text("see papers")
    first = home.locator(".finder__dialog .finder__link").first
    expect(first).to_be_visible()
    expect(said(home)).to_have_text(re.compile(r"^\d+ results?\.$"))
    expect(home.locator(".finder__dialog mark").first).to_be_visible()
    home.keyboard.press("Tab")
    expect(first).to_be_focused()


def test_a_clause_is_found_by_its_number(home):
    opened(home).fill("clause 7.5")
    expect(home.locator(".finder__dialog .finder__link").first).to_contain_text("7.5")


def test_where_nothing_is_found_the_finder_says_so_and_leads_to_what_the_protocol_does_not_say(home):
    opened(home).fill("xylophones")
    expect(said(home)).to_have_text("Nothing found.")
    home.locator(".finder__dialog").get_by_role("link", name="what the protocol does not say").click()
    expect(home).to_have_url(re.compile(re.escape(addresses.page("exampleshire", addresses.SILENCES)) + "$"))


def test_an_index_that_does_not_arrive_is_told_and_asked_for_again_and_the_page_stays_as_it_was(home):
    home.route(INDEX, lambda route: route.abort())
    box = opened(home)
    box.fill("papers")
    expect(said(home)).to_contain_text("did not arrive")
    home.unroute(INDEX)
    box.fill("papers ")
    expect(home.locator(".finder__dialog .finder__link").first).to_be_visible()
    expect(home.locator("html")).to_have_class(re.compile("scripted"))


def test_a_finder_that_does_not_arrive_is_told_where_it_was_asked_for_and_comes_when_it_is_asked_again(home, example):
    home.route("**/assets/finder.js", lambda route: route.abort())
    button = home.locator(".top__search")
    button.press("Enter")
    expect(button).to_have_text("The search did not arrive. Try again.")
    home.goto(example.strict + addresses.situations("exampleshire"))
    home.locator(".finder--page .finder__input").fill("papers")
    expect(home.locator(".finder--page").get_by_role("status")).to_contain_text("did not arrive")
    home.unroute("**/assets/finder.js")
    home.locator(".top__search").press("Enter")
    expect(home.locator(".finder__dialog .finder__input")).to_be_focused()
    expect(home.locator(".top__search")).to_have_text("Search")
    expect(home.locator(".finder--page .finder__link").first).to_be_visible()


def test_without_a_script_the_list_of_situations_is_whole_and_no_finder_is_shown(browser, example):
    page = browser.new_page(java_script_enabled=False)
    page.goto(example.plain + addresses.situations("exampleshire"))
    expect(page.locator(".situation:visible")).to_have_count(len(CONTENT.trees["exampleshire"]))
    expect(page.locator("handbook-finder:visible")).to_have_count(0)
    page.close()


def test_an_index_can_not_end_the_script_that_it_stands_in():
    assert "</" not in files.script("x", {"found": [{"title": "</script>"}]})
    assert json.loads(files.script("x", {"a": "</b>"}).removeprefix('handbookIndex("x", ').removesuffix(")\n")) == {"a": "</b>"}


def test_the_outcomes_of_a_delicate_situation_have_no_address_in_the_index():
    assert DELICATE
    for key, name in DELICATE:
        (delicate,) = [document for document in files.index(CONTENT, key)["found"] if document["to"].startswith(addresses.tree(key, name))]
        assert delicate["to"] == addresses.tree(key, name) and "ends" not in delicate
