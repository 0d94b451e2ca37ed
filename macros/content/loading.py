"""A whole handbook from its YAML files: settings, protocols, decision trees, and what was promised of them."""

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from macros.content.one_file import one, shaped
from macros.content.problems import Problem
from macros.content.reading import Written, read
from macros.content.shelf import Shelf
from macros.content.shapes.adopted import Adopted, Earlier
from macros.content.shapes.base import FORMAT, Shape
from macros.content.shapes.comparisons import Comparisons
from macros.content.shapes.decisions import Decisions
from macros.content.shapes.handbook import Handbook
from macros.content.shapes.proof import Card, Cards, Expected, Expects, Judged, Negatives, Phrase, Phrases, Proved
from macros.content.shapes.protocol import Protocol
from macros.content.shapes.silences import Silence, Silences
from macros.content.shapes.training import Module, Training
from macros.content.shapes.tree import Tree

SETTINGS = "handbook.yml"
FILES: dict[str, tuple[str, type[Shape]]] = {
    "protocol": ("protocols/*.yml", Protocol),
    "tree": ("decision_trees/*/*.yml", Tree),
    "silences": ("silences/*.yml", Silences),
    "adopted": ("adopted/*.yml", Adopted),
    "earlier": ("adopted/earlier/*/*.yml", Earlier),
    "comparisons": ("comparisons.yml", Comparisons),
    "training": ("training/*.yml", Training),
    "module": ("training/*/*.yml", Module),
    "cards": ("proof/cards/*.yml", Cards),
    "phrases": ("proof/phrases/*.yml", Phrases),
    "expects": ("proof/expects.yml", Expects),
    "negatives": ("proof/negatives.yml", Negatives),
    "decisions": ("proof/decisions/*.yml", Decisions),
    "proved": ("proof/proved.yml", Proved),
}
"""Each kind of file beside handbook.yml: where it stands in the folder, and its shape."""
SHOWN = ("protocol", "tree", "silences", "adopted", "earlier", "comparisons", "training", "module", "proved")
"""The kinds of file that a page shows something of."""
FOLDERS = tuple(sorted({pattern.partition("/")[0] for pattern, _ in FILES.values() if "/" in pattern}))
"""The folders of a handbook that such files stand in. The council's own pages stand in docs/ beside them."""
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yml")
"""The name of a file that is read: it is part of an address."""


@dataclass
class Content:
    """Everything that was read of one handbook, by protocol and key.

    `written` has every file, also those that could not be used; `problems` are those of single files:
    `macros.checks` adds the ones between files. `shelf` keeps what was read and found for the next time.
    """

    folder: Path
    handbook: Handbook
    protocols: dict[str, Protocol] = field(default_factory=dict)
    trees: dict[str, dict[str, Tree]] = field(default_factory=dict)
    silences: dict[str, dict[str, Silence]] = field(default_factory=dict)
    adopted: dict[str, Adopted] = field(default_factory=dict)
    earlier: dict[str, dict[str, Earlier]] = field(default_factory=dict)
    comparisons: Comparisons = Comparisons(topics={})
    training: dict[str, Training] = field(default_factory=dict)
    modules: dict[str, dict[str, Module]] = field(default_factory=dict)
    cards: dict[str, tuple[Card, ...]] = field(default_factory=dict)
    phrases: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)
    expects: dict[str, Expected] = field(default_factory=dict)
    negatives: tuple[Judged, ...] = ()
    decisions: dict[str, Decisions] = field(default_factory=dict)
    proved: Proved | None = None
    written: dict[tuple[str, ...], Written] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    shelf: Shelf = field(default_factory=Shelf)

    def published(self) -> dict[str, Protocol]:
        """The protocols that this site publishes, in the order of handbook.yml."""
        return {key: self.protocols[key] for key in self.handbook.publish if key in self.protocols}

    def editions(self, key: str) -> list[tuple[str, Earlier]]:
        """The earlier editions of a protocol's wording, each with its name, the first that was brought in first."""
        return sorted(self.earlier.get(key, {}).items(), key=lambda item: item[1].number)

    def keep(self, kind: str, path: Path, model: Shape) -> None:
        """Put a model where its kind belongs."""
        match kind:
            case "protocol":
                self.protocols[path.stem] = model
            case "tree" | "module" | "earlier":
                getattr(self, kind if kind == "earlier" else f"{kind}s").setdefault(path.parent.name, {})[path.stem] = model
            case "adopted" | "training" | "decisions":
                getattr(self, kind)[path.stem] = model
            case "silences" | "cards" | "phrases":
                getattr(self, kind)[path.stem] = getattr(model, kind)
            case "expects":
                self.expects = model.protocols
            case "negatives":
                self.negatives = model.judged
            case "comparisons" | "proved":
                setattr(self, kind, model)


def load(folder: Path, kinds=tuple(FILES), shelf: Shelf | None = None) -> Content:
    """Read the handbook in a folder, or the files of some kinds only. What is wrong with a file is in the content's `problems`.

    Files that are as they were when they were put on the shelf are not read again.
    """
    shelf = shelf or Shelf()
    written, handbook = shelf.same(("handbook",), (shelf.prints.of(folder / SETTINGS),), lambda: _settings(folder))
    handbook = handbook or Handbook.model_construct(publish=(), councils={}, topics={})
    content = Content(folder, handbook, written={("handbook", ""): written}, problems=list(written.problems), shelf=shelf)
    if format_of(written) != str(FORMAT):
        return content
    for kind in kinds:
        pattern, shape = FILES[kind]
        for path in sorted(folder.glob(pattern)):
            if not hidden(path) and ("*" not in pattern or NAME.fullmatch(path.name)):
                _take(content, kind, shape, path)
    return content


def hidden(path: Path) -> bool:
    """Whether a file is no author's, but a system's or an editor's own."""
    return path.name.startswith((".", "~$"))


def place(kind: str, path: Path) -> tuple[str, ...]:
    """What names a file in `Content.written`: its kind, its protocol (empty for a file about all), and the key of a tree or module."""
    if kind in ("tree", "module", "earlier"):
        return kind, path.parent.name, path.stem
    return kind, path.stem if "*" in FILES[kind][0] else ""


def format_of(written: Written) -> str:
    """The format that handbook.yml says it is written in; 1 where it says none."""
    return str(written.data.get("format", "1")) if written.data else str(FORMAT)


def fingerprint(text: str) -> str:
    """What guards adopted wording: the SHA-256 of its UTF-8 bytes, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def fingerprint_of_all(folder: Path) -> str:
    """A fingerprint of everything that pages are made from, in hexadecimal: it changes with any byte of it."""
    whole = sha256()
    for path in sorted([folder / SETTINGS, *(path for kind in SHOWN[:-1] for path in folder.glob(FILES[kind][0]))]):
        whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return whole.hexdigest()


def _settings(folder: Path) -> tuple[Written, Handbook | None]:
    """handbook.yml. Of one in another format only that is told: the rest would be consequences."""
    path = folder / SETTINGS
    if not path.is_file():
        missing = Problem(SETTINGS, 1, "", "the file is missing", "write the site's title, edition and the protocols to publish, or make a handbook with: python3 run.py new")
        return Written(SETTINGS, problems=[missing]), None
    written = read(path, folder)
    found = format_of(written)
    if found == str(FORMAT):
        return written, shaped(Handbook, written) if written.data else None
    if found.isdecimal() and int(found) > FORMAT:
        what, instead = f"this handbook is in format {found}, and this generator reads {FORMAT}", "get a newer generator"
    elif found.isdecimal() and int(found):
        what, instead = f"this handbook is in format {found}, and this generator reads {FORMAT}", "run: python3 run.py upgrade"
    else:
        what, instead = f"“{found}” is not the number of a format", f"write “format: {FORMAT}”"
    written.problems.append(written.problem(("format",), what, instead))
    return written, None


def _take(content: Content, kind: str, shape: type[Shape], path: Path) -> None:
    """Put one file into the content, with its problems."""
    protocol = content.protocols.get(path.parent.name) if kind == "tree" else None
    steps = protocol.steps if protocol else {}
    depends = (content.shelf.prints.of(path), *(word for step in steps.items() for word in step))
    written, model = content.shelf.same((kind, path), depends, lambda: one(content.folder, kind, shape, path, steps))
    content.written[place(kind, path)] = written
    content.problems.extend(written.problems)
    if model:
        content.keep(kind, path, model)
