"""The training pages: what only the script can do, what a delicate scenario leaves, and a handbook that has none."""

import json
import re
from dataclasses import replace
from io import BytesIO
from itertools import combinations, product

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from macros.checks.training import unapproved
from macros.content.loading import load
from macros.content.training import resting_on, scenarios, unplayed
from macros.outputs.bundle import bundle
from macros.pages.author import Author
from macros.pages.render import Renderer
from macros.pages.session import plan
from macros.pages.training_views import TrainingViews
from macros.pages.views import Views
from support.audits import AXE, FOUND, look, opened
from support.commands import change
from support.example import EXAMPLE
from support.lessons import play_file
from support.watched import expect_nothing_asked_stored_or_broken, watched

FIRST = "exampleshire/training/first-weeks"
DONE = "#&done=school-crossing.engineer,bins-by-friday.say-so,red-pen"


@pytest.fixture
def learner(browser, example):
    """A watched page of the training of the invented council."""
    page = watched(browser, example.plain)
    page.at = lambda address: opened(page, f"{example.plain}exampleshire/training/{address}")
    yield page
    expect_nothing_asked_stored_or_broken(page, page.url)
    page.context.close()


PLANNED = """lengths => {
  const session = document.querySelector("handbook-session")
  const found = []
  for (const length of lengths) {
    for (const row of session.querySelectorAll("[data-lesson]")) row.dataset.length = length[row.dataset.lesson]
    for (const chosen of [[], [0], [1], [0, 1]]) {
      session.querySelectorAll("[type=checkbox]").forEach((box, at) => box.checked = chosen.includes(at))
      session.plan()
      for (const plan of session.querySelectorAll(".plan")) {
        found.push([...plan.tBodies[0].rows].filter(row => !row.hidden).map(row => [...row.cells].slice(0, 2).map(cell => Number(cell.textContent)).concat(row.dataset.lesson ?? row.dataset.kind)))
      }
    }
  }
  return JSON.stringify(found)
}"""
"""Every plan that the page makes: for each set of lengths of the scenarios, from each choice of modules, for each room."""


def training_of_the_example() -> TrainingViews:
    """The training of the invented council as its pages are given it."""
    content, key = load(EXAMPLE), "exampleshire"
    renderer = Renderer(content)
    return TrainingViews(Views(key, content.protocols[key], renderer.indexes[key], renderer.words[key], None, str), content.trees[key], scenarios(content, key))


def powerset(names: list[str]) -> list[tuple[str, ...]]:
    """Every choice of some names."""
    return [chosen for number in range(len(names) + 1) for chosen in combinations(names, number)]


def planned(these: TrainingViews, lengths: dict[str, int], modules: tuple[str, ...], role: str, minutes: int) -> list[list]:
    """The plan that is made without the script: when each part begins, its length, and what it is."""
    in_turn = [(module, replace(scenario, minutes=lengths[scenario.id])) for module, scenario in these.in_turn(role) if module in modules]
    return [[line.start, line.minutes, line.scenario.id if line.scenario else line.kind] for line in plan(minutes, in_turn) if line.fits]


def hold_address(page, end: str):
    """That the address comes to end so."""
    expect(page).to_have_url(re.compile(re.escape(end) + "$"))


def choose(page, words: str):
    """Open the choice that holds the words."""
    page.locator(".choice:visible > summary", has_text=words).click()


def test_what_was_done_goes_along_from_page_to_page_and_the_induction_page_says_where_to_go_on(learner):
    learner.at("school-crossing.html")
    choose(learner, "Leave it. Files are")
    choose(learner, "Ask the Town Clerk to let")
    hold_address(learner, "school-crossing.html#town-clerk&done=school-crossing.leave-it")
    learner.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Induction").click()
    expect(learner.locator(".progress")).to_contain_text("You have done 1 of 3 scenarios.")
    expect(learner.locator(".progress")).to_contain_text("Nothing is kept or sent.")
    expect(learner.locator("[data-scenario=school-crossing]")).to_contain_text("✓ done")
    learner.get_by_role("link", name="Go on with “The bins, by Friday”").click()
    hold_address(learner, "bins-by-friday.html#&done=school-crossing.leave-it")


def test_a_delicate_scenario_can_be_skipped_and_leaves_only_that_it_is_done(learner):
    learner.at("red-pen.html")
    assert learner.title().startswith("A scenario – ")
    choose(learner, "Wait until somebody else")
    expect(learner.get_by_role("heading", name="Have another look.")).to_be_focused()
    hold_address(learner, "red-pen.html#&done=red-pen")
    learner.at("red-pen.html")
    learner.get_by_role("link", name="Skip this one").click()
    hold_address(learner, "record.html#&done=red-pen")
    expect(learner.locator("tr[data-scenario=red-pen] td")).to_have_text("✓ done")
    expect(learner.locator("tbody[data-module=hard-days] .record__passed")).to_have_text("Done")


def test_the_record_tells_what_was_done_and_prints_on_one_page_with_role_edition_and_date(learner):
    learner.at(f"record.html{DONE}")
    expect(learner.locator("tr[data-scenario] td")).to_have_text(["✓ done; another choice came first", "✓ done; the first choice fitted", "✓ done"])
    expect(learner.locator(".record__passed")).to_have_text(["Passed", "Done"])
    learner.get_by_label("Your name").fill("A. Learner")
    learner.get_by_label("Your role").fill("Parking, since May")
    assert learner.url.endswith(DONE)
    learner.evaluate("dispatchEvent(new Event('beforeprint'))")
    pages = PdfReader(BytesIO(learner.pdf(format="A4"))).pages
    text = pages[0].extract_text()
    assert len(pages) == 1
    today = learner.evaluate("new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })")
    assert all(words in text for words in ("My record", "A. Learner", "Parking, since May", f"Date {today}", "Handbook edition of 1 November 2026", "Printed on"))


def test_an_old_address_of_a_scenario_still_counts_and_still_leads_there(learner):
    learner.at("record.html#&done=crossing.town-clerk")
    expect(learner.locator("tr[data-scenario=school-crossing] td")).to_have_text("✓ done; the first choice fitted")
    learner.at("crossing.html#&done=red-pen")
    learner.get_by_role("link", name="The survey of the school crossing").click()
    hold_address(learner, "school-crossing.html#&done=red-pen")


def test_an_address_that_somebody_made_up_is_no_reason_to_fail(learner):
    learner.at("record.html#nowhere&done=,<b>,x.y.z,gone,red-pen&x")
    expect(learner.locator(".progress__said")).to_have_text("You have done 1 of 3 scenarios.")
    expect(learner.locator(".record__passed")).to_have_text(["0 so far; 1 makes a pass", "Done"])
    learner.at("school-crossing.html#&done=gone.away")
    expect(learner.get_by_role("heading", name="What would you do?")).to_be_visible()


def test_what_comes_next_is_for_the_role_that_somebody_came_in_by(learner):
    learner.at("for-councillors.html#&done=red-pen")
    learner.get_by_role("link", name="Start with “The survey of the school crossing”").or_(learner.get_by_role("link", name="Go on with “The survey of the school crossing”")).locator("visible=true").click()
    hold_address(learner, "school-crossing.html#&for=councillor&done=red-pen")
    choose(learner, "Ask the Town Clerk to let")
    learner.get_by_role("navigation", name="Scenarios for councillors").get_by_role("link", name="That was the last").click()
    hold_address(learner, "record.html#&for=councillor&done=red-pen,school-crossing.town-clerk")
    expect(learner.locator(".progress__said")).to_have_text("You have done 1 of 1 scenario for councillors.")
    assert learner.locator("tr[data-scenario]:visible").evaluate_all("rows => rows.map(row => row.dataset.scenario)") == ["school-crossing", "red-pen"]
    learner.get_by_role("link", name="Back to the induction").locator("visible=true").click()
    expect(learner.get_by_role("heading", level=1)).to_have_text("Induction for councillors")
    learner.at("record.html#&for=councillor&done=red-pen,bins-by-friday.move-them")
    expect(learner.locator(".progress__said")).to_have_text("You have done 0 of 1 scenario for councillors.")
    expect(learner.locator("tr[data-scenario]:visible td")).to_have_text(["Not yet", "✓ done; another choice came first", "✓ done"])
    learner.at("record.html#&for=councillor&done=bins-by-friday.say-so")
    expect(learner.locator(".record__passed").first).to_have_text("0 so far; 1 makes a pass")


def test_the_projector_view_shows_one_part_at_a_time_the_rule_with_the_answer_and_then_the_next_scenario(learner):
    learner.at("bins-by-friday.html#&for=officer&done=red-pen")
    learner.get_by_role("button", name="Show on a projector").click()
    room = learner.get_by_role("dialog", name="The bins, by Friday")
    hold_address(learner, "#room&for=officer&done=red-pen")
    seen = []
    for key in ("ArrowRight", "ArrowDown", "Space", "PageDown", "ArrowRight"):
        seen.append((room.locator("li:visible").count(), room.locator(".room__answer").is_visible()))
        learner.keyboard.press(key)
    assert seen == [(0, False), (0, False), (1, False), (2, False), (3, False)]
    expect(room.get_by_role("heading", name="C fits")).to_be_visible()
    expect(room.locator(".room__answer .rests").first).to_contain_text("need not")
    for back, on in (("ArrowLeft", "ArrowRight"), ("ArrowUp", "ArrowDown"), ("PageUp", "PageDown"), ("Shift+Space", "Space")):
        learner.keyboard.press(back)
        expect(room.locator(".room__answer")).to_be_hidden()
        learner.keyboard.press(on)
        expect(room.locator(".room__answer")).to_be_visible()
    learner.keyboard.press("Escape")
    expect(room).to_be_hidden()
    hold_address(learner, "#&for=officer&done=red-pen")
    learner.set_viewport_size({"width": 1920, "height": 4000})  # so tall that no part is scrolled
    learner.get_by_role("button", name="Show on a projector").click()
    for _ in room.locator(".room__part").all():
        learner.keyboard.press("PageDown")
    expect(room.locator(".room__end")).to_be_visible()
    with learner.expect_navigation(url=re.compile("red-pen.html")):
        learner.keyboard.press("PageDown")
    learner.set_viewport_size({"width": 375, "height": 667})
    expect(learner.get_by_role("dialog", name="The report with the red lines").locator("p:visible")).to_have_text(["Exampleshire: Hard days", re.compile("Nobody has to take part")])
    learner.keyboard.press("Escape")
    expect(learner.get_by_role("heading", level=1)).to_be_focused()


COVERED = """() => {
  const situation = document.querySelector(".walk__situation").getBoundingClientRect()
  const at = document.activeElement.getBoundingClientRect()
  return !document.activeElement.closest(".walk__tree") ? "" : at.top < situation.bottom - 1 && at.bottom > situation.top ? document.activeElement.textContent.trim() : "seen"
}"""
"""What has the focus in the walked tree, where the situation covers it."""


@pytest.mark.parametrize("open_too", [False, True])
def test_while_a_tree_is_walked_on_a_phone_the_situation_covers_nothing_that_has_the_focus(learner, open_too):
    learner.set_viewport_size({"width": 375, "height": 667})
    learner.at("school-crossing.html")
    learner.locator(".choice > summary").first.click()
    learner.locator("[data-do=walk]").click()
    learner.locator(".walk__situation").evaluate("(situation, open) => situation.open = open", open_too)
    learner.locator(".walk__tree .is-here > .answers .answer").last.evaluate("answer => answer.click()")
    learner.locator(".walk__tree :is(a, button, summary):visible").last.evaluate("last => last.focus()")
    found = []
    while (said := learner.evaluate(COVERED)):
        found.append(said)
        learner.keyboard.press("Shift+Tab")
    assert len(found) > 3 and set(found) == {"seen"}


def test_a_plan_of_a_session_is_made_without_the_script_and_follows_the_boxes_with_it(learner, browser, example):
    rows = "tables => tables.map(table => [...table.tBodies[0].rows].filter(row => row.checkVisibility()).map(row => row.innerText))"
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{example.plain}exampleshire/training/session.html")
    learner.at("session.html")
    assert learner.locator(".plan:visible").evaluate_all(rows) == plain.locator(".planned[data-for=''] .plan").evaluate_all(rows)
    plain.context.close()
    learner.get_by_role("radio", name="Officers only").check()
    expect(learner.locator(".plan:visible")).to_have_count(2)
    hold_address(learner, "session.html#&for=officer")
    learner.get_by_role("radio", name="Everybody").check()
    learner.get_by_label("Hard days").uncheck()
    expect(learner.get_by_role("status")).to_have_text("Scenarios: 2 in 60 minutes, 2 in 90 minutes.")
    for table in learner.locator(".plan:visible").all():
        lengths = table.locator("tbody tr:visible .plan__length").all_inner_texts()
        assert sum(map(int, lengths)) == int(table.get_attribute("data-minutes"))
    learner.at("session.html#&modules=first-weeks")
    expect(learner.get_by_label("Hard days")).not_to_be_checked()
    lengths = [dict(zip(("school-crossing", "red-pen", "bins-by-friday"), each)) for each in product((6, 17, 44), repeat=3)]
    these = training_of_the_example()
    assert json.loads(learner.evaluate(PLANNED, lengths)) == [planned(these, *each) for each in product(lengths, powerset(["first-weeks", "hard-days"]), ("", "councillor", "officer"), (60, 90))]


def test_scenarios_have_up_to_ten_minutes_before_a_plan_is_filled_with_anything_else():
    three = training_of_the_example().in_turn()
    for length, minutes in ((6, 10), (13, 13), (14, 14)):
        lines = plan(60, [(module, replace(scenario, minutes=length)) for module, scenario in three])
        assert {line.minutes for line in lines if line.scenario} == {minutes} and sum(line.minutes for line in lines if line.fits) == 60
        assert any(line.kind == "practice" for line in lines if line.fits) == (length == 6)
        assert [line.kind for line in lines if not line.scenario][-3:] == ["rest", "practice", "fixed"]


def test_the_choices_open_without_javascript_and_the_tree_is_a_link_away(browser, example):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{example.plain}exampleshire/training/bins-by-friday.html")
    choose(page, "Move the bins.")
    expect(page.get_by_role("heading", name="Have another look.")).to_be_visible()
    page.get_by_text("The route that fits").click()
    expect(page.get_by_text("No, and it is the Chair of the Council who wants it")).to_be_visible()
    page.get_by_role("link", name="May I say no to a councillor?").click()
    expect(page.get_by_role("heading", level=1, name="May I say no to a councillor?")).to_be_visible()
    page.context.close()


def test_training_is_played_in_the_single_file_from_a_disk_every_choice_of_it(browser, one_file):
    page = watched(browser, "file:")
    page.goto(f"{one_file.as_uri()}#page:training/index")
    page.get_by_role("link", name="The survey of the school crossing").locator("visible=true").click()
    choose(page, "Ask the Town Clerk to let")
    hold_address(page, "#training/school-crossing~town-clerk&done=school-crossing.town-clerk")
    page.reload()
    expect(page.get_by_role("heading", name="This fits.")).to_be_visible()
    page.get_by_role("button", name="Walk it yourself").click()
    page.get_by_role("link", name="For my work").locator("visible=true").click()
    page.get_by_role("link", name="Not yet", exact=True).locator("visible=true").click()
    expect(page.get_by_role("heading", name="Your route is the one that fits.")).to_be_focused()
    page.get_by_role("link", name="Next The bins").click()
    hold_address(page, "#page:training/bins-by-friday&done=school-crossing.town-clerk")
    page.get_by_role("button", name="Show on a projector").locator("visible=true").click()
    page.keyboard.press("PageDown")
    expect(page.get_by_role("dialog").get_by_role("heading", name="What would you do?")).to_be_visible()
    page.keyboard.press("Escape")
    hold_address(page, "#page:training/bins-by-friday&done=school-crossing.town-clerk")
    play_file(page, one_file.as_uri(), load(EXAMPLE), "exampleshire")
    assert page.said == []
    page.context.close()


@pytest.mark.parametrize(("width", "scheme"), [(375, "light"), (1280, "dark")])
def test_axe_finds_nothing_while_a_tree_is_walked_and_in_the_projector_view(width, scheme, audited, example):
    look(audited, width, scheme)
    opened(audited, f"{example.plain}exampleshire/training/school-crossing.html#engineer&done=school-crossing.engineer")
    audited.evaluate(AXE)
    audited.get_by_role("button", name="Walk it yourself").click()
    audited.get_by_role("link", name="I am curious").click()
    expect(audited.get_by_role("heading", name="Your route leads elsewhere.")).to_be_focused()
    assert audited.evaluate(FOUND) == []
    audited.get_by_role("button", name="Show on a projector").click()
    for _ in range(9):
        audited.keyboard.press("ArrowRight")
    assert audited.evaluate(FOUND) == []


def test_a_council_without_training_shows_none_and_other_pages_load_none_of_it(example):
    for path in sorted(example.folder.rglob("*.html")):
        inside = path.relative_to(example.folder).as_posix()
        html = path.read_text(encoding="utf-8")
        assert ("training.js" in html) == ("training.css" in html) == (inside.startswith("exampleshire/training/") and "This page has moved" not in html), inside
        assert not inside.startswith("samplebury/") or "Induction" not in html, inside
    assert "handbook-scenario" not in bundle(Author(Renderer(load(EXAMPLE))), "samplebury")


def test_the_scenarios_that_rest_on_a_rule_an_outcome_or_a_tree_are_named():
    content = load(EXAMPLE)
    named = lambda **how: [placed.key for placed in resting_on(content, "exampleshire", **how)]  # noqa: E731
    assert named(rules=["8.4"]) == ["bins-by-friday"]
    assert named(tree="papers") == named(tree="papers", outcome="ask-clerk") == ["school-crossing"]
    assert named(tree="papers", outcome="wait") == named(rules=["closing/2"]) == []


def test_what_no_scenario_plays_is_told_on_the_coverage_page(example):
    trees, topics = unplayed(load(EXAMPLE), "exampleshire")
    html = (example.folder / "exampleshire/coverage.html").read_text(encoding="utf-8").partition('id="training"')[2]
    assert (trees, "handling" in topics) == (["asked-for-document", "no-answer", "press"], True)
    assert all(f"situations/{tree}.html" in html for tree in trees) and "Using information" in html
    assert unplayed(load(EXAMPLE), "samplebury") == ([], [])


def test_a_scenario_whose_route_is_not_the_approved_one_is_named_with_its_line(exampleshire):
    assert list(unapproved(load(exampleshire), None)) == []
    change(exampleshire / "proof/approved/exampleshire/papers.txt", ("asked.not-yet -> ask-clerk |", "asked.not-yet -> wait |"))
    found = list(unapproved(load(exampleshire), None))
    assert [problem.where for problem in found] == ["scenarios.school-crossing.answers"]
    assert found[0].instead.endswith("approve exampleshire/papers")
