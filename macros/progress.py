"""How far long work is, for a person at a terminal. Elsewhere nothing moves: what is done is told in lines of its own."""

import sys

import click


def bar(label: str, length: int):
    """A bar to be entered, and moved on by `update(1)`; unseen where nobody looks at a terminal."""
    return click.progressbar(length=length, label=label, file=sys.stderr, hidden=not sys.stderr.isatty())
