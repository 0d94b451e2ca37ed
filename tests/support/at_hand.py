"""The handbook at hand: the one that the variable HANDBOOK names, else the generator's own. Read once; no test changes it."""

import os
from pathlib import Path

import pytest

from macros import machine
from macros.checks.registry import checked
from macros.content.problems import Refused

HANDBOOK = Path(os.environ.get(machine.FOLDER) or machine.ROOT).resolve()
try:
    CONTENT = checked(HANDBOOK)
except Refused as refused:
    pytest.exit("\n".join(["The handbook has problems; nothing was tested.", *map(str, refused.problems)]), returncode=1)

PUBLISHED = CONTENT.published()
TREES = [(key, name) for key in PUBLISHED for name in CONTENT.trees.get(key, {})]
"""Every tree that is published, as protocol and key."""
