"""What a rule no longer says: the times, posts and words that are gone from it, and which of them a text still says."""

import re
from collections.abc import Iterable

from macros.content.counting import listed
from macros.content.redline import FORMS, sides
from macros.content.times import bare, lengths
from macros.desk.changes.things import Thing
from macros.desk.remaining import any_of

ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
SHORT = 3
"""A single word of so many letters says too little to be looked for."""


class Left:
    """What a rule lost. `posts` finds the present titles of posts, `titles` has the present titles of what was called otherwise before, by the earlier ones."""

    def __init__(self, was: Thing | None, now: Thing | None, posts: re.Pattern, titles: dict[str, str]):
        old, new = (thing.parts["says"].same if thing and thing.kind == "rule" else "" for thing in (was, now))
        self.earlier = {present: earlier for earlier, present in titles.items()}
        self.present, self.named = any_of(self.earlier), posts
        gone = lengths(old) - lengths(new)
        self.times = gone | {bare(time) for time in gone} - {bare(time) for time in lengths(new)}
        self.posts = {*posts.findall(old)} - {*posts.findall(new)} if old and new else set()
        self.words = {words for words in _gone(old, new) if (" " in words or not self.times and len(words) > SHORT) and not any(_has(post, words) for post in self.posts)}

    def still(self, text: str, *, sure: bool = True, others: str = "") -> list[str]:
        """What a text still says of it. Of one that does not cite the rule (is not `sure`) no single word counts that is no name; `others` is what the rules say that it rests on instead, and may say too."""
        words = {words for words in self.words if (sure or " " in words or words[:1].isupper()) and _has(text, words)} | self.posts & {*self.named.findall(text)}
        return [*sorted(lengths(text) & self.times - lengths(others)), *sorted(one for one in words if not _has(others, one) and not any(one != other and _has(other, one) for other in words))]

    def told(self, found: Iterable[str]) -> str:
        """What is still said, as it is told; a post that has another title now with the earlier one."""
        return listed(f"“{words}”{self._before(words)}" for words in dict.fromkeys(found)).removesuffix(",")

    def _before(self, words: str) -> str:
        """The same words with the earlier titles, where these are others."""
        earlier = self.present.sub(lambda match: self.earlier[match[0]], words)
        return f", before “{earlier}”," if earlier != words else ""


def _gone(old: str, new: str) -> set[str]:
    """The words in a row that are in a text no longer, where it is much the same otherwise."""
    if not old or not new or old == new:
        return set()
    found = {ARTICLE.sub("", piece.strip(" ,.;:/")) for piece, differs in sides(old, new)[0] if differs and piece != old}
    return {words for words in found if any(map(str.isalpha, words)) and not _has(new, words)}


def _has(text: str, words: str) -> bool:
    """Whether a text has some words, whatever their capitals and the form of quotation marks."""
    return bool(re.search(rf"(?<!\w){re.escape(words.translate(FORMS))}(?!\w)", text.translate(FORMS), re.IGNORECASE))
