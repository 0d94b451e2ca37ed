"""The files that a browser finds things with: each council's index, and the library that knows the stems of English words.

An index is a script that calls `handbookIndex`, since a page opened from a disk may read no other kind of file. It holds the texts; the browser
makes its lists from them with the same code that it reads a question with, so that the two can never differ.
"""

import json
from importlib import resources
from pathlib import Path

from macros.content import addresses
from macros.content.loading import Content
from macros.pages.finder.documents import found
from macros.pages.finder.everyday import EVERYDAY

STEMS = "assets/lunr.js"


def write(site: Path, content: Content) -> None:
    """Write the library and each council's index into the built site."""
    (site / STEMS).write_text(library(), encoding="utf-8")
    for key in content.published():
        (site / path(key)).write_text(script(key, index(content, key)), encoding="utf-8")


def path(key: str) -> str:
    """Where a council's index stands."""
    return f"{key}/finder.js"


def index(content: Content, key: str) -> dict:
    """What a council's finder knows: what can be found, the words that mean the same, where people go who find nothing."""
    lay = [*EVERYDAY, *content.protocols[key].lay_groups()]
    silences = addresses.page(key, addresses.SILENCES) if content.silences.get(key) else ""
    return {"found": found(content, key), "lay": lay, "silences": silences}


def script(key: str, index: dict) -> str:
    """An index as a script. No text in it can end the element that it stands in."""
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"handbookIndex({json.dumps(key)}, {written})\n"


def library() -> str:
    """lunr.js, as MkDocs brings it: of it the finder uses the stemmer and the list of small words."""
    return resources.files("mkdocs").joinpath("contrib/search/templates/search/lunr.js").read_text(encoding="utf-8")
