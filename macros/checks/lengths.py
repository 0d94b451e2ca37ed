"""A length of time that a sentence of ours names stands in the rules that it rests on: a changed limit may not stay behind in the words."""

import re
from collections.abc import Iterable, Iterator

from macros.content.loading import Content
from macros.content.problems import Problem
from macros.content.times import bare, lengths

OFTEN = re.compile(r"\b(an?)(?= (?:minute|hour|day|week|month|year)\b)", re.IGNORECASE)
"""“Twice a week” is no limit."""


def told(content: Content) -> Iterator[Problem]:
    """What is said of roles and words, of silences and in comparisons, where it rests on rules. What trees say, `tree_times` holds."""
    for key, protocol in content.protocols.items():
        rules = protocol.rules()
        everywhere = said_by(rules, rules)
        texts = [(("protocol", key), ("roles", name, "about"), role.about, said_by(rules, role.cites)) for name, role in protocol.roles.items() if role.cites]
        texts += [(("protocol", key), ("terms", name, "means"), term.means, said_by(rules, term.cites)) for name, term in protocol.terms.items() if term.cites]
        texts += [(("silences", key), ("silences", name, "not_said"), silence.not_said, everywhere) for name, silence in content.silences.get(key, {}).items() if everywhere]
        for topic, points in content.comparisons.topics.items():
            texts += [(("comparisons", ""), ("topics", topic, index, "councils", key, "says"), point.councils[key].says, said_by(rules, point.councils[key].cites)) for index, point in enumerate(points) if key in point.councils and point.councils[key].cites]
        yield from _held(content, texts)


def taught(content: Content) -> Iterator[Problem]:
    """What the training says of a rule."""
    for key, protocol in content.protocols.items():
        rules, training = protocol.rules(), content.training.get(key)
        parts = training.parts() if training else {}
        texts = [(("training", key), (role, "first_day", index, "says"), known.says, said_by(rules, [known.cites])) for role, part in parts.items() for index, known in enumerate(part.first_day)]
        for name, module in content.modules.get(key, {}).items():
            texts += [(("module", key, name), ("scenarios", place, "choices", index, "feedback"), choice.feedback, said_by(rules, choice.cites)) for place, scenario in module.scenarios.items() for index, choice in enumerate(scenario.choices)]
        yield from _held(content, texts)


def said_by(rules: dict, citations: Iterable[str]) -> set[str]:
    """The lengths that rules name, each with its lead-in."""
    return {length for citation in citations if citation in rules for clause, rule in [rules[citation]] for length in lengths(clause.whole(rule))}


def unsaid(text: str | None, said: set[str]) -> list[str]:
    """The lengths in a text that are not among those said; what was “two working days” may be “two days” the second time."""
    return sorted(lengths(OFTEN.sub("", text or "")) - said - {bare(length) for length in said})


def instead(said: set[str]) -> str:
    """What to write."""
    return f"write what they say{': ' + ', '.join(sorted(said)) if said else ''}, or cite the rule that says it"


def _held(content: Content, texts: list[tuple]) -> Iterator[Problem]:
    for place, path, text, said in texts:
        for length in unsaid(text, said):
            yield content.written[place].problem(path, f"“{length}” does not stand in the rules that this rests on", instead(said))
