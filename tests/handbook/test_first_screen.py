"""On a phone the first screen of an outcome says what the answer is, what to do first, who, and by when."""

from statistics import median

import pytest

from macros.content import addresses
from support.at_hand import CONTENT, TREES
from support.said import hold
from support.watched import watched

pytestmark = pytest.mark.thorough

PHONE = {"width": 375, "height": 667}
SHARE = 0.95
MEASURED = """() => {
  const tree = document.querySelector("handbook-tree"), ends = new Map()
  for (const answer of tree.querySelectorAll(".answer")) {
    const outcome = document.getElementById(answer.dataset.to)
    if (outcome.matches(".outcome")) ends.set(outcome, answer.id)
  }
  const bottom = node => node ? node.getBoundingClientRect().bottom : 0
  return [...ends].map(([outcome, answer]) => {
    tree.show(answer, true)
    const first = [".step__title", ".glance", ".see", ".steps > li > .steps__do"].map(part => outcome.querySelector(`:scope > ${part}`))
    return [answer, Math.max(...first.map(bottom)), outcome.getBoundingClientRect().height]
  })
}"""
"""For each outcome, reached by an answer: where what must be seen at once ends (in pixels from the top of the screen), and how tall it is."""


COUNCILS = sorted({protocol for protocol, _ in TREES})
HELD = [(key, expected.outcome_height) for key, expected in CONTENT.expects.items() if expected.outcome_height and key in COUNCILS]


@pytest.fixture(scope="module")
def measured(browser, site):
    """Every outcome by protocol, with its address, the end of what must be seen at once, and its height."""
    page, found = watched(browser, site.strict), {protocol: [] for protocol in COUNCILS}
    page.set_viewport_size(PHONE)
    for protocol, key in TREES:
        address = addresses.tree(protocol, key)
        page.goto(site.strict + address)
        page.wait_for_selector("handbook-tree[data-mode]")
        found[protocol] += [(f"{address}#{answer}", end, height) for answer, end, height in page.evaluate(MEASURED)]
    page.context.close()
    return found


@pytest.mark.xdist_group("first screen")
@pytest.mark.parametrize("protocol", COUNCILS)
def test_nearly_every_outcome_tells_answer_first_step_who_and_when_on_a_phones_first_screen(protocol, measured):
    outcomes = measured[protocol]
    below = [f"{address} (ends at {end:.0f} of {PHONE['height']} pixels)" for address, end, _ in outcomes if end > PHONE["height"]]
    hold(len(below) <= max(1, (1 - SHARE) * len(outcomes)), "These outcomes begin below a phone’s first screen; shorten the title, the people or the first step:", *below)


@pytest.mark.xdist_group("first screen")
@pytest.mark.parametrize(("protocol", "most"), HELD)
def test_half_of_the_outcomes_are_no_taller_on_a_phone_than_expected(protocol, most, measured):
    tall = median(height for *_, height in measured[protocol])
    hold(tall <= most, f"Half of the outcomes of {protocol} are taller than {tall:.0f} pixels on a phone, and proof/expects.yml wants {most}.")
