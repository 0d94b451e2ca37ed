"""How what was found is told: problems, warnings and what changed look different, each with its word and, in a terminal, a colour of its own."""

import errno
import os
import sys

import click

LOOKS = {"problem": "red", "changed": "magenta", "warning": "yellow", "Note": "cyan"}


REFUSED = {
    errno.ENOENT: "{} is not there", errno.EACCES: "{} may not be read or written by you", errno.EPERM: "{} may not be changed by you", errno.EROFS: "{} stands where nothing can be written",
    errno.ENOSPC: "the disk is full, so that {} could not be written", errno.ENOTDIR: "{} should be a folder, or what stands above it is no folder", errno.EISDIR: "{} is a folder, and a file belongs there",
    errno.EEXIST: "{} is there already", errno.ENOTEMPTY: "the folder {} is not empty", errno.ENAMETOOLONG: "the name {} is too long for this machine", errno.EBUSY: "{} is being used by another program",
}  # fmt: skip
"""What the machine refuses, in words."""


def refused_by_the_machine(error: OSError) -> str:
    """What could not be read or written, and why; what nobody has put into words is said in the machine's own."""
    name = f"“{error.filename}”" if error.filename else "a file"
    said = REFUSED.get(error.errno, f"{{}} could not be used ({error.strerror or error})").format(name)
    return f"{said[:1].upper()}{said[1:]}. The work stopped there."


def tell(kind: str, what, stream=None) -> None:
    """Print one thing that was found, behind the word for its kind."""
    click.echo(f"{click.style(f'{kind}:', fg=LOOKS[kind], bold=True)} {what}", file=stream or sys.stderr, color=False if os.environ.get("NO_COLOR") else None)


def note(what) -> None:
    """Print what is good to know and nothing to mend."""
    tell("Note", what, sys.stdout)
