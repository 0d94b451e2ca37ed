"""The site where something is missing or refused: newer methods, the history, storage, the clipboard, printing, a script; and in a reader's own size and colours."""

import re

import pytest
from playwright.sync_api import expect

from macros.machine import ROOT
from support.watched import watch

TAKEN = """
const without = name => new URLSearchParams(location.search).get("without")?.split(".").includes(name)
const refuse = (owner, name) => Object.defineProperty(owner, name, { get() { throw new DOMException("refused", "SecurityError") }, configurable: true })
const throwing = () => { throw new DOMException("refused", "SecurityError") }
if (without("newer")) {
  for (const [owner, names] of [[Element.prototype, ["checkVisibility", "setHTMLUnsafe"]], [Array.prototype, ["findLast", "toSorted", "toReversed", "with"]],
    [Object, ["groupBy"]], [Promise, ["withResolvers"]], [Array, ["fromAsync"]], [window, ["structuredClone", "navigation"]]]) for (const name of names) delete owner[name]
  for (const name of ["querySelector", "querySelectorAll", "matches", "closest"]) {
    const real = Element.prototype[name]
    Element.prototype[name] = function (asked) { if (/:has\\(/.test(asked)) throw new SyntaxError(asked); return real.call(this, asked) }
  }
}
if (without("history")) History.prototype.pushState = History.prototype.replaceState = throwing
if (without("storage")) for (const name of ["localStorage", "sessionStorage", "indexedDB"]) refuse(window, name)
if (without("clipboard")) Object.defineProperty(navigator, "clipboard", { value: undefined })
if (without("print")) window.print = undefined
"""
NEWER = {
    "checkVisibility": "Safari 17.4", "structuredClone": "", "findLast": "Firefox 104", "toSorted": "Chrome 110", "groupBy": "Chrome 117", "withResolvers": "Chrome 119",
    "replaceAll(/": "", "(?<": "Safari 16.4", "static {": "Safari 16.4", ".inert": "Firefox 112", "inert ": "Firefox 112", "popover": "Chrome 114", "navigation.": "Safari 26", "(scripting": "Safari 17",
    "@container": "Chrome 105", "@layer ": "", "@scope": "Chrome 118", "color-mix": "Chrome 111", "light-dark(": "Chrome 123", "dvh": "Chrome 108", "&:": "nesting, Chrome 120", "(width ": "Chrome 104", "subgrid": "Chrome 117",
    "@starting-style": "Chrome 117", "anchor(": "Chrome 125", "field-sizing": "Chrome 123",
}  # fmt: skip
"""Words of script and style that are newer than the oldest browsers promised (Safari 15.4, Firefox 102, Chrome and Edge 100), and since when they are everywhere."""
ASSETS = ROOT / "macros/pages/theme/assets"
PAPERS, PRESS = "exampleshire/situations/papers.html", "exampleshire/situations/press.html"


@pytest.fixture(scope="module")
def reader(browser, example):
    """One page from which the address takes away what it names: `?without=history.clipboard`."""
    page = watch(browser.new_page(viewport={"width": 800, "height": 700}), example.plain)
    page.add_init_script(TAKEN)
    page.set_default_timeout(10000)
    yield page
    page.close()


@pytest.fixture
def opened(reader, example):
    """Opens an address anew, without the things that are named; the page must not complain."""
    def opening(address: str, *without: str):
        path, _, place = address.partition("#")
        reader.said.clear()
        reader.goto("about:blank")
        reader.goto(f"{example.plain}{path}?without={'.'.join(without)}" + (f"#{place}" if place else ""))
        return reader

    yield opening
    assert reader.said == []


def alone(page, heading: str) -> None:
    """The step of that heading stands alone and has the focus of whoever chose it."""
    expect(page.locator(".step__title:visible")).to_have_count(1)
    expect(page.locator(".step__title:visible")).to_contain_text(heading)


@pytest.mark.parametrize("path", [path for folder in (ASSETS, ROOT / "macros/outputs/assets") for path in sorted(folder.glob("*.[jc]s*"))], ids=lambda path: path.name)
def test_script_and_style_use_nothing_newer_than_the_oldest_browsers_promised(path):
    text = re.sub(r"/\*.*?\*/|^ *//[^\n]*$", "", path.read_text(encoding="utf-8"), flags=re.S | re.M)
    assert [word for word in NEWER if word in text] == []
    rules = re.findall(r"[^{}]*:has\([^{}]*", text)
    assert [rule for rule in rules if "," in re.sub(r"\([^()]*\)", "", rule)] == [], "a browser that does not know :has drops the whole list of selectors"
    assert path.suffix != ".js" or ":has(" not in text


@pytest.mark.parametrize("missing", ["newer", "history", "storage", "clipboard"])
def test_a_tree_walks_where_something_is_missing(missing, opened):
    page = opened(PAPERS, missing)
    alone(page, "Why do you need it?")
    page.get_by_role("link", name="For my work as a councillor").click()
    alone(page, "Have you asked the Town Clerk?")
    expect(page.locator(".is-here > .step__title")).to_be_focused()
    if missing == "history":
        page.locator("[data-do=back]").click()
    else:
        page.go_back()
    alone(page, "Why do you need it?")


@pytest.mark.parametrize(("place", "said"), [("why.work%", "no longer leads to an answer"), ("%", "no longer leads to an answer"), ("have-asked.sent", "You came by an old address")])
@pytest.mark.parametrize("missing", ["nothing", "history"])
def test_an_address_that_is_cut_or_old_is_told_and_shows_a_step(place, said, missing, opened):
    page = opened(f"{PAPERS}#{place}", missing)
    expect(page.locator(".step__title:visible")).to_have_count(1)
    expect(page.locator(":is(.lost, .moved):visible")).to_contain_text(said)


def test_copying_and_printing_say_so_where_they_are_not_possible(opened):
    page = opened(f"{PAPERS}#why.work", "clipboard", "print")
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".tools__said")).to_contain_text("Copy this address: http")
    page.get_by_role("button", name="Print the whole tree").click()
    expect(page.locator(".tools__said")).to_contain_text("Printing is not possible here")
    alone(page, "Have you asked the Town Clerk?")


def test_the_tree_is_whole_where_its_script_cannot_be_loaded(opened, reader):
    reader.route("**/player.js", lambda route: route.abort())
    page = opened(f"{PAPERS}#why.work")
    expect(page.locator(".step__title:visible")).to_have_count(6)
    expect(page.locator(".tools:visible, handbook-finder:visible")).to_have_count(0)
    reader.unroute("**/player.js")
    reader.said.clear()


def test_a_delicate_tree_that_the_browser_kept_is_shown_again_without_its_answers(opened):
    page = opened(PRESS)
    page.get_by_role("link", name="An officer").click()
    alone(page, "The text speaks only of councillors")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    alone(page, "Who")
    assert page.locator("[aria-current=true].answer, .yours__list li").count() == 0


def test_two_trees_on_a_page_have_addresses_of_their_own(opened):
    page = opened("ours.html")
    ids = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))
    papers, press = page.locator("handbook-tree").all()
    papers.get_by_role("link", name="I am curious").click()
    expect(page).to_have_url(re.compile(r"#exampleshire/papers~why\.curious$"))
    page.reload()
    expect(papers.locator(".is-here > .step__title")).to_contain_text("curiosity")
    expect(press.locator(".is-here .answers")).to_be_visible()


def test_an_address_from_before_there_were_two_trees_still_leads_to_its_step(opened):
    page = opened("ours.html#why.curious")
    expect(page.locator("handbook-tree").first.locator(".is-here > .step__title")).to_contain_text("curiosity")
    expect(page).to_have_url(re.compile(r"#exampleshire/papers~why\.curious$"))


def test_lists_that_show_no_marks_are_still_lists_to_a_screen_reader(opened):
    """VoiceOver takes a list whose marks are taken away for none, unless its role is written."""
    for address in (f"{PAPERS}#asked.not-yet", PAPERS, "exampleshire/situations/index.html", "exampleshire/index.html", "index.html", "exampleshire/people.html", "exampleshire/coverage.html", "compare/papers.html"):
        page = opened(address)
        bare = page.locator(":is(ul, ol):not([role])").evaluate_all("lists => lists.filter(list => list.closest('main, .ways') && getComputedStyle(list).listStyleType === 'none').map(list => list.className)")
        assert bare == [], address


def test_text_follows_the_readers_own_size(browser, example, opened):
    sizes = "() => ['.step__title', '.answer', '.ways__link', '.top__name', '.private', '.foot p'].map(one => parseFloat(getComputedStyle(document.querySelector(one)).fontSize))"
    page = opened(PRESS)
    page.set_viewport_size({"width": 1900, "height": 900})
    before = page.evaluate(sizes)
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    twice = opened(PRESS).evaluate(sizes)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
    page.set_viewport_size({"width": 800, "height": 700})
    assert twice == pytest.approx([2 * size for size in before])


def test_in_forced_colours_what_looks_like_a_button_keeps_an_edge(opened):
    for address, button in (("index.html", ".door"), ("exampleshire/training/index.html", ".door"), ("exampleshire/training/red-pen.html", ".walk__go")):
        page = opened(address)
        page.emulate_media(forced_colors="active")
        edges = page.locator(button).evaluate_all("all => all.map(one => getComputedStyle(one).borderTopStyle)")
        page.emulate_media(forced_colors="none")
        assert edges and set(edges) == {"solid"}, address


def test_in_forced_colours_the_current_page_of_the_menu_is_told_apart(opened):
    page = opened("exampleshire/protocol.html")
    page.emulate_media(forced_colors="active")
    lines = page.locator(".ways__list .ways__link").evaluate_all("links => links.map(link => [link.ariaCurrent, getComputedStyle(link).borderBottomColor])")
    page.emulate_media(forced_colors="none")
    current = {colour for state, colour in lines if state}
    assert len(current) == 1 and not current & {colour for state, colour in lines if not state}
