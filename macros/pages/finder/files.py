"""The files that a browser finds things with: each council's index, and what the finder knows of English.

An index is a script that calls `handbookIndex`, since a page opened from a disk may read no other kind of file. It holds the texts, packed; the
browser makes its lists from them with the same code that it reads a question with, so that the two can never differ.
"""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from macros.content import addresses
from macros.content.loading import Content
from macros.pages.finder.documents import found
from macros.pages.finder.english import english, stemmer
from macros.pages.finder.packing import packed

ENGLISH = "assets/english.js"


def write(site: Path, content: Content) -> None:
    """Write every file of the finder into the built site."""
    for address, make in files(content).items():
        (site / address).write_text(make(), encoding="utf-8")


def files(content: Content) -> dict[str, Callable[[], str]]:
    """The files of the finder: what it knows of English, and each council's index. Each address has what makes its text."""
    return {ENGLISH: language} | {path(key): partial(_of_council, content, key) for key in content.published()}


def _of_council(content: Content, key: str) -> str:
    return script(key, packed(index(content, key)))


def path(key: str) -> str:
    """Where a council's index stands."""
    return f"{key}/finder.js"


def index(content: Content, key: str) -> dict:
    """What a council's finder knows: what can be found, the words that mean the same there, where people go who find nothing."""
    silences = addresses.page(key, addresses.SILENCES) if content.silences.get(key) else ""
    return {"found": found(content, key), "lay": content.protocols[key].lay_groups(), "silences": silences}


def script(key: str, index: dict) -> str:
    """An index as a script. No text in it can end the element that it stands in."""
    return f"handbookIndex({json.dumps(key)}, {_written(index)})\n"


def language() -> str:
    """What the finder knows of English, as a script: its words and the stemmer."""
    return f"{stemmer()}self.handbookEnglish = {_written(english())}\n"


def _written(data: dict) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
