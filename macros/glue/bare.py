"""Our scripts and styles as readers get them: without the comments, which are for whoever reads the generator and are a sixth of what is sent."""

import re
from pathlib import Path

from macros.machine import ROOT

OURS = ROOT / "macros/pages/theme/assets"
COMMENTS = {".js": re.compile(r"^ *//.*\n", re.MULTILINE), ".css": re.compile(r"/\*.*?\*/\n?", re.DOTALL)}
"""In a script a comment has lines of its own; one behind a statement stays."""


def write_bare(site: Path) -> None:
    """Take the comments out of our files in a built site. A file that a council put in the place of one of ours stays as it is."""
    for path in OURS.iterdir():
        there, text = site / "assets" / path.name, path.read_text(encoding="utf-8")
        if path.suffix in COMMENTS and there.read_text(encoding="utf-8") == text:
            there.write_text(bare(path), encoding="utf-8")


def bare(path: Path) -> str:
    """The text of one of our files without its comments."""
    text = path.read_text(encoding="utf-8")
    return COMMENTS[path.suffix].sub("", text) if path.suffix in COMMENTS else text
