"""One decision tree and what it is checked against."""

from macros.content.graph import arrivals, parents
from macros.content.loading import Content
from macros.content.problems import Problem


class TreeFile:
    """A tree with its key, its protocol, its sisters (`trees`, and `broken`: those that could not be read) and the file it was read from; what leads where in it is worked out once."""

    def __init__(self, content: Content, protocol_key: str, key: str):
        self.key = key
        self.trees = content.trees[protocol_key]
        self.tree = self.trees[key]
        self.arrivals, self.above = arrivals(self.tree), parents(self.tree)
        self.protocol = content.protocols[protocol_key]
        self.rules = self.protocol.rules()
        self.silences = content.silences.get(protocol_key, {})
        self.silences_broken = ("silences", protocol_key) in content.written and not self.silences
        self.written = content.written["tree", protocol_key, key]
        self.broken = {place[2] for place in content.written if place[:2] == ("tree", protocol_key)} - self.trees.keys()

    def problem(self, path: tuple, what: str, instead: str) -> Problem:
        """A problem at a path of the file."""
        return self.written.problem(path, what, instead)
