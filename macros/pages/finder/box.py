"""The finder's box as a page has it: a dialog in the header, or standing open in the page."""

from markupsafe import Markup

from macros.content import addresses
from macros.pages.finder.files import path
from macros.pages.listing import council_name
from macros.pages.render import Renderer

WHOLE = "Search the handbook"


def box(renderer: Renderer, kind: str, key: str | None, label: str = WHOLE) -> Markup:
    """A `dialog`, or a box in a `page`: over one council, or over one that the reader chooses."""
    choices = [(council_name(renderer.content, other), path(other)) for other in renderer.published]
    of = council_name(renderer.content, key) if key else ""
    return Markup(renderer.site("finder.html", addresses.HOME, kind=kind, index=path(key) if key else "", of=of, choices=choices, label=label))
