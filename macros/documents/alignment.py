"""Needleman–Wunsch: which paragraph goes with which clause where both keep their order. A clause may take several paragraphs in a row."""

GOES_ON = 0.6
"""What a further paragraph of the same clause counts, against the first."""
LEAST = 0.1
"""What a pair must be like to count at all."""


def aligned(clauses: int, paragraphs: int, like) -> list[int | None]:
    """For each paragraph its clause, or None: what together is most alike. `like(clause, paragraph)` says how alike two are; None forbids the pair."""
    best = [[0.0] * (paragraphs + 1) for _ in range(clauses + 1)]
    came = [[""] * (paragraphs + 1) for _ in range(clauses + 1)]
    for c in range(clauses + 1):
        for p in range(paragraphs + 1):
            ways = []
            if c:
                ways.append((best[c - 1][p], "clause"))
            if p:
                ways.append((best[c][p - 1], "paragraph"))
            if c and p and (value := like(c - 1, p - 1)) is not None and value >= LEAST:
                ways.append((best[c - 1][p - 1] + value, "pair"))
                if came[c][p - 1] in ("pair", "more"):
                    ways.append((best[c][p - 1] + value * GOES_ON, "more"))
            if ways:
                best[c][p], came[c][p] = max(ways)
    found: list[int | None] = [None] * paragraphs
    c, p = clauses, paragraphs
    while c or p:
        way = came[c][p]
        if way in ("pair", "more"):
            found[p - 1] = c - 1
        c, p = c - (way in ("clause", "pair")), p - (way != "clause")
    return found
