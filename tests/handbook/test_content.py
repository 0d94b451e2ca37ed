"""The four protocols and their trees: how many there are, and that what is approved is what they say."""

import pytest

from macros import approval
from macros.checks import unused

COUNTS = {"district": (83, 60, 23), "east-staffordshire": (163, 101, 35), "wantage": (183, 127, 34), "parish": (73, 48, 27)}


@pytest.mark.parametrize("protocol", COUNTS)
def test_the_protocol_has_every_rule_clause_and_situation_of_its_source(content, protocol):
    model = content.protocols[protocol]
    assert (len(model.rules()), len(model.clauses()), len(content.trees[protocol])) == COUNTS[protocol]


def test_every_rule_that_should_help_somebody_is_used_or_says_why_not(content):
    assert [str(problem) for problem in unused(content)] == []


def test_every_route_is_the_one_that_was_approved(content):
    changed = {
        f"{file.parent.name}/{file.stem}": {"now": sorted(set(now) - set(before)), "approved": sorted(set(before) - set(now))}
        for file, (before, now) in approval.differences(content).items()
    }
    assert changed == {}, "if this is meant, read the changes and run: python3 run.py approve"


def test_an_answer_for_not_being_sure_has_a_home_in_most_trees(content):
    without = [
        f"{key}/{name}"
        for key, trees in content.trees.items()
        for name, tree in trees.items()
        if not any(answer.id.startswith("unsure") or "not sure" in answer.say.lower() or "not know" in answer.say.lower() for question in tree.questions.values() for answer in question.answers)
    ]
    assert without == []
