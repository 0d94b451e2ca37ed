"""The trainer's pack and the cards, read back as pages."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from pypdf import PdfReader
from support.example import EXAMPLE
from support.player import plain

from macros.content.loading import load
from macros.content.training import scenarios
from macros.outputs.pack import write_pack
from macros.pages.author import Author
from macros.pages.render import Renderer

pytestmark = pytest.mark.xdist_group("pack")
CONTENT = load(EXAMPLE)
FOUND = scenarios(CONTENT, "exampleshire")


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> dict[bool, list[str]]:
    """The words of each page, without spaces, of the pack and of the cards; written in a thread of its own, since the tests' browser holds this one."""
    folder, author = tmp_path_factory.mktemp("pack"), Author(Renderer(CONTENT))
    with ThreadPoolExecutor(1) as pool:
        for cards in (False, True):
            pool.submit(write_pack, author, "exampleshire", folder / f"{cards}.pdf", cards).result()
    files = {cards: PdfReader(folder / f"{cards}.pdf") for cards in (False, True)}
    assert all(file.trailer["/Root"]["/MarkInfo"]["/Marked"].value for file in files.values())
    return {cards: ["".join(page.extract_text().split()) for page in file.pages] for cards, file in files.items()}


def holds(page: str, *words: str) -> bool:
    return all("".join(plain(text).split()) in page for text in words)


@pytest.mark.parametrize("placed", FOUND, ids=[placed.key for placed in FOUND])
def test_a_scenario_is_handed_out_on_one_page_that_gives_nothing_away(placed, printed):
    this = placed.scenario
    handouts = [page for page in printed[False] if holds(page, this.title, this.you, this.situation, *(choice.say for choice in this.choices))]
    assert len(handouts) == 1
    assert not any(holds(handouts[0], text) for choice in this.choices for text in (choice.feedback, choice.why) if text)


def test_the_trainers_pages_have_route_reasons_feedback_question_and_a_sheet_to_sign(printed):
    whole = "".join(page.rpartition("ExampleshireWorkingtogether")[0] for page in printed[False])
    for this in (placed.scenario for placed in FOUND):
        tree = CONTENT.trees["exampleshire"][this.tree]
        assert holds(whole, this.discuss, tree.outcomes[this.outcome].title, *(tree.questions[taken.partition(".")[0]].ask for taken in this.answers))
        assert holds(whole, *(text for choice in this.choices for text in (choice.feedback, choice.why) if text))
    training = CONTENT.training["exampleshire"]
    known = [each for role in ("councillor", "officer") if (part := getattr(training, role)) for each in part.first_day]
    assert known and holds(whole, *(each.says or CONTENT.protocols["exampleshire"].rules()[each.cites][1].says for each in known))
    assert whole.count("Whotookpart") == len(CONTENT.training["exampleshire"].modules)


def test_cards_lie_two_on_a_sheet_with_what_fits_on_the_back(printed):
    cards = printed[True]
    assert len(cards) == 2 * -(-len(FOUND) // 2)
    for number, placed in enumerate(FOUND):
        front, back = cards[number // 2 * 2 : number // 2 * 2 + 2]
        right = next(choice for choice in placed.scenario.choices if choice.right)
        assert holds(front, placed.scenario.situation, right.say) and not holds(front, right.feedback)
        assert holds(back, right.feedback, placed.scenario.discuss)
