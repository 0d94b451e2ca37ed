"""Characters that nobody sees: spaces that are none, breaks that Word puts in, marks without a width. Told by name and place."""

import re
import unicodedata

FORBIDDEN = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What may stand nowhere in a file: control characters, and line breaks that are not the editor's."""
INVISIBLE = re.compile("[\xa0\xad\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2064\u3000\ufeff]")
"""What may hide in a text: it looks like a space, or like nothing."""
SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
CALLED = {
    "\x00": "a null character", "\x0b": "a line break from Word (Shift+Enter, a vertical tab)", "\x0c": "a page break (a form feed)", "\x85": "a line break (U+0085)",
    "\xa0": "a no-break space", "\xad": "a soft hyphen", "\ufeff": "a byte order mark",
}  # fmt: skip


def name(char: str) -> str:
    """What a character is called, in words."""
    called = unicodedata.name(char, "").lower()
    return CALLED.get(char) or (f"a {called}" if called else f"a control character (U+{ord(char):04X})")


def told(text: str) -> str:
    """The text with each such character shown by its name, so that a message about it can be read."""
    return INVISIBLE.sub(lambda found: f"[{name(found[0])[2:]}]", FORBIDDEN.sub(lambda found: f"[{name(found[0])[2:]}]", text))


def cleaned(text: str) -> str:
    """The text as it looks: spaces are spaces, breaks are spaces, and what has no width is not there."""
    return INVISIBLE.sub("", SPACES.sub(" ", FORBIDDEN.sub(lambda found: " " if found[0] in "\x0b\x0c\x85\u2028\u2029" else "", text)))


def places(text: str, which: re.Pattern) -> list[tuple[int, int, str]]:
    """Line and column, both from 1, of each such character, and its name."""
    return [(number, found.start() + 1, name(found[0])) for number, row in enumerate(text.split("\n"), 1) for found in which.finditer(row)]
