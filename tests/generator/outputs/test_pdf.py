"""The printable edition, read back: tagged, with its language, title and bookmarks, and every link leading somewhere."""

import pytest
from bs4 import BeautifulSoup

from macros.content.loading import load
from macros.outputs.pdf import edition
from macros.pages.author import Author
from macros.pages.render import Renderer, WrongName
from support.example import EXAMPLE
from support.printed import *  # noqa: F403 - every test of an edition
from support.printed import print_edition

pytestmark = [pytest.mark.early, pytest.mark.xdist_group("pdf of the example")]


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    """The complete invented council's edition, written once."""
    return print_edition(load(EXAMPLE), "exampleshire", tmp_path_factory.mktemp("print"))


def test_adopted_wording_stands_to_the_letter_and_is_marked_as_what_counts(small):
    content = load(small)
    wording = content.adopted["exampleshire"].clauses["7.5"].text
    longer = wording + "\n\n  <b>not bold</b> & so on\n"
    clause = content.adopted["exampleshire"].clauses["7.5"].model_copy(update={"text": longer})
    content.adopted["exampleshire"] = content.adopted["exampleshire"].model_copy(update={"clauses": {"7.5": clause}})
    html = BeautifulSoup(edition(Author(Renderer(content)), "exampleshire"), "html.parser")
    assert html.select_one("blockquote").get_text() == longer
    assert "the text that counts" in html.select_one(".adopted figcaption").get_text()


def test_a_protocol_that_is_not_there_is_refused(small):
    with pytest.raises(WrongName, match="did you mean “exampleshire”"):
        edition(Author(Renderer(load(small))), "exampelshire")
