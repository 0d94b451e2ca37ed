"""`schema`: the formats for an editor, which then completes keys, shows what each is for, and underlines what is wrong."""

import json
from pathlib import Path

from macros.content.schemas import FOLDER, KINDS, line, schema

OPTIONS = ()


def run(options) -> int:
    """Write a JSON Schema of each kind of file into the handbook’s folder .schemas/, for editors."""
    for kind, path in keep(options.handbook).items():
        print(f"{path}: for {KINDS[kind][0]}")
    print("A file that `new` writes names its schema. At the head of any other, write the line for its kind, such as:")
    print(line("tree"), end="")
    return 0


def provide(handbook: Path) -> None:
    """Write the schemas where the handbook has none yet."""
    if not (handbook / FOLDER).is_dir():
        keep(handbook)


def keep(handbook: Path) -> dict[str, Path]:
    """Write every schema. Returns the files, by kind."""
    folder = handbook / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    files = {kind: folder / f"{kind}.json" for kind in KINDS}
    for kind, path in files.items():
        path.write_text(json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
    return files
