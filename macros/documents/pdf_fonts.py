"""The fonts of a PDF: which letter each of their codes is, and how wide."""

import re

from pypdf.generic._font import Font  # private: the one place that has the widths of letters; its version is pinned

from macros.documents import numbers
from macros.documents.paragraph import UNKNOWN

LETTERS = {"\x7f": "•", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "ft", "\ufb06": "st"}
"""Signs that are other letters: those that are written together, and the bullet of fonts that give it no place of its own."""


class Face:
    """A font: the letter and the width behind each code."""

    def __init__(self, resource):
        self.font, self.known = Font.from_font_resource(resource), {}
        self.bold = re.search(r"bold|black|heavy|demi", self.font.name, re.IGNORECASE) is not None
        self.signs = re.search(r"wingdings|webdings|dingbats|symbol", self.font.name, re.IGNORECASE) is not None  # its letters stand for pictures
        self.composite = isinstance(self.font.encoding, str)

    def letters(self, raw: bytes):
        """For each code its letter, its width, and whether it is the byte of a space."""
        for code in raw.decode(self.font.encoding, "replace") if self.composite else map(chr, raw):
            if code not in self.known:
                self.known[code] = self._letter(code)
            yield self.known[code]

    def _letter(self, code: str) -> tuple[str, float, bool]:
        font = self.font
        letter = code if self.composite else font.encoding.get(ord(code), code)
        text = "".join(LETTERS.get(each, each) for each in font.character_map.get(letter, letter))
        if not font.interpretable or (self.composite and letter not in font.character_map) or not text or (text < " " and not text.isspace()):
            text = UNKNOWN
        if self.signs and not text.isspace() and not numbers.BULLET.match(f"{text} "):
            text = UNKNOWN
        width = font.space_width if code == font.space_char else font.character_widths.get(code, font.character_widths["default"])
        return text, width, code == " " and not self.composite


def instead_of(operands) -> str | None:
    """The letters that a marked part says to read: only for a ligature or a soft hyphen; for more, what is seen counts."""
    words = operands[1].get("/ActualText") if len(operands) > 1 and isinstance(operands[1], dict) else None
    if isinstance(words, bytes):
        words = words.decode("utf-16" if words[:2] in (b"\xfe\xff", b"\xff\xfe") else "latin-1", "replace")
    return str(words) if words is not None and len(words) <= 3 else None
