"""Reads a document of any known kind; what cannot be read ends in one line that says what to do."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path

from macros import machine
from macros.documents import html, markdown, text, word
from macros.documents.paragraph import CONTENTS, Document
from macros.machine import Stop

LARGEST = 100_000_000


def _pdf(path: Path, changes: str | None = None, hyphens: dict[str, bool] | None = None) -> Document:
    """The paragraphs of a PDF; what reads it is installed when it is first needed. Raises Stop."""
    machine.packages("adopt")
    return import_module("macros.documents.pdf").read(path, changes, hyphens)


READERS = {".docx": word.read, ".pdf": _pdf, ".html": html.read, ".htm": html.read, ".md": markdown.read, ".txt": text.read}
INSTEAD = {
    **dict.fromkeys((".doc", ".rtf", ".odt", ".dot", ".dotx", ".wps", ".pages"), "open it in Word or LibreOffice and save it as .docx"),
    **dict.fromkeys((".docm", ".dotm"), "it may hold macros: save it as .docx, which holds none"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff"), "it is a picture: ask for the Word file, or have its text recognised and save that as .docx"),
}


def read_document(path: Path, changes: str | None = None, hyphens: dict[str, bool] | None = None) -> Document:
    """The paragraphs of a document. `changes` settles what is open in it: accept or reject; `hyphens` says of words that lines divide whether they have one. Raises Stop."""
    ending = path.suffix.lower()
    if ending not in READERS:
        raise Stop(f"{path.name} cannot be read here; {INSTEAD.get(ending, 'give a file that ends in ' + ', '.join(sorted(READERS)))}.")
    if not path.is_file():
        raise Stop(f"{path} is a folder: give the document in it." if path.is_dir() else f"There is no file {path}.")
    if not path.stat().st_size:
        raise Stop(f"{path.name} is empty.")
    if path.stat().st_size > LARGEST:
        raise Stop(f"{path.name} is too large to be a protocol (more than {LARGEST // 1_000_000} MB).")
    document = READERS[ending](path, changes, hyphens)
    contents = [each for each in document.paragraphs if not each.ref and CONTENTS.fullmatch(each.text)]
    return replace(document, paragraphs=tuple(each for each in document.paragraphs if each not in contents), left_out=(*document.left_out, *(f"the heading of the contents, “{each.text}” ({each.place})" for each in contents)))
