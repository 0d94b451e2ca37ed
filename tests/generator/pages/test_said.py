"""Every page of the invented councils says what is written, to the last word: steps, who, by when, why, what is open, each clause with its own rules and strengths."""

from functools import partial

import pytest
from jinja2 import Environment

from macros.checks.registry import checked
from macros.pages.author import Author
from macros.pages.listing import pages
from macros.pages.render import Renderer
from support.example import EXAMPLE, STRUCTURES
from support.expected import expected, expected_of_all, hold_said

AUTHORS = {folder.name: Author(Renderer(checked(folder))) for folder in (EXAMPLE, STRUCTURES)}
PAGES = [
    (name, address, wanted)
    for name, author in AUTHORS.items()
    for told in (*(expected(author.content, key) for key in author.published), expected_of_all(author.content)) for address, wanted in told
]  # fmt: skip


def html(author: Author, address: str) -> str:
    """A page as its macro makes it."""
    call = pages(author.content)[address.removesuffix("html") + "md"].rpartition("---\n")[2]
    return Environment().from_string(call).render({name: partial(macro, address) for name, macro in author.macros().items()})


@pytest.mark.parametrize(("name", "address", "wanted"), PAGES, ids=[address for _, address, _ in PAGES])
def test_a_page_says_what_is_written_whole_and_nothing_else(name, address, wanted):
    hold_said(address, html(AUTHORS[name], address), wanted)
