"""Reads plain text (.txt), as it is wrapped, or saved from a scan."""

from pathlib import Path

from macros.documents import lines, markdown
from macros.documents.characters import decoded
from macros.documents.paragraph import Document
from macros.machine import Stop


def read(path: Path, changes: str | None = None, hyphens: dict[str, bool] | None = None) -> Document:
    """The paragraphs of a text. One written in Markdown is read as such. Raises Stop."""
    text = decoded(path)
    if markdown.is_markdown(text):
        return markdown.paragraphs_of(path.name, text)
    rows = text.split("\n")
    lengths = sorted(len(row.strip()) for row in rows if row.strip())
    if not lengths:
        raise Stop(f"{path.name} holds no text.")
    edge = lengths[int(len(lengths) * 0.9)] * 0.78
    found, gap, wrapped = [], True, lengths[-1] <= 200
    for number, row in enumerate(rows, 1):
        if not row.strip():
            gap = True
            continue
        found.append(lines.Line(row.strip(), f"line {number}", gap or not wrapped, len(row.rstrip()) >= edge and wrapped))
        gap = False
    kept, out = lines.without_running_heads(found)
    return Document(path.name, "text", tuple(lines.paragraphs(kept, hyphens or {})), tuple(out))

