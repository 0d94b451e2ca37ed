"""The search of one council: the part of the theme's index that is about it, kept beside its pages.

The theme looks for its index under the page's base. A council's pages have the council's folder as their base, so
that a search there finds that council's answers and no other's. The theme reads the index on every page; what it
finds is empty, and the handbook's script brings the whole one, `index.json`, when the search is opened.
"""

import json
from pathlib import Path


def split(site: Path, councils) -> None:
    """Write the index of the built site, and each council's part of it to <council>/search/."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    parts = {council: [] for council in councils}
    for entry in index["docs"]:
        council, _, location = entry["location"].partition("/")
        if council in parts:
            parts[council].append({**entry, "location": location})
    _write(site / "search", index)
    for council, inside in parts.items():
        _write(site / council / "search", {**index, "docs": inside})


def _write(folder: Path, index: dict) -> None:
    """Write an index as JSON, as the script that works from a disk, and the empty one for the theme."""
    whole = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    empty = json.dumps({**index, "docs": []}, ensure_ascii=False, separators=(",", ":"))
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("index.json", whole), ("search_index.js", f"var __index = {whole}"), ("search_index.json", empty)):
        (folder / name).write_text(text, encoding="utf-8")
