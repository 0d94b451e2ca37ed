"""How strongly a rule speaks, and to whom, in the words that every page tells it with."""

import pytest

from macros.content.shapes.clause import Rule
from macros.pages.strengths import strength

RULE = {"says": "All are kind.", "topic": "conduct"}


@pytest.mark.parametrize(("written", "words", "to"), [
    ({"kind": "duty", "force": ["must"], "on": ["clerk"], "helps": ["member"]}, ("must",), (("binds", ("CLERK",)), ("helps", ("MEMBER",)))),
    ({"kind": "expectation", "force": ["can expect"], "on": ["clerk"], "helps": ["member"]}, ("can expect",), (("who can expect it", ("MEMBER",)), ("of whom", ("CLERK",)))),
    ({"kind": "right", "force": ["may"], "helps": ["member"]}, ("allowed: “may”",), (("for", ("MEMBER",)),)),
    ({"kind": "information", "force": ["states"], "on": ["clerk"]}, ("stated",), (("about", ("CLERK",)),)),
    ({"kind": "duty", "force": ["must"]}, ("must",), (("nobody is named", ()),)),
])  # fmt: skip
def test_whom_a_rule_binds_and_whom_it_helps_are_told_apart(written, words, to):
    told = strength(Rule.model_validate(RULE | written), str.upper)
    assert (tuple(word.lower() for word in told.words), told.to) == (words, to)
