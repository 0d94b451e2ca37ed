"""How strongly a rule speaks, and to whom, in words."""

from collections.abc import Callable
from dataclasses import dataclass

from macros.content.shapes.clause import Rule
from macros.pages.labels import force_words


@dataclass(frozen=True)
class Strength:
    """How strongly a rule speaks, in words, with the source's own word, and to whom: labels with titles of roles."""

    words: tuple[str, ...]
    source: str
    to: tuple[tuple[str, tuple[str, ...]], ...]


def strength(rule: Rule, title: Callable[[str], str]) -> Strength:
    """The strength of a rule. `title` gives a role's title."""
    words = tuple(force_words(force, rule.kind) for force in rule.force)
    to = [(label, tuple(map(title, roles))) for label, roles in _addressed(rule) if roles]
    if not rule.on and not rule.helps and set(rule.force) != {"states"}:
        to.append(("nobody is named", ()))
    return Strength(words, rule.as_ or "", tuple(to))


def _addressed(rule: Rule) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """To whom a rule speaks: a label, and the roles, for whom it binds and whom it helps."""
    if "can expect" in rule.force:
        return ("who can expect it", rule.helps), ("of whom", rule.on)
    if set(rule.force) == {"states"}:
        return (("about", rule.on),)
    if rule.kind in {"right", "permission"}:
        return (("for", tuple(dict.fromkeys((*rule.helps, *rule.on)))),)
    return ("binds", rule.on), ("helps", rule.helps)
