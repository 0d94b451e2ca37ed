"""Writing a file for each published protocol, or for the one that is named, into the handbook's folder out/."""

from pathlib import Path

from macros.pages.progress import bar
from macros.pages.author import Author

ONE = (("only",), {"nargs": "?", "default": "", "metavar": "PROTOCOL", "help": "a protocol (all that are published, when left out)"})


def write_each(options, author: Author, ending: str, write) -> int:
    """Call `write(author, key, path)` for each protocol meant, and say what was written. Raises WrongName."""
    published = author.content.published()
    if options.only:
        author.renderer.look_up("published protocol", options.only, published)
    keys = [options.only] if options.only else list(published)
    done = []
    with bar("Writing", len(keys)) as written:
        for key in keys:
            path: Path = options.handbook / "out" / f"{key}.{ending}"
            path.parent.mkdir(parents=True, exist_ok=True)
            write(author, key, path)
            written.update(1)
            done.append(f"{path} ({path.stat().st_size / 1e6:.1f} MB)")
            if written.hidden:
                print(done.pop(), flush=True)
    print("".join(f"{line}\n" for line in done), end="")
    return 0
