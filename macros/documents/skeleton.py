"""A protocol's skeleton from a document alone: sections, clauses with ref, id, heading and order, each with its paragraphs. Nothing is restated."""

import re
from collections import Counter
from dataclasses import dataclass, field

from macros.content.addresses import slug
from macros.content.clause_names import clause_id
from macros.documents.numbers import DIVISION, division
from macros.documents.paragraph import Document, Paragraph

POST = re.compile(r"\bHeads? of [A-Z][\w’'-]+(?: (?:and )?[A-Z][\w’'-]+)*|\b(?:(?:[A-Z][\w’'-]+|of|and) ){0,4}(?:Officers?|Clerk|Executive|Director|Mayor|Chair(?:man)?|Leader|Committee|Treasurer)\b")
PAPER = re.compile(r"\b(?:(?:[A-Z][\w’'-]+|of|and|for|on) ){1,6}(?:Code|Codes|Conduct|Procedure|Policy|Orders|Plan|Scheme|Constitution|Handbook|Act \d{4})\b")
OPENING = re.compile(r"(?:general )?(?:introduction|purpose|background|foreword|preamble|preface|scope|overview|summary|definitions?|interpretation|welcome|aims?|principles|cyflwyniad|rhagair|pwrpas|diben)\b.*", re.IGNORECASE)
"""With what the first section is headed, not the document."""
LEADS_IN = re.compile(r"[^.!?][\"”’')\]]*$")
UNNAMED = "Preamble"
"""How a section is called that stands before the first heading."""
OUTERMOST = ("schedule", "appendix", "annex", "annexe")
"""A part that stands in no other."""
NTH = ("1st", "2nd", "3rd")


@dataclass
class Part:
    """A clause or a section of the skeleton, with what stands in it."""

    id: str = ""
    ref: str = ""
    title: str = ""
    label: str = ""
    heading: str = ""
    doubts: tuple[str, ...] = ()
    paragraphs: list[Paragraph] = field(default_factory=list)
    parts: list["Part"] = field(default_factory=list)

    def clauses(self) -> list["Part"]:
        """The clauses in it, at any depth."""
        return [clause for part in self.parts for clause in ([part] if part.paragraphs else part.clauses())]


def skeleton(document: Document, council: str = "") -> tuple[str, list[Part]]:
    """The title that the document prints (empty where none), and its sections. The name of the `council` alone is no title."""
    return _Builder(document, council).built()


def named(document: Document) -> tuple[list[str], list[str]]:
    """The posts and bodies, and the documents, that the text seems to name; for a person to confirm."""
    text = "\n".join(paragraph.text for paragraph in document.paragraphs if paragraph.kind != "heading")
    return tuple([name for name, _ in Counter(_begun(found[0]) for found in pattern.finditer(text)).most_common(30) if name] for pattern in (POST, PAPER))


class _Builder:
    def __init__(self, document: Document, council: str):
        self.paragraphs, self.council = list(document.paragraphs), council
        self.numbered = any(paragraph.ref and paragraph.kind != "heading" for paragraph in self.paragraphs)
        self.again = {ref for ref, count in Counter(each.ref for each in self.paragraphs if each.ref).items() if count > 1}
        self.top: list[Part] = []
        self.open: list[Part] = []
        """The parts that the text is in, the outermost first."""
        self.part = self.section = self.clause = None
        self.level = 0
        self.heading, self.heading_ref = "", ""
        self.taken: set[str] = set()

    def built(self) -> tuple[str, list[Part]]:
        title = self.title()
        for paragraph in self.paragraphs:
            if paragraph.kind == "heading":
                self.head(paragraph)
            else:
                self.body(paragraph)
        self.left()
        return title, [part for part in map(_pruned, self.top) if part]

    def title(self) -> str:
        """Take the headings away that are the document's title: those at its head, up to one that begins a section."""
        found = []
        while self.paragraphs and self.paragraphs[0].kind == "heading" and not self.paragraphs[0].ref and not OPENING.fullmatch(self.paragraphs[0].text):
            if found and self.paragraphs[0].level and not (len(self.paragraphs) > 1 and self.paragraphs[1].kind == "heading") and self.paragraphs[0].level >= found[0].level and not all(map(self.names_council, found)):
                break
            found.append(self.paragraphs.pop(0))
        named = {slug(each.text): each.text for each in reversed(found) if not self.names_council(each) or len(found) == 1}
        return " ".join(reversed(named.values()))

    def names_council(self, paragraph: Paragraph) -> bool:
        """Whether words are only the council's name."""
        return slug(paragraph.text).removeprefix("the-") == slug(self.council).removeprefix("the-")

    def head(self, paragraph: Paragraph) -> None:
        """A heading begins a part or a section; one with a clause's number, or below the heading of a section between numbered clauses, is the next clause's heading."""
        self.left()
        ref = paragraph.ref
        if self.part and self.section is self.part and not self.part.parts and not self.heading and self.part.title == self.part.ref and not ref:
            self.part.title = paragraph.text
            return
        if word := division(ref):
            self.part = self.section = Part(ref=ref, title=paragraph.text, doubts=_told(paragraph))
            kinds = [division(part.ref) for part in self.open]
            self.open = [] if word in OUTERMOST else self.open[: kinds.index(word)] if word in kinds else self.open
            (self.open[-1].parts if self.open else self.top).append(self.part)
            self.open = [*self.open, self.part]
        elif "." in ref.removesuffix(".0") or "(" in ref or (not ref and self.below(paragraph)):
            self.heading, self.heading_ref = "" if DIVISION.fullmatch(paragraph.text) else paragraph.text, ref
            return
        else:
            self.section = Part(ref=ref, title=paragraph.text, doubts=_told(paragraph))
            (self.part.parts if self.part else self.top).append(self.section)
        self.level = paragraph.level
        self.clause = None

    def below(self, paragraph: Paragraph) -> bool:
        """Whether a heading without a number stands below that of the section that it stands in."""
        if not self.numbered or paragraph.doubts or not self.section or not paragraph.under or division(paragraph.under):
            return False
        return paragraph.level >= self.level if self.section.ref else paragraph.level > self.level

    def left(self) -> None:
        """A heading that nothing followed is a clause of its own: its words are the council's."""
        if self.heading_ref:
            self.begin(Paragraph(self.heading, "", ref=self.heading_ref), self.heading_ref)

    def body(self, paragraph: Paragraph) -> None:
        """A paragraph begins a clause, or goes on with the one before: without a number of its own, or as one of the lettered items that its words lead in."""
        own = paragraph.ref or self.heading_ref
        above = self.clause and (self.clause.ref or self.clause.paragraphs[0].under)
        within = above and not self.heading and paragraph.kind == "item" and paragraph.ref.startswith(f"{above}(")
        leads = within and (len(self.clause.paragraphs) > 1 and self.clause.paragraphs[1].ref != "" or LEADS_IN.search(self.clause.paragraphs[0].text))
        goes_on = self.clause and not own and not self.heading and (not paragraph.doubts or paragraph.kind != "paragraph") and (paragraph.kind != "paragraph" or self.numbered)
        if leads or goes_on:
            self.clause.paragraphs.append(paragraph)
            self.clause.doubts += _told(paragraph)
        else:
            self.begin(paragraph, own)

    def begin(self, paragraph: Paragraph, ref: str) -> None:
        if self.section is None:
            self.section = Part(title=UNNAMED, doubts=("the document gives what stands here no heading; this one is the handbook’s",))
            self.top.append(self.section)
        section = self.section
        number = sum(bool(part.paragraphs) for part in section.parts) + 1
        within = "".join(f"{slug(part.ref)}-" for part in self.open) if not ref or ref in self.again or any(division(part.ref) in OUTERMOST for part in self.open) else ""
        base = slug(section.ref or section.title) or "text"
        wanted = within + clause_id(ref) if ref else f"{base}-p{number}"
        key, more = wanted, 1
        while key in self.taken or not key:
            more += 1
            key = f"{wanted or base}-again-{more}"
        self.taken.add(key)
        label = "" if ref else f"{section.title}, {NTH[number - 1] if number <= 3 else f'{number}th'} paragraph"
        self.clause = Part(key, ref, label=label, heading=self.heading if self.heading != paragraph.text else "", doubts=_told(paragraph), paragraphs=[paragraph])
        self.heading = self.heading_ref = ""
        section.parts.append(self.clause)


def _told(paragraph: Paragraph) -> tuple[str, ...]:
    """The doubts about a paragraph, with its place."""
    return tuple(f"{paragraph.place}: {doubt}" for doubt in paragraph.doubts)


def _pruned(part: Part) -> Part | None:
    """A section without those in it that hold nothing; None where nothing is left."""
    if part.paragraphs:
        return part
    part.parts = [inner for inner in map(_pruned, part.parts) if inner]
    return part if part.parts else None


def _begun(name: str) -> str:
    """A name without the small words that it happens to follow."""
    return re.sub(r"^(?:(?:The|A|An|Any|If|When|Where|In|of|and|for|on|This|All|Each|Every|Some|No) )+", "", name)
