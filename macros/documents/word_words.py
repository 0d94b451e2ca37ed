"""The words of one paragraph of a Word file: changes taken or refused, fields by their results, hidden words and contents left out."""

from dataclasses import dataclass, field

from macros.documents.word_numbering import value

CHANGES = {"ins": "inserted", "del": "deleted", "moveFrom": "moved away", "moveTo": "moved here"}
SKIPPED = {"pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "instrText", "delInstrText", "sdtPr", "sdtEndPr", "mc:Fallback", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "rPrChange", "pPrChange", "ruby"}
TOLD = {"REF": "a field takes its words from another place", "PAGEREF": "a field takes its words from another place", "DATE": "a field puts in the day", "TIME": "a field puts in the day", "MERGEFIELD": "a field waits to be filled in", "FORMTEXT": "a field waits to be filled in"}


@dataclass
class Words:
    """What a paragraph holds. `marks` are what must be decided before it can be read: kinds of tracked change, comments, hidden words."""

    pieces: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    boxes: list = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    contents: bool = False

    @property
    def text(self) -> str:
        """The words as stored."""
        return "".join(self.pieces)


class Reader:
    """Reads paragraphs one after the other; a field may run over several."""

    def __init__(self, changes: str | None, hidden: dict):
        self.gone = {"del", "moveFrom"} if changes != "reject" else {"ins", "moveTo"}
        self.hidden, self.fields = hidden, []

    def read(self, paragraph, style: str) -> Words:
        """The words of a paragraph."""
        words = Words(contents=any(name == "TOC" for name, *_ in self.fields))
        self.style_hidden = self.hidden.get(style, False)
        self._walk(paragraph, words)
        words.contents = words.contents and not words.text.strip()
        return words

    def _walk(self, element, words: Words) -> None:
        for child in element:
            tag = child.tag
            if tag in SKIPPED:
                continue
            if tag in CHANGES:
                words.marks.append(CHANGES[tag])
                if tag in self.gone:
                    continue
                self._walk(child, words)
            elif tag == "r":
                self._run(child, words)
            elif tag == "fldSimple":
                self._begin_field(child.get("instr", ""), words)
                self._walk(child, words)
                self.fields.pop()
            elif tag == "mc:AlternateContent":
                choice = child.find("mc:Choice")
                self._walk(choice if choice is not None else child, words)
            elif tag == "txbxContent":
                words.boxes.append(child)
            elif tag in {"commentRangeStart", "commentReference"}:
                words.marks += ["comment"] if tag == "commentReference" else []
            elif tag.startswith("other:oMath"):
                words.doubts.append("it holds a formula")
            elif tag != "p":
                self._walk(child, words)

    def _run(self, run, words: Words) -> None:
        properties = run.find("rPr")
        style = value(properties, "rStyle") or ""
        hidden = _on(properties, "vanish", self.style_hidden or self.hidden.get(style, False))
        for child in run:
            tag = child.tag
            if tag == "fldChar":
                self._field(child.get("fldCharType"), words)
            elif tag == "instrText" and self.fields and not self.fields[-1][1]:
                self.fields[-1][2].append(child.text or "")
            elif any(name in {"TOC", "PAGE", "NUMPAGES"} for name, *_ in self.fields):
                words.contents = True
            elif any(not shown for _, shown, _ in self.fields):
                continue
            elif tag in {"t", "delText"}:
                text = child.text or ""
                text = text if child.get("space") == "preserve" else text.strip(" \t\r\n")
                if hidden:
                    words.marks += ["hidden words"] if text.strip() else []
                    continue
                words.pieces.append(text)
                if text.strip():
                    words.bold.append(_on(properties, "b", False))
                    if _on(properties, "strike", False) or _on(properties, "dstrike", False):
                        words.doubts.append("words are struck through")
            elif hidden:
                continue
            elif tag in {"tab", "ptab"}:
                words.pieces.append("\t")
            elif tag == "br" and child.get("type") in {None, "textWrapping"} or tag == "cr":
                words.pieces.append("\n")
            elif tag == "noBreakHyphen":
                words.pieces.append("\u2011")
            elif tag == "sym":
                words.doubts.append("it holds a symbol that has no letter of its own")
            elif tag in {"footnoteReference", "endnoteReference"} and child.get("customMarkFollows") in {None, "0", "false"}:
                words.notes.append((tag.removesuffix("Reference"), child.get("id")))
            elif tag in {"drawing", "pict", "object", "mc:AlternateContent", "commentReference"}:
                self._walk([child], words)

    def _begin_field(self, code: str, words: Words) -> None:
        name = (code.split() or [""])[0].upper()
        self.fields.append((name, True, []))
        if name in TOLD:
            words.doubts.append(TOLD[name])

    def _field(self, kind: str | None, words: Words) -> None:
        if kind == "begin":
            self.fields.append(("", False, []))
        elif kind == "separate" and self.fields:
            code = "".join(self.fields.pop()[2])
            self._begin_field(code, words)
        elif kind == "end" and self.fields:
            self.fields.pop()


def _on(properties, name: str, otherwise: bool) -> bool:
    child = properties.find(name) if properties is not None else None
    return otherwise if child is None else child.get("val") not in {"0", "false", "off"}
