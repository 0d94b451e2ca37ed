"""What `new` writes: files from the starters, under names that are free and can be part of an address."""

import json
import re
from pathlib import Path
from string import Template

from macros.content import addresses
from macros.content.loading import Content
from macros.content.schemas import KINDS, line
from macros.desk.schema import provide
from macros.machine import Stop

STARTER = Path(__file__).resolve().parent / "starter"
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def quoted(text: str) -> str:
    """A text as YAML, whatever stands in it."""
    return json.dumps(text, ensure_ascii=False)


def free(key: str, path: Path) -> None:
    """Raise Stop where the key cannot be part of an address, or its file is there already."""
    if not ID.fullmatch(key):
        raise Stop(f"“{key}” cannot be part of an address. Use lower case, digits and hyphens, such as {addresses.key_for(key) or 'our-protocol'}.")
    if addresses.reserved(key):
        raise Stop(f"No file on Windows can be called “{key}”: take another name, such as {key}-1.")
    if path.exists():
        raise Stop(f"{path} is there already; nothing was changed.")


def readable(content: Content, kind: str, protocol: str, undone: str) -> None:
    """Raise Stop where a file of this kind and protocol has mistakes: it is there, and what it holds is not known."""
    for place, written in content.written.items():
        if place[:2] == (kind, protocol) and written.problems:
            raise Stop(f"{written.file} has problems. Mend them first (python3 run.py check); {undone}")


def write(path: Path, name: str, words: dict) -> None:
    """Write a file from the starter of a name, with the words put in. One of YAML that is the handbook's names its schema for editors."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = (STARTER / name).read_text(encoding="utf-8")
    kind = name.removeprefix("new_").removesuffix(".yml")
    if kind in KINDS:
        provide(path.parents[KINDS[kind][0].count("/")])
    head = line(kind) if kind in KINDS else ""
    path.write_text(head + (Template(text).substitute(words) if words else text), encoding="utf-8", newline="\n")
