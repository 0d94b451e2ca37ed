"""What was promised of the trees: cards follow answers that are there, phrases name situations that are there, counts are right."""

from collections import Counter
from collections.abc import Iterator

from macros.checks.citations import bad_citations
from macros.checks.taken import strays
from macros.content.addresses import SILENCES
from macros.content.loading import Content
from macros.content.problems import Problem, nearest
from macros.content.reading import Written
from macros.content.shapes.proof import NOTHING, Card
from macros.content.shapes.tree import Outcome, Tree


def cards(content: Content) -> Iterator[Problem]:
    """Every card takes answers that follow each other, ends at its outcome, and finds there what it says."""
    for key, found in content.cards.items():
        written, trees = content.written["cards", key], content.trees.get(key, {})
        for index, card in enumerate(found if key in content.protocols else ()):
            path = ("cards", index)
            if ("tree", key, card.tree) not in content.written:
                yield written.problem((*path, "tree"), f"this protocol has no tree “{card.tree}”", nearest(card.tree, trees))
            elif card.tree in trees:
                yield from _played(content, key, card, written, path)


def phrases(content: Content) -> Iterator[Problem]:
    """Every phrase finds a situation, an outcome or a silence that is there, and is written once."""
    for key, promised in content.phrases.items():
        written, typed = content.written["phrases", key], Counter()
        for index, phrase in enumerate(promised if key in content.protocols else ()):
            typed[phrase.type.lower()] += 1
            if typed[phrase.type.lower()] == 2:
                yield written.problem(("phrases", index, "type"), f"“{phrase.type}” is written twice", "leave one of them out")
            if phrase.finds != NOTHING and (wrong := _not_there(content, key, phrase.finds)):
                yield written.problem(("phrases", index, "finds"), *wrong)
            for place, found in enumerate(phrase.or_):
                if wrong := _not_there(content, key, found):
                    yield written.problem(("phrases", index, "or", place), *wrong)


def _not_there(content: Content, key: str, finds: str) -> tuple[str, str] | None:
    """What is wrong with what a phrase finds, and what to write instead; None where it is there."""
    name, _, place = finds.partition("#")
    trees, silences = content.trees.get(key, {}), content.silences.get(key, {})
    if name == SILENCES:
        return None if place in silences else (f"this protocol has no silence “{place}”", nearest(place, silences))
    if ("tree", key, name) not in content.written:
        return f"this protocol has no tree “{name}”", nearest(name, trees)
    if not place or name not in trees:
        return None
    if trees[name].sensitive:
        return f"“{name}” is delicate: its outcomes are not found by themselves", f"write “{name}”"
    return None if place in trees[name].outcomes else (f"the tree “{name}” has no outcome “{place}”", nearest(place, trees[name].outcomes))


def expects(content: Content) -> Iterator[Problem]:
    """Each protocol is as large as it is expected to be, and has the cards and the answers for not being sure that it is expected to have."""
    for key, expected in content.expects.items():
        written, path = content.written["expects", ""], ("protocols", key)
        if ("protocol", key) not in content.written:
            yield written.problem(path, f"there is no protocols/{key}.yml", nearest(key, content.protocols))
        protocol, trees = content.protocols.get(key), content.trees.get(key, {})
        if protocol is None:
            continue
        played = Counter(card.tree for card in content.cards.get(key, ()))
        there = {"clauses": len(protocol.clauses()), "rules": len(protocol.rules()), "trees": sum(place[:2] == ("tree", key) for place in content.written)}
        for name, number in there.items():
            if getattr(expected, name) not in (None, number):
                yield written.problem((*path, name), f"{getattr(expected, name)} {name} are expected and there are {number}", "put back what is missing, or write the new number")
        if expected.cards is not None and played.total() < expected.cards:
            yield written.problem((*path, "cards"), f"at least {expected.cards} cards are expected and there are {played.total()}", "write more cards, or a smaller number")
        if expected.every_tree_has_a_card:
            yield from (written.problem((*path, "every_tree_has_a_card"), f"no card plays the tree “{name}”", f"write one in proof/cards/{key}.yml") for name in trees if not played[name])
        if expected.every_tree_knows_unsure:
            yield from (
                written.problem((*path, "every_tree_knows_unsure"), f"no question of the tree “{name}” has an answer for not being sure", "give one of them an answer whose id begins with “unsure”")
                for name, tree in trees.items()
                if not _knows_unsure(tree)
            )


def shown(content: Content, protocol: str, outcome: Outcome) -> str:
    """An outcome's text as a reader sees it, in lower case, on one line."""
    roles = content.protocols[protocol].roles
    to, _, place = (outcome.to or "").partition("#")
    target = content.silences.get(protocol, {}).get(place) if to == SILENCES else content.trees[protocol].get(to)
    named = [roles[role].title for role in (*outcome.who, *outcome.suggest) if role in roles]
    parts = [outcome.title, *(step.do for step in outcome.steps), *named, outcome.because, outcome.open, target and target.title]
    parts += [part for time in outcome.times for part in (time.within, time.what)]
    return " ".join(" ".join(filter(None, parts)).lower().split())


def _played(content: Content, key: str, card: Card, written: Written, path: tuple) -> Iterator[Problem]:
    """Walk a card through its tree; where it strays, that alone is told."""
    tree = content.trees[key][card.tree]
    astray = list(strays(tree, content.written["tree", key, card.tree].file, card.answers, card.outcome, written, path))
    yield from astray or _held(content, key, card, tree.outcomes[card.outcome], written, path)


def _held(content: Content, key: str, card: Card, outcome: Outcome, written: Written, path: tuple) -> Iterator[Problem]:
    """Hold an outcome to what a card says of it."""
    yield from bad_citations(written, (*path, "rules"), card.rules, content.protocols[key])
    for index, citation in enumerate(card.rules):
        if citation in content.protocols[key].rules() and citation not in outcome.rests_on():
            yield written.problem((*path, "rules", index), f"the outcome “{card.outcome}” does not rest on {citation}", "see whether the card or the tree is right")
    text = shown(content, key, outcome)
    for part, wrong, what in (("says", False, "does not say"), ("never", True, "says")):
        for index, said in enumerate(getattr(card, part)):
            if (said.lower() in text) is wrong:
                yield written.problem((*path, part, index), f"the outcome “{card.outcome}” {what} “{said}”", "see whether the card or the tree is right")


def _knows_unsure(tree: Tree) -> bool:
    answers = [answer for question in tree.questions.values() for answer in question.answers]
    return any(answer.id.startswith("unsure") or "not sure" in answer.say.lower() or "not know" in answer.say.lower() for answer in answers)
