"""The pages of the invented handbooks as the generator's macros make them. No browser."""

from functools import partial

from jinja2 import Environment

from macros.checks.registry import checked
from macros.pages.author import Author
from macros.pages.listing import pages
from macros.pages.render import Renderer
from support.example import EXAMPLE, STRUCTURES

AUTHORS = {folder.name: Author(Renderer(checked(folder))) for folder in (EXAMPLE, STRUCTURES)}
"""What makes the pages of each handbook, by the name of its folder."""


def html(author: Author, address: str) -> str:
    """A page as its macro makes it."""
    call = pages(author.content)[address.removesuffix("html") + "md"].rpartition("---\n")[2]
    return Environment().from_string(call).render({name: partial(macro, address) for name, macro in author.macros().items()})


def addresses_of(author: Author) -> list[str]:
    """Every page of a handbook that a macro makes."""
    return [path.removesuffix("md") + "html" for path, text in pages(author.content).items() if "{{" in text]
