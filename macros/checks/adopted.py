"""Adopted wording is what was brought in, for clauses that are there; so is what was decided on it."""

from collections.abc import Iterator

from macros.content.loading import Content, fingerprint
from macros.content.problems import Problem, nearest
from macros.content.shapes.adopted import AdoptedText
from macros.content.shapes.decisions import Decisions


def adopted(content: Content) -> Iterator[Problem]:
    """Every problem of the adopted wording."""
    for key, wording in content.adopted.items():
        for lang, text in wording.texts().items():
            yield from _text(content, key, text, ("languages", lang) if lang else ())


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


def _text(content: Content, key: str, text: AdoptedText, above: tuple) -> Iterator[Problem]:
    written = content.written["adopted", key]
    for name, clause in text.clauses.items():
        path = (*above, "clauses", name)
        if fingerprint(clause.words) != clause.fingerprint:
            yield written.problem((*path, "blocks" if clause.blocks else "text"), "the wording is not what was brought in", "bring the document in again; this file is never edited by hand")
        if key in content.protocols and name not in content.protocols[key].clauses():
            yield written.problem(path, f"the protocol has no clause “{name}”", nearest(name, content.protocols[key].clauses()))
