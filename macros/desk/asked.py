"""Asking the person before something is done."""

import sys

from macros.machine import Stop


def agreed(question: str, otherwise: str) -> bool:
    """Whether the person says yes. Raises Stop, with what to do instead, where nobody can be asked."""
    if not sys.stdin.isatty():
        raise Stop(otherwise)
    return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")
