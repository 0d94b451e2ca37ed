"""How many of a thing there are, and which, said as people say it."""

from collections.abc import Iterable


def many(number: int, one: str, several: str = "") -> str:
    """“1 tree”, “2 trees”; where more than an s differs, both are given: “1 rule is”, “2 rules are”."""
    return f"{number} {one if number == 1 else several or f'{one}s'}"


def listed(words: Iterable[str]) -> str:
    """“one, two and three”."""
    *first, last = [*words] or [""]
    return f"{', '.join(first)} and {last}" if first else last
