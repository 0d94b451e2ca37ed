"""What the site tells search engines and previews: a title, a description and one address of each page, and nothing of what a delicate page is about."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from macros.content import addresses
from macros.pages.listing import pages

ADDRESS = "https://www.exampleshire.example/handbook/"


@pytest.fixture(scope="module")
def heads(example) -> dict[str, BeautifulSoup]:
    """The head of each page, by its path."""
    pages = {path.relative_to(example.folder).as_posix(): path.read_text(encoding="utf-8") for path in example.folder.rglob("*.html")}
    return {path: BeautifulSoup(text.partition("</head>")[0], "html.parser") for path, text in pages.items()}


def told(head: BeautifulSoup, name: str) -> str | None:
    found = head.select_one(f"meta[name={name}]")
    return found and found["content"]


def test_every_page_has_a_title_and_a_description_of_its_own(heads):
    for path, head in heads.items():
        assert head.title.string.endswith("– Exampleshire handbook"), path
        assert len(told(head, "description")) > 30, path
    assert "I want to see a council document" in told(heads["exampleshire/situations/papers.html"], "description")
    assert "Working together" in told(heads["exampleshire/protocol.html"], "description")


def test_an_authors_own_page_is_described_too(heads):
    assert "Exampleshire handbook" in told(heads["ours.html"], "description")


def test_a_delicate_page_says_nothing_of_what_it_is_about(heads, example):
    delicate = {key: tree.title for key, tree in example.content.trees["exampleshire"].items() if tree.sensitive}
    assert delicate
    scenarios = [f"exampleshire/training/{key}.html" for module in example.content.modules["exampleshire"].values() for key, scenario in module.scenarios.items() if scenario.tree in delicate]
    for path in [f"exampleshire/situations/{key}.html" for key in delicate] + scenarios:
        told_there = heads[path].title.string + told(heads[path], "description")
        assert told_there in {f"{title} – Exampleshire – Exampleshire handbookExampleshire. A question or two, and what the council’s protocol says. Nothing that you choose here is kept." for title in ("What should I do?", "A scenario")}


def test_nor_does_the_comparison_of_a_situation_that_is_delicate_at_one_of_the_councils(example):
    content = example.content
    trees = content.trees["samplebury"]
    delicate = replace(content, trees={**content.trees, "samplebury": {**trees, "papers": trees["papers"].model_copy(update={"sensitive": True})}})
    plain, careful = (pages(each)["compare/papers.md"].rpartition("---\n")[0] for each in (content, delicate))
    title = content.trees["exampleshire"]["papers"].title
    assert title in plain and title not in careful and trees["papers"].title not in careful


def test_where_the_handbook_says_its_address_each_page_has_one_and_all_are_listed(heads, example):
    listed = [place.text for place in ElementTree.parse(example.folder / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    named = {path: link["href"] for path, head in heads.items() if (link := head.select_one("link[rel=canonical]"))}
    assert sorted(listed) == sorted(named.values()) and len(set(listed)) == len(listed)
    assert named["index.html"] == ADDRESS
    assert named["exampleshire/situations/papers.html"] == f"{ADDRESS}exampleshire/situations/papers.html"
    assert all(told(heads[path], "robots") == "noindex" for path in heads.keys() - named.keys())
    assert {"404.html", "exampleshire/situations/documents.html"} <= heads.keys() - named.keys()


@pytest.mark.parametrize("written", ["https://www.exampleshire.example", "https://www.exampleshire.example/handbook"])
def test_an_address_may_stand_without_its_last_stroke(written):
    assert addresses.read_at(written, "a/index.html") == f"{written}/a/"
