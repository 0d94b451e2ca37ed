"""A Word file as a package: its parts found through their relationships, as trees whose tags are Word's own short names."""

import posixpath
import zlib
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from macros.machine import Stop

LARGEST = 60_000_000
"""How many bytes a part of the file may take when it is unpacked."""
WORD = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
CHOICE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OLD = b"\xd0\xcf\x11\xe0"


class Package:
    """An opened Word file. Parts are read when they are asked for. Raises Stop where it is none that can be read."""

    def __init__(self, path: Path):
        self.name = path.name
        if path.read_bytes()[:4] == OLD:
            raise Stop(f"{self.name} is protected by a password, or is an old .doc: open it in Word and save it as .docx without a password.")
        try:
            self.zip = ZipFile(path)
            self.names = set(self.zip.namelist())
        except (BadZipFile, OSError, ValueError, NotImplementedError):
            raise Stop(f"{self.name} is damaged or is no Word file: open it in Word and save it as .docx.") from None
        if any(name.lower().endswith("vbaproject.bin") for name in self.names):
            raise Stop(f"{self.name} holds macros: save it as .docx, which holds none.")
        self.main = self._related("", "officeDocument")
        if self.main is None:
            raise Stop(f"{self.name} is no Word document: open it in Word and save it as .docx.")

    def document(self):
        """The tree of the text itself."""
        return self._tree(self.main)

    def part(self, kind: str):
        """The tree of the part that the text names as its `styles`, `numbering`, `footnotes` …; None where there is none."""
        name = self._related(self.main, kind)
        return self._tree(name) if name else None

    def _related(self, source: str, kind: str) -> str | None:
        folder, file = posixpath.split(source)
        links = posixpath.join(folder, "_rels", f"{file}.rels")
        for link in self._tree(links) if links in self.names else ():
            if link.get("Type", "").rsplit("/", 1)[-1] == kind and link.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", ""))).lstrip("/")
                return target if target in self.names else None
        return None

    def _tree(self, name: str):
        try:
            with self.zip.open(name) as part:
                raw = part.read(LARGEST + 1)
        except (BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError, KeyError, zlib.error):
            raise Stop(f"{self.name} is damaged ({name} cannot be unpacked): open it in Word and save it again as .docx.") from None
        if len(raw) > LARGEST:
            raise Stop(f"{self.name} is too large to be a protocol ({name} unpacks to more than {LARGEST // 1_000_000} MB); nothing was read.")
        if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw or "<!DOCTYPE".encode("utf-16-le") in raw or "<!DOCTYPE".encode("utf-16-be") in raw:
            raise Stop(f"{self.name} holds declarations that no Word file needs ({name}); nothing was read. Open it in Word and save it again as .docx.")
        try:
            tree = ElementTree.fromstring(raw)
        except (ElementTree.ParseError, ValueError, LookupError):
            raise Stop(f"{self.name} is damaged ({name} is not XML): open it in Word and save it again as .docx.") from None
        for element in tree.iter():
            element.tag = _short(element.tag)
            for attribute in list(element.attrib):
                if attribute.startswith("{"):
                    element.attrib[_short(attribute)] = element.attrib.pop(attribute)
        return tree


def _short(name: str) -> str:
    """Word's own names without their namespace; those of others marked, so that none is taken for Word's."""
    if not name.startswith("{"):
        return name
    space, _, local = name[1:].partition("}")
    return local if space in WORD or space.endswith("/relationships") or space == "http://www.w3.org/XML/1998/namespace" else f"mc:{local}" if space == CHOICE else f"other:{local}"
