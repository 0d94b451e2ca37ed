"""What moves on a page works under any path of a web server with the strictest policy, and opened from a disk."""

import re

import pytest
from playwright.sync_api import expect

from macros.content import addresses
from macros.content.loading import load
from support.example import EXAMPLE
from support.kinds import kinds
from support.watched import expect_nothing_asked_stored_or_broken, watch

CONTENT = load(EXAMPLE)
KINDS = kinds(CONTENT)


@pytest.fixture(scope="session", params=["under a path, with the policy", "from a disk"])
def place(request, example):
    """The address of the site's folder."""
    return example.strict if request.param.startswith("under") else example.on_disk


@pytest.fixture
def reader(browser, place):
    """A page that remembers what is asked of any other place, and what comes to the console."""
    context = browser.new_context(viewport={"width": 1024, "height": 800})
    page = watch(context.new_page(), place)
    page.set_default_timeout(20000)
    yield page
    context.close()


@pytest.mark.parametrize("kind", ["home", "question"])
def test_the_search_finds_an_answer_and_leads_to_it(kind, place, reader):
    reader.goto(place + KINDS[kind])
    reader.get_by_role("button", name="Search", exact=True).click()
    if kind == "home":
        reader.get_by_label("Council").select_option("Exampleshire")
    reader.locator(".finder__dialog .finder__input").fill("papers")
    result = reader.locator(".finder__dialog .finder__link").first
    title = result.inner_text()
    result.click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(title)
    assert reader.url.startswith(place)
    expect_nothing_asked_stored_or_broken(reader, KINDS[kind])


def test_a_tree_is_walked_to_an_answer_by_click_and_by_its_address(place, reader):
    reader.goto(place + KINDS["outcome do"])
    title = reader.locator(".is-here .step__title").inner_text()
    reader.get_by_role("link", name="Start again").click()
    address = KINDS["outcome do"].partition("#")[2]
    reader.goto("about:blank")
    reader.goto(place + KINDS["question"].partition("#")[0])
    reader.locator("handbook-tree .is-here .answer").first.click()
    reader.go_back()
    expect(reader.locator("handbook-tree .is-here .answer").first).to_be_visible()
    reader.goto("about:blank")
    reader.goto(f"{place}{KINDS['outcome do'].partition('#')[0]}#{address}")
    expect(reader.locator(".is-here .step__title")).to_have_text(title)
    expect_nothing_asked_stored_or_broken(reader, KINDS["outcome do"])


def test_what_is_typed_over_the_list_of_situations_takes_its_place(place, reader):
    reader.goto(place + KINDS["situations"])
    tree = next(iter(CONTENT.trees[KINDS["situations"].partition("/")[0]].values()))
    box = reader.locator(".finder--page .finder__input")
    box.fill(tree.title)
    expect(reader.locator(".finder--page .finder__link").first).to_have_text(tree.title)
    expect(reader.locator(".situation:visible")).to_have_count(0)
    box.fill("")
    expect(reader.locator(".situation:visible").first).to_be_visible()
    expect(reader.locator(".finder--page .finder__link")).to_have_count(0)


@pytest.mark.parametrize("missing", ["gone.html", "gone/gone.html", "gone/situations/gone.html"])
def test_an_address_that_is_not_there_shows_a_page_with_its_look_and_the_way_home_at_any_depth(missing, example, browser):
    context = browser.new_context()
    reader = context.new_page()
    answer = reader.goto(example.strict + missing)
    assert answer.status == 404
    expect(reader.get_by_role("heading", name="Page not found")).to_have_css("font-weight", "700")
    expect(reader.locator("body")).not_to_have_css("max-width", "none")
    reader.get_by_label("Council").select_option("Exampleshire")
    reader.get_by_label("Search the handbook").fill("papers")
    expect(reader.locator(".finder__link").first).to_have_attribute("href", re.compile(re.escape(example.strict + "exampleshire/")))
    reader.get_by_role("link", name="Go to the first page of the handbook").click()
    expect(reader).to_have_url(example.strict + addresses.HOME)
    context.close()


def test_that_the_script_is_not_where_it_was_also_looked_for_hides_nothing_when_it_is_learnt_late(example, browser):
    reader, asked, late = browser.new_page(), set(), []

    def elsewhere(address):
        return address.endswith("assets/missing.js") and not address.startswith(example.strict)

    def both_asked(request):
        asked.update(filter(elsewhere, [request.url]))
        return len(asked) == 2

    reader.route(elsewhere, lambda route: late.append(route))
    with reader.expect_request(both_asked):
        reader.goto(f"{example.strict}gone.html", wait_until="commit")
    expect(reader.get_by_label("Search the handbook")).to_be_visible()
    assert len(late) == 2
    for route in late:
        route.fulfill(status=404)
    reader.wait_for_load_state()
    expect(reader.get_by_label("Search the handbook")).to_be_visible()
    reader.close()


def test_the_page_of_missing_addresses_opened_from_a_disk_leads_home_too(example, browser):
    context = browser.new_context()
    reader = context.new_page()
    reader.goto(example.on_disk + "404.html")
    reader.get_by_role("link", name="Go to the first page of the handbook").click()
    expect(reader).to_have_url(example.on_disk + addresses.HOME)
    context.close()
