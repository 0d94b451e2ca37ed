"""People find their situation by the words that they would type, in the site's own search and in the list of situations."""

from contextlib import suppress
from pathlib import Path

import pytest
from helpers import CONTENT, PROJECT
from playwright.sync_api import TimeoutError

from macros import addresses
from macros.reading import read

pytestmark = pytest.mark.thorough

PHRASES = [
    (path.stem, phrase["type"], phrase["finds"])
    for path in sorted((Path(__file__).parent.parent / "phrases").glob("*.yml"))
    for phrase in read(path, PROJECT).data["phrases"]
    if path.stem in CONTENT.published()
]
FIRST = """() => [...document.querySelectorAll(".md-search-result__item > a:first-of-type, .md-search-result__item > article > a")]
  .slice(0, 3).map(link => new URL(link.href).pathname)"""


@pytest.fixture(scope="module")
def searching(browser):
    page = browser.new_page()
    page.set_default_timeout(20000)
    yield page
    page.close()


@pytest.mark.parametrize(("protocol", "typed", "key"), PHRASES, ids=[f"{protocol}: {typed}" for protocol, typed, _ in PHRASES])
def test_the_words_people_type_find_the_right_situation_among_the_first_three(protocol, typed, key, searching, root):
    home = root + addresses.page(protocol, "about")
    if searching.url != home:
        searching.goto(home)
        searching.click(".md-search__input")
    type_in(searching, "", "Type")
    type_in(searching, typed, "found")
    wanted = "/" + addresses.tree(protocol, key)
    with suppress(TimeoutError):
        searching.wait_for_function(f"wanted => ({FIRST})().includes(wanted)", arg=wanted, timeout=5000)
    found = searching.evaluate(FIRST)
    assert wanted in found, found


def type_in(page, text: str, says: str):
    """Put text into the search; the theme looks at it when a key is let go, and says when it has searched."""
    page.fill(".md-search__input", text)
    page.press(".md-search__input", "End")
    page.wait_for_function("says => document.querySelector('.md-search-result__meta').textContent.includes(says)", arg=says)
    if says == "found":
        page.wait_for_function("document.querySelector('.md-search-result__item') || document.querySelector('.md-search-result__meta').textContent.includes('Nothing')")
