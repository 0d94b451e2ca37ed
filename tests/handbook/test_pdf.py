"""The printable edition of the smallest protocol of the handbook at hand, and in the long run of every one."""

import pytest

from support.at_hand import CONTENT, PUBLISHED
from support.kinds import one_for_all, smallest
from support.printed import *  # noqa: F403 - every test of an edition
from support.printed import print_edition

pytestmark = [pytest.mark.early, pytest.mark.thorough, pytest.mark.xdist_group("pdf of the handbook")]


@pytest.fixture(scope="session", params=one_for_all(PUBLISHED, smallest(PUBLISHED)))
def printed(request, tmp_path_factory):
    """The edition, written once."""
    return print_edition(CONTENT, request.param, tmp_path_factory.mktemp("print"))
