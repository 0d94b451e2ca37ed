"""What a page’s parts are called for those who do not see them: every list, table, box, part and drawing of every page, as the generator makes it. No browser."""

import re
from functools import cache

import pytest
from selectolax.lexbor import LexborHTMLParser

from support.made import AUTHORS, addresses_of, html


@cache
def made(address: str) -> LexborHTMLParser:
    """A page, by the name of its handbook and its address."""
    name, _, inside = address.partition("/")
    return LexborHTMLParser(html(AUTHORS[name], inside))


every_page = pytest.mark.parametrize("address", [f"{name}/{address}" for name, author in AUTHORS.items() for address in addresses_of(author)])


def wrong(page: LexborHTMLParser, what: str, right) -> list[str]:
    """The parts of a page, by a selector, for which something does not hold."""
    return [node.html[:120] for node in page.css(what) if not right(node)]


def named(node) -> bool:
    """Whether a part says what it is called, by itself or by a heading."""
    return bool(node.attributes.get("aria-label") or node.attributes.get("aria-labelledby"))


@every_page
def test_what_is_named_by_another_part_names_one_that_is_there(address):
    page = made(address)
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert [name for name in ids if ids.count(name) > 1 or not name] == []
    for attribute in ("aria-labelledby", "aria-describedby", "for"):
        assert wrong(page, f"[{attribute}]", lambda node: node.attributes[attribute] and set(node.attributes[attribute].split()) <= set(ids)) == []


@every_page
def test_parts_lists_tables_and_boxes_say_what_they_are_called(address):
    page = made(address)
    assert wrong(page, "nav, aside, dialog, .answers, .choices, section.entry, section.topic, section.module, .clause, table.plan, [role=group], figure.adopted", named) == []
    titles = [node.text(strip=True) for node in page.css(".part__title")]
    assert wrong(page, ".page--protocol > .part", lambda node: named(node) or titles.count(node.css_first(".part__title").text(strip=True)) > 1) == []
    assert wrong(page, "input, select", lambda node: node.parent.tag == "label" or bool(page.css(f'label[for="{node.attributes.get("id")}"]'))) == []
    assert wrong(page, "th", lambda node: node.attributes.get("scope") in ("col", "row", "colgroup", "rowgroup")) == []
    assert wrong(page, "section.step", lambda node: page.css_first(f'[id="{node.attributes["id"]}--title"]').attributes.get("aria-describedby") == f"{node.attributes['id']}--about") == []
    assert wrong(page, ".tools__said, .finder__said, .moved, .lost, .chosen__said", lambda node: node.attributes.get("role") == "status") == []


@every_page
def test_lists_stay_lists_and_drawings_are_passed_over(address):
    page = made(address)
    assert wrong(page, "ul[class], ol[class]", lambda node: node.attributes.get("role") == "list" or "known" in node.attributes["class"] or "crumbs__list" in node.attributes["class"] or "route__list" in node.attributes["class"]) == []
    assert wrong(page, "svg", lambda node: node.attributes.get("aria-hidden") == "true") == []
    assert wrong(page, ".step__title, .feedback__title, .compare__title, .room__title", lambda node: node.attributes.get("tabindex") == "-1") == []


@every_page
def test_the_drawing_of_an_outcome_is_that_of_its_kind(address):
    for outcome in made(address).css(".outcome"):
        kind = re.search(r"outcome--(\w+)", outcome.attributes["class"])[1]
        assert f"icon--{kind}" in outcome.css_first(".kind .icon").attributes["class"]
        assert outcome.css_first(".kind .icon").css("path, circle, rect")
