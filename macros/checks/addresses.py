"""No address that readers may have kept leads nowhere."""

from collections.abc import Iterator
from datetime import date

from macros.content import kept
from macros.content.loading import Content
from macros.content.problems import Problem


def lost(content: Content, today: date) -> Iterator[Problem]:
    """The kept addresses that lead nowhere now; of a page that is gone, the page alone."""
    now = kept.present(content)
    pages = {address.partition("#")[0] for address in now}
    for line, address in enumerate(kept.kept(content.folder), 1):
        if address not in now and ("#" not in address or address.partition("#")[0] in pages):
            yield Problem(kept.FILE, line, "", f"{address} leads nowhere any more", "write the old name under “was:” of what took its place; delete this line where nothing did")
