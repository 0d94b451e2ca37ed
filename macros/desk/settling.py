"""What is settled of a document before it is read, and kept with the decisions, so that the same file always gives the same result: its tracked changes, and the hyphens at the ends of its lines."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from macros.content.loading import Content
from macros.content.shapes.decisions import Decided, Decision
from macros.desk.editing import dump
from macros.documents.paragraph import Document
from macros.documents.reading import read_document
from macros.machine import Stop

OPTIONS = (
    (("--accept",), {"dest": "changes", "action": "store_const", "const": "accept", "help": "take the document’s tracked changes as accepted"}),
    (("--reject",), {"dest": "changes", "action": "store_const", "const": "reject", "help": "take the document’s tracked changes as refused"}),
    (("--hyphen",), {"metavar": "WORD=yes|no", "dest": "hyphens", "action": "append", "default": [], "help": "say whether a word that the end of a line divides has a hyphen, such as “well-known=yes” or “mem-ber=no”; may be given several times"}),
)


@dataclass(frozen=True)
class Settled:
    """A file by its fingerprint, and what was settled of it."""

    file: str | None
    changes: str | None
    hyphens: dict[str, bool]

    def entries(self, document: Document, decisions: tuple[Decision, ...]) -> dict:
        """What the file of decisions says."""
        found = {"source": document.name, "file": self.file, "changes": self.changes, "hyphens": self.hyphens, "decisions": [decision.model_dump(mode="json", exclude_none=True, exclude_defaults=True) for decision in decisions]}
        return {key: value for key, value in found.items() if value}


def settle(path: Path, options, kept: Decided | None = None) -> Settled:
    """What holds for a file: what is said now, else what was kept of this very file; hyphens hold for any. Raises Stop."""
    file = sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else None
    before = kept.changes if kept and kept.file == file else None
    given = dict(_hyphen(words) for words in options.hyphens)
    return Settled(file, options.changes or before, (dict(kept.hyphens) if kept else {}) | given)


def read(path: Path, settled: Settled) -> Document:
    """Read a document as it was settled. Raises Stop."""
    return read_document(path, settled.changes, settled.hyphens)


def keep(content: Content, key: str, lang: str | None, entries: dict) -> None:
    """Write the decisions for a document of a protocol, beside those for its documents in other languages."""
    before = content.decisions.get(key)
    whole = before.model_dump(mode="json", exclude_none=True, exclude_defaults=True) if before else {}
    others = {name: dict(value) for name, value in whole.pop("languages", {}).items()}
    if lang:
        entries, others = whole or {"source": entries["source"]}, others | {lang: entries}
    dump(content.folder / f"proof/decisions/{key}.yml", entries | ({"languages": others} if others else {}))


def _hyphen(words: str) -> tuple[str, bool]:
    word, _, answer = (part.strip() for part in words.rpartition("="))
    if answer not in ("yes", "no") or "-" not in word:
        raise Stop(f"--hyphen {words}: write the word with its hyphen, and yes or no, such as \"well-known=yes\" or \"mem-ber=no\". Nothing was changed.")
    return word, answer == "yes"
