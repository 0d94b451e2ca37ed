"""People find their situation by the words that they would type: every phrase among the first three, two thirds of a council's phrases first."""

import gzip

import pytest

from macros.content import addresses
from macros.content.shapes.proof import NOTHING, Phrase
from macros.pages.finder import files
from macros.pages.finder.packing import packed
from support.at_hand import CONTENT, PUBLISHED
from support.said import hold, hold_none

pytestmark = pytest.mark.thorough

PROTOCOLS = [protocol for protocol, phrases in CONTENT.phrases.items() if protocol in PUBLISHED and phrases]
LARGEST, EACH = 60, 2
"""KB of a council's index as it is sent, or of each situation where there are many: it is brought over a phone’s line."""
FOUND = """async phrases => {
  await bring("assets/finder.js")
  const finder = await document.querySelector("handbook-finder").ready()
  return phrases.map(phrase => finder.find(phrase).results.slice(0, 3).map(({ document }) => document.to))
}"""


@pytest.fixture(scope="module")
def found(browser, site):
    """What a council's finder finds first for each of its phrases, from one page."""
    page, known = browser.new_page(), {}

    def asked(protocol: str) -> list[list[str]]:
        if protocol not in known:
            page.goto(site.plain + addresses.page(protocol, "about"))
            known[protocol] = page.evaluate(FOUND, [phrase.type for phrase in CONTENT.phrases[protocol]])
        return known[protocol]

    yield asked
    page.close()


def wanted(protocol: str, phrase: Phrase) -> list[str]:
    """The addresses that would each serve a phrase; none where it should find nothing."""
    named = [target.partition("#") for target in (phrase.finds, *phrase.or_) if target != NOTHING]
    return [addresses.silence(protocol, place) if name == addresses.SILENCES else addresses.tree(protocol, name, place) for name, _, place in named]


def served(goals: list[str], results: list[str]) -> bool:
    """Whether one of them is among some results; nothing is served by none."""
    return any(goal in results for goal in goals) if goals else not results


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_the_words_people_type_find_the_right_thing_among_the_first_three(protocol, found):
    missed = []
    for place, (phrase, results) in enumerate(zip(CONTENT.phrases[protocol], found(protocol), strict=True)):
        goals = wanted(protocol, phrase)
        if not served(goals, results):
            what = f"{phrase.finds} among the first three: {', '.join(results) or 'nothing'}" if goals else f"nothing: it finds {', '.join(results)}"
            missed.append(CONTENT.written["phrases", protocol].problem(("phrases", place), f"“{phrase.type}” should find {what}", "give that situation these words under “also:”, or the protocol under “lay_words:”"))
    hold_none(missed)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_two_thirds_of_what_people_type_finds_the_right_thing_first(protocol, found):
    goals = [wanted(protocol, phrase) for phrase in CONTENT.phrases[protocol]]
    answers = found(protocol)
    first = sum(served(goal, results[:1]) for goal, results in zip(goals, answers, strict=True))
    three = sum(served(goal, results) for goal, results in zip(goals, answers, strict=True))
    print(f"{protocol}: of {len(goals)} phrases {first} first, {three} among the first three; {sum(not results for results in answers)} found nothing")
    hold(3 * first >= 2 * len(goals), f"{protocol}: only {first} of {len(goals)} phrases find the right thing first")


@pytest.mark.parametrize("protocol", PUBLISHED)
def test_a_council_s_index_is_small_enough_for_a_phone(protocol):
    size = len(gzip.compress(files.script(protocol, packed(files.index(CONTENT, protocol))).encode())) / 1000
    most = max(LARGEST, EACH * len(CONTENT.trees.get(protocol, {})))
    hold(size <= most, f"{protocol}: the index of the finder is {size:.1f} KB as it is sent; at most {most} are meant. Long answers and many `also` make it large.")
