"""Running MkDocs on a handbook, in a process of its own: a failing build ends only itself."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.machine import FOLDER, ROOT


def mkdocs(handbook: Path, *words: str, site: Path | None = None) -> int:
    """Run one of MkDocs' commands. A handbook without pages of its own lends an empty folder. Returns the exit status."""
    with TemporaryDirectory() as empty:
        docs = handbook / "docs"
        places = {FOLDER: handbook, "HANDBOOK_DOCS": docs if docs.is_dir() else Path(empty), "HANDBOOK_SITE": site or handbook / "site"}
        environment = os.environ | {name: str(place) for name, place in places.items()} | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "mkdocs", words[0], "-f", str(ROOT / "mkdocs.yml"), *words[1:]]
        return subprocess.run(command, env=environment, check=False).returncode
