"""Makes small Word files of our own, part by part."""

from pathlib import Path
from zipfile import ZipFile

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NUMBERING = """<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%4)"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>"""


def run(text: str) -> str:
    """Words as a run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def bold(text: str) -> str:
    """Words as a run in bold."""
    return run(text).replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>")


def paragraph(inside: str, level: int | None = None, number: int = 1, more: str = "") -> str:
    """A paragraph, numbered on a level of a list or not."""
    listed = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{listed}{more}</w:pPr>{inside}</w:p>"


def word_file(path: Path, body: str, extra: dict[str, str] | None = None) -> Path:
    """A Word file with this body; `extra` are more parts of the package, or others in the place of its own."""
    parts = {
        "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships><Relationship Id="r1" Type="{RELATION}/numbering" Target="numbering.xml"/></Relationships>',
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "word/numbering.xml": f"<w:numbering {WORD}>{NUMBERING}</w:numbering>",
    } | (extra or {})
    with ZipFile(path, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return path
