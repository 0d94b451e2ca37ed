"""What macros write goes past Markdown untouched: a mark stands for it until the page is HTML.

Markdown would read every tag of it again, which takes longer than writing it, and changes some.
"""

import re

MARK = '<div data-piece="{}"></div>'
IN_A_SENTENCE = {"role"}


class Pieces:
    """The HTML that macros wrote, by number."""

    def __init__(self):
        self._kept: dict[int, str] = {}

    def keep(self, macro: str, html: str) -> str:
        """Keep what a macro wrote. Returns what stands for it in the Markdown; a piece of a sentence stands for itself."""
        if macro in IN_A_SENTENCE:
            return html
        number = len(self._kept) + 1
        self._kept[number] = html
        return MARK.format(number)

    def put_in(self, html: str) -> str:
        """A page's HTML with every piece in its place. A piece is then forgotten, so that memory does not grow with the site."""
        return re.sub(MARK.format(r"(\d+)"), lambda found: self._kept.pop(int(found[1])), html)
