"""`changes`: what differs between two editions of the handbook, in sentences that a committee can read."""

from contextlib import nullcontext

from macros.checks.registry import checked
from macros.content.counting import many
from macros.desk.changes import report
from macros.desk.changes.compare import compare
from macros.desk.changes.editions import called, edition, unreadable
from macros.desk.changes.layout import laid_out
from macros.desk.changes.links import lost

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
        notes = [f"{file} cannot be read in the {which} edition; nothing is said of it." for content, which in ((before, "earlier"), (now, "later")) for file in unreadable(content)]
    span = f"From {called(options.handbook, options.since)} to {called(options.handbook, options.to).rstrip(',')}."
    written = FORMATS[options.format](laid_out(f"What changed in “{now.handbook.title}”", now, changes, notes, gone, span))
    if options.format != "page":
        print(written, end="")
        return 0
    path = options.handbook / "out/changes.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written, encoding="utf-8", newline="\n")
    print(f"{path} ({many(len(changes), 'change')})")
    return 0
