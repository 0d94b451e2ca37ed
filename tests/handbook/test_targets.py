"""No answer can lead elsewhere unnoticed: each, led to every other place of its tree, is refused by the checks or told as not approved. No browser."""

import pytest

from macros.content import approved
from support.at_hand import CONTENT, TREES
from support.said import hold, hold_none
from support.targets import unnoticed

APPROVED = [tree for tree in TREES if approved.path(CONTENT.folder, *tree).is_file()]


@pytest.mark.long
@pytest.mark.parametrize(("protocol", "key"), APPROVED, ids=map("/".join, APPROVED))
def test_an_answer_that_is_led_elsewhere_is_noticed(protocol, key):
    tried, found = unnoticed(CONTENT, protocol, key)
    hold_none(found, "These answers can lead elsewhere and nobody notices:")
    hold(tried > 0, f"{protocol}/{key} has no answer that could be led elsewhere.")
