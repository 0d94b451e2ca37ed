"""Every check there is, by name. `check` raises what must not be published; `warnings` lists what should be seen to."""

from datetime import date
from pathlib import Path

from macros.checks.addresses import lost
from macros.checks.adopted import adopted
from macros.checks.comparisons import comparisons
from macros.checks.coverage import unused
from macros.checks.due import reviews, security, statement
from macros.checks.proof import cards, expects, phrases
from macros.checks.protocols import protocols
from macros.checks.settings import settings, topics
from macros.checks.silences import silences
from macros.checks.strays import strays
from macros.checks.trees import trees
from macros.content.loading import Content, load
from macros.content.problems import Problem, Refused

PROBLEMS = (settings, topics, strays, protocols, trees, silences, adopted, comparisons, cards, phrases, expects)
"""From content to problems: one of them is enough to stop everything."""
WARNINGS = (unused, reviews, statement, security, lost)
"""From content and a day to what should be seen to, and stops nothing."""


def check(content: Content) -> None:
    """Raise Refused with every problem of single files and between them."""
    found = [*content.problems, *(problem for check in PROBLEMS for problem in check(content))]
    if found:
        raise Refused(found)


def warnings(content: Content, today: date) -> list[Problem]:
    """Everything that should be seen to and does not stop a build."""
    return sorted(problem for check in WARNINGS for problem in check(content, today))


def checked(folder: Path) -> Content:
    """The whole handbook in a folder. Raises Refused where anything is wrong with it."""
    content = load(folder)
    check(content)
    return content
