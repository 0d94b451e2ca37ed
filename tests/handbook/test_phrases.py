"""People find their situation by the words that they would type, in the site's own search and in the list of situations."""

from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError

from macros.content import addresses
from support.at_hand import CONTENT, PUBLISHED
from support.said import hold

pytestmark = pytest.mark.thorough

PHRASES = [(protocol, index) for protocol, phrases in CONTENT.phrases.items() if protocol in PUBLISHED for index in range(len(phrases))]
FIRST = """() => [...document.querySelectorAll(".md-search-result__item > a:first-of-type, .md-search-result__item > article > a")]
  .slice(0, 3).map(link => new URL(link.href).pathname)"""


@pytest.fixture(scope="module")
def searching(browser):
    page = browser.new_page()
    page.set_default_timeout(20000)
    yield page
    page.close()


@pytest.mark.parametrize(("protocol", "index"), PHRASES, ids=[f"{protocol}: {CONTENT.phrases[protocol][index].type}" for protocol, index in PHRASES])
def test_the_words_people_type_find_the_right_situation_among_the_first_three(protocol, index, searching, site):
    phrase, home = CONTENT.phrases[protocol][index], site.plain + addresses.page(protocol, "about")
    if searching.url != home:
        searching.goto(home)
        searching.click(".md-search__input")
    type_in(searching, "", "Type")
    type_in(searching, phrase.type, "found")
    wanted = "/" + addresses.tree(protocol, phrase.finds)
    with suppress(TimeoutError):
        searching.wait_for_function(f"wanted => ({FIRST})().includes(wanted)", arg=wanted, timeout=5000)
    found = searching.evaluate(FIRST)
    place = CONTENT.written["phrases", protocol].problem(("phrases", index), f"typing “{phrase.type}” does not find “{phrase.finds}” among the first three", "give that tree these words under “also:”")
    hold(wanted in found, str(place), f"The search on {home} finds: {', '.join(found) or 'nothing'}")


def type_in(page, text: str, says: str):
    """Put text into the search; the theme looks at it when a key is let go, and says when it has searched."""
    page.fill(".md-search__input", text)
    page.press(".md-search__input", "End")
    page.wait_for_function("says => document.querySelector('.md-search-result__meta').textContent.includes(says)", arg=says)
    if says == "found":
        page.wait_for_function("document.querySelector('.md-search-result__item') || document.querySelector('.md-search-result__meta').textContent.includes('Nothing')")
