"""Every check there is, by name. `check` raises what must not be published; `warnings` lists what should be seen to."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from macros.checks.addresses import lost
from macros.checks.approval import changed
from macros.checks.adopted import adopted, decisions, same_date
from macros.checks.characters import hidden
from macros.checks.comparisons import comparisons
from macros.checks.coverage import unused
from macros.checks.due import reviews, security, statement
from macros.checks.lay_words import lay_words
from macros.checks.lengths import taught, told
from macros.checks.markup import markup
from macros.checks.numbers import mentioned
from macros.checks.placeholders import placeholders
from macros.checks.proof import cards, expects, phrases
from macros.checks.protocols import ambiguous, protocols
from macros.checks.restatement import figures_of_the_source, force_of_the_words
from macros.checks.settings import settings, topics
from macros.checks.silences import silences
from macros.checks.strays import misplaced, names, strays
from macros.checks.structure import structure
from macros.checks.training import training, unapproved
from macros.checks.trees import trees
from macros.content.loading import Content, load
from macros.content.problems import Problem, Refused

ALONE = (settings, topics, strays, names, misplaced, protocols, lay_words, markup)
"""From content to problems: what holds of each file, and of protocols. One problem is enough to stop everything."""
RESTING = (structure, trees, silences, adopted, decisions, comparisons, told)
"""What rests on protocols: not looked at where a protocol's ids are taken twice, since all that would follow from it."""
PROMISED = (cards, phrases, expects, training, taught)
"""What was promised of trees, and what plays them: not looked at where the tree has problems of its own."""
WARNINGS = (changed, same_date, hidden, unused, reviews, statement, security, lost, unapproved, figures_of_the_source, force_of_the_words, placeholders, mentioned)
"""From content and a day to what should be seen to, and stops nothing."""


def check(content: Content) -> None:
    """Raise Refused with every problem of single files and between them, causes without their consequences."""
    found = [*content.problems, *(problem for check in ALONE for problem in check(content))]
    sound = replace(content, protocols={key: protocol for key, protocol in content.protocols.items() if not ambiguous(protocol)})
    found += [problem for check in RESTING for problem in check(sound)]
    faulty = {problem.file for problem in found}
    whole = {
        key: {name: tree for name, tree in trees.items() if content.written["tree", key, name].file not in faulty}
        for key, trees in content.trees.items()
    }
    found += [problem for check in PROMISED for problem in check(replace(sound, trees=whole))]
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
