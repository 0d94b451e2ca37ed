"""The same folder works under any path of a web server with the strictest policy, and opened from a disk. It asks nobody and stores nothing."""

import re
from html import unescape

import pytest
from helpers import CONTENT
from hosted import expect_nothing_asked_stored_or_broken, watch
from kinds import PARTS, kinds, pages_of
from playwright.sync_api import expect

from macros import addresses

pytestmark = pytest.mark.thorough

KINDS = kinds(CONTENT)
WALKED = {addresses.tree(key, name) for key in CONTENT.published() for name in CONTENT.trees.get(key, {})}


@pytest.fixture(scope="session", params=["under a path, with the policy", "from a disk"])
def place(request, on_disk, under_policy):
    """The address of the site's folder."""
    return under_policy if request.param.startswith("under") else on_disk


@pytest.fixture
def reader(browser, place):
    """A page that remembers what is asked of any other place, and what comes to the console."""
    context = browser.new_context(viewport={"width": 1024, "height": 800})
    page = watch(context.new_page(), place)
    page.set_default_timeout(20000)
    yield page
    context.close()


@pytest.mark.parametrize("part", PARTS)
def test_no_page_asks_anyone_or_stores_anything(part, place, reader, site, record_property):
    """The trees are left out: they are watched while they are walked, by click under the policy and by keyboard from a disk."""
    pages = [address for address in pages_of(site, part) if address not in WALKED]
    for address in pages:
        reader.goto(place + address, wait_until="load")
        expect_nothing_asked_stored_or_broken(reader, address)
    for name, number in (("pages", len(pages)), ("requests", reader.asked)):
        record_property(f"anywhere {name}", number)


@pytest.mark.parametrize("kind", ["home", "question"])
def test_the_search_finds_an_answer_and_leads_to_it(kind, place, reader):
    reader.goto(place + KINDS[kind])
    reader.locator(".md-search__input").click()
    reader.keyboard.type("officer")
    result = reader.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    result.click()
    expect(reader.get_by_role("heading", level=1)).to_be_visible()
    assert "?h=officer" in reader.url or reader.url.startswith(place)
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


def test_the_list_of_situations_can_be_narrowed(place, reader):
    reader.goto(place + KINDS["situations"])
    tree = next(iter(CONTENT.trees[KINDS["situations"].partition("/")[0]].values()))
    reader.locator(".filter__input").fill(tree.title)
    expect(reader.locator(".situation:visible").first).to_contain_text(tree.title)


@pytest.mark.parametrize("missing", ["gone.html", "gone/gone.html", "gone/situations/gone.html"])
def test_an_address_that_is_not_there_shows_a_page_with_its_look_and_the_way_home_at_any_depth(missing, under_policy, browser):
    context = browser.new_context()
    reader = context.new_page()
    answer = reader.goto(under_policy + missing)
    assert answer.status == 404
    expect(reader.get_by_role("heading", name="Page not found")).to_have_css("font-weight", "700")
    expect(reader.locator("body")).to_have_css("max-width", "608px")
    reader.get_by_role("link", name="Go to the first page of the handbook").click()
    expect(reader).to_have_url(under_policy + addresses.HOME)
    context.close()


def test_the_page_of_missing_addresses_opened_from_a_disk_leads_home_too(on_disk, browser):
    context = browser.new_context()
    reader = context.new_page()
    reader.goto(on_disk + "404.html")
    reader.get_by_role("link", name="Go to the first page of the handbook").click()
    expect(reader).to_have_url(on_disk + addresses.HOME)
    context.close()


def test_every_link_between_pages_leads_to_a_file_of_the_folder(site):
    """Relative throughout, so that the folder can stand anywhere. The page for missing addresses has tests of its own."""
    broken = set()
    for path in site.rglob("*.html"):
        if path.name == "404.html":
            continue
        for target in re.findall(r'\s(?:href|src)="([^"#?]+)', path.read_text(encoding="utf-8")):
            if not target.startswith(("https:", "mailto:", "tel:")) and not (path.parent / unescape(target)).is_file():
                broken.add(f"{path.relative_to(site)}: {target}")
    assert sorted(broken) == []
