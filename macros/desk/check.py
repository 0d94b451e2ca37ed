"""`check`: every problem and warning, or how plain the prose is."""

import sys
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path

from macros import machine
from macros.checks.approval import below, unfinished
from macros.checks.registry import checked, warnings
from macros.content import graph
from macros.content.counting import many
from macros.content.loading import Content, load
from macros.content.problems import Refused
from macros.content.training import scenarios, unplayed
from macros.desk.judge import judge
from macros.desk.mend import mend
from macros.desk.telling import note, tell
from macros.pages.author import Author
from macros.pages.hand_written import hand_written
from macros.pages.page_links import broken_links
from macros.pages.render import Renderer

OPTIONS = (
    (("--strict",), {"action": "store_true", "help": "end with status 1 where there are warnings"}),
    (("--fix",), {"action": "store_true", "help": "first mend what needs no reader: characters that nobody sees, line ends, tabs in the indent; no visible word is changed"}),
    (("--readability",), {"action": "store_true", "help": "measure how hard the prose is to read instead, and list the hardest tenth"}),
    (("--negatives",), {"action": "store_true", "help": "list instead each sentence that says what the text does not say, with rules that share its nouns, unless it was judged"}),
    (("--judged",), {"metavar": "PROTOCOL", "help": "with --negatives: record what is listed of a protocol as read against its whole text and true"}),
    (("--by",), {"metavar": "NAME", "help": "with --judged: who judged"}),
)


def run(options) -> int:
    """List every problem of the handbook as file:line: where: what; what to write instead."""
    if options.fix:
        done = mend(options.handbook)
        print("\n".join(f"mended: {sentence}" for sentence in done) or "Nothing was there to mend.")
    try:
        content = checked(options.handbook)
        if wrong := list(hand_written(Author(Renderer(content)))):
            raise Refused(wrong)
    except Refused as refused:
        return _refused(options.handbook, refused)
    if options.readability:
        return _readability(content)
    if options.negatives or options.judged:
        return judge(content, options.judged, options.by)
    found = warn(content)
    for key, protocol in content.protocols.items():
        trees = graph.counts(content.trees.get(key, {}).values())
        waiting = f" ({len(protocol.not_restated())} not restated yet)" if protocol.not_restated() else ""
        print(f"{key}: {many(len(protocol.clauses()), 'clause')}{waiting}, {many(len(protocol.rules()), 'rule')}; " + ", ".join(many(n, name.removesuffix('s')) for name, n in trees.items()))
        without = content.trees.get(key, {}).keys() - {card.tree for card in content.cards.get(key, ())}
        if without:
            note(f"no card plays {', '.join(sorted(without))}.")
        for what, names in zip(("situations", "topics"), unplayed(content, key)):
            if names:
                note(f"of {many(len(scenarios(content, key)), 'scenario')} none plays the {what} {', '.join(names)}.")
    if told := unfinished(content):
        note(told)
    if not content.protocols:
        note("there is no protocol in this handbook yet. To add one: python3 run.py new --protocol KEY")
    if content.handbook.statement is None:
        note("handbook.yml has no accessibility statement yet; the site says so on its accessibility page.")
    if found:
        print(f"No problem, {many(found, 'warning')}.", file=sys.stderr)
    else:
        print("No problem and no warning.")
    return 1 if found and options.strict else 0


def _refused(folder: Path, refused: Refused) -> int:
    """Print what changed since it was approved, which may be the cause, and then every problem."""
    causes = [replace(cause, instead="what rests on it has to follow") for cause in sorted(below(load(folder)))]
    for cause in causes:
        tell("changed", cause)
    for problem in refused.problems:
        tell("problem", problem)
    told = f"{many(len(causes), 'change')} since the last approval, " if causes else ""
    print(f"{told}{many(len(refused.problems), 'problem')}. Warnings are told once there is no problem.", file=sys.stderr)
    return 1


def warn(content: Content) -> int:
    """Print every warning. Returns how many there are."""
    found = sorted([*warnings(content, date.today()), *broken_links(content)])
    for warning in found:
        tell("warning", warning)
    return len(found)


def _readability(content: Content) -> int:
    """Print the figures of all prose, then the hardest tenth, file by file. What measures it is installed only for this."""
    machine.packages("test")
    readability = import_module("macros.checks.readability")
    found = readability.texts(content)
    files: dict[str, list] = {}
    for text in found:
        files.setdefault(text.file.rpartition("/")[0] if text.file.startswith("decision_trees") else text.file, []).append(text)
    for name, texts in files.items():
        print(readability.summary(name, texts))
    print(readability.summary("all", found))
    print("\nThe hardest tenth, file by file:")
    for text in sorted(readability.worst(found), key=lambda text: (text.file, text.line)):
        print(text)
    return 0
