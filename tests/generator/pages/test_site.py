"""The built site of the complete invented council, as a reader uses it."""

from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from macros.content.loading import load
from support.example import EXAMPLE


@pytest.fixture
def place(example) -> str:
    """The address of the site."""
    return example.plain


@pytest.fixture
def reader(browser):
    """A page that refuses, and remembers, whatever is asked of another host."""
    context = browser.new_context(viewport={"width": 1024, "height": 900})
    page = context.new_page()
    page.elsewhere = []
    page.on("request", lambda request: page.elsewhere.append(request.url) if not request.url.startswith(("http://127.0.0.1", "data:", "blob:", "file:")) else None)
    yield page
    context.close()


def test_the_adopted_wording_stands_beside_the_restatement_to_the_letter(reader, place):
    reader.goto(place + "exampleshire/protocol.html")
    for clause, wording in load(EXAMPLE).adopted["exampleshire"].clauses.items():
        beside = reader.locator("article.clause", has=reader.locator(f"[id='{clause}']"))
        assert beside.locator(".adopted__text").evaluate("node => node.textContent") == wording.text
        expect(beside.get_by_role("figure", name="The council’s own words")).to_contain_text("the text that counts")


def test_an_authors_own_page_can_hold_pieces_of_the_handbook(reader, place):
    reader.goto(place + "ours.html")
    expect(reader.locator("article.clause")).to_contain_text("Councillors may look at a document")
    expect(reader.get_by_role("link", name="Town Clerk").nth(0)).to_have_attribute("href", "exampleshire/people.html#town-clerk")
    reader.get_by_role("link", name="I am curious").click()
    expect(reader.locator("handbook-tree .is-here").first).to_contain_text("The text does not say whether curiosity is enough")
    expect(reader.locator(".side")).to_have_count(2)


def test_an_outcomes_own_address_says_that_the_reader_came_straight_here(reader, place):
    reader.goto(place + "exampleshire/situations/papers.html#ask-clerk")
    here = reader.locator(".is-here")
    expect(here.locator(".straight")).to_contain_text("You came straight here")
    expect(here.locator(".straight a")).to_have_text(["For my work as a councillor → Not yet", "For my work as a councillor → I am not sure"])
    here.locator(".straight a").nth(1).click()
    expect(here.locator(".straight")).to_be_hidden()
    assert reader.url.endswith("#asked.unsure")


def test_an_address_that_leads_nowhere_says_so_and_shows_the_first_question(reader, place):
    reader.goto(place + "exampleshire/situations/papers.html#gone.away")
    expect(reader.get_by_role("heading", level=2, name="Why do you need it?")).to_be_visible()
    expect(reader.locator(".lost:visible")).to_contain_text("no longer leads to an answer")


def test_change_goes_back_to_the_question_and_marks_the_answer_given_before(reader, place):
    reader.goto(place + "exampleshire/situations/papers.html#asked.waiting")
    reader.get_by_role("link", name="Change your answer to “Why do you need it?”").click()
    expect(reader.get_by_role("heading", level=2, name="Why do you need it?")).to_be_focused()
    expect(reader.get_by_role("link", name="For my work as a councillor")).to_have_attribute("aria-current", "true")


def test_the_whole_tree_shows_every_step_and_the_way_taken(reader, place):
    reader.goto(place + "exampleshire/situations/papers.html#asked.waiting")
    reader.get_by_role("button", name="See the whole tree").click()
    expect(reader.locator(".step__title:visible")).to_have_count(6)
    expect(reader.locator(".answer[aria-current]")).to_have_text(["For my work as a councillor", "Yes, I am waiting"])
    reader.get_by_role("button", name="See one step at a time").click()
    expect(reader.locator(".step__title:visible")).to_have_text(["What you need to know: Wait for the decision"])


def test_the_printed_record_has_the_answers_the_outcome_and_the_date_and_no_tools(reader, place):
    reader.goto(place + "exampleshire/situations/papers.html#asked.not-yet")
    reader.emulate_media(media="print")
    reader.evaluate("dispatchEvent(new Event('beforeprint'))")
    for text in ("I want to see a council document", "For my work as a councillor", "Ask the Town Clerk", "3 working days", "Printed on", "Handbook edition of 1 November 2026"):
        expect(reader.get_by_text(text).locator("visible=true").first).to_be_visible()
    expect(reader.locator(".tools")).to_be_hidden()
    assert len(PdfReader(BytesIO(reader.pdf(format="A4", prefer_css_page_size=True))).pages) == 1


def test_a_delicate_tree_is_left_without_a_trace_of_the_answers(reader, place):
    reader.goto(place + "exampleshire/about.html")
    reader.goto(place + "exampleshire/situations/press.html")
    reader.get_by_role("link", name="A councillor", exact=True).click()
    assert reader.url.endswith("press.html") and reader.title().startswith("What should I do?")
    expect(reader.get_by_role("button", name="Copy link")).to_have_count(0)
    reader.get_by_role("link", name="Leave this page").click()
    expect(reader).to_have_url(place + "index.html")
    reader.go_back()
    expect(reader).to_have_url(place + "exampleshire/about.html")


def test_contacts_are_shown_where_given_and_their_absence_is_said(reader, place):
    reader.goto(place + "exampleshire/situations/papers.html#asked.not-yet")
    here = reader.locator(".is-here")
    expect(here.get_by_role("link", name="clerk@exampleshire.example")).to_have_attribute("href", "mailto:clerk@exampleshire.example")
    expect(here).to_contain_text("If they are the problem: the Chair of the Staffing Committee")
    reader.goto(place + "samplebury/people.html")
    expect(reader.get_by_text("The council has not added contact details yet.")).to_have_count(1)


def test_no_page_asks_another_host_or_stores_anything(reader, place, example):
    for path in sorted(example.folder.rglob("*.html")):
        reader.goto(place + path.relative_to(example.folder).as_posix(), wait_until="load")
        stored = reader.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
        assert stored == [0, 0, ""], path
    assert reader.elsewhere == []
    assert reader.context.cookies() == []


def test_no_link_leads_from_one_council_to_another_but_through_the_comparison(example):
    for path in example.folder.glob("exampleshire/**/*.html"):
        assert "samplebury" not in path.read_text(encoding="utf-8"), path


def test_an_old_address_of_a_tree_leads_to_the_new_page_and_place(reader, place):
    reader.goto(place + "exampleshire/situations/documents.html#asked.not-yet")
    expect(reader.get_by_role("heading", level=1, name="This page has moved")).to_be_visible()
    reader.get_by_role("link", name="I want to see a council document").click()
    expect(reader).to_have_url(place + "exampleshire/situations/papers.html#asked.not-yet")
    expect(reader.locator(".is-here > .step__title")).to_contain_text("Ask the Town Clerk")


@pytest.mark.parametrize(("old", "new", "heading"), [
    ("have-asked", "asked", "Have you asked the Town Clerk?"),
    ("have-asked.sent", "asked.waiting", "Wait for the decision"),
    ("asked.sent", "asked.waiting", "Wait for the decision"),
    ("patience", "wait", "Wait for the decision"),
])  # fmt: skip
def test_an_old_address_of_a_step_leads_to_the_step_and_says_so(old, new, heading, reader, place):
    reader.goto(f"{place}exampleshire/situations/papers.html#{old}")
    expect(reader.locator(".is-here > .step__title")).to_contain_text(heading)
    expect(reader.locator(".moved:visible")).to_contain_text("You came by an old address.")
    expect(reader).to_have_url(f"{place}exampleshire/situations/papers.html#{new}")
    reader.get_by_role("link", name="Start again").click()
    expect(reader.locator(".moved")).to_be_hidden()


def test_old_addresses_work_without_javascript_too(browser, place):
    reader = browser.new_context(java_script_enabled=False).new_page()
    reader.goto(place + "exampleshire/situations/papers.html#have-asked.sent")
    expect(reader.locator("[id='have-asked.sent']")).to_be_in_viewport()
    expect(reader.locator("[id='have-asked.sent']")).to_have_text("You came by an old address of this step.")
    reader.goto(place + "exampleshire/protocol.html#7.4/2")
    expect(reader.get_by_text("You came by an old address of this rule.").locator("visible=true")).to_be_in_viewport()
    reader.goto(place + "exampleshire/situations/documents.html")
    reader.get_by_role("link", name="I want to see a council document").click()
    expect(reader).to_have_url(place + "exampleshire/situations/papers.html")
    reader.context.close()


def test_the_build_writes_whom_to_tell_of_a_security_problem(example):
    told = (example.folder / ".well-known/security.txt").read_text(encoding="utf-8").splitlines()
    assert told == ["Contact: mailto:security@exampleshire.example", "Expires: 2099-01-01T00:00:00Z", "Preferred-Languages: en"]
