"""The same folder works under any path of a web server with the strictest policy, and opened from a disk. It asks nobody and stores nothing."""

import re
from html import unescape

import pytest

from macros.content import addresses
from support.at_hand import CONTENT, TREES
from support.kinds import pages_of, parts, sampled
from support.said import hold_none
from support.watched import expect_nothing_asked_stored_or_broken, watch

pytestmark = pytest.mark.thorough

WALKED = {addresses.tree(*tree) for tree in TREES}


WAYS = [
    pytest.param(way, part, id=f"{named}-{part}", marks=[] if part in (sampled(CONTENT) if way == "strict" else ["."]) else pytest.mark.long)
    for way, named in (("strict", "under a path, with the policy"), ("on_disk", "from a disk"))
    for part in parts(CONTENT)
]
"""Every page. Of the councils one, whose templates are everybody's, and from a disk only what stands at the top; the others in the long run."""


@pytest.mark.parametrize(("way", "part"), WAYS)
def test_no_page_asks_anyone_or_stores_anything(way, part, browser, site):
    """The trees are left out: they are watched while they are walked, by click under the policy and by keyboard from a disk (there one of each council, and all in the long run)."""
    place = getattr(site, way)
    context = browser.new_context(viewport={"width": 1024, "height": 800})
    reader = watch(context.new_page(), place)
    reader.set_default_timeout(20000)
    for address in pages_of(site.folder, part):
        if address not in WALKED:
            reader.goto(place + address, wait_until="load")
            expect_nothing_asked_stored_or_broken(reader, address)
    context.close()


def test_every_link_between_pages_leads_to_a_file_of_the_folder(site):
    """Relative throughout, so that the folder can stand anywhere. The page for missing addresses has tests of its own."""
    broken = set()
    for path in site.folder.rglob("*.html"):
        if path.name == "404.html":
            continue
        for target in re.findall(r'\s(?:href|src)="([^"#?]+)', path.read_text(encoding="utf-8")):
            if not target.startswith(("https:", "mailto:", "tel:")) and not (path.parent / unescape(target)).is_file():
                broken.add(f"{path.relative_to(site.folder).as_posix()} leads to {target}")
    hold_none(sorted(broken), "Links of the site lead to files that are not there:")
