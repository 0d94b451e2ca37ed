"""Every page of the invented councils says what is written, to the last word: steps, who, by when, why, what is open, each clause with its own rules and strengths."""

import pytest

from macros.checks.registry import checked
from macros.content import addresses
from macros.pages.author import Author
from macros.pages.render import Renderer
from support.example import EXAMPLE, STRUCTURES
from support.expected_pages import expected, hold_said

AUTHORS = {folder.name: Author(Renderer(checked(folder))) for folder in (EXAMPLE, STRUCTURES)}
PAGES = [(name, key, address, wanted) for name, author in AUTHORS.items() for key in author.published for address, wanted in expected(author.content, key).items()]


def html(author: Author, key: str, address: str) -> str:
    """A page as the generator makes it."""
    audiences = {addresses.situations(key): "either", f"{key}/for-councillors.html": "councillor", f"{key}/for-officers.html": "officer"}
    name = address.rpartition("/")[2].removesuffix(".html")
    if address in audiences:
        return author.situations(address, key, audiences[address])
    return author.tree_page(address, key, name) if "/situations/" in address else getattr(author, name)(address, key)


@pytest.mark.parametrize(("name", "key", "address", "wanted"), PAGES, ids=[address for _, _, address, _ in PAGES])
def test_a_page_says_what_is_written_whole_and_nothing_else(name, key, address, wanted):
    hold_said(address, html(AUTHORS[name], key, address), wanted)
