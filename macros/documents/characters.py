"""The characters of a text file, whichever of the common ways it was saved in."""

from pathlib import Path

from macros.machine import Stop


BROWSERS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "utf-8": "utf-8-sig", "utf8": "utf-8-sig"}
"""What a browser takes some declared character sets for, as the Encoding standard has it."""


def decoded(path: Path, declared: str | None = None) -> str:
    """The characters of a text file: in the character set that it declares, else in whichever of the common ways it was saved. Raises Stop."""
    raw = path.read_bytes()
    marked = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in raw and not marked:
        raise Stop(f"{path.name} is no text: give the file itself, with its own ending (.docx, .pdf, .html).")
    own = BROWSERS.get(declared.lower(), declared) if declared else None
    for encoding in ("utf-16",) if marked else (own,) if own else ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
        except (UnicodeDecodeError, LookupError):
            continue
    if own:
        raise Stop(f"{path.name} says that it is in “{declared}”, and holds characters that are not: open it in a browser, and save it again as UTF-8. Nothing was read.")
    raise Stop(f"{path.name} is in a character set that is not known here: save it as UTF-8.")
