"""The characters of a text file, whichever of the common ways it was saved in."""

from pathlib import Path

from macros.machine import Stop


def decoded(path: Path) -> str:
    """The characters of a text file, whichever of the common ways it was saved in. Raises Stop."""
    raw = path.read_bytes()
    if b"\0" in raw and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Stop(f"{path.name} is no text: give the file itself, with its own ending (.docx, .pdf, .html).")
    for encoding in ("utf-16",) if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
        except UnicodeDecodeError:
            continue
    raise Stop(f"{path.name} is in a character set that is not known here: save it as UTF-8.")
