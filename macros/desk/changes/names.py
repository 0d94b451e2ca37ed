"""What everything of one edition is called, and the id by which it is found in the other: its own, or the one that `was` says it has now."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from macros.content import facts
from macros.content.counting import listed
from macros.content.loading import Content
from macros.content.shapes.protocol import Protocol
from macros.content.training import scenarios
from macros.desk.changes.moved import NEARLY, moved


class Renamed:
    """The present name of everything of a protocol that had another before: by `was`, or because it reads the same. It serves both editions: a name that is still in use is not an old one."""

    def __init__(self, before: Content, now: Content, key: str):
        protocol = now.protocols[key]
        trees, clauses = now.trees.get(key, {}), protocol.clauses()
        self.role, self.document, self.term, self.tree, self.clause = map(_earlier, (protocol.roles, protocol.documents, protocol.terms, trees, clauses))
        self.steps = before.protocols[key].steps.keys() & protocol.steps.keys()
        self.silence = _earlier(now.silences.get(key, {}))
        self.place = {name: _earlier({**tree.questions, **tree.outcomes}) for name, tree in trees.items()}
        self.answer = {f"{name}/{place}": {old: answer.id for answer in question.answers for old in answer.was} for name, tree in trees.items() for place, question in tree.questions.items()}
        self.rule = {f"{clause.id}/{old}": f"{clause.id}/{rule.id}" for clause in clauses.values() for rule in clause.rules for old in rule.was if old not in {other.id for other in clause.rules}}
        self.clause |= _alike(before.protocols[key].clauses(), clauses, lambda clause: clause.restated if clause.rules else "", self.clause, nearly=True)
        for name, place in self.place.items():
            earlier = next((tree for old, tree in before.trees.get(key, {}).items() if self.tree.get(old, old) == name), None)
            if earlier:
                place |= _alike(earlier.questions, trees[name].questions, lambda question: question.ask) | _alike(earlier.outcomes, trees[name].outcomes, lambda outcome: outcome.title)
        self.moved = moved(before.trees.get(key, {}), trees, self.tree, self.place)
        self.displaced = {(name, place) for name, tree in before.trees.get(key, {}).items() for place in (*tree.questions, *tree.outcomes) if (name, place) not in self.moved and (self.tree.get(name, name), place) in self.moved.values()}
        for tree, place in self.moved:
            self.place.get(self.tree.get(tree, tree), {}).pop(place, None)
        self.section = {old: name for (path, entry, _), name in _sections(protocol) for old in entry.was}
        self.section |= _alike(*({name: place[1] for place, name in _sections(one)} for one in (before.protocols[key], protocol)), lambda section: section.title)
        played, earlier = ({placed.key: placed.scenario for placed in scenarios(content, key)} for content in (now, before))
        self.scenario = _earlier(played)
        self.scenario |= _alike(earlier, played, lambda scenario: f"{scenario.title}\n{scenario.situation}", self.scenario, nearly=True)
        self.module = _alike(*({placed.module_key: placed.module for placed in scenarios(content, key)} for content in (before, now)), lambda module: module.title)
        self.point = dict(_points(before, now))
        self.titles = dict(_titles(before.protocols[key], protocol, self))


def _titles(before: Protocol, now: Protocol, renamed: Renamed) -> Iterator[tuple[str, str]]:
    """The titles of posts and documents that are others now, each with the present one: prose in which only these differ says the same."""
    for part, names in (("roles", renamed.role), ("documents", renamed.document)):
        present = getattr(now, part)
        for old, thing in getattr(before, part).items():
            new = present.get(names.get(old, old))
            if new and new.title != thing.title:
                yield thing.title, new.title


def _points(before: Content, now: Content) -> Iterator[tuple[tuple[str, str], str]]:
    """The points of comparison that were worded otherwise, by topic and earlier wording: by `was`, or because all else of them is the same."""
    for topic, points in now.comparisons.topics.items():
        present, earlier = {point.point for point in points}, {point.point: point for point in before.comparisons.topics.get(topic, ())}
        for point in points:
            yield from (((topic, old), point.point) for old in point.was if old not in present)
            same = next((old for old, was in earlier.items() if old not in present and (was.matters, was.councils) == (point.matters, point.councils)), None) if point.point not in earlier else None
            if same:
                yield (topic, same), point.point


def _alike(before: dict, now: dict, words, known: dict[str, str] | None = None, *, nearly: bool = False) -> dict[str, str]:
    """What has another name and reads the same (or nearly, if that is enough), each as the old and the present name; of what is not known already."""
    known = {old: name for old, name in (known or {}).items() if old in before}
    free = {" ".join(words(thing).split()): name for name, thing in now.items() if name not in before and name not in known.values()}
    left = {old: " ".join(words(thing).split()) for old, thing in before.items() if old not in now and old not in known}
    found = {old: free.pop(text) for old, text in left.items() if text and text in free}
    for old, text in left.items() if nearly else ():
        near = {other: SequenceMatcher(None, text.split(), other.split(), autojunk=False).ratio() for other in free} if old not in found and text else {}
        best = max(near, key=near.__getitem__, default="")
        if near.get(best, 0) >= NEARLY:
            found[old] = free.pop(best)
    return found


def _earlier(things: dict) -> dict[str, str]:
    return {old: name for name, thing in things.items() for old in getattr(thing, "was", ()) if old not in things}


def _sections(protocol: Protocol):
    ids = protocol.section_ids()
    return [(place, ids[place[0]]) for place in protocol.walk() if place[0] in ids]


class Names:
    """One protocol in one edition: the names that readers see, and the ids by which its things are found in the other edition."""

    def __init__(self, content: Content, key: str, renamed: Renamed, *, earlier: bool = False):
        self.content, self.key, self.renamed, self.protocol = content, key, renamed, content.protocols[key]
        self.moved, self.displaced = (renamed.moved, renamed.displaced) if earlier else ({}, set())
        self.trees, self.silences = content.trees.get(key, {}), content.silences.get(key, {})
        self.printed = facts.printed(self.protocol)
        self._rules = {}
        for clause in self.protocol.clauses().values():
            present = renamed.clause.get(clause.id, clause.id)
            for place, (citation, rule) in enumerate(zip(clause.citations(), clause.rules), 1):
                own = f"{present}/{rule.id or place}"
                self._rules[citation] = renamed.rule.get(own, own)

    def rule(self, citation: str) -> str:
        """The id of a rule, however many rules its clause has; of what is no rule, the citation."""
        return self._rules.get(citation) or self.renamed.clause.get(citation, citation)

    def cited(self, citations: Iterable[str]) -> str:
        """What readers see for rules."""
        return listed(self.printed.get(citation) or self.printed.get(citation.partition("/")[0]) or citation for citation in citations)

    def roles(self, keys: Iterable[str]) -> str:
        """The titles of roles, or nobody."""
        return listed(self.protocol.roles[key].title if key in self.protocol.roles else key for key in keys) or "nobody"

    def documents(self, keys: Iterable[str]) -> str:
        """The titles of documents."""
        return listed(self.protocol.documents[key].title if key in self.protocol.documents else key for key in keys)

    def role_keys(self, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.renamed.role.get(key, key) for key in keys)

    def place(self, tree: str, place: str) -> str:
        """The id of a question or outcome."""
        return self.renamed.place.get(self.tree(tree), {}).get(place, place)

    def at(self, tree: str, place: str) -> str:
        """The id of a question or outcome with that of its tree; of one that left its tree, where it stands now; of one whose place another took, none of now."""
        if (tree, place) in self.displaced:
            return f"{self.tree(tree)}/{place} before"
        return "/".join(self.moved.get((tree, place)) or (self.tree(tree), self.place(tree, place)))

    def tree(self, name: str) -> str:
        """The id of a tree."""
        return self.renamed.tree.get(name, name)

    def step(self, tree: str, place: str) -> str:
        """What readers see of a question or outcome of a tree."""
        model = self.trees.get(tree)
        if model and place in model.questions:
            return f"the question “{model.questions[place].ask}”"
        return f"“{model.outcomes[place].title}”" if model and place in model.outcomes else place

    def target(self, to: str) -> tuple[str, str]:
        """Where an outcome of kind `see` leads: its id and what readers see."""
        tree, _, place = to.partition("#")
        if tree == "silences":
            shown = self.silences[place].title if place in self.silences else place
            return f"silences#{self.renamed.silence.get(place, place)}", f"what is not said: “{shown}”"
        shown = f"“{self.trees[tree].title}”" if tree in self.trees else tree
        return self.at(tree, place) if place else self.tree(tree), f"{shown}, at {self.step(tree, place)}" if place else shown
