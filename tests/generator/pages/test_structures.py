"""The structures of real protocols, as readers of the site, the printed edition, the bundle and the export meet them."""

import json
import shutil

import pytest
from bs4 import BeautifulSoup
from support.example import STRUCTURES
from support.said import complaints

from macros.checks.registry import checked
from macros.content.kept import present
from macros.outputs.bundle import bundle
from macros.outputs.export import export, restore
from macros.outputs.pdf import edition
from macros.pages.author import Author
from macros.pages.render import Renderer

KEY = "llanexample"
PAGE = f"{KEY}/protocol.html"


@pytest.fixture(scope="module")
def author():
    return Author(Renderer(checked(STRUCTURES)))


@pytest.fixture(scope="module", params=["page", "edition", "bundle"])
def shown(author, request):
    made = {"page": lambda: author.protocol(PAGE, KEY), "edition": lambda: edition(author, KEY), "bundle": lambda: bundle(author, KEY)}
    soup = BeautifulSoup(made[request.param](), "html.parser")
    return soup.find(id="page:protocol") or soup


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(STRUCTURES, tmp_path / "structures", ignore=shutil.ignore_patterns("site", "out"))


def words(element) -> str:
    return " ".join(element.get_text(" ").split())


def test_clauses_whose_numbers_start_again_have_addresses_and_names_of_their_own(author):
    clauses = author.content.protocols[KEY].clauses()
    assert list(clauses) == ["foreword", "1-1", "1-2", "2-1", "3-1", "part-2-1-1", "part-2-1-2", "appendix-a-1-1", "appendix-a-1-2", "y-gymraeg"]
    names = {key: str(name) for key, name in author.content.protocols[KEY].names().items()}
    assert (names["1-1"], names["2-1"], names["part-2-1-1"], names["appendix-a-1-1"]) == ("Part 1, 1(1)", "2(1)", "Part 2, 1(1)", "Appendix A, 1(1)")
    assert list(map(str, author.content.protocols["newborough"].names().values())) == ["1(1)", "1(2)", "2(1)", "2(2)"]


def test_every_clause_is_shown_by_its_name(shown, author):
    found = [words(name).removeprefix("Clause ") for name in shown.select(".clause__name")]
    assert found[: len(author.content.protocols[KEY].clauses())] == list(map(str, author.content.protocols[KEY].names().values()))


def test_sections_of_the_same_title_have_places_of_their_own_and_keep_old_ones(author):
    page = BeautifulSoup(author.protocol(PAGE, KEY), "html.parser")
    ids = [element["id"] for element in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert {"section-complaints", "section-appendix-a-complaints", "section-how-we-work"} <= set(ids)
    assert page.find(id="section-appendix-a-complaints").name == "h3" and page.find(id="appendix-a-1-1").name == "h4"
    assert {link["href"][1:] for link in page.select(".contents a")} <= set(ids)


def test_adopted_words_that_look_like_markup_are_shown_and_never_read(shown):
    assert "<https://code.llanexample.example>, <b>not</b> {{ page }} & {% raw %}." in shown.get_text()


def test_the_empty_lines_of_adopted_words_stay(shown):
    text = next(text for text in shown.select("blockquote.adopted__text") if "as one" in text.get_text())
    assert text.get_text() == "We, the Council, want to work as one.\n\nThis foreword is no rule."


def test_a_table_has_headings_with_scopes(shown):
    table = next(table for table in shown.select(".adopted table") if "Heard by" in table.get_text())
    assert [(cell.get("scope"), words(cell)) for cell in table.select("th")] == [("col", "Heard by"), ("col", "Within"), ("row", "Member"), ("row", "Officer"), ("row", "Clerk")]
    restated = shown.select_one(".rule__says table")
    assert [cell["scope"] for cell in restated.select("th")] == ["col"] * 3 and restated.parent["tabindex"] == "0"


def test_items_quotations_and_footnotes_stand_behind_what_is_printed_before_them(shown):
    assert [words(ref) for ref in shown.select(".adopted__items")[0].select(".adopted__ref")] == ["(a)", "(b)", "(i)", "(ii)"]
    assert [words(ref) for ref in shown.select(".adopted__quote .adopted__ref")] == ["1.", "2."]
    assert words(shown.select_one(".adopted__footnotes")) == "1 Or a grievance, as the case may be."


def test_what_is_welsh_is_marked_and_told(shown):
    assert "Caiff aelod ofyn i’r Clerc" in shown.select_one('blockquote[lang="cy"]').get_text()
    assert [heading.get_text() for heading in shown.select('[lang="cy"]') if "Y Gymraeg" in heading.get_text()]
    assert "The council’s own words, in Welsh" in shown.get_text()


def test_a_number_that_is_not_used_and_a_clause_that_waits_say_so(shown):
    assert shown.get_text().count("Not used. The protocol keeps this number") == 1
    assert shown.get_text().count("Not said again in plain English yet.") == 2


def test_a_tree_cites_by_what_is_printed(author):
    page = words(BeautifulSoup(author.tree_page(f"{KEY}/situations/paper.html", KEY, "paper"), "html.parser"))
    assert all(cited in page for cited in ("Part 2, 1(2)(a)", "Part 2, 1(2)(b) , rule 2", "Part 2, 1(2)(b) , rule 3"))


def test_a_rule_that_stands_alone_has_its_lead_in_and_says_what_joins_it(author):
    page = words(BeautifulSoup(author.compare("compare/topic-access.html", "topic-access"), "html.parser"))
    assert "The Clerk may refuse a paper where it: is confidential (joined by “or” with what stands beside it)" in page


def test_a_protocol_of_which_nothing_is_restated_serves_its_own_words(author):
    page = words(BeautifulSoup(author.protocol("newborough/protocol.html", "newborough"), "html.parser"))
    assert "The Clerk decides within 5 days." in page and "have not been said again in plain English yet" in page
    for made in (author.coverage, author.about, author.council_home, author.people, author.words, author.documents):
        assert made("newborough/x.html", "newborough")
    assert "4 of 4 clauses" in author.coverage("newborough/coverage.html", "newborough")
    assert edition(author, "newborough") and bundle(author, "newborough")


def test_documents_on_an_intranet_are_links_or_the_place_as_it_is_written(author):
    page = BeautifulSoup(author.documents(f"{KEY}/documents.html", KEY), "html.parser")
    assert page.find("a", href="http://intranet.llanexample.example/code.html")
    assert page.find("code").get_text() == r"\\server\Democratic_Services\_forms\request.docx"


def test_the_export_comes_back_the_same(author):
    for key in author.content.published():
        data = json.loads(json.dumps(export(author.content, key)))
        assert (restore(data).protocol, restore(data).trees) == (author.content.protocols[key], author.content.trees.get(key, {}))


def test_the_address_of_every_clause_is_kept(author):
    assert {f"{KEY}/protocol.html#appendix-a-1-1", f"{KEY}/protocol.html#part-2-1-2/1"} <= present(author.content)


@pytest.mark.parametrize(("file", "old", "new", "said"), [
    ("decision_trees/llanexample/paper.yml", "- part-2-1-2/1", "- appendix-a-1-2", "clause appendix-a-1-2 is not restated yet; write what it says under its “rules:” in the protocol first"),
    ("decision_trees/llanexample/paper.yml", "- part-2-1-2/1", "- 2-1", "clause 2-1 is not used, and says nothing"),
    ("protocols/llanexample.yml", "    - ref: 1(2)\n- ref: Atodiad", "    - ref: 1(2)\n    - ref: 1(9)\n- ref: Atodiad", "the clause has no rules and no adopted wording"),
    ("protocols/llanexample.yml", "    was:\n    - how-we-work", "    was:\n    - part-2", "“part-2” is the id or an old id of the section Part 2 Papers"),
    ("protocols/llanexample.yml", "title: Principles", "title: Principles\n    colour: red", "sections.2.clauses.1.colour: “colour” is not a key that is known here"),
    ("protocols/llanexample.yml", "says: |-", "says: >-", "the rows of the table run together"),
    ("adopted/llanexample.yml", "Caiff y Clerc wrthod", "Caiff y clerc wrthod", "languages.cy.clauses.part-2-1-2.blocks: the wording is not what was brought in"),
    ("handbook.yml", "http://intranet", "www.intranet", "write https://www.intranet"),
], ids=["unrestated", "not used", "nothing there", "old id in use", "unknown key of a section", "folded table", "Welsh word changed", "site without https"])  # fmt: skip
def test_a_mistake_in_a_structure_draws_one_complaint(copy, file, old, new, said):
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = complaints(copy)
    assert [complaint for complaint in found if said in complaint and complaint.startswith(file)], found
