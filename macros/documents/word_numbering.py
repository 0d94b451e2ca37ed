"""The numbers that Word prints before paragraphs, counted from the document's own definitions."""

from dataclasses import dataclass

from macros.documents.numbers import letters, roman

WAYS = {"lowerLetter": "letter", "lowerRoman": "roman", "upperLetter": "letter", "upperRoman": "roman", "decimal": "number", "decimalZero": "number"}


@dataclass(frozen=True)
class Level:
    """One level of a list: where it starts, how it counts, what is printed ("%1.%2"), what makes it start again."""

    start: int = 1
    way: str = "decimal"
    text: str = ""
    restart: int | None = None
    plain: bool = False
    style: str = ""


@dataclass(frozen=True)
class Number:
    """What is printed, how it counts, and how deep below the whole numbers of its list it stands (None: its list does not say)."""

    printed: str
    way: str
    depth: int | None
    doubt: str = ""


class Numbering:
    """The lists of a document while it is read from top to bottom."""

    def __init__(self, part, styles: dict):
        self.styles, self.abstracts, self.lists, self.counts, self.begun = styles, {}, {}, {}, set()
        self.above: list[list[int]] = []
        """Of the numbered paragraphs that the next one may stand under, the level in its list and the depth; those in headings are none."""
        linked = {}
        for element in part.findall("abstractNum") if part is not None else ():
            key = element.get("abstractNumId")
            self.abstracts[key] = {int(level.get("ilvl", 0)): _level(level) for level in element.findall("lvl")}
            if (name := value(element, "styleLink")) is not None:
                linked[name] = key
        to = {element.get("abstractNumId"): value(element, "numStyleLink") for element in (part.findall("abstractNum") if part is not None else ())}
        for element in part.findall("num") if part is not None else ():
            key = value(element, "abstractNumId")
            key = linked.get(to.get(key), key)
            starts, levels = {}, dict(self.abstracts.get(key, {}))
            for override in element.findall("lvlOverride"):
                at = int(override.get("ilvl", 0))
                if override.find("lvl") is not None:
                    levels[at] = _level(override.find("lvl"))
                if (start := value(override, "startOverride")) is not None:
                    starts[at] = int(start)
            self.lists[element.get("numId")] = key, levels, starts

    def of(self, properties, style: str) -> tuple[str, int] | None:
        """The list and level that a paragraph stands in: its own, else its style's."""
        own = properties.find("numPr") if properties is not None else None
        number, level = (value(own, "numId"), value(own, "ilvl")) if own is not None else (None, None)
        if number is None:
            number, inherited = self.styles.get(style, (None, None, ""))[:2]
            if number is not None and level is None:
                linked = [at for at, each in self.lists.get(number, ("", {}, {}))[1].items() if each.style and each.style == style]
                level = linked[0] if linked else inherited
        if number in (None, "0") or number not in self.lists:
            return None
        return number, int(level or 0)

    def count(self, number: str, at: int) -> Number | None:
        """Count a paragraph and say what Word prints before it. Lists that share a definition go on counting."""
        key, levels, starts = self.lists[number]
        level = levels.get(at, Level(text=f"%{at + 1}."))
        counts = self.counts.setdefault(key, {})
        if at in starts and (number, at) not in self.begun:
            counts[at] = starts[at]
        else:
            counts[at] = counts[at] + 1 if at in counts else level.start
        self.begun.add((number, at))
        for deeper in [each for each in counts if each > at]:
            restart = levels.get(deeper, Level()).restart
            if restart is None or at < restart:
                del counts[deeper]
        self.above = [each for each in self.above if each[0] < at]
        if level.way == "none" or not level.text:
            return None
        if level.way == "bullet":
            return Number("•", "bullet", None)
        printed, doubt = level.text, ""
        for above in range(at + 1):
            if f"%{above + 1}" in printed:
                one = levels.get(above, Level())
                shown, known = _shown(counts.get(above, one.start), "decimal" if level.plain and above < at else one.way)
                printed, doubt = printed.replace(f"%{above + 1}", shown), doubt if known else f"its number counts in a way that is not known here ({one.way})"
        inner = [each for each in range(at + 1) if each in counts and _inner(levels.get(each, Level()), each)]
        depth = len(inner) if at in inner and any(each in counts for each in range(at)) else None
        if self.above and level.restart != 0 and _own(level, at):
            depth = self.above[-1][1] + 1
        self.above.append([at, depth or 0])
        return Number(printed, WAYS.get(level.way, ""), depth, doubt)

    def placed(self, depth: int) -> None:
        """Note how deep the paragraph just counted stands below the whole number."""
        if self.above:
            self.above[-1][1] = depth

    def headed(self, numbered: bool) -> None:
        """The paragraph just counted is a heading, or one without a number is: nothing is an item under it."""
        self.above = self.above[:-1] if numbered else []


def value(element, name: str) -> str | None:
    """The value of a child that has one."""
    child = element.find(name) if element is not None else None
    return child.get("val") if child is not None else None


def _level(element) -> Level:
    restart = value(element, "lvlRestart")
    return Level(
        int(value(element, "start") or 0), value(element, "numFmt") or "decimal", value(element, "lvlText") or "",
        None if restart is None else int(restart), element.find("isLgl") is not None and value(element, "isLgl") not in {"0", "false"}, value(element, "pStyle") or "",
    )  # fmt: skip


def _inner(level: Level, at: int) -> bool:
    """Whether a level prints only its own letter or bracketed number, so that it is read with what stands above it."""
    return _own(level, at) and (WAYS.get(level.way) in {"letter", "roman"} and level.way.startswith("lower") or level.text.startswith("("))


def _own(level: Level, at: int) -> bool:
    """Whether a level prints its own number alone."""
    own = level.text.replace(f"%{at + 1}", "")
    return "%" not in own and not any(mark.isalnum() for mark in own)


def _shown(number: int, way: str) -> tuple[str, bool]:
    match way:
        case "decimal":
            return str(number), True
        case "decimalZero":
            return f"{number:02}", True
        case "lowerLetter":
            return letters(number), number > 0
        case "upperLetter":
            return letters(number).upper(), number > 0
        case "lowerRoman":
            return roman(number), number > 0
        case "upperRoman":
            return roman(number).upper(), number > 0
        case "ordinal":
            return f"{number}{'th' if 10 < number % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}", True
        case "none":
            return "", True
    return str(number), False
