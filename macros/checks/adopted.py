"""Adopted wording is what was brought in, for clauses that are there; so is what was decided on it."""

from collections.abc import Iterator
from datetime import date

from macros.content.loading import Content, fingerprint
from macros.content.problems import Problem, nearest
from macros.content.reading import Written
from macros.content.shapes.adopted import AdoptedText
from macros.content.shapes.decisions import Decisions
from macros.content.shapes.protocol import Protocol


def adopted(content: Content) -> Iterator[Problem]:
    """Every problem of the adopted wording, and of the editions before."""
    for key, wording in content.adopted.items():
        for lang, text in wording.texts().items():
            yield from _text(content.written["adopted", key], text, ("languages", lang) if lang else (), content.protocols.get(key))
    for key in content.earlier:
        numbers = [edition.number for _, edition in content.editions(key)]
        for name, edition in content.editions(key):
            written = content.written["earlier", key, name]
            if numbers.count(edition.number) > 1:
                yield written.problem(("number",), f"several editions have the number {edition.number}", "number them in the order in which they were adopted, from 1")
            for lang, text in edition.texts().items():
                yield from _text(written, text, ("languages", lang) if lang else (), None)


def decisions(content: Content) -> Iterator[Problem]:
    """Every decision is for a clause that is there."""
    for key, decided in content.decisions.items():
        known = content.protocols[key].clauses() if key in content.protocols else None
        for path, index, decision in _each(decided) if known is not None else ():
            if decision.clause and decision.clause not in known:
                yield content.written["decisions", key].problem((*path, "decisions", index, "clause"), f"the protocol has no clause “{decision.clause}”", nearest(decision.clause, known))


def _each(decided: Decisions):
    for path, one in (((), decided), *((("languages", lang), one) for lang, one in decided.languages.items())):
        yield from ((path, index, decision) for index, decision in enumerate(one.decisions))


def undated(content: Content, key: str) -> bool:
    """Whether the text that is in has the date and version of the edition before, as far as its protocol says."""
    source, earlier = content.protocols[key].source, [edition for _, edition in content.editions(key)]
    return bool(earlier and key in content.adopted and (source.adopted or source.version) and (source.adopted, source.version) == (earlier[-1].adopted, earlier[-1].version))


def same_date(content: Content, today: date) -> Iterator[Problem]:
    """Each protocol whose source still says what the edition before said of itself."""
    for key in content.protocols:
        if undated(content, key):
            path = ("source", "adopted" if content.protocols[key].source.adopted else "version")
            yield content.written["protocol", key].problem(path, "a newer text was brought in, and this is what the edition before said", "write what the new text prints of itself: version, adopted, next_review")


def _text(written: Written, text: AdoptedText, above: tuple, protocol: Protocol | None) -> Iterator[Problem]:
    """The problems of a text. Of an earlier edition a clause may be gone from the protocol."""
    known = protocol.clauses() if protocol else None
    for name, clause in text.clauses.items():
        path = (*above, "clauses", name)
        if fingerprint(clause.words) != clause.fingerprint:
            yield written.problem((*path, "blocks" if clause.blocks else "text"), "the wording is not what was brought in", "bring the document in again; this file is never edited by hand")
        if known is not None and name not in known:
            yield written.problem(path, f"the protocol has no clause “{name}”", nearest(name, known))
