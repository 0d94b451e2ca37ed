"""What an author names on the command line: a protocol, or a tree as PROTOCOL/TREE."""

from macros.content.loading import Content
from macros.content.problems import nearest, sentence
from macros.machine import Stop

ONLY = (("only",), {"nargs": "?", "default": "", "metavar": "PROTOCOL[/TREE]", "help": "a protocol, or protocol/tree (all, when left out)"})


def chosen(content: Content, only: str) -> list[tuple[str, str]]:
    """The trees meant, each as protocol and key; all of them for an empty name. Raises Stop for an unknown one."""
    protocol, _, tree = only.partition("/")
    if only and protocol not in content.protocols:
        raise Stop(f"There is no protocol “{protocol}”; {nearest(protocol, content.protocols)}")
    if tree and tree not in content.trees.get(protocol, {}):
        raise Stop(f"The protocol “{protocol}” has no tree “{tree}”; {nearest(tree, content.trees.get(protocol, {}))}")
    return [(key, name) for key, trees in content.trees.items() for name in trees if (not only or key == protocol) and (not tree or name == tree)]


def there(content: Content, what: str) -> tuple[str, str]:
    """A protocol and a tree (empty where none is named) whose files are there, readable or not. Raises Stop for an unknown one."""
    protocol, _, tree = what.partition("/")
    protocols = [place[1] for place in content.written if place[0] == "protocol"]
    trees = [place[2] for place in content.written if place[:2] == ("tree", protocol)]
    if protocol not in protocols:
        raise Stop(f"There is no protocol “{protocol}”; {sentence(nearest(protocol, protocols))} Nothing was changed.")
    if tree and tree not in trees:
        raise Stop(f"The protocol “{protocol}” has no tree “{tree}”; {sentence(nearest(tree, trees))} Nothing was changed.")
    return protocol, tree
