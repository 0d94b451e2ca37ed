"""The handbook in one file: it opens from a disk, walks like the site, and needs nothing beside it."""

import pytest
from bs4 import BeautifulSoup

from macros.content import graph
from macros.content.loading import load
from macros.outputs.bundle import bundle, in_file, write_bundle
from macros.pages.author import Author
from macros.pages.listing import council_pages
from macros.pages.render import Renderer, WrongName
from support.example import EXAMPLE, SMALL
from support.one_file import hold_ids_and_links
from support.watched import watch, watched

HANDBOOK = load(SMALL)
TREES = HANDBOOK.trees["exampleshire"]
ROUTES = [(key, route) for key, tree in TREES.items() for route in graph.routes(tree)]
PAPERS, PRESS = "page:situations/papers", "page:situations/press"


@pytest.fixture(scope="session")
def file(tmp_path_factory) -> str:
    """The address of the tiny handbook's handbook, in a folder that an attachment may be saved in."""
    path = tmp_path_factory.mktemp("mail") / "Pièces jointes (2)" / "Handbook & protocole.html"
    write_bundle(Author(Renderer(HANDBOOK)), "exampleshire", path)
    return path.as_uri()


@pytest.fixture(scope="module")
def reader(browser, file):
    """One page for all that is read in the handbook."""
    page = watch(browser.new_page(viewport={"width": 800, "height": 700}), file)
    page.set_default_timeout(10000)
    yield page
    page.close()


@pytest.fixture(scope="module")
def scriptless(browser, file):
    """One page with JavaScript off."""
    return watched(browser, file, java_script_enabled=False)


@pytest.fixture
def opened(reader, file):
    """The handbook open at its first page; it must not ask for anything else, nor complain."""
    reader.goto("about:blank")
    reader.goto(file)
    yield reader
    assert reader.elsewhere == []
    assert reader.said == []


def shown(page) -> str:
    """The page of the handbook that is in sight: there is never more than one."""
    (only,) = page.locator(".bundle-page").evaluate_all("pages => pages.filter(page => page.checkVisibility()).map(page => page.id)")
    return only


def step(page) -> str:
    """The step that the tree in sight stands at."""
    (only,) = page.locator("handbook-tree:visible .step__title:visible").evaluate_all("all => all.map(one => one.closest('.step').id)")
    return only.partition("~")[2]


def place(page) -> str:
    """The fragment of the page's address."""
    return page.evaluate("decodeURIComponent(location.hash)")


def follow(page, text):
    """Click the link of that text that is in sight."""
    page.locator("a:visible", has_text=text).first.click()


def settled(page, what):
    """Wait until something in sight has the focus: the browser gives it just after the address has changed."""
    page.wait_for_function("what => document.activeElement.matches(what) && document.activeElement.checkVisibility()", arg=what)


def go_to(page, title):
    """From anywhere to a situation, by the list of situations."""
    page.locator(".ways__link").first.click()
    follow(page, title)


def test_it_opens_at_the_home_of_the_council(opened):
    assert shown(opened) == "page:index"
    assert opened.title() == "Exampleshire – Exampleshire handbook"


@pytest.mark.parametrize(("key", "route"), ROUTES, ids=[f"{key}: {route}" for key, route in ROUTES])
def test_every_outcome_is_reached_by_clicks(key, route, opened):
    tree = TREES[key]
    follow(opened, "I am a councillor")
    follow(opened, tree.title)
    assert shown(opened) == f"page:situations/{key}"
    assert step(opened) == tree.start
    for taken in route.steps:
        opened.click(f'[id="situations/{key}~{taken}"]')
    assert step(opened) == route.outcome
    heading = opened.locator(".step__title:visible")
    assert heading.text_content().strip().endswith(tree.outcomes[route.outcome].title)
    assert heading.evaluate("heading => heading === document.activeElement")
    assert place(opened) == (f"#{PRESS}" if tree.sensitive else f"#situations/{key}~{route.steps[-1]}")


def test_back_and_forward_go_through_steps_and_pages(opened):
    go_to(opened, TREES["papers"].title)
    follow(opened, "For my work as a councillor")
    follow(opened, "Not yet")
    cited = opened.locator(".outcome:visible .cite:visible").first
    target = cited.get_attribute("href")
    cited.click()
    assert (shown(opened), place(opened)) == ("page:protocol", target)
    assert target.startswith("#protocol~7.5/")
    opened.go_back()
    assert (shown(opened), step(opened)) == (PAPERS, "ask-clerk")
    opened.go_back()
    assert step(opened) == "asked"
    opened.go_back()
    assert (step(opened), place(opened)) == ("why", f"#{PAPERS}")
    settled(opened, ".is-here > .step__title")
    opened.go_back()
    assert shown(opened) == "page:situations/index"
    opened.go_forward()
    opened.go_forward()
    assert (shown(opened), step(opened)) == (PAPERS, "asked")


def test_start_again_has_the_address_of_the_trees_own_page(opened, file):
    go_to(opened, TREES["papers"].title)
    follow(opened, "I am curious")
    opened.locator("[data-do=restart]:visible").click()
    assert (step(opened), place(opened)) == ("why", f"#{PAPERS}")
    opened.reload()
    assert (shown(opened), step(opened)) == (PAPERS, "why")


@pytest.mark.parametrize(
    ("address", "page", "standing"),
    [
        ("page:situations/papers", PAPERS, "why"),
        ("situations/papers~why.work", PAPERS, "asked"),
        ("situations/papers~asked.waiting", PAPERS, "wait"),
        ("situations/papers~refused", PAPERS, "refused"),
        ("situations/press~who.officer", PRESS, "silent"),
    ],
)
def test_an_address_opens_its_page_and_step(opened, file, address, page, standing):
    opened.goto("about:blank")
    opened.goto(f"{file}#{address}")
    assert (shown(opened), step(opened)) == (page, standing)
    assert place(opened) == f"#{PRESS if page == PRESS else address}"


def test_an_address_that_leads_nowhere_opens_the_home(opened, file):
    opened.goto("about:blank")
    opened.goto(f"{file}#situations/gone~why")
    assert (shown(opened), place(opened)) == ("page:index", "#situations/gone~why")


def test_a_sensitive_tree_forgets_its_answers_when_it_is_left(opened):
    go_to(opened, TREES["press"].title)
    before = opened.evaluate("history.length")
    follow(opened, "An officer")
    assert (step(opened), place(opened), opened.evaluate("history.length")) == ("silent", f"#{PRESS}", before)
    assert opened.title() == "What should I do? – Exampleshire handbook"
    opened.locator(".ways__link", has_text="Protocol").click()
    assert opened.locator(f'[id="{PRESS}"] [aria-current], [id="{PRESS}"] .yours__list li').count() == 0
    opened.go_back()
    assert (shown(opened), step(opened)) == (PRESS, "who")
    follow(opened, "An officer")
    follow(opened, "Leave this page")
    assert shown(opened) == "page:index"


def test_a_tree_that_was_left_begins_anew(opened):
    go_to(opened, TREES["papers"].title)
    follow(opened, "I am curious")
    go_to(opened, TREES["papers"].title)
    assert step(opened) == "why"
    assert opened.locator(".answer[aria-current]").count() == 0


def test_an_outcome_that_sends_on_leads_to_the_other_trees_question(opened):
    go_to(opened, TREES["papers"].title)
    follow(opened, "To pass it on")
    opened.locator(".see__link:visible").click()
    assert (shown(opened), step(opened), place(opened)) == (PRESS, "who", f"#{PRESS}")


def test_only_the_page_in_sight_gives_the_title_and_marks_the_way(opened):
    for title in ("Protocol", "Who’s who", "Words", "Documents", "About"):
        opened.locator(".ways__link", has_text=title).click()
        marked = opened.locator(".ways__link[aria-current]").all_text_contents()
        assert marked == [title]
        assert opened.title().endswith(" – Exampleshire handbook") and "need it" not in opened.title()
        settled(opened, "h1")
        assert opened.evaluate("scrollY") == 0
    go_to(opened, TREES["papers"].title)
    assert opened.title() == "Why do you need it? – I want to see a council document – Exampleshire handbook"
    assert opened.locator(".ways__link[aria-current]").all_text_contents() == ["What should I do?"]


def test_a_link_to_a_clause_brings_it_into_view_and_gives_it_the_focus(opened):
    opened.locator(".ways__link", has_text="Who’s who").click()
    follow(opened, "Clause 7.5, rule 2")
    settled(opened, '[id="protocol~7.5/2"]')
    assert 0 <= opened.locator('[id="protocol~7.5/2"]').bounding_box()["y"] < 200


def test_a_link_to_an_outcome_gives_its_heading_the_focus_and_says_that_one_came_straight_there(opened):
    opened.locator(".ways__link", has_text="Protocol").click()
    opened.locator(".used > summary:visible").first.click()
    follow(opened, "Ask the Town Clerk")
    settled(opened, ".step__title")
    assert step(opened) == "ask-clerk"
    assert opened.locator(".straight:visible li").count() == 2


def test_every_link_of_every_page_leads_to_the_page_that_holds_its_place(opened):
    links = opened.locator(".bundle-page a[href^='#']:not([data-do])").evaluate_all("links => [...new Set(links.map(link => link.hash))]")
    assert len(links) >= 30
    for link in links:
        opened.evaluate("link => { location.hash = link }", link)
        there = opened.evaluate("link => document.getElementById(decodeURIComponent(link.slice(1))).closest('.bundle-page').id", link)
        opened.wait_for_function("page => document.querySelector('.bundle-page.is-here').id === page", arg=there)
        assert shown(opened) == there


def test_what_is_found_leads_to_its_page_in_the_file(opened):
    follow(opened, "What should I do?")
    opened.locator(".finder--page .finder__input:visible").fill("planning")
    assert opened.locator(".situation:visible").count() == 0
    opened.get_by_role("button", name="Search", exact=True).click()
    opened.locator(".finder__dialog .finder__input").fill("papers")
    found = opened.locator(".finder__dialog .finder__link").first
    goal = found.get_attribute("href")
    found.click()
    assert place(opened) == goal
    assert shown(opened) == opened.evaluate("id => document.getElementById(id.slice(1)).closest('.bundle-page').id", goal)


def test_where_nothing_is_found_the_file_says_so_also_of_a_council_without_silences(opened):
    opened.get_by_role("button", name="Search", exact=True).click()
    opened.locator(".finder__dialog .finder__input").fill("xyzzy")
    opened.locator("dialog[open] [data-find=said]").get_by_text("Nothing found.").wait_for()
    assert opened.locator("dialog[open] [data-find=none]").is_visible() and not opened.locator("dialog[open] [data-find=silent]").is_visible()
    opened.keyboard.press("Escape")


def test_without_javascript_it_is_one_long_document_whose_links_work(scriptless, file):
    scriptless.goto("about:blank")
    scriptless.goto(file)
    in_sight = scriptless.locator(".bundle-page").evaluate_all("pages => pages.map(page => page.checkVisibility())")
    assert len(in_sight) == len(council_pages(HANDBOOK, "exampleshire")) and all(in_sight)
    for key, tree in TREES.items():
        for taken, target in graph.edges(tree):
            scriptless.click(f'[id="situations/{key}~{taken}"]')
            item = scriptless.locator(f'li:has(> [id="situations/{key}~{taken}"])')
            leads = item.locator(":scope > .step, :scope > .same")
            what = tree.outcomes[target].title if target in tree.outcomes else tree.questions[target].ask
            assert place(scriptless) == f"#situations/{key}~{taken}"
            assert leads.is_visible() and what in leads.text_content()


def test_nothing_in_the_file_can_load_from_outside():
    html = BeautifulSoup(bundle(Author(Renderer(HANDBOOK)), "exampleshire"), "html.parser")
    policy = html.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert policy.startswith("default-src 'none';")
    assert html.find_all(["link", "img", "iframe", "object"]) == [] and html.find_all(src=True) == []
    assert "url(" not in html.style.string and "@import" not in html.style.string


def test_ids_are_single_and_every_link_leads_somewhere():
    hold_ids_and_links(load(EXAMPLE), "exampleshire")


def test_a_council_is_alone_in_its_file_also_where_the_site_publishes_several(small):
    (small / "decision_trees/otherton").mkdir()
    for source in (small / "protocols/exampleshire.yml", *(small / "decision_trees/exampleshire").iterdir()):
        target = small / source.relative_to(small).as_posix().replace("exampleshire", "otherton")
        target.write_text(source.read_text(encoding="utf-8").replace("Exampleshire", "Otherton"), encoding="utf-8")
    path = small / "handbook.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("- exampleshire", "- exampleshire\n- otherton"), encoding="utf-8")
    html = BeautifulSoup(bundle(Author(Renderer(load(small))), "otherton"), "html.parser")
    names = {section["id"] for section in html.select(".bundle-page")}
    assert PAPERS in names and not any("compare" in name for name in names)
    assert "Otherton Town Council" in html.get_text() and "Exampleshire Town Council" not in html.get_text()


def test_a_link_to_a_page_that_the_file_does_not_hold_becomes_plain_text():
    known = {"x/protocol.html": "protocol", "x/situations/papers.html": "situations/papers"}
    html = in_file('<p><a href="../../privacy.html">a</a> <a href="../protocol.html">b</a> <a href="#why">c</a> <a href="tel:1">d</a></p>', "x/situations/papers.html", known)
    assert html == '<p><a>a</a> <a href="#page:protocol">b</a> <a href="#situations/papers~why">c</a> <a href="tel:1">d</a></p>'


def test_a_template_keeps_its_place_and_words_that_name_one_stay_as_they_are():
    html = '<p title="held-template" id="held-template">A held-template, &lt;template&gt;, &lt;held-template&gt;</p><template><a href="#why" id="a">b</a></template>'
    ours = html.replace('id="', 'id="home~').replace("#why", "#home~why")
    assert in_file(html, "x/index.html", {"x/index.html": "home"}) == ours


def test_a_protocol_that_is_not_published_is_refused():
    with pytest.raises(WrongName, match="did you mean “exampleshire”"):
        bundle(Author(Renderer(HANDBOOK)), "exampelshire")
