"""Lengths of time, dates, sums and shares as texts name them, in words or figures."""

import re
from functools import lru_cache

WORDS = {word: str(number) for number, word in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"])}
WORDS |= {"thirty": "30", "forty": "40", "sixty": "60", "ninety": "90", "hundred": "100", "a": "1", "an": "1", "twenty-four": "24", "twenty-eight": "28", "twenty-one": "21", "forty-eight": "48"}
KINDS = r"(?:(?:working|clear|calendar|business)\s+)"
LENGTH = re.compile(rf"\b(\d+|[a-z]+(?:-[a-z]+)?)\s+(?:\(\d+\)\s+)?({KINDS}?)(minute|hour|day|week|month|year)s?\b", re.IGNORECASE)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
MONTH = "|".join(MONTHS)
DAY = re.compile(rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})|(?P<american>{MONTH})\s+(?P<number>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*\d))(?:,?\s+(?P<year>\d{{4}}))?\b|\b(?P<iso>\d{{4}}-\d\d-\d\d)\b|\b(?P<short>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})\b")
SUM = re.compile(r"£\s?(\d[\d,]*(?:\.\d\d)?)")
LARGE = {word: number for word, number in WORDS.items() if int(number) > 1}
REF = r"\b(?:clauses?|paragraphs?|sections?|rules?|parts?|appendix|annex|articles?|schedules?|(?:foot)?notes?|items?|bullets?|stage|sub-paragraphs?|standing orders?|and|to|act|tel|telephone|ext|page|version)\s+[\d.]+(?:\([a-z\d]+\))*"
NUMBER = re.compile(rf"(?<![\w.£(/-])(\d{{1,3}}(?:,\d{{3}})*|{'|'.join(sorted(LARGE, key=len, reverse=True))})(?![\w.]*\d|[\w)%/-])", re.IGNORECASE)
SHARE = re.compile(r"\b(\d+(?:\.\d+)?)\s?(?:%|per\s?cent\b)", re.IGNORECASE)


@lru_cache(maxsize=None)
def lengths(text: str) -> frozenset[str]:
    """Every length of time that a text names, as number and unit: “two working days” is `2 working days`."""
    found = set()
    for number, kind, unit in LENGTH.findall(_joined(text)):
        figure = number if number.isdecimal() else WORDS.get(number.lower())
        if figure:
            found.add(" ".join([figure, *kind.lower().split(), unit.lower() + "s"[: figure != "1"]]))
    return frozenset(found)


def bare(length: str) -> str:
    """A length without the kind of its days: `2 working days` is `2 days`, as a text calls them the second time."""
    return re.sub(KINDS, "", length)


def figures(text: str) -> set[str]:
    """Everything with a number that two tellings of one rule share: lengths of time, dates, sums of money, shares."""
    found = set(lengths(text)) | {f"£{sum_.replace(',', '').removesuffix('.00')}" for sum_ in SUM.findall(text)} | {f"{share}%" for share in SHARE.findall(text)}
    return found | {_day(match) for match in DAY.finditer(text)}


def numbers(text: str) -> set[str]:
    """How many of something a text names, from two upwards: neither what `figures` finds, nor the numbers of clauses."""
    plain = re.sub(r"(?m)^\s*\d+[.)]?\s", "", _joined(text))
    for pattern in (SUM, SHARE, DAY, LENGTH, re.compile(REF, re.IGNORECASE)):
        plain = pattern.sub(" ", plain)
    return {LARGE.get(found.lower(), found.replace(",", "")) for found in NUMBER.findall(plain)}


def _joined(text: str) -> str:
    return re.sub(r"\b(twenty|forty) (one|four|eight)\b", r"\1-\2", text, flags=re.IGNORECASE)


def _day(found: re.Match) -> str:
    if found["iso"]:
        year, month, day = found["iso"].split("-")
        return f"{int(day)} {MONTHS[(int(month) - 1) % 12]} {year}"
    if found["short"]:
        day, month, year = re.split(r"[/.]", found["short"])
        return f"{int(day)} {MONTHS[(int(month) - 1) % 12]} {year}"
    return " ".join(filter(None, (str(int(found["day"] or found["number"])), found["month"] or found["american"], found["year"])))
