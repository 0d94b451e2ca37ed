"""A tree to be read and signed: by its numbers alone one comes from each answer to where the tree leads, and each clause stands beside what rests on it."""

import pytest
from bs4 import BeautifulSoup

from macros.content import graph
from macros.content.loading import load
from macros.outputs.readout import file_name, readout
from support.commands import command
from support.example import EXAMPLE

CONTENT = load(EXAMPLE)
TREES = [(key, name) for key in CONTENT.published() for name in CONTENT.trees[key]]


def read(protocol: str, name: str) -> BeautifulSoup:
    return BeautifulSoup(readout(CONTENT, protocol, name), "html.parser")


@pytest.mark.parametrize(("protocol", "name"), TREES)
def test_whoever_follows_the_numbers_ends_where_the_tree_leads(protocol, name):
    page, tree = read(protocol, name), CONTENT.trees[protocol][name]
    for route in graph.routes(tree):
        here = page.select_one(".item")
        for step in route.steps:
            question = tree.questions[step.question]
            assert question.ask in here.h3.get_text()
            say = next(answer.say for answer in question.answers if answer.id == step.answer)
            [line] = [line for line in here.select("ul > li") if line.get_text().startswith(f"{say} → go to ")]
            here = page.select_one(line.a["href"])
            assert here.h3.get_text().startswith(f"{line.a.get_text().removeprefix('go to ')}. ")
        assert here.h3.get_text().endswith(tree.outcomes[route.outcome].title)
    assert len(page.select(".item")) == len(tree.questions) + len(tree.outcomes) == len(page.select(".judged"))


@pytest.mark.parametrize(("protocol", "name"), TREES)
def test_each_outcome_holds_whole_the_clauses_that_it_rests_on_and_nothing_leads_out(protocol, name):
    page, tree, rules = read(protocol, name), CONTENT.trees[protocol][name], CONTENT.protocols[protocol].rules()
    for outcome in tree.outcomes.values():
        [here] = [item for item in page.select(".item") if item.h3.get_text().endswith(f" {outcome.title}") and item.select_one(".kind")]
        for citation in outcome.rests_on():
            assert any(" ".join(rules[citation][1].says.split()) in " ".join(fold.get_text().split()) for fold in here.select(".fold__rule--cited")), citation
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert all(link["href"].removeprefix("#") in ids for link in page.select("a"))
    assert not page.select("[src], link, script, form")


def test_a_delicate_tree_is_named_neither_by_the_file_nor_by_the_window():
    delicate = [(key, name) for key, name in TREES if CONTENT.trees[key][name].sensitive]
    assert delicate
    for key, name in delicate:
        assert name not in file_name(CONTENT, key, name) and CONTENT.trees[key][name].title not in read(key, name).title.get_text()


def test_the_command_writes_one_file_and_tells_an_unknown_tree_with_the_nearest(small):
    done = command("readout", "exampleshire/papers", "--handbook", small)
    assert (done.returncode, done.stdout.strip()) == (0, str(small / "out/exampleshire-papers-readout.html"))
    for given, said in (("exampleshire/paper", "did you mean “papers”?"), ("exampleshire", "Name one tree as PROTOCOL/TREE, such as exampleshire/papers"), ("exampelshire/papers", "did you mean “exampleshire”?")):
        wrong = command("readout", given, "--handbook", small)
        assert wrong.returncode == 1 and said in wrong.stderr
