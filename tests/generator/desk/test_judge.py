"""`check --negatives --judged` keeps what a reader judged of one protocol, and leaves alone what was judged of the others."""

import pytest

from macros.checks.negatives import negatives
from macros.content.loading import load
from macros.desk.editing import dump
from macros.desk.judge import FILE, judge
from macros.machine import Stop

GONE = {"place": "protocols/gone.yml roles.clerk.about", "sentence": "1" * 12, "rules": "2" * 12}
EARLIER = {protocol: {"place": f"protocols/{protocol}.yml roles.earlier.about", "sentence": "1" * 12, "rules": "2" * 12, "by": "Earlier"} for protocol in ("exampleshire", "samplebury")}


def test_judging_one_protocol_leaves_what_was_judged_of_another_as_it_is(exampleshire):
    dump(exampleshire / FILE, {"judged": [*EARLIER.values(), GONE, {**GONE, "place": "elsewhere"}]})
    assert judge(load(exampleshire), "exampleshire", "A reader") == 0
    content = load(exampleshire)
    listed = {negative.place for negative in negatives(content) if negative.protocol == "exampleshire"}
    assert listed and {entry.place for entry in content.negatives if entry.by == "A reader"} == listed
    assert [entry.place for entry in content.negatives if entry.by != "A reader"] == [EARLIER["samplebury"]["place"]]
    before = (exampleshire / FILE).read_bytes()
    assert judge(content, "exampleshire", "Another") == 0 and (exampleshire / FILE).read_bytes() == before


def test_a_protocol_that_is_not_there_is_not_judged(exampleshire):
    with pytest.raises(Stop, match="There is no protocol “exampelshire”; did you mean “exampleshire”"):
        judge(load(exampleshire), "exampelshire", None)
    assert not (exampleshire / FILE).exists()
