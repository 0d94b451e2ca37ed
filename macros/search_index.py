"""The search of one council: the part of the theme's index that is about it, kept beside its pages.

The theme looks for its index under the page's base. A council's pages have the council's folder as their base, so
that a search there finds that council's answers and no other's.
"""

import json
from pathlib import Path


def split(site: Path, councils) -> None:
    """Write each council's part of the built site's index to <council>/search/, as JSON and as the script that works from a disk."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    parts = {council: [] for council in councils}
    for entry in index["docs"]:
        council, _, location = entry["location"].partition("/")
        if council in parts:
            parts[council].append({**entry, "location": location})
    for council, inside in parts.items():
        text = json.dumps({**index, "docs": inside}, ensure_ascii=False, separators=(",", ":"))
        folder = site / council / "search"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "search_index.json").write_text(text, encoding="utf-8")
        (folder / "search_index.js").write_text(f"var __index = {text}", encoding="utf-8")
