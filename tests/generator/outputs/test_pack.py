"""The trainer's pack and the cards, read back as pages."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader
from support.example import EXAMPLE
from support.player import plain
from support.sheets import words_of

from macros.cli import main
from macros.content.loading import load
from macros.content.training import cited, scenarios, to_show
from macros.machine import Stop
from macros.outputs.for_role import for_role, meant
from macros.outputs.out_files import write_each
from macros.outputs.pack import pack, write_pack
from macros.pages.author import Author
from macros.pages.labels import MARKS, TEMPTATIONS
from macros.pages.render import Renderer, WrongName

pytestmark = [pytest.mark.early, pytest.mark.xdist_group("pack")]
CONTENT = load(EXAMPLE)
FOUND = scenarios(CONTENT, "exampleshire")


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> dict[bool, list[str]]:
    """The words of each page, without spaces, of the pack and of the officers' cards; written in a thread of its own, since the tests' browser holds this one."""
    folder = tmp_path_factory.mktemp("pack")
    with ThreadPoolExecutor(1) as pool:
        for cards, role in ((False, ""), (True, "officer")):
            pool.submit(write_pack, Author(Renderer(for_role(CONTENT, role))), "exampleshire", folder / f"{cards}.pdf", cards, role).result()
    files = {cards: PdfReader(folder / f"{cards}.pdf") for cards in (False, True)}
    assert all(file.trailer["/Root"]["/MarkInfo"]["/Marked"].value for file in files.values())
    return {cards: ["".join(page.split()) for page in words_of(folder / f"{cards}.pdf")] for cards in files}


def holds(page: str, *words: str) -> bool:
    return all("".join(plain(text).split()) in page for text in words)


@pytest.mark.parametrize("placed", FOUND, ids=[placed.key for placed in FOUND])
def test_a_scenario_is_handed_out_on_one_page_that_gives_nothing_away(placed, printed):
    this = placed.scenario
    handouts = [page for page in printed[False] if holds(page, this.title, this.you, this.situation, *(choice.say for choice in this.choices))]
    assert len(handouts) == 1
    assert not any(holds(handouts[0], text) for choice in this.choices for text in (choice.feedback, choice.why) if text)


def test_the_trainers_pages_have_route_reasons_feedback_question_and_each_rule_once(printed):
    whole = "".join(page.rpartition("ExampleshireWorkingtogether")[0] for page in printed[False])
    for this in (placed.scenario for placed in FOUND):
        tree = CONTENT.trees["exampleshire"][this.tree]
        assert holds(whole, this.discuss, tree.outcomes[this.outcome].title, *(tree.questions[taken.partition(".")[0]].ask for taken in this.answers))
        assert holds(whole, *(text for choice in this.choices for text in (choice.feedback, choice.why) if text))
        rules = dict.fromkeys(citation for choice in this.choices for citation in choice.cites)
        assert holds(whole, *(CONTENT.protocols["exampleshire"].rules()[citation][1].says for citation in rules))
    twice = CONTENT.protocols["exampleshire"].rules()["9.2/4"][1].says
    assert whole.count("".join(plain(twice).split())) == 1


def test_the_rule_that_decides_is_read_out_and_a_delicate_scenario_is_played_without_hands(printed):
    for this in (placed.scenario for placed in FOUND):
        tree = CONTENT.trees["exampleshire"][this.tree]
        page = next(page for page in printed[False] if holds(page, this.title, "Tohandout:"))
        says = CONTENT.protocols["exampleshire"].rules()[cited(this, tree, ())[0]][1].says
        assert page.index("Readthisout:") < page.index("".join(plain(says).split())) < page.index("onlyifsomebodydoubts:") < page.index("Totalkabout:")
        assert holds(page, "no hands, no asking why") == tree.sensitive


def test_each_of_the_trainers_pages_says_that_it_is_not_handed_out_and_the_first_page_what_its_marks_mean(printed):
    first = next(number for number, page in enumerate(printed[False]) if "Whatfits:" in page)
    pages = [page for page in printed[False][first : next(number for number, page in enumerate(printed[False]) if "Whotookpart" in page)] if "Whatwouldyoudo?" not in page]
    assert all("donothandout" in page for page in pages) and sum("donothandout" in page for page in printed[False]) == len(pages) + 1
    tempting = {TEMPTATIONS[choice.tempts] for placed in FOUND for choice in placed.scenario.choices if choice.tempts}
    assert all(holds(printed[False][0], mark + MARKS[mark]) for mark in ("stated", "binds", *(tempting & MARKS.keys())))


def test_the_answer_shown_first_is_of_a_situation_that_no_scenario_plays(printed):
    for role in ("", "councillor", "officer"):
        content = for_role(CONTENT, role)
        tree, way = to_show(content, "exampleshire", role)
        assert tree.title not in {CONTENT.trees["exampleshire"][placed.scenario.tree].title for placed in scenarios(content, "exampleshire")}
        assert not tree.sensitive and tree.for_ in (role or tree.for_, "either")
        assert role or holds(printed[False][1], tree.title, tree.questions[tree.start].ask, tree.outcomes[way.outcome].title)


def test_one_sheet_is_signed_for_the_session_and_one_for_each_role_is_taken_away(printed):
    whole = "".join(page.rpartition("ExampleshireWorkingtogether")[0] for page in printed[False])
    training = CONTENT.training["exampleshire"]
    known = [each for role in ("councillor", "officer") if (part := getattr(training, role)) for each in part.first_day]
    assert known and holds(whole, *(each.says or CONTENT.protocols["exampleshire"].rules()[each.cites][1].says for each in known))
    assert whole.count("Whotookpart") == 1 and whole.count("WhatwillIdodifferently") == 2
    assert sum(holds(page, "To take away", "Three questions to myself", "Where the handbook is") for page in printed[False]) == 2
    signed = next(page for page in printed[False] if "Whotookpart" in page)
    assert all(words in signed for words in ("Date", "Signature", "Everybody:councillorsandofficerstogether", "Handbookeditionof1November2026", "Howlong(minutes)", "youwerethere"))


def test_the_plan_says_on_which_page_each_scenario_is(printed):
    plan = next(page for page in printed[False] if "Beforetheday" in page)
    assert "60minutes" in plan and "90minutes" not in plan and "neverthelastfiveminutes" in plan
    for this in (placed.scenario for placed in FOUND):
        numbers = [number for number, page in enumerate(printed[False], 1) if holds(page, this.title, "Tohandout:", this.discuss) or holds(page, this.title, this.you)]
        assert re.search("".join(plain(this.title).split()) + r"[^0-9]*" + "".join(f"pages?{number}(–{number + 1})?" for number in numbers), plan), (this.title, numbers)


def test_a_pack_for_one_role_has_no_scenario_of_the_other_in_its_plan_nor_anywhere():
    council = CONTENT.handbook.councils["exampleshire"].model_copy(update={"name": "A council"})
    bare = replace(CONTENT, handbook=CONTENT.handbook.model_copy(update={"address": None, "councils": {**CONTENT.handbook.councils, "exampleshire": council}}))
    for role, mine, others in (("councillor", "councillor", "officer"), ("officer", "officer", "councillor")):
        page = plain(BeautifulSoup(pack(Author(Renderer(for_role(bare, role))), "exampleshire", role=role), "html.parser").get_text())
        titles = {who: [placed.scenario.title for placed in FOUND if placed.scenario.for_ == who] for who in (mine, others)}
        assert all(title in page for title in titles[mine]) and not any(title in page for title in titles[others])
        assert f"{role.capitalize()}s only." in page and f"for {others}s" not in page
        assert "Where the handbook is: (ask whoever gave you this pack)" in page and "Council Date" in page


def test_a_role_is_written_in_the_singular_or_the_plural_and_no_other_is_taken(capsys):
    assert [meant(word) for word in ("councillors", "officer")] == ["councillor", "officer"]
    with pytest.raises(SystemExit):
        main(["pack", "--for", "s"])
    assert "training is not for “s”; write councillors or officers" in " ".join(capsys.readouterr().err.split())
    with pytest.raises(SystemExit):
        main(["pack", "--for", "clerks"])
    assert "training is not for “clerks”; write councillors or officers" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(("role", "what"), [("officer", "has training for officers. To write"), ("", "has training. To write")])
def test_where_nothing_is_for_a_role_the_message_names_the_role(role, what):
    with pytest.raises(Stop, match=what):
        write_each(SimpleNamespace(only="", role=role), Author(Renderer(CONTENT)), "pack.pdf", None, {})


@pytest.mark.parametrize(("role", "what"), [("officer", "with training for officers “exampleshire”; write one of: samplebury"), ("", "with training “exampleshire”; write one of: samplebury")])
def test_a_protocol_with_nothing_for_a_role_is_refused_with_the_role(role, what):
    with pytest.raises(WrongName, match=f"there is no published protocol {what}"):
        write_each(SimpleNamespace(only="exampleshire", role=role), Author(Renderer(CONTENT)), "pack.pdf", None, {"samplebury": None})


def test_cards_lie_two_on_a_sheet_with_what_fits_on_the_back_and_before_them_how_to_play(printed):
    how, titles, *cards = printed[True]
    officers = [placed for placed in FOUND if placed.scenario.for_ == "officer"]
    assert holds(how, "How to play one", "Officers only") and holds(titles, *(placed.scenario.title for placed in officers))
    assert len(cards) == 2 * -(-len(officers) // 2)
    for number, placed in enumerate(officers):
        front, back = cards[number // 2 * 2 : number // 2 * 2 + 2]
        right = next(choice for choice in placed.scenario.choices if choice.right)
        assert holds(front, placed.scenario.situation, right.say) and not holds(front, right.feedback)
        assert holds(back, placed.scenario.discuss, *(choice.feedback for choice in placed.scenario.choices))
        assert CONTENT.trees["exampleshire"][placed.scenario.tree].sensitive == holds(back, f"{placed.scenario.discuss} To speak to afterwards:") == holds(front, f"{placed.scenario.title}This one may come close", placed.scenario.you)
