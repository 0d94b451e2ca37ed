"""What stands around every page of the built site: its head, the way around the council, the footer, the sections of the protocol; and the page of missing addresses. No browser."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.content import addresses
from macros.pages.listing import council_name, pages, ways
from support.expected_own import MISSING
from support.page_lines import lines_of

HEAD = {"viewport": "width=device-width,initial-scale=1", "referrer": "no-referrer", "color-scheme": "light dark"}


@pytest.fixture(scope="module")
def built(example) -> dict[str, LexborHTMLParser]:
    """Every page that the generator makes, by address."""
    made = [path.removesuffix("md") + "html" for path in pages(example.content)]
    return {address: LexborHTMLParser((example.folder / address).read_text(encoding="utf-8")) for address in [*made, "404.html"] if (example.folder / address).is_file()}


def test_every_page_says_how_it_is_shown_and_tells_no_other_site_where_its_reader_was(built):
    assert len(built) > 40
    for address, page in built.items():
        told = {node.attributes["name"]: node.attributes.get("content") for node in page.css("meta[name]")}
        assert {name: told.get(name) for name in HEAD} == HEAD, address
        assert told.get("description"), address
        assert page.css_first("html").attributes["lang"] == "en", address


def test_every_page_has_the_way_to_its_content_and_around_its_council(built, example):
    content = example.content
    for address, page in built.items():
        if address == "404.html":
            continue
        to = lambda target, address=address: addresses.relative(address, target)  # noqa: E731
        skip, main, icon = page.css_first(".skip"), page.css_first(f"[id='{page.css_first('.skip').attributes['href'][1:]}']"), page.css_first("link[rel=icon]")
        assert (skip.text(), main.attributes.get("tabindex")) == ("Skip to content", "-1"), address
        assert icon.attributes["href"] == to("assets/handbook.svg"), address
        assert lines_of(page.css_first(".top__name")) == [f"[{content.handbook.title}]({to(addresses.HOME)})"], address
        key = address.split("/")[0]
        if key in content.published():
            around = page.css_first("nav.ways")
            assert around.attributes["aria-label"] == council_name(content, key)
            wanted = [f"[{council_name(content, key)}]({to(addresses.page(key))})", *(f"[{title}]({to(target)})" for _, target, title in ways(content, key))]
            assert [line.removeprefix("▸ ") for line in lines_of(around)] == wanted, address
            kinds = [node.attributes.get("data-kind") for node in around.css("[aria-current]")]
            assert len(kinds) <= 1, address
        links = f"[Accessibility]({to('accessibility.html')}) [Privacy]({to('privacy.html')}) [Councils side by side]({to(addresses.COMPARE)})"
        assert lines_of(page.css_first("footer")) == [links, "A handbook in plain English. It is not the council’s adopted text and not legal advice."], address


def test_the_page_that_one_is_on_is_marked_in_the_way_around(built, example):
    for address, kind in (("protocol", "protocol"), ("people", "people"), ("situations/index", "situations"), ("situations/papers", "situations"), ("for-officers", "situations"), ("training/session", "training")):
        marked = built[f"exampleshire/{address}.html"].css(".ways [aria-current]")
        assert [node.attributes["data-kind"] for node in marked] == [kind], address
    assert [node.text() for node in built["exampleshire/index.html"].css(".ways [aria-current]")] == ["Exampleshire"]


def test_the_protocol_has_its_sections_beside_it_and_no_other_page_has(built, example):
    beside = [address for address, page in built.items() if page.css(".md-sidebar--secondary")]
    assert beside == [address for address in built if address.endswith("/protocol.html")]
    toc = built["exampleshire/protocol.html"].css_first(".md-nav--secondary")
    assert toc.attributes["aria-label"] == "Sections of this page"
    told = " ".join(lines_of(toc))
    for section in example.content.protocols["exampleshire"].sections:
        assert re.search(rf"\[{re.escape(section.name)}\]\(#section-[\w-]+\)", told), section.name


def test_a_page_that_has_moved_is_not_found_by_searches_and_others_are(built):
    robots = {address for address, page in built.items() if page.css('meta[name="robots"][content="noindex"]')}
    assert robots == {address for address, page in built.items() if page.css_first("h1") and page.css_first("h1").text() in ("This page has moved", "Page not found")}


def test_the_page_of_missing_addresses_says_what_to_do_and_knows_where_the_rest_is(built, example):
    page = built["404.html"]
    assert lines_of(page.css_first("main")) == [example.content.handbook.title, *MISSING]
    assert [node.attributes["data-page"] for node in page.css("a[data-page]")] == ["index.html", "accessibility.html", "privacy.html"]
    assert [node.attributes["src"] for node in page.css("script[src]")] == ["assets/missing.js", "../assets/missing.js", "../../assets/missing.js"]


SHAPES = {"path": ("d",), "rect": ("x", "y", "width", "height"), "circle": ("cx", "cy", "r")}


def test_every_drawing_is_whole_and_passed_over_and_every_dialog_and_way_has_a_name(built):
    for address, page in built.items():
        for drawing in page.css("svg"):
            assert drawing.attributes.get("aria-hidden") == "true", address
            shapes = drawing.css("path, rect, circle")
            assert shapes and all(node.attributes.get(name) for node in shapes for name in SHAPES[node.tag]), f"{address}: {drawing.html}"
            assert "icon" not in (drawing.attributes.get("class") or "") or shapes[-1].attributes.get("fill") == "none", f"{address}: {drawing.html}"
        unnamed = [node.html[:100] for node in page.css("nav, dialog, aside") if not (node.attributes.get("aria-label") or node.attributes.get("aria-labelledby"))]
        assert unnamed == [], address


def test_a_browser_neither_keeps_nor_completes_what_is_searched_for(built):
    for address, page in built.items():
        boxes = page.css("input[type=search]")
        assert all((box.attributes.get("autocomplete"), box.attributes.get("autocapitalize"), box.attributes.get("spellcheck")) == ("off", "off", "false") for box in boxes), address
        assert boxes or not page.css("handbook-finder"), address
