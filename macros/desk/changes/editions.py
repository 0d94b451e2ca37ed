"""The editions to be told apart: the folder at hand, another folder, or what a revision of its Git repository holds."""

import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.content.loading import SETTINGS, Content, format_of, load
from macros.content.reading import read
from macros.content.shapes.base import FORMAT
from macros.desk.upgrade import STEPS
from macros.machine import Stop
from macros.pages.prose import day


@contextmanager
def edition(handbook: Path, name: str) -> Iterator[Content]:
    """What another folder or a revision holds, as this generator reads it; of an older format, a copy that was upgraded. Raises Stop where there is no such edition."""
    if not name.strip():
        raise Stop("The name of an edition is empty. Name a revision, a tag or a folder: python3 run.py changes FOLDER")
    other = Path(name).expanduser()
    with TemporaryDirectory() as copy:
        if (other / SETTINGS).is_file():
            yield _read(other, Path(copy), name)
        else:
            _unpack(handbook, name, Path(copy))
            yield _read(Path(copy), Path(copy), name)


def called(handbook: Path, name: str) -> str:
    """What a report calls an edition: a tag as it is given, with its day; a folder by its own name; any other revision by when it was kept; the handbook at hand by today."""
    if not name:
        return f"the handbook as it stood on {day(date.today().isoformat())}"
    if (Path(name).expanduser() / SETTINGS).is_file():
        return f"the folder “{Path(name).expanduser().resolve().name}”"
    kept = datetime.fromisoformat(_git(handbook, "log", "-1", "--format=%cI", name).stdout.decode().strip())
    if not _git(handbook, "rev-parse", "--verify", "--quiet", f"refs/tags/{name}").returncode:
        return f"“{name}”, the state of {day(kept.date().isoformat())},"
    return f"the state of {day(kept.date().isoformat())}, {kept:%H:%M},"


def unreadable(content: Content) -> list[str]:
    """The files that readers see something of and that hold something wrong, so that nothing can be said of them."""
    return sorted({problem.file for problem in content.problems if not problem.file.startswith("proof/")})


def _read(folder: Path, copy: Path, name: str) -> Content:
    found = format_of(read(folder / SETTINGS, folder))
    if found == str(FORMAT):
        return _sound(load(folder), name)
    if not found.isdecimal() or int(found) not in STEPS:
        raise Stop(f"“{name}” says that it is in format {found}, and this generator reads {FORMAT}.")
    if folder != copy:
        raise Stop(f"“{name}” is in format {found}, and this generator reads {FORMAT}. First run: python3 run.py --handbook {name} upgrade")
    for number in range(int(found), FORMAT):
        list(STEPS[number](folder))
    return _sound(load(folder), name)


def _sound(content: Content, name: str) -> Content:
    """The content, unless its settings are wrong: they say what is published, so that everything would be called new or gone."""
    if wrong := next((problem for problem in content.problems if problem.file == SETTINGS), None):
        raise Stop(f"“{name}” cannot be compared with: its {SETTINGS} has a mistake in line {wrong.line}: {wrong.what}.")
    return content


def _unpack(handbook: Path, revision: str, folder: Path) -> None:
    """Put the handbook's folder as it was at a revision into another; `git archive` in a subfolder packs what is below it."""
    if _git(handbook, "rev-parse", "--git-dir").returncode:
        raise Stop(f"{f'“{revision}” is no folder with a {SETTINGS}, and ' if revision != 'HEAD' else ''}{handbook} is not kept with Git. Name the folder of an earlier edition: python3 run.py changes FOLDER")
    if _git(handbook, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").returncode:
        raise Stop(f"“{revision}” is neither a folder with a {SETTINGS} nor a revision or tag of this repository.")
    packed = _git(handbook, "archive", "--format=tar", revision)
    if not packed.returncode:
        with tarfile.open(fileobj=BytesIO(packed.stdout)) as archive:
            archive.extractall(folder, filter="data")
    if not (folder / SETTINGS).is_file():
        raise Stop(f"At “{revision}” there was no handbook here: no {SETTINGS}.")


def _git(handbook: Path, *words: str) -> subprocess.CompletedProcess:
    try:
        return subprocess.run(["git", "-C", str(handbook), *words], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except FileNotFoundError:
        raise Stop("Git is not installed. Name the folder of an earlier edition: python3 run.py changes FOLDER") from None
