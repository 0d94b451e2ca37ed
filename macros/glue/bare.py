"""Scripts and styles as readers get them: ours without the comments, which are a sixth of what is sent, the theme's without its pictures.

None of those pictures is shown. But a browser that draws a page before our style has come asks for some, and the policy, which allows
nothing from a `data:` address, then complains to the console.
"""

import re
from pathlib import Path

from macros.machine import ROOT

OURS = ROOT / "macros/pages/theme/assets"
COMMENTS = {".js": re.compile(r"^ *//.*\n", re.MULTILINE), ".css": re.compile(r"^ */\*.*?\*/\n|/\*.*?\*/", re.DOTALL | re.MULTILINE)}
"""In a script a comment has lines of its own; one behind a statement stays."""
STYLES = ("assets", "stylesheets")
"""The folder of the theme's styles, in the theme as in a built site."""
PICTURE = re.compile(r"""url\((["'])data:image.*?\1\)""")


def write_bare(site: Path) -> None:
    """Take the comments out of our files in a built site, and the pictures out of the theme's. A file that a council put in the place of one of ours stays as it is."""
    for path in OURS.iterdir():
        there, text = site / "assets" / path.name, path.read_text(encoding="utf-8")
        if path.suffix in COMMENTS and there.read_text(encoding="utf-8") == text:
            there.write_text(bare(path), encoding="utf-8")
    for sheet in site.joinpath(*STYLES).glob("*.css"):
        sheet.write_text(bare(sheet), encoding="utf-8")


def sent_bare(path: Path) -> bool:
    """Whether a file of the site is one of ours, or of the theme's styles, of which something is taken out."""
    return path.suffix in COMMENTS and path.parent == OURS or path.suffix == ".css" and path.parent.parts[-2:] == STYLES


def bare(path: Path) -> str:
    """The text of one of our files without its comments, of one of the theme's styles without its pictures."""
    text = path.read_text(encoding="utf-8")
    return COMMENTS[path.suffix].sub("", text) if path.parent == OURS else PICTURE.sub("none", text)
