"""The handbook of each council in one file: no id twice, every link leads somewhere in it; in the long run every answer is taken, and every choice of every scenario."""

import pytest

from macros.outputs.bundle import write_bundle
from macros.pages.author import Author
from macros.pages.render import Renderer
from support.at_hand import CONTENT, PUBLISHED
from support.lessons import play_file
from support.kinds import one_for_all, smallest
from support.one_file import InFile, hold_ids_and_links
from support.said import hold_none
from support.walks import every_answer
from support.watched import watched

pytestmark = pytest.mark.thorough


@pytest.mark.parametrize("council", one_for_all(PUBLISHED, smallest(PUBLISHED)))
def test_ids_are_single_and_every_link_leads_somewhere(council):
    hold_ids_and_links(CONTENT, council)


@pytest.mark.long
@pytest.mark.parametrize("council", PUBLISHED)
def test_every_answer_of_the_file_leads_where_the_tree_says_and_every_choice_of_its_scenarios_is_told(council, browser, site, tmp_path):
    file = tmp_path / "handbook.html"
    write_bundle(Author(Renderer(CONTENT)), council, file)
    page = watched(browser, file.as_uri())
    page.goto(file.as_uri())
    for key in CONTENT.trees.get(council, ()):
        player = InFile(page, site, file.as_uri(), council, key)
        player.expect(player.turned_to(), player.tree.start, ())
        for _ in every_answer(player):
            hold_none(page.said, f"The browser complains of the single file of {council}:")
    play_file(page, file.as_uri(), CONTENT, council)
    hold_none(page.said, f"The browser complains of the single file of {council}:")
    page.context.close()
