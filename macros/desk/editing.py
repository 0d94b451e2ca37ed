"""Changing an author's YAML file in place: comments, order, quotes and layout stay as they are written."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

from ruamel.yaml import YAML


def edited(text: str, change: Callable[[dict], None]) -> str:
    """The text of a YAML file after `change` has worked on its data."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 100000
    yaml.indent(mapping=2, sequence=2, offset=0)
    data = yaml.load(text)
    change(data)
    written = StringIO()
    yaml.dump(data, written)
    return written.getvalue()


def edit(path: Path, change: Callable[[dict], None]) -> bool:
    """Change a file in place. Returns whether anything in it is different now."""
    before = path.read_text(encoding="utf-8")
    after = edited(before, change)
    if after != before:
        path.write_text(after, encoding="utf-8", newline="\n")
    return after != before


def edit_data(path: Path, change: Callable[[dict], None]) -> bool:
    """Change a file in place, and leave one alone of which only the layout would be another. Returns whether its data are others now."""
    found: list = []

    def noting(data):
        found.append(_plain(data))
        change(data)
        found.append(_plain(data))

    after = edited(path.read_text(encoding="utf-8"), noting)
    if found[0] == found[1]:
        return False
    path.write_text(after, encoding="utf-8", newline="\n")
    return True


def _plain(data):
    """Data without what is remembered of their layout."""
    if isinstance(data, dict):
        return {name: _plain(value) for name, value in data.items()}
    return [_plain(item) for item in data] if isinstance(data, list) else data


def dump(path: Path, data: dict) -> None:
    """Write data of our own as a YAML file, in block style."""
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.width = 100000
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        yaml.dump(data, file)
