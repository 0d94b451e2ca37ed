"""The command line: `python3 run.py <command>`. A list of commands; each lives with its wing."""

import argparse
import sys
import traceback
from difflib import get_close_matches
from pathlib import Path
from tempfile import NamedTemporaryFile

from macros import VERSION, machine
from macros.content.counting import many
from macros.content.loading import SETTINGS
from macros.content.problems import Refused, nearest
from macros.desk import adopt, approve, check, new, redline, remove, rename, renumber, routes, schema, test, upgrade
from macros.desk.changes import command as changes
from macros.desk.telling import refused_by_the_machine, tell
from macros.glue import bench, build, serve
from macros.outputs import bundle, export, pack, pdf, picture, readout, scorm
from macros.pages.render import WrongName

COMMANDS = {
    "new": new, "adopt": adopt, "redline": redline, "serve": serve, "check": check, "test": test, "approve": approve, "changes": changes, "build": build,
    "pdf": pdf, "bundle": bundle, "export": export, "readout": readout, "pack": pack, "scorm": scorm, "routes": routes, "schema": schema, "renumber": renumber, "rename": rename, "remove": remove, "upgrade": upgrade, "bench": bench, "picture": picture,
}  # fmt: skip
"""Each command's module: `run` does it (its docstring is the help) and returns the exit status; `OPTIONS` are its words."""

FAULT = 70
"""The status of a fault of the generator's own (EX_SOFTWARE)."""


def main(words: list[str] | None = None) -> int:
    """Run one command. Returns the exit status: 0 done, 1 the content has problems or something is missing, 2 the words are wrong, 70 the fault is the generator's."""
    parser = _parser()
    words = sys.argv[1:] if words is None else words
    named = next((word for before, word in zip(["", *words], words) if not word.startswith("-") and before != "--handbook"), None)
    if named and named not in COMMANDS:
        parser.error(f"there is no command “{named}”; {nearest(named, COMMANDS)}")
    options, options.words = parser.parse_known_args(words)
    if options.words and options.run is not test.run:
        known = [word for module in COMMANDS.values() if module.run is options.run for names, _ in module.OPTIONS for word in names if word.startswith("-")]
        close = get_close_matches(options.words[0], known, n=1)
        parser.error(f"unknown words: {' '.join(options.words)}" + (f"; did you mean {close[0]}?" if close else ""))
    try:
        options.handbook = _folder(getattr(options, "handbook", None))
        return options.run(options)
    except Refused as refused:
        for problem in refused.problems:
            tell("problem", problem)
        print(f"{many(len(refused.problems), 'problem')}; nothing was done.", file=sys.stderr)
    except (machine.Stop, WrongName) as stop:
        print(stop, file=sys.stderr)
    except OSError as error:
        print(refused_by_the_machine(error), file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    except Exception:  # what nobody thought of is the generator's fault, and an author is told so in words
        print(f"This is a fault of the generator, not yours. Send this file to whoever gave it to you: {_kept()}", file=sys.stderr)
        return FAULT
    return 1


def _kept() -> Path:
    """Write the details of a fault of ours to a file. Returns it."""
    with NamedTemporaryFile("w", encoding="utf-8", prefix="handbook-fault-", suffix=".txt", delete=False) as file:
        file.write(f"{VERSION} {sys.version}\n{traceback.format_exc()}")
    return Path(file.name)


def _folder(given: str | None) -> Path:
    """The handbook at hand: the folder given, else the one that the person stands in, else the generator's own. Raises Stop."""
    if given is None:
        here = Path.cwd()
        return here if (here / SETTINGS).is_file() else machine.ROOT
    folder = Path(given).expanduser().resolve()
    if not folder.is_dir():
        raise machine.Stop(f"There is no folder {folder}. To start a handbook: python3 run.py new {given}")
    return folder


def _parser() -> argparse.ArgumentParser:
    folder = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    folder.add_argument("--handbook", metavar="FOLDER", help="the handbook’s folder (default: the one you stand in, if it has a handbook.yml, else the generator’s own)")
    parser = argparse.ArgumentParser(prog="python3 run.py", description="Make, check, test and publish a handbook.", parents=[folder])
    parser.add_argument("--version", action="version", version=f"%(prog)s {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, module in COMMANDS.items():
        summary = module.run.__doc__.strip().partition("\n")[0]
        added = commands.add_parser(name, help=summary, description=module.run.__doc__, parents=[folder])
        added.set_defaults(run=module.run)
        for words, settings in module.OPTIONS:
            added.add_argument(*words, **settings)
    return parser


if __name__ == "__main__":
    sys.exit(main())
