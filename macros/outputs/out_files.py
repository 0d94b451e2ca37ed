"""Writing a file for each published protocol, or for the one that is named, into the handbook's folder out/."""

from pathlib import Path

from macros import machine
from macros.progress import bar
from macros.pages.author import Author

ONE = (("only",), {"nargs": "?", "default": "", "metavar": "PROTOCOL", "help": "a protocol (all that are published, when left out)"})


def write_each(options, author: Author, ending: str, write, trained=None) -> int:
    """Call `write(author, key, path)` for each protocol meant, and say what was written. Raises WrongName.

    For training, `trained` holds the protocols that have some; Stop is raised where none has.
    """
    published, what = author.content.published(), "published protocol"
    if trained is not None:
        published = {key: protocol for key, protocol in published.items() if key in trained}
        training = f"training for {options.role}s" if options.role else "training"
        if not published:
            raise machine.Stop(f"No protocol that is published here has {training}. To write some: python3 run.py new --module PROTOCOL/KEY")
        what = f"{what} with {training}"
    if options.only:
        author.renderer.look_up(what, options.only, published)
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
