"""`build`: the site, whole or not at all."""

import sys

from macros.checks.registry import checked
from macros.content.counting import many
from macros.content.problems import Refused
from macros.desk.check import warn
from macros.glue import folder
from macros.glue.mkdocs import mkdocs
from macros.pages.author import Author
from macros.pages.hand_written import hand_written
from macros.pages.render import Renderer

OPTIONS = ((("--strict",), {"action": "store_true", "help": "treat warnings as problems"}),)


def run(options) -> int:
    """Build the site into the handbook’s folder site/, or leave the last one as it is where something is wrong."""
    site = options.handbook / "site"
    try:
        folder.recover(site)
    except folder.Busy as busy:
        print(busy, file=sys.stderr)
        return 1
    content = checked(options.handbook)
    if wrong := list(hand_written(Author(Renderer(content)))):
        raise Refused(wrong)
    found = warn(content)
    if found and options.strict:
        print(f"{many(found, 'warning')} under --strict; nothing was published.", file=sys.stderr)
        return 1
    status = mkdocs(options.handbook, "build", "--quiet", *(["--strict"] if options.strict else []))
    if not status:
        print(f"The site is in {site}: open index.html there, or copy the whole folder to a web server.")
    return status
