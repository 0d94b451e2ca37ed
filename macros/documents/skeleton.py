"""A protocol's skeleton from a document alone: sections, clauses with ref, id, heading and order, each with its paragraphs. Nothing is restated."""

import re
from collections import Counter
from dataclasses import dataclass, field

from macros.content.addresses import slug
from macros.content.clause_names import clause_id
from macros.documents.numbers import PART
from macros.documents.paragraph import Document, Paragraph

POST = re.compile(r"\b(?:(?:[A-Z][\w’'-]+|of|and) ){0,4}(?:Officers?|Clerk|Executive|Director|Mayor|Chair(?:man)?|Leader|Committee|Treasurer)\b")
PAPER = re.compile(r"\b(?:(?:[A-Z][\w’'-]+|of|and|for|on) ){1,6}(?:Code|Codes|Conduct|Procedure|Policy|Orders|Plan|Scheme|Constitution|Act \d{4})\b")
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


def skeleton(document: Document) -> tuple[str, list[Part]]:
    """The title that the document prints (empty where none), and its sections."""
    return _Builder(document).built()


def named(document: Document) -> tuple[list[str], list[str]]:
    """The posts and bodies, and the documents, that the text seems to name; for a person to confirm."""
    text = "\n".join(paragraph.text for paragraph in document.paragraphs if paragraph.kind != "heading")
    return tuple([name for name, _ in Counter(_begun(found[0]) for found in pattern.finditer(text)).most_common(30) if name] for pattern in (POST, PAPER))


class _Builder:
    def __init__(self, document: Document):
        self.paragraphs = list(document.paragraphs)
        self.numbered = any(paragraph.ref and paragraph.kind != "heading" for paragraph in self.paragraphs)
        self.top: list[Part] = []
        self.part = self.section = self.clause = None
        self.heading, self.heading_ref = "", ""
        self.taken: set[str] = set()

    def built(self) -> tuple[str, list[Part]]:
        title = []
        while self.paragraphs and self.paragraphs[0].kind == "heading" and not self.paragraphs[0].ref and (not title or (len(self.paragraphs) > 1 and self.paragraphs[1].kind == "heading")):
            title.append(self.paragraphs.pop(0).text)
        for paragraph in self.paragraphs:
            if paragraph.kind == "heading":
                self.head(paragraph)
            else:
                self.body(paragraph)
        self.left()
        return " ".join(title), [part for part in map(_pruned, self.top) if part]

    def head(self, paragraph: Paragraph) -> None:
        """A heading begins a part or a section; one with a clause's number, or between numbered clauses, is the next clause's heading."""
        self.left()
        ref = paragraph.ref
        if PART.fullmatch(ref):
            self.part = self.section = Part(ref=ref, title=paragraph.text)
            self.top.append(self.part)
        elif "." in ref.removesuffix(".0") or "(" in ref or (not ref and self.numbered and not paragraph.doubts and paragraph.under and not PART.fullmatch(paragraph.under)):
            self.heading, self.heading_ref = paragraph.text, ref
            return
        else:
            self.section = Part(ref=ref, title=paragraph.text)
            (self.part.parts if self.part else self.top).append(self.section)
        self.clause = None

    def left(self) -> None:
        """A heading that nothing followed is a clause of its own: its words are the council's."""
        if self.heading_ref:
            self.begin(Paragraph(self.heading, "", ref=self.heading_ref), self.heading_ref)

    def body(self, paragraph: Paragraph) -> None:
        """A paragraph begins a clause, or goes on with the one before."""
        own = paragraph.ref or self.heading_ref
        goes_on = self.clause and not own and not self.heading and not paragraph.doubts and (paragraph.kind != "paragraph" or self.numbered)
        if goes_on:
            self.clause.paragraphs.append(paragraph)
        else:
            self.begin(paragraph, own)

    def begin(self, paragraph: Paragraph, ref: str) -> None:
        if self.section is None:
            self.section = Part(title="Introduction")
            self.top.append(self.section)
        section = self.section
        number = sum(bool(part.paragraphs) for part in section.parts) + 1
        within = slug(self.part.ref) + "-" if self.part else ""
        base = slug(section.ref or section.title) or "text"
        wanted = within + clause_id(ref) if ref else f"{base}-p{number}"
        key, more = wanted, 1
        while key in self.taken or not key:
            more += 1
            key = f"{wanted or base}-again-{more}"
        self.taken.add(key)
        label = "" if ref else f"{section.title}, {NTH[number - 1] if number <= 3 else f'{number}th'} paragraph"
        self.clause = Part(key, ref, label=label, heading=self.heading if self.heading != paragraph.text else "", doubts=paragraph.doubts, paragraphs=[paragraph])
        self.heading = self.heading_ref = ""
        section.parts.append(self.clause)


def _pruned(part: Part) -> Part | None:
    """A section without those in it that hold nothing; None where nothing is left."""
    if part.paragraphs:
        return part
    part.parts = [inner for inner in map(_pruned, part.parts) if inner]
    return part if part.parts else None


def _begun(name: str) -> str:
    """A name without the small words that it happens to follow."""
    return re.sub(r"^(?:(?:The|A|An|Any|If|When|Where|In|of|and|for|on|This|All|Each|Every|Some|No) )+", "", name)
