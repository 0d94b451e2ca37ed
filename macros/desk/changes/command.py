"""`changes`: what differs between two editions of the handbook, in sentences that a committee can read."""

from contextlib import nullcontext
from pathlib import Path

from macros.checks.registry import checked
from macros.desk.changes import report
from macros.desk.changes.compare import compare, lost
from macros.desk.changes.editions import edition, unreadable

FORMATS = {"text": report.text, "markdown": report.markdown, "page": report.page}
OPTIONS = (
    (("since",), {"nargs": "?", "default": "HEAD", "metavar": "REVISION|TAG|FOLDER", "help": "the earlier edition: a revision or tag of the handbook’s Git repository, or another folder (default: the last commit)"}),
    (("--to",), {"metavar": "REVISION|TAG|FOLDER", "default": "", "help": "the later edition (default: the handbook as it is now)"}),
    (("--format",), {"choices": [*FORMATS], "default": "text", "help": "text (default), markdown, or page: an HTML page to print, written into out/"}),
)


def run(options) -> int:
    """Tell in sentences what differs between two editions, with the text before and after and the answers that rest on it.

    Printed numbers and titles, never ids. Nothing is said of what stays the same for readers: comments, layout, the order of keys.
    """
    with edition(options.handbook, options.since) as before, edition(options.handbook, options.to) if options.to else nullcontext(checked(options.handbook)) as now:
        changes = list(compare(before, now))
        gone = lost(before, now)
        notes = [f"{file} cannot be read {when} ({side}); nothing is said of it." for content, side, when in ((before, options.since, "in the earlier edition"), (now, options.to, "in the later edition")) for file in unreadable(content)]
    title = f"What changed in “{now.handbook.title}” from {_called(options.since)} to {_called(options.to) or 'now'}"
    written = FORMATS[options.format](title, now, changes, notes, gone)
    if options.format != "page":
        print(written, end="")
        return 0
    path = options.handbook / "out/changes.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written, encoding="utf-8", newline="\n")
    print(f"{path} ({len(changes)} change{'' if len(changes) == 1 else 's'})")
    return 0


def _called(name: str) -> str:
    """What the report calls an edition: a revision or tag as it is given, a folder by its own name."""
    return Path(name).resolve().name if name and Path(name).is_dir() else name
