"""The handbook has no problems, and its answers and addresses are those that were approved."""

import re
from datetime import date

import pytest

from macros.checks.addresses import lost
from macros.checks.approval import changed
from macros.content import approved, kept
from macros.machine import ROOT
from support.at_hand import CONTENT, HANDBOOK
from support.said import complaints, hold_none

OF = "" if HANDBOOK == ROOT else f' --handbook "{HANDBOOK}"'
MEANT = f"If this is meant, read the changes, then run: python3 run.py approve{OF}"


def test_the_check_finds_no_problem():
    hold_none(complaints(HANDBOOK), "The handbook has problems:")


@pytest.mark.parametrize("folder", [folder.name for folder in sorted((HANDBOOK / approved.FOLDER).glob("*/"))])
def test_everything_is_as_it_was_approved(folder):
    """The routes, and all that answers rest on, of each protocol that has been approved; one that never was has promised nothing yet."""
    found = []
    for file, (before, now) in approved.differences(CONTENT, folder).items():
        if file.parent.name != folder:
            continue
        if not now.facts or not before.routes:
            found.append(f"{file.relative_to(HANDBOOK).as_posix()}: {'the tree has not been approved yet' if now.facts else 'the tree is gone'}")
        elif before.routes != now.routes:
            found.append(f"{file.relative_to(HANDBOOK).as_posix()}: the routes have changed")
        found += [f"{file.relative_to(HANDBOOK).as_posix()}: approved: {line}" for line in before.routes if line not in now.routes]
        found += [f"decision_trees/{folder}/{file.stem}.yml: now: {line}" for line in now.routes if line not in before.routes]
    found += [problem for problem in changed(CONTENT, date.today()) if folder in re.split("[/.]", problem.file) or folder in problem.instead.split()[-1].split("/")]
    hold_none(found, MEANT)


if (HANDBOOK / kept.FILE).is_file():

    def test_no_address_that_readers_may_have_kept_leads_nowhere():
        hold_none(list(lost(CONTENT, date.today())), "Addresses that readers may have kept lead nowhere:")

    def test_every_address_is_among_those_that_are_kept():
        hold_none(sorted(kept.present(CONTENT) - set(kept.kept(HANDBOOK))), f"These addresses are new and not yet promised. {MEANT}")
