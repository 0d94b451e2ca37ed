"""Lengths of time as texts name them, in words or figures."""

import re
from functools import lru_cache

WORDS = {word: str(number) for number, word in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"])}
WORDS |= {"thirty": "30", "forty": "40", "sixty": "60", "ninety": "90", "hundred": "100", "a": "1", "an": "1", "twenty-four": "24", "twenty-eight": "28", "twenty-one": "21", "forty-eight": "48"}
LENGTH = re.compile(r"\b(\d+|[a-z]+(?:-[a-z]+)?)\s+((?:working|clear|calendar|business)\s+)?(minute|hour|day|week|month|year)s?\b", re.IGNORECASE)


@lru_cache(maxsize=None)
def lengths(text: str) -> frozenset[str]:
    """Every length of time that a text names, as number and unit: “two working days” is `2 working days`."""
    found = set()
    for number, kind, unit in LENGTH.findall(text.replace("twenty four", "twenty-four")):
        figure = number if number.isdecimal() else WORDS.get(number.lower())
        if figure:
            found.add(" ".join([figure, *kind.lower().split(), unit.lower() + "s"[: figure != "1"]]))
    return frozenset(found)
