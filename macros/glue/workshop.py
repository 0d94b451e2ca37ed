"""A handbook while it is written: its pages as they would be built now, or what is wrong with it."""

import sys
import time
import traceback
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Condition

from jinja2 import Environment, FileSystemLoader

from macros.checks.registry import check
from macros.content.counting import many
from macros.content.loading import FOLDERS, SETTINGS, SHOWN, load
from macros.content.problems import Problem, Refused
from macros.content.shelf import Shelf
from macros.glue.preview import Preview
from macros.machine import ROOT
from macros.pages.author import Author
from macros.pages.hand_written import hand_written
from macros.pages.render import Renderer

DOCS = "docs"
LOOKED_AT = (*FOLDERS, DOCS)
"""What is looked at in a handbook’s folder, whole; beside it the YAML files that stand in the folder itself."""
THEME, STYLE = ROOT / "macros/pages/theme", "assets/handbook.css"
SETUP = str(THEME), str(ROOT / "mkdocs.yml")
"""What MkDocs reads once; where it changes, or a council’s own pages come or go as a whole, MkDocs is set up anew."""
SERVED = Path(__file__).resolve().parent / "served"
"""What only `serve` shows: the page of mistakes with its style, and the script by which a page follows what is saved."""
OWN = ".serve/"
"""The part of the address that no page of a handbook can have."""
LIVE = '<script src="/{}live.js" data-seen="{}" defer></script></head>'


class Workshop:
    """One handbook. `version` is another after every change; who waits for `changed` is told of it."""

    def __init__(self, handbook: Path, work: Path):
        self.handbook, self.work = handbook, work
        self.changed = Condition()
        self.version = ""
        self.problems: list[Problem] = []
        self.fault = ""
        self._shelf = Shelf()
        self._seen: dict[str, str] = {}
        self._preview: Preview | None = None
        self._pages = Environment(loader=FileSystemLoader(SERVED), autoescape=True, trim_blocks=True, lstrip_blocks=True)
        self._pages.filters["many"] = many

    def look(self) -> None:
        """See whether any file is another than the last time; then read it, and check what hangs on it."""
        with self.changed:
            now = {str(path): self._shelf.prints.of(path) for path in self._files()} | {"today": date.today().isoformat(), DOCS: str((self.handbook / DOCS).is_dir())}
            if now == self._seen:
                return
            if any(path == DOCS or path.startswith(SETUP) for path, _ in now.items() ^ self._seen.items()):
                self._preview = None
            before, self._seen = (self.problems, self.fault), now
            try:
                self._read()
            except (Exception, SystemExit) as error:  # whatever it is, the server lives on and says so
                self._fail(error)
            self._tell(*before)
            self.version = str(time.time_ns())
            self.changed.notify_all()

    def answer(self, address: str) -> tuple[int, bytes]:
        """The status and what stands at an address, as of now; in the place of a page what is wrong, where something is."""
        with self.changed:
            if address.startswith(OWN):
                return self._own(address.removeprefix(OWN))
            page = address.endswith(".html")
            if page:
                self.look()
            if page and (self.problems or self.fault):
                return 500, self._followed(self._mistakes(self.problems, self.fault))
            if self._preview is None:
                return (200, (THEME / STYLE).read_bytes()) if address == STYLE else (404, b"")
            try:
                found = self._preview.get(address)
                missing = self._preview.get("404.html") if found is None else b""
            except Refused as refused:
                return 500, self._followed(self._mistakes(refused.problems, ""))
            except (Exception, SystemExit):
                traceback.print_exc()
                return 500, self._followed(self._mistakes([], traceback.format_exc(limit=-1)))
            if found is None:
                return 404, self._followed(missing)
            return 200, self._followed(found) if page else found

    def leads_on(self, address: str) -> bool:
        """Whether an address is a folder’s, with a page for it."""
        with self.changed:
            return bool(self._preview) and f"{address}/index.html" in self._preview.places

    def wait(self, seen: str, seconds: float) -> str:
        """The present version: at once where another was seen, else as soon as there is one, or when the time is over."""
        with self.changed:
            self.changed.wait_for(lambda: self.version != seen, seconds)
            return self.version

    def _files(self) -> Iterator[Path]:
        """Every file that a page, a check or the way to them is made from, but the code."""
        yield from self.handbook.glob("*.y*ml")
        yield Path(SETUP[1])
        for folder in (*(self.handbook / name for name in LOOKED_AT), ROOT / "macros"):
            yield from (path for path in folder.rglob("*") if path.suffix not in (".py", ".pyc") and path.is_file())

    def _read(self) -> None:
        self.problems, self.fault = [], ""
        try:
            content = load(self.handbook, SHOWN, self._shelf)
            check(content)
            author = Author(Renderer(content))
            if wrong := list(hand_written(author)):
                raise Refused(wrong)
            self._preview = self._preview or Preview(author, self.work)
            self._preview.show(author)
        except Refused as refused:
            self.problems = refused.problems

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            named = Path(error.filename or self.handbook / SETTINGS)
            file = named.relative_to(self.handbook).as_posix() if named.is_relative_to(self.handbook) else str(named)
            self.problems = [Problem(file, 1, "", f"the file cannot be read ({error.strerror or error})", "see who may read it")]
        else:
            traceback.print_exc()
            self.fault = traceback.format_exc(limit=-1)

    def _tell(self, before: list[Problem], fault: str) -> None:
        """Say in the terminal what is wrong, or that nothing is any more."""
        if self.problems and self.problems != before:
            count = many(len(self.problems), "problem; the pages show it too, until it is mended and saved.", "problems; the pages show them too, until they are mended and saved.")
            print(*self.problems, count, sep="\n", file=sys.stderr, flush=True)
        elif (before or fault) and not self.problems and not self.fault:
            print("Mended: the handbook is shown again.", file=sys.stderr, flush=True)

    def _mistakes(self, problems: list[Problem], fault: str) -> bytes:
        files: dict[str, list[tuple[Problem, str]]] = {}
        for problem in problems:
            files.setdefault(problem.file, []).append((problem, _line(self.handbook / problem.file, problem.line)))
        return self._pages.get_template("mistakes.html").render(files=files, count=len(problems), fault=fault, handbook=self.handbook.name, style=STYLE, own=OWN).encode()

    def _followed(self, page: bytes) -> bytes:
        """A page with the script that looks for the next version."""
        return page.replace(b"</head>", LIVE.format(OWN, self.version).encode(), 1)

    def _own(self, name: str) -> tuple[int, bytes]:
        return (200, (SERVED / name).read_bytes()) if name in ("live.js", "mistakes.css") else (404, b"")


def _line(file: Path, number: int) -> str:
    """What is written on a line of a file; nothing where that cannot be read."""
    try:
        return dict(enumerate(file.read_text(encoding="utf-8").splitlines(), 1)).get(number, "").strip()
    except (OSError, UnicodeDecodeError):
        return ""
