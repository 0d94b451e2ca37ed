"""Numbers of clauses that our own prose mentions are printed in the text: where one was taken out or renumbered, the mention stays behind."""

import re
from collections.abc import Iterator
from datetime import date

from macros.content.loading import Content
from macros.content.problems import Problem
from macros.content.shapes.protocol import Protocol

MENTIONED = re.compile(r"(?<![\w.£/])(?<!version )(\d{1,3}(?:\.\d{1,3})+)(?![\w%]|\.\d|\s*(?:%|per cent|million|(?:working )?(?:hours?|days?|weeks?)|[ap]\.?m\b))", re.IGNORECASE)
KINDS = ("protocol", "tree", "silences", "training", "module")
NO_PROSE = {"cites", "nearest", "see", "was", "id", "ref", "source", "rules", "label"}
"""The keys under which numbers stand that other checks look at."""


def mentioned(content: Content, today: date) -> Iterator[Problem]:
    """Each number in prose, as 3.1.7, that is neither printed for a clause or section nor the beginning of what is (2.5 of “2.5 ¶1”)."""
    for (kind, key, *_), written in content.written.items():
        if kind in KINDS and key in content.protocols:
            refs = _refs(content.protocols[key])
            for path, text in _prose(written.data, ()) if refs else ():
                for number in dict.fromkeys(MENTIONED.findall(text)):
                    if not any(re.match(rf"{re.escape(number)}(?!\d)", ref) for ref in refs):
                        yield written.problem(path, f"“{number}” is no number that this protocol prints", "write the number of the clause that is meant, or leave it out")


def _refs(protocol: Protocol) -> set[str]:
    """Every number that is printed, where the text numbers its clauses as 3.1."""
    refs = {entry.ref for _, entry, _ in protocol.walk() if entry.ref}
    return refs if any(MENTIONED.fullmatch(ref) for ref in refs) else set()


def _prose(data, path: tuple) -> Iterator[tuple[tuple, str]]:
    if isinstance(data, dict | list):
        for name, value in data.items() if isinstance(data, dict) else enumerate(data):
            if name not in NO_PROSE or name == "rules" and isinstance(value, list) and value and isinstance(value[0], dict):
                yield from _prose(value, (*path, name))
    elif isinstance(data, str) and " " in data:
        yield path, data
