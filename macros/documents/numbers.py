"""Numbers before paragraphs: which words are one, and the full ref that the numbers above make of it."""

import re
from dataclasses import dataclass, field

LABEL = re.compile(
    r"(?P<label>\d{1,3}(?:\.\d{1,3})*(?:\((?:\d{1,2}|[a-z]{1,2}|[ivxl]{1,6})\))+|\d{1,3}[A-Z]?(?:\.\d{1,3})+\.?|\d{1,3}[.)]|[A-Z]\d{1,2}(?:\.\d{1,3})*\.?|[A-Z]\.\d{1,3}(?:\.\d{1,3})*\.?"
    r"|\((?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,6}|[A-Z])\)|(?:[a-z]|[ivx]{2,5}|aa|bb|cc|dd)[.)])(?=[\s\u00a0]|$)"
)
WHOLE = re.compile(r"(?P<base>\d{1,3}(?:\.\d{1,3})*)(?P<below>(?:\(\w{1,6}\))+)")
"""A number that names the item too: 4.3(d)."""
BARE = re.compile(r"(?P<label>\d{1,3})(?=[ \t\u00a0])")
PART = re.compile(r"(?P<label>(?:Schedule|Appendix|Annex|Annexe|Part|SCHEDULE|APPENDIX|ANNEX|ANNEXE|PART) (?:\d{1,2}|[A-Z]|[IVX]{1,4}))\b[ \t\u00a0]*[:.–—-]?[ \t\u00a0]*(?=[A-Z\n]|$)")
DIVISION = re.compile(r"(?P<label>(?P<word>Article|Chapter|Section|Sub-?section) (?P<number>\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXLivxl]{1,8}))(?P<mark>[ \t\u00a0]*[:.–—-])?(?:[ \t\u00a0]+(?P<rest>\S.*))?", re.IGNORECASE)
"""A heading whose number stands behind a word: “Article IV: Elections”, “Section 1.2 Quorum”."""
WITHIN = re.compile(r"(?P<word>[A-Za-z-]+) (?:\d{1,3}|[A-Z]|[IVXL]{1,8})", re.IGNORECASE)
"""The ref of a part, a schedule, an article …: numbers may start again in it."""
BULLET = re.compile(r"(?P<label>[•·●○▪■◦‣►▶➢➤✓✔✦❖–—\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf076\uf071*-]|o(?=\t))[ \t\u00a0]+")
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def split(text: str) -> tuple[str, str]:
    """The number typed before a paragraph and the words behind it; empty where there is none."""
    if found := LABEL.match(text) or PART.match(text):
        return found["label"], text[found.end() :].lstrip(" \t\u00a0")
    return "", text


def headed(text: str, styled: bool = False) -> tuple[str, str] | None:
    """“Section 1.2” and “Quorum” of a heading so worded; None for other words. One that is not `styled` as a heading has a mark behind the number, or nothing."""
    found = DIVISION.fullmatch(text)
    rest = (found["rest"] or "") if found else ""
    if not found or len(rest.split()) > 12 or not (found["mark"] or not rest or styled and ("." in found["number"] or found["word"].lower() == "article")):
        return None
    return (found["label"], rest) if styled or not rest or not rest[0].islower() and rest[-1] not in ";," else None


def division(ref: str) -> str:
    """The word of a ref that is that of a part: “schedule” of “Schedule 1”; empty for the number of a clause."""
    found = WITHIN.fullmatch(ref)
    return found["word"].lower() if found else ""


def inner(ref: str) -> bool:
    """Whether a ref is that of an item under a number: 4.3(d)."""
    return ref.endswith(")")


def roman(number: int) -> str:
    """A number in small Roman numerals."""
    text = "c" * (number // 100) + ("xc" if number % 100 >= 90 else "l" * (number % 100 >= 50) if number % 100 < 40 or number % 100 >= 50 else "xl")
    rest = number % 100 - (90 if number % 100 >= 90 else 50 if number % 100 >= 50 else 40 if number % 100 >= 40 else 0)
    for value, letters in ROMAN:
        text, rest = text + letters * (rest // value), rest % value
    return text


def letters(number: int) -> str:
    """A number as a word processor counts in letters: a … z, aa, bb …"""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


@dataclass
class Refs:
    """The numbers that a document has reached: gives each printed number its full ref, and says where one is out of order."""

    base: str = ""
    below: list[tuple[str, str]] = field(default_factory=list)
    """Under the last whole number: each open level's way of counting (letter, roman, number) and its last number."""

    def take(self, printed: str, way: str = "", depth: int | None = None) -> tuple[str, str]:
        """The full ref of a printed number, and a doubt (or nothing). A document that knows says the `way` and the `depth` below the whole number."""
        if PART.fullmatch(printed.rstrip(" :.–—-")):
            self.base, self.below = "", []
            return re.sub(r"\s+", " ", printed.rstrip(" :.–—-")), ""
        if found := DIVISION.fullmatch(printed):
            self.base, self.below = found["number"] if "." in found["number"] else "", []
            return self.base or re.sub(r"\s+", " ", found["label"]), ""
        if whole := WHOLE.fullmatch(printed):
            self.base, inner = whole["base"], re.findall(r"\w+", whole["below"])
            self.below = [("number" if each.isdigit() else "roman" if at and re.fullmatch(r"[ivxl]+", each) else "letter", each) for at, each in enumerate(inner)]
            return self.ref(), ""
        bare = printed.strip("(). \t\u00a0")
        upper = bare.isupper() and depth is None and (not self.base or not printed.startswith("(") and self.base.isalpha() and self.base.isupper())
        if upper or not re.fullmatch(r"[a-z]{1,6}|[A-Z]{1,6}|\d+", bare) or (bare.isdigit() and not printed.startswith("(") and not depth):
            self.base, self.below = printed.rstrip(".) \t\u00a0").lstrip("("), []
            return self.base, ""
        return self._inner(bare, way, depth)

    def _inner(self, bare: str, way: str, depth: int | None) -> tuple[str, str]:
        ways = [way] if way else ["number"] if bare.isdigit() else ["letter", "roman"] if re.fullmatch(r"[ivxl]+", bare) else ["letter"]
        if depth is not None:
            self.below = self.below[: max(depth - 1, 0)]
            self.below.append((ways[0], bare))
            return self.ref(), ""
        for level in range(len(self.below), 0, -1):
            for candidate in ways:
                if self.below[level - 1][0] == candidate and _next(candidate, self.below[level - 1][1]) == bare:
                    self.below[level - 1 :] = [(candidate, bare)]
                    twice = any(before == candidate for before, _ in self.below[:-1])
                    return self.ref(), f"its number ({bare}) stands below one that counts in the same way" if twice else ""
        for candidate in reversed(ways):
            if _next(candidate, "") == bare:
                again = next((level for level, (before, _) in enumerate(self.below) if before == candidate), None)
                self.below[len(self.below) if again is None else again :] = [(candidate, bare)]
                return self.ref(), f"its number ({bare}) starts again under the same clause" if again is not None else ""
        same = [level for level, (candidate, _) in enumerate(self.below) if candidate in ways]
        self.below[same[-1] if same else len(self.below) :] = [(ways[0], bare)]
        return self.ref(), f"its number ({bare}) is out of order"

    def ref(self) -> str:
        """The ref of where the numbers are now."""
        return self.base + "".join(f"({bare})" for _, bare in self.below)


def follows(before: str, after: str) -> bool:
    """Whether a whole number may come next: 2.4 after 2.3, 2 or 2.3.5; 3 after 2.3; the first of all after nothing."""
    if not re.fullmatch(r"\d+(\.\d+)*", after):
        return True
    new = [int(part) for part in after.removesuffix(".0").split(".")]
    if not re.fullmatch(r"\d+(\.\d+)*", before):
        return all(part == 1 for part in new)
    old = [int(part) for part in before.removesuffix(".0").split(".")]
    if new[: len(old)] == old:
        return all(part == 1 for part in new[len(old) :]) and len(new) > len(old)
    place = len(new) - 1
    return len(new) <= len(old) and new[:place] == old[:place] and new[place] == old[place] + 1


def _next(way: str, bare: str) -> str:
    if way == "number":
        return str(int(bare or 0) + 1)
    count = letters if way == "letter" else roman
    if not bare:
        return count(1)
    number = next((number for number in range(1, 90) if count(number) == bare), 0)
    return count(number + 1)
