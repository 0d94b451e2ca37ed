"""Lay words: each line holds words that mean the same, and a word stands in one line."""

from collections.abc import Iterator

from macros.content.loading import Content
from macros.content.problems import Problem


def lay_words(content: Content) -> Iterator[Problem]:
    """Every problem of the lay words of the protocols."""
    for key, protocol in content.protocols.items():
        written, seen = content.written["protocol", key], {}
        for index, words in enumerate(protocol.lay_groups()):
            path = ("lay_words", index)
            if len(words) < 2:
                yield written.problem(path, "a line of lay words needs two words or more that mean the same", "write them with commas between, such as “boss, line manager”")
            for word in words:
                line = seen.setdefault(word.lower(), index)
                if line != index:
                    yield written.problem(path, f"“{word}” stands on line {written.line(('lay_words', line))} too", "put the words that mean the same on one line")
                elif words.count(word) > 1:
                    yield written.problem(path, f"“{word}” stands here twice", "leave one of them out")
