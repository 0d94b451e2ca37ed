"""Reads Markdown (.md): its words without the marks of emphasis, lists and headings."""

import re
from collections import Counter
from pathlib import Path

from macros.documents import numbers
from macros.documents.characters import decoded
from macros.documents.lines import ENDS
from macros.documents.paragraph import Document, Paragraph, clean
from macros.machine import Stop

HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|(?P<number>\d{1,3}[.)]))[ \t]+(?P<text>.*)")
MARKS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
"""A link or picture counts with the words that are shown."""
PADDED = re.compile(r"^[ ]*(?:\d\.  |\d\d\. |\d\d\d\.) ?(?=\S)", re.MULTILINE)
PLAIN = re.compile(r"^[ ]*\d\. (?=\S)", re.MULTILINE)
"""The numbers of a list as pandoc writes them, in four columns, and as people do."""
TAGS = re.compile(r"</?(?:b|i|u|em|strong|span|sup|sub|small)(?:\s[^>]*)?>", re.IGNORECASE)


def is_markdown(words: str) -> bool:
    """Whether a text is written in Markdown: it has headings as Markdown marks them."""
    return len(re.findall(r"^#{1,6} \S", words, re.MULTILINE)) >= 2


def read(path: Path, changes: str | None = None, hyphens: dict[str, bool] | None = None) -> Document:
    """The paragraphs of a Markdown file. Raises Stop."""
    return paragraphs_of(path.name, decoded(path))


def paragraphs_of(name: str, words: str) -> Document:
    """The paragraphs of a text that is written in Markdown. Raises Stop."""
    if len(PADDED.findall(words)) >= 3 and not PLAIN.search(words):
        raise Stop(f"{name} was made by pandoc, as it seems, which does not keep the numbers of a document’s lists (2.1 becomes 1): give the Word file instead. (Are its numbers right, then write one space behind each.) Nothing was read.")
    blocks, out = _without_running_heads(_blocks(words))
    found, refs, first = [], numbers.Refs(), True
    for block in blocks:
        text, doubts = _plain("\n".join(block["lines"])), []
        if not text:
            continue
        printed = block["printed"]
        worded = numbers.headed(text, block["kind"] == "heading") if not printed and not block["cell"] else None
        if worded:
            printed, text = worded[0], worded[1] or worded[0]
        elif printed in {"", "•"} and not block["cell"]:
            typed, rest = numbers.split(text)
            printed, text = (typed, rest) if typed and rest else (typed, typed) if numbers.division(typed) else (printed, text)
        if found and block["broken"] and not printed and text[0].islower() and not ENDS.search(found[-1].text):
            found[-1] = Paragraph(**vars(found[-1]) | {"text": f"{found[-1].text} {text}"})
            continue
        ref = ""
        if printed not in {"", "•"}:
            inner = block["printed"] and printed.rstrip(".)").isdigit() and not numbers.follows(refs.base, printed.rstrip(".)"))
            ref, doubt = refs.take(f"({printed.rstrip('.)')})" if inner else printed)
            doubts += [doubt] if doubt else []
        kind = "heading" if worded else block["kind"] if block["kind"] != "paragraph" or not numbers.inner(ref) else "item"
        place = f"{block['place']}, {block['cell']}" if block["cell"] else block["place"]
        found.append(Paragraph(text, place, kind, printed, ref, "" if ref else refs.ref(), block["level"] if not first else 0, block["cell"], tuple(doubts)))
        first = False
    if not found:
        raise Stop(f"{name} holds no text.")
    return Document(name, "Markdown", tuple(found), tuple(out))


def _blocks(words: str) -> list[dict]:
    """The blocks of the text: headings, items, quotations, tables and paragraphs, each with its lines. `broken`: what was before it did not end it."""
    found, open_block, code, table, rows = [], None, False, 0, 0
    for number, row in enumerate(words.split("\n"), 1):
        stripped = row.strip()
        code ^= stripped.startswith("```")
        if not stripped or stripped.startswith("```") or re.fullmatch(r"([-*_] ?){3,}", stripped):
            open_block = None
            continue
        heading, item = HEADING.match(stripped), ITEM.match(row)
        if open_block and open_block["kind"] == "table" and not stripped.startswith("|"):
            open_block = None
        if code or re.fullmatch(r"\|?[-:| ]+\|?", stripped):
            heading = item = None
        if heading:
            found.append(_block("heading", number, heading[2], level=len(heading[1]) - 1))
            open_block = None
        elif item:
            open_block = _block("item", number, item["text"], printed=item["number"] or "•")
            found.append(open_block)
        elif stripped.startswith("|") and not code:
            cells = _cells(stripped)
            if not (open_block and open_block["kind"] == "table"):
                table, rows = table + 1, 0
            if all(re.fullmatch(r":?-+:?", cell) for cell in cells):
                continue
            rows += 1
            for column, cell in enumerate(cells, 1):
                open_block = _block("table", number, cell) | {"cell": f"table {table}, row {rows}, column {column}"}
                found.append(open_block)
        elif stripped.startswith(">"):
            if not open_block or open_block["kind"] != "quotation":
                open_block = _block("quotation", number, "")
                found.append(open_block)
            open_block["lines"].append(stripped.lstrip("> "))
        elif open_block and open_block["kind"] != "heading":
            open_block["lines"].append(stripped)
        else:
            open_block = _block("paragraph", number, stripped)
            found.append(open_block)
    return found


def _block(kind: str, number: int, text: str, printed: str = "", level: int = 2) -> dict:
    return {"kind": kind, "place": f"line {number}", "lines": [text], "printed": printed, "level": level, "broken": kind == "paragraph", "cell": ""}


def _cells(row: str) -> list[str]:
    """The cells of a row of a table."""
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))]


def _without_running_heads(blocks: list[dict]) -> tuple[list[dict], list[str]]:
    """The blocks without headings that stand again and again; one at the top stands once."""
    names = [_plain(" ".join(block["lines"])).lower() if block["kind"] == "heading" else "" for block in blocks]
    count, top = Counter(filter(None, names)), set(names[:2])
    kept, out = [], []
    for place, (name, block) in enumerate(zip(names, blocks)):
        again = name and (count[name] >= 3 or (name in top and count[name] > 1)) and not (name in top and names.index(name) == place)
        if again:
            out.append(f"a running head, “{block['lines'][0][:60]}” ({block['place']})")
        else:
            kept.append(block)
    return kept, out


def _plain(text: str) -> str:
    """The words without marks; line ends of the file are spaces, two spaces or a backslash before one a line feed."""
    text = re.sub(r"(?: {2,}|\\)\n", "\v", text).replace("\n", " ").replace("\v", "\n")
    text = LINK.sub(r"\1", TAGS.sub("", text))
    for _ in range(3):
        text = MARKS.sub(r"\2", text)
    text = re.sub(r"^[*_]+(?=[\w\[\"“])|(?<=[\w.\"”])[*_]+$", "", text)
    return clean(re.sub(r"\\([\\`*_{}\[\]()#+.!<>-])", r"\1", text))
