"""Where the title of a post or document, or the number of a clause, is shown: counted over all that readers see, and which answers have the title in their own."""

import re
from collections.abc import Callable, Iterable

from macros.content import facts
from macros.content.counting import listed, many
from macros.desk.changes.names import Names
from macros.desk.changes.pieces import has, number_of
from macros.desk.changes.resting import Everything, Resting, together
from macros.desk.changes.things import NAMED, Part, Thing
from macros.desk.remaining import any_of, forms

WHERE, NUMBERED, STILL, OWN = "Where it is named", "Where the number is shown", "Where the old title still stands: look whether it should", "Answers that have it in their own title, which was changed with it"
OTHERWISE = ", in small letters or in another form"
COUNTED = {
    "outcome": ("answer", "answers"), "rule": ("rule", "rules"), "question": ("question", "questions"), "silence": ("silence", "silences"), "scenario": ("training scenario", "training scenarios"), "comparison": ("comparison", "comparisons"),
    "tree": ("situation", "situations"), "module": ("training module", "training modules"), "induction": ("induction page", "induction pages"), "role": ("description of a post", "descriptions of posts"), "document": ("description of a document", "descriptions of documents"),
    "term": ("explained word", "explained words"), "clause": ("heading or note of a clause", "headings or notes of clauses"),
}  # fmt: skip
"""What is counted, by kind; a choice with its question, a shared step with the answers that it stands in."""
LEADS = ("go", "to", "start", "module")
"""Where something leads or stands: shown by a title that is not its own."""


def number(everything: Everything, thing: Thing) -> tuple[Resting, ...]:
    """Where the number of a clause is shown now."""
    found = _count(everything.after.values(), lambda _, part: has(part.shown, number_of(thing)), "rule", "clause")
    return (Resting(NUMBERED, (found,)),) if found else ()


def title(everything: Everything, names: Names, was: Thing, thing: Thing) -> tuple[Resting, ...]:
    """Where a post or a document is named: by its key, and by its title; where its old title still stands; and which answers changed no more than the title in their own."""
    new, old = thing.parts["title"].shown, was.parts["title"].shown
    there = {one.title for part in (names.protocol.roles, names.protocol.documents) for one in part.values()}
    titles, written = there | {old}, everything.written.values()
    outcomes = [outcome for tree in names.trees.values() for outcome in tree.outcomes.values()]
    keyed = sum(thing.fact in facts.outcome_rests(outcome) for outcome in outcomes)
    act = "as who acts or whom to turn to" if thing.kind == "role" else "as a document that matters there"
    by_title = _count(written, _in_words(_says(new, titles)))
    lines = [f"{act} in {many(keyed, 'answer')}"] * bool(keyed) + [f"its title stands in the words of {by_title}"] * bool(by_title)
    left = [] if old in there else [f"{found}{form}" for form, says in (("", _says(old, titles)), (OTHERWISE, _says_otherwise(old, titles))) if (found := _count(written, _in_words(says)))]
    own = _own(everything, _says(new, titles), _says(old, titles)) if old != new else {}
    lots = (Resting(WHERE, tuple(lines)), Resting(STILL, tuple(left)), Resting(OWN, tuple(together(own))))
    return tuple(lot for lot in lots if lot.lines)


def _own(everything: Everything, new: Callable[[str], bool], old: Callable[[str], bool]) -> dict[str, list[str]]:
    """The titles of answers that have the new title where they had the old one, and are the same otherwise, by situation."""
    found: dict[str, list[str]] = {}
    for name, thing in everything.after.items():
        was = everything.before.get(name)
        if thing.kind == "outcome" and was and was.parts["title"].same == thing.parts["title"].same and new(thing.parts["title"].shown) and old(was.parts["title"].shown):
            found.setdefault(thing.under.removeprefix("Situation: "), []).append(f"“{thing.parts['title'].shown}”")
    return found


def _says(title: str, titles: Iterable[str]) -> Callable[[str], bool]:
    """Whether a text has a title, and not only within a longer one."""
    pattern = any_of(one for one in {*titles, title} if title in one)
    return lambda text: title in text and title in pattern.findall(text)


def _says_otherwise(title: str, titles: Iterable[str]) -> Callable[[str], bool]:
    """Whether a text has a title in another form, and not only within another one."""
    others = any_of(one for one in titles if one != title and title.lower() in one.lower())
    pattern = re.compile(rf"{others.pattern}|(?P<form>{forms(title)})", re.IGNORECASE)
    return lambda text: any(match["form"] not in (None, title) for match in pattern.finditer(text))


def _in_words(matches: Callable[[str], bool]) -> Callable[[str, Part], bool]:
    """Whether a part has it in words of its own, not only in the name of what it leads to, rests on or turns to."""
    return lambda name, part: name not in LEADS and matches(part.words or (part.shown if isinstance(part.same, str) else ""))


def _count(things: Iterable[Thing], matches: Callable[[str, Part], bool], *without: str) -> str:
    """In how many answers, questions, silences … some part, given with its name, matches."""
    found: dict[str, set[str]] = {kind: set() for kind in COUNTED if kind not in without}
    for thing in things:
        kind, name = ("question", thing.inside.removeprefix("question ")) if thing.kind == "answer" else (thing.kind, thing.id)
        if kind in found and any(matches(part_name, part) for part_name, value in thing.parts.items() if not (kind in NAMED and part_name == "title") for part in (value if isinstance(value, list) else [value])):
            found[kind].add(name)
    return listed(many(len(names), *COUNTED[kind]) for kind, names in found.items() if names)
