"""What a page of a built site weighs when it is sent compressed: the page itself, our scripts and styles that it asks for, and the theme's."""

import gzip
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, join, normpath

from bs4 import BeautifulSoup

THEME = "assets/stylesheets/"
"""Where the theme's own files stand."""


@dataclass(frozen=True)
class Weight:
    """Bytes of one page, compressed."""

    page: int
    ours: int
    theme: int


def weigh(site: Path, page: str) -> Weight:
    """What a page asks for before anything is opened on it."""
    asked = {normpath(join(dirname(page), place)) for place in _asked((site / page).read_text(encoding="utf-8"))}
    theme = {place for place in asked if place.startswith(THEME)}
    return Weight(_packed(site / page), *(sum(_packed(site / place) for place in these) for these in (asked - theme, theme)))


def largest(site: Path, pattern: str) -> str | None:
    """The largest page of those that a pattern fits, as its address."""
    found = max(site.glob(pattern), key=lambda path: path.stat().st_size, default=None)
    return found and found.relative_to(site).as_posix()


def _asked(html: str) -> list[str]:
    head = BeautifulSoup(html.partition("</head>")[0], "html.parser")
    return [script["src"] for script in head.select("script[src]")] + [sheet["href"] for sheet in head.select("link[rel=stylesheet]")]


@lru_cache(maxsize=1000)
def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))
