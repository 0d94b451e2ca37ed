"""A problem in what an author wrote: where it is, what is wrong, and what to write instead."""

from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One complaint. `file` is relative to the project, `line` counts from 1, `where` is a path of keys."""

    file: str
    line: int
    where: str
    what: str
    instead: str

    def __str__(self) -> str:
        """One line, also where what is quoted ran over several."""
        where = f" {self.where}:" if self.where else ""
        return " ".join(f"{self.file}:{self.line}:{where} {self.what}; {self.instead}".split("\n"))


class Refused(Exception):
    """What is written cannot be used. `problems` holds every complaint, in the order of files and lines."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def sentence(text: str) -> str:
    """A text with its full stop, where it has no mark at its end yet: another sentence may follow."""
    return text if text[-1:] in ".?!" else f"{text}."


def nearest(word: str, known) -> str:
    """What to write instead of an unknown word: the nearest known one, or the whole choice where it is small."""
    choice = sorted(known)
    close = get_close_matches(word, choice, n=1, cutoff=0.6)
    if close:
        return f"did you mean “{close[0]}”?"
    if not choice:
        return "none is defined yet"
    if len(choice) <= 20:
        return f"write one of: {', '.join(choice)}"
    return f"write one of the {len(choice)} that are defined, such as {', '.join(choice[:5])}"
