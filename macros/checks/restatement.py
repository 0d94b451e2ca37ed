"""A restatement has its source's numbers and strength: what it names with a number stands in the council's own words too, and its verb is as strong as its `force`."""

import re
from collections.abc import Iterator
from datetime import date

from macros.content.loading import Content
from macros.content.problems import Problem
from macros.content.times import bare, figures, numbers

VERB = re.compile(r"\b(must|shall|should|may|will|need(?= not)|can(?=not| not| expect))(?:(not\b)| (not|never|expect)\b)?", re.IGNORECASE)
TURNED = re.compile(r"\b(?:never|nor|neither|nobody|no one|none|no|avoid)\b", re.IGNORECASE)
"""What makes a verb without “not” a negative one."""
STRENGTH = {"shall": "must", "shall not": "must not", "can not": "cannot"}
STATED = {"must", "must not"}
"""The verbs that no rule has which only states something."""
DEFINED = re.compile(r"\bdays?[”\"’']?,?\s+(?:here\s+)?means?\b|[“\"‘'](?:working\s+)?days?[”\"’'],?\s+(?:here\s+)?(?:is|are|refers?|includes?)\b", re.IGNORECASE)
"""Where a text says which days it counts."""
ONE = re.compile(r"\ban?(?= (?:working |clear )?day\b)", re.IGNORECASE)
"""There “a working day” is no limit."""


def figures_of_the_source(content: Content, today: date) -> Iterator[Problem]:
    """The clauses whose restatement and adopted wording name other lengths of time, dates, sums, shares or numbers. Of a wording in another language, nothing is said."""
    for key, adopted in content.adopted.items():
        protocol = content.protocols.get(key)
        explained = any(DEFINED.search(clause.words) for clause in adopted.clauses.values())
        languages = protocol.languages() if protocol else {}
        for path, clause in protocol.clause_paths() if protocol else ():
            if clause.id not in adopted.clauses or not clause.rules or languages[path] not in (None, "en"):
                continue
            theirs, ours = adopted.clauses[clause.id].words, clause.restated
            if DEFINED.search(theirs):
                theirs, ours = ONE.sub("", theirs), ONE.sub("", ours)
            for figure in sorted(_missing(theirs, ours, explained)):
                yield content.written["protocol", key].problem(path, f"the council’s own words say “{figure}”, and the restatement does not", "see which is right, and put it into the rule that it belongs to")
            for figure in sorted(_missing(ours, theirs, explained, counted=False)):
                yield content.written["protocol", key].problem(path, f"the restatement says “{figure}”, and the council’s own words do not", "see which is right: a restatement has its source’s times and dates")


def _missing(one: str, other: str, explained: bool, counted: bool = True) -> set[str]:
    """What one text names and the other does not. Where the council's text explains its days, their kind is no difference; a plain number may stand with its unit in the other (“within 10”)."""
    found = figures(other)
    same = {bare(figure) for figure in found} if explained else found
    missing = {figure for figure in figures(one) if (bare(figure) if explained else figure) not in same}
    return missing | (numbers(one) - numbers(other) - {figure.partition(" ")[0] for figure in found} if counted else set())


def force_of_the_words(content: Content, today: date) -> Iterator[Problem]:
    """The rules whose own verb says another strength than their `force`."""
    for key, protocol in content.protocols.items():
        for path, clause in protocol.clause_paths():
            for place, rule in enumerate(clause.rules):
                found = verbs(rule.says) or verbs(clause.lead_in or "")
                wrong = found & STATED if set(rule.force) == {"states"} else found
                if wrong and not found & set(rule.force):
                    yield content.written["protocol", key].problem((*path, "rules", place), f"its words say “{' and '.join(sorted(wrong))}”, and its force is “{' and '.join(rule.force)}”", "see what the text says, and write the same in both")


def verbs(text: str) -> set[str]:
    """The strengths that the verbs of a text may be read as."""
    found = {" ".join(filter(None, [verb.lower(), "not" if joined or word.lower() in ("not", "never") else word.lower()])) for verb, joined, word in VERB.findall(text)}
    found = {STRENGTH.get(verb, verb) for verb in found}
    return found | ({f"{verb} not" for verb in found if " " not in verb} if TURNED.search(text) else set())
