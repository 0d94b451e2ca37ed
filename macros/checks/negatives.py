"""Sentences of ours that say what a text does not say, or that somebody is the only one, beside the rules that may say it all the same.

Most false sentences that were ever found in a handbook were of this kind. What a reader has judged stands in proof/negatives.yml
with fingerprints of the sentence and of the rules searched, so that later only new or changed ones are listed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.content.loading import Content, fingerprint
from macros.content.shapes.protocol import Protocol

NEGATIVE = re.compile(
    r"\b(?:(?:does|do|did|is|are|was) not (?:say|said|name|named|mention|mentioned|speak|ask|set|give|list|cover|define|describe|repeat|require|settle|provide|tell|print|printed|reach|stated?)"
    r"|says? nothing|silent|silence|no (?:other|rule|rules|clause|word|time|duty|power|limit|procedure|step|exception)|only|nobody|nothing|no one|none|the one\b|never said|not said|alone|neither|nowhere|without a rule)\b",
    re.IGNORECASE,
)
FIELDS = {"title", "because", "open", "help", "do", "not_said", "notes", "about", "means", "says", "feedback", "why"}
WORD = re.compile(r"[a-z]{4,}")
SMALL = set(
    "that this with from they them their there these those which what when where while whom whose will would should could must have been being also into than then about after before other others only nobody nothing "
    "does done such some each every very more most between under over your yours council councils protocol text rule rules clause says said name named names handbook anybody somebody whether because either neither".split()
)  # fmt: skip
SHARED = 2
LISTED = 6


@dataclass(frozen=True)
class Negative:
    """One such sentence: where it stands, and the rules, not cited there, that share its nouns (the nearest first)."""

    protocol: str
    file: str
    line: int
    where: str
    sentence: str
    rules: tuple[tuple[str, str], ...]

    @property
    def place(self) -> str:
        """What names the sentence in proof/negatives.yml, whatever line it moves to."""
        return f"{self.file} {self.where}"

    @property
    def prints(self) -> tuple[str, str]:
        """The fingerprints of the sentence and of the rules searched, shortened."""
        return fingerprint(self.sentence)[:12], fingerprint("\n".join(f"{citation} {says}" for citation, says in self.rules))[:12]

    def __str__(self) -> str:
        return "\n".join([f"{self.file}:{self.line}: {self.where}: {self.sentence}", *(f"    {citation}: {says}" for citation, says in self.rules)])


def negatives(content: Content) -> Iterator[Negative]:
    """Every such sentence of the trees, silences, protocols and training that some rule not cited beside it may contradict, with those rules."""
    for (kind, key, *_), written in content.written.items():
        protocol = content.protocols.get(key)
        if kind not in ("tree", "silences", "protocol", "module") or protocol is None:
            continue
        stems = {citation: _stems(clause.whole(rule)) for citation, (clause, rule) in protocol.rules().items()}
        for path, text, cited in _texts(written.data, (), frozenset()):
            if kind == "protocol" and path[-1] in ("says", "lead_in"):
                continue
            for sentence in _sentences(text):
                near = _near(sentence, cited, stems, protocol) if NEGATIVE.search(sentence) else ()
                if near:
                    found = written.problem(path, "", "")
                    yield Negative(key, found.file, found.line, found.where, sentence, near)


def unjudged(content: Content) -> list[Negative]:
    """Those that nobody has judged yet, or that have changed, they or the rules searched, since somebody did."""
    judged = {(entry.place, entry.sentence, entry.rules) for entry in content.negatives}
    return [negative for negative in negatives(content) if (negative.place, *negative.prints) not in judged]


def _near(sentence: str, cited, stems: dict[str, set[str]], protocol: Protocol) -> tuple[tuple[str, str], ...]:
    """The rules that share the most nouns with a sentence and are not cited beside it."""
    wanted = _stems(sentence)
    clauses = {citation.partition("/")[0] for citation in cited}
    shared = sorted(((-len(wanted & found), citation) for citation, found in stems.items() if citation not in cited and citation.partition("/")[0] not in clauses - {citation}), key=lambda pair: pair[0])
    return tuple((citation, clause.whole(rule)) for number, citation in shared[:LISTED] if -number >= SHARED for clause, rule in [protocol.rules()[citation]])


def _stems(text: str) -> set[str]:
    """The words of a text that carry meaning, cut to their first letters so that forms of a word meet."""
    return {word.rstrip("s")[:6] for word in WORD.findall(text.lower()) if word not in SMALL}


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])[”’)]*\s+(?=[“‘(A-Z0-9])", " ".join(text.split()))


def _texts(data, path: tuple, cited: frozenset) -> Iterator[tuple[tuple, str, frozenset]]:
    """Every text of ours with its path and what is cited around it: in its outcome, question, silence, role or clause."""
    if isinstance(data, dict):
        here = cited | set(data.get("cites") or ()) | set(data.get("nearest") or ())
        for part in ("steps", "times"):
            here |= {citation for item in data.get(part) or () if isinstance(item, dict) for citation in item.get("cites") or ()}
        for key, value in data.items():
            if key != "do" or "ours" in data:  # a step that cites a rule restates it
                yield from _texts(value, (*path, key), here)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*path, index), cited)
    elif isinstance(data, str) and any(part in FIELDS for part in path[-2:]):
        yield path, data, cited
