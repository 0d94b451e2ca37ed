"""What clauses are called: the permanent id made from a printed ref, and the name that readers see, both told apart where a protocol's numbers start again."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from macros.content.addresses import slug

START_AGAIN = 2
"""How many of a section's first numbers must be taken already for the section to start again. One alone may be a slip, and stays a complaint."""


class Name(NamedTuple):
    """A clause's name: what it stands `within` (empty where what is printed is enough), and what is printed."""

    within: str
    printed: str

    def __str__(self) -> str:
        return f"{self.within}, {self.printed}" if self.within else self.printed


def clause_id(ref: str) -> str:
    """The permanent id made from a printed ref: 4.3(d) is 4.3-d, 2.2 ¶1 is 2.2-p1, 5.1 bullet 4 is 5.1-b4."""
    text = ref.lower().replace("¶", " p").replace("bullet ", " b").replace("(", " ").replace(")", " ")
    return re.sub(r"[^a-z0-9.]+", "-", text).strip("-.")


def free_id(wanted: str, clauses: dict) -> str:
    """An id for a new clause that no other has, or has had: the wanted one, else that with a number behind it."""
    used = {*clauses, *(old for clause in clauses.values() for old in clause.was)}
    return next(name for name in (wanted, *(f"{wanted}-again-{number}" for number in range(2, len(used) + 3))) if name not in used)


def fill_ids(data: dict) -> None:
    """Give each clause that has only a ref its id, so that the model always has one: behind what it stands in (`appendix-a-1.1`) where that starts again."""
    _fill(data.get("sections"), "", set())


def _fill(entries, before: str, taken: set[str]) -> None:
    for entry in _dicts(entries):
        if "clauses" in entry:
            first = [clause_id(ref) for ref in _refs(entry)][:START_AGAIN]
            again = len(first) == START_AGAIN and all(before + name in taken for name in first)
            own = slug(str(entry.get("ref") or entry.get("title") or ""))
            _fill(entry["clauses"], f"{before}{own}-" if again and own else before, taken)
        elif isinstance(entry.get("ref"), str):
            taken.add(entry.setdefault("id", before + clause_id(entry["ref"])))


def _refs(section: dict) -> Iterator[str]:
    """The refs of the clauses of a section, at any depth, whose ids are to be made."""
    for entry in _dicts(section["clauses"]):
        if "clauses" in entry:
            yield from _refs(entry)
        elif isinstance(entry.get("ref"), str) and "id" not in entry:
            yield entry["ref"]


def _dicts(value) -> list[dict]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def names(clauses) -> dict[str, Name]:
    """The name of each clause, by id. `clauses` are pairs of a clause and the sections that it stands in, the outermost first."""
    printed = Counter(clause.name for clause, _ in clauses)
    known = [(clause.id, _numbered(clause.name, above) if printed[clause.name] > 1 else clause.name, [_called(section) for section in above]) for clause, above in clauses]
    alike: dict[str, list[list[str]]] = {}
    for _, name, above in known:
        alike.setdefault(name, []).append(above)
    return {key: Name(_within(above, alike[name]), name) for key, name, above in known}


def _within(above: list[str], alike: list[list[str]]) -> str:
    """The fewest of a clause's sections, the outermost first, that no other clause printed alike stands in too."""
    tries = (few for size in range(len(alike) > 1, len(above) + 1) for few in combinations(above, size))
    return ", ".join(next((few for few in tries if sum(set(few) <= set(other) for other in alike) == 1), above))


def _numbered(printed: str, above) -> str:
    """What is printed, behind the number of its section where it is a bracketed number alone: (1) in section 2 is 2(1)."""
    number = above[-1].ref or "" if above else ""
    return number + printed if printed.startswith("(") and not _worded(number) else printed


def _called(section) -> str:
    """What a section is called within a clause's name: “Appendix A” by its ref, a numbered one by its title."""
    return section.ref if section.ref and _worded(section.ref) else section.title


def _worded(ref: str) -> bool:
    return bool(re.search(r"[^\W\d]{2}", ref))
