"""The handbook at hand, as a site: built once for all processes."""

import pytest

from support.at_hand import CONTENT
from support.served import served


@pytest.fixture(scope="session")
def site(shared_folder):
    """The site of the handbook at hand, at each of its places."""
    with served(CONTENT, shared_folder / "at-hand") as here:
        yield here
