"""The council's own words, where its documents are at hand: every clause has them, each word as the document has it. Without the documents this says so."""

import os
import re
import warnings
from collections import Counter
from pathlib import Path

import pytest

from macros.documents.matching import match
from macros.documents.paragraph import Document
from macros.documents.reading import read_document
from macros.documents.wording import adopted_text
from macros.machine import ROOT
from support.at_hand import CONTENT

SOURCES = Path(os.environ.get("SOURCES", ROOT.parent / "shared/sources"))
"""Where the documents are that the decisions were made for."""


@pytest.mark.parametrize("key", CONTENT.decisions)
def test_every_clause_has_the_words_of_the_document_and_no_word_is_lost(key, record_property):
    """In each language: what is at hand is held, and where a document is not, the wording does not count as proved."""
    decided = {None: CONTENT.decisions[key], **CONTENT.decisions[key].languages}
    paths = {lang: SOURCES / settled.source for lang, settled in decided.items()}
    missing = [path for path in paths.values() if not path.is_file()]
    for lang in [lang for lang, path in paths.items() if path not in missing]:
        _hold(key, lang, read_document(paths[lang], decided[lang].changes, decided[lang].hyphens), paths[lang])
    if missing:
        warnings.warn(f"the document {missing[0].name} of {key} is not at hand: its wording was NOT proved; put it into a folder and name that folder in the environment variable SOURCES", stacklevel=1)
        pytest.skip(f"{missing[0]} is not there")
    record_property("wording", key)


def _hold(key: str, lang: str | None, document: Document, path: Path) -> None:
    """Hold the wording in a language, or in the protocol's own (None), to its document."""
    protocol = CONTENT.protocols[key]
    matched = match(protocol, document, CONTENT.decisions[key].of(lang).decisions, by_number=lang is not None)
    waiting = [each.paragraph.place for each in matched.open]
    assert not waiting, f"{path.name} of {key}: of {', '.join(waiting)} it is not decided to which clause it belongs; run `adopt {key} {path.name}`, which shows each, and decide with --decide"
    assert lang or list(matched.whole) == [clause.id for clause in protocol.clauses().values() if not clause.not_used]
    text = adopted_text(document, protocol.clauses(), matched.whole)
    if key in CONTENT.adopted:  # what stands in the handbook is what the document says today
        there = CONTENT.adopted[key].texts()[lang]
        assert {name: clause.words for name, clause in there.clauses.items()} == {name: clause.words for name, clause in text.clauses.items()}
    adopted = Counter(word for clause in text.clauses.values() for word in words(clause.words))
    source = Counter(words(_all(path, document)))
    beside = Counter(word for each in matched.matches for said in (each.paragraph.printed, "" if each.clause else each.paragraph.text) for word in words(said))
    taken = " ".join(document.left_out)
    assert adopted - source == Counter()
    assert {word for word in (source - adopted - beside) if not word.isdigit() and word not in words(taken)} == set()


def _all(path: Path, document: Document) -> str:
    """All words of the document: as its file has them where that is plain text, else as they are read from it."""
    if path.suffix.lower() in (".txt", ".md"):
        return path.read_text(encoding="utf-8")
    return "\n".join(f"{each.printed} {each.text}" for each in document.paragraphs)


def words(text: str) -> list[str]:
    return re.findall(r"\d+|[^\W\d_]+", re.sub(r"</?br? ?/?>", " ", text))
