"""Routes, counts and reachability of a tree, on the tiny handbook."""

import pytest

from macros.content import graph
from macros.content.loading import load


@pytest.fixture
def trees(small):
    return load(small).trees["exampleshire"]


def test_the_routes_are_every_way_through_in_the_order_of_the_answers(trees):
    assert [str(route) for route in graph.routes(trees["papers"])] == [
        "why.work > asked.not-yet -> ask-clerk",
        "why.work > asked.waiting -> wait",
        "why.work > asked.unsure -> ask-clerk",
        "why.curious -> refused",
        "why.pass-on -> pass-on",
    ]


def test_an_answer_fixes_its_whole_route(trees):
    route = graph.route_to(trees["papers"], graph.Step("asked", "waiting"))
    assert [str(step) for step in route] == ["why.work", "asked.waiting"]


def test_an_outcome_knows_every_answer_that_leads_to_it(trees):
    assert [str(step) for step in graph.arrivals(trees["papers"])["ask-clerk"]] == ["asked.not-yet", "asked.unsure"]


def test_the_counts_are_those_of_the_files(trees):
    assert graph.counts(trees.values()) == {"trees": 2, "questions": 3, "answers": 8, "outcomes": 6, "routes": 7}


def test_a_see_outcome_that_leads_only_to_itself_reaches_no_end(trees):
    papers = trees["papers"]
    press = trees["press"].model_copy(update={"outcomes": {"never": papers.outcomes["pass-on"], "silent": papers.outcomes["pass-on"]}})
    assert graph.end_of(trees, papers.outcomes["pass-on"])
    assert not graph.end_of({"papers": papers, "press": press}, papers.outcomes["pass-on"])


def test_a_cycle_ends_the_search_for_what_is_reached(trees):
    papers = trees["papers"]
    round_and_round = papers.questions["asked"].answers[0].model_copy(update={"go": "why"})
    asked = papers.questions["asked"].model_copy(update={"answers": (round_and_round, round_and_round)})
    cyclic = papers.model_copy(update={"questions": papers.questions | {"asked": asked}})
    assert graph.reached(cyclic) == {"why", "asked", "refused", "pass-on"}
    assert [str(step) for step in graph.route_to(cyclic, graph.Step("asked", "not-yet"))] == ["why.work", "asked.not-yet"]
