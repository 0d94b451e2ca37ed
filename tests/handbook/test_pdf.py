"""The printable edition of the largest protocol of the handbook at hand."""

import pytest

from support.at_hand import CONTENT, PUBLISHED
from support.printed import *  # noqa: F403 - every test of an edition
from support.printed import print_edition

LARGEST = max(PUBLISHED, key=lambda key: len(CONTENT.protocols[key].clauses()))
pytestmark = [pytest.mark.thorough, pytest.mark.xdist_group("pdf of the handbook")]


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    """The edition, written once."""
    return print_edition(CONTENT, LARGEST, tmp_path_factory.mktemp("print"))
