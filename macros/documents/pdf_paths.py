"""The straight lines that are drawn on a page of a PDF, and how places on it are reckoned."""

THIN = 2.5
"""How wide a bar may be to count as a line, in points."""
SAME = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
"""The matrix that leaves a place where it is."""
STROKED = ("S", "s", "B", "B*", "b", "b*")
PAINTED = (*STROKED, "f", "F", "f*")

Rule = tuple[float, float, float, float]


class Path:
    """What is drawn between two paintings: straight lines and thin bars are rules once they are painted."""

    def __init__(self):
        self.bars: list[Rule] = []
        self.at = (0.0, 0.0)

    def take(self, name: str, operands, ctm) -> list[Rule]:
        """Follow one operation. Returns the rules that it paints."""
        if name in ("m", "l"):
            x, y = through(numbers(operands, 2), ctm)
            if name == "l":
                self.bars.append((*self.at, x, y))
            self.at = (x, y)
        elif name == "re":
            x, y, width, height = numbers(operands, 4)
            self.bars.append((*through((x, y), ctm), *through((x + width, y + height), ctm)))
        elif name in PAINTED or name == "n":
            bars, self.bars = self.bars, []
            return [rule for bar in bars for rule in _rules(bar, name in STROKED)] if name != "n" else []
        return []


def _rules(bar: Rule, stroked: bool):
    """The lines that a bar shows: itself where it is thin, else its four sides where they are drawn."""
    x, right, y, top = min(bar[0], bar[2]), max(bar[0], bar[2]), min(bar[1], bar[3]), max(bar[1], bar[3])
    if right - x <= THIN or top - y <= THIN:
        yield x, y, right, top
    elif stroked:
        yield from ((x, y, right, y), (x, top, right, top), (x, y, x, top), (right, y, right, top))


def numbers(operands, count: int) -> tuple[float, ...]:
    """So many numbers, 0 for what is none."""
    found = [float(each) if isinstance(each, (int, float)) else 0.0 for each in operands[:count]]
    return (*found, *[0.0] * (count - len(found)))


def times(m, n):
    """One matrix after another."""
    return (m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3], m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5])


def through(point, m) -> tuple[float, float]:
    """Where a matrix puts a point."""
    return point[0] * m[0] + point[1] * m[2] + m[4], point[0] * m[1] + point[1] * m[3] + m[5]
