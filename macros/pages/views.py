"""What templates show of a clause, a rule and a citation: prepared here, so that no template looks at data to decide.

`link` turns an address of the site into one for the page at hand; in the printed edition it leads inside the file, and
`used` names an answer by its number there.
"""

from dataclasses import dataclass

from macros.content import addresses
from macros.content.links_back import Index
from macros.content.shapes.adopted import Adopted
from macros.content.shapes.protocol import Clause, Protocol, Rule
from macros.pages.labels import force_words
from macros.pages.prose import words_in


@dataclass(frozen=True)
class Cited:
    """A citation as readers see it: the clause's name, the place of the rule in it (empty where it has one), where it leads."""

    name: str
    part: str
    href: str


@dataclass(frozen=True)
class Strength:
    """How strongly a rule speaks, in words, with the source's own word, and to whom: labels with titles of roles."""

    words: tuple[str, ...]
    source: str
    to: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class RuleView:
    """A rule within its clause. `id` is empty where the clause has one rule; `used` are the answers that rest on it, title and link."""

    id: str
    was: tuple[str, ...]
    number: str
    href: str
    says: str
    strength: Strength
    used: tuple[tuple[str, str], ...]
    marked: bool = False


@dataclass(frozen=True)
class ClauseView:
    """A clause with all that stands in it. Pairs are a text and where it leads."""

    id: str
    was: tuple[str, ...]
    name: str
    ref: str
    href: str
    quoted: tuple[str, str] | None
    rules: tuple[RuleView, ...]
    adopted: str | None
    notes: tuple[str, ...]
    see: tuple[tuple[str, str], ...]
    documents: tuple[tuple[str, str], ...]
    terms: dict


class Views:
    """The views of one council's protocol, for one page."""

    def __init__(self, key: str, protocol: Protocol, index: Index, adopted: Adopted | None, link, used=None):
        self.key, self.protocol, self.index, self.adopted, self.link = key, protocol, index, adopted, link
        self.used, self.opened = used or self._use, " open" if used else ""
        self.rules = protocol.rules()
        self.clauses = protocol.clauses()

    def title(self, role: str) -> str:
        """The title of a role."""
        return self.protocol.roles[role].title

    def document(self, name: str) -> tuple[str, str]:
        """A document's title and where it is told of."""
        return self.protocol.documents[name].title, self.link(f"{addresses.page(self.key, 'documents')}#{name}")

    def words(self, *texts) -> dict:
        """The terms that occur in the texts."""
        return words_in(self.protocol, texts)

    def name(self, clause: Clause) -> str:
        """What a sentence calls a clause."""
        return f"Clause {clause.ref}" if clause.ref else clause.name

    def cite(self, citation: str) -> Cited:
        """A citation in words."""
        clause, _ = self.rules[citation]
        place = clause.citations().index(citation) + 1 if len(clause.rules) > 1 else ""
        return Cited(self.name(clause), str(place), self.link(addresses.rule(self.key, citation)))

    def cites(self, citations) -> tuple[Cited, ...]:
        """Several citations in words."""
        return tuple(self.cite(citation) for citation in citations)

    def strength(self, rule: Rule) -> Strength:
        """How strongly a rule speaks, and to whom."""
        words = tuple(force_words(force, rule.kind) for force in rule.force)
        to = [(label, tuple(map(self.title, roles))) for label, roles in _addressed(rule) if roles]
        if not rule.on and not rule.helps and set(rule.force) != {"states"}:
            to.append(("nobody is named", ()))
        return Strength(words, rule.as_ or "", tuple(to))

    def clause(self, clause: Clause, marked=(), prefix: str = "") -> ClauseView:
        """A clause, with the rules of the citations `marked` marked. `prefix` stands before its ids, where a page has other ids like them."""
        several = len(clause.rules) > 1
        rules = tuple(
            RuleView(
                id=f"{prefix}{citation}" if several else "",
                was=tuple(f"{name}/{part}" for name in (clause.id, *clause.was) for part in (citation.partition("/")[2], *rule.was) if f"{name}/{part}" != citation) if several else (),
                number=str(place) if several else "",
                href=self.link(addresses.rule(self.key, citation)),
                says=rule.says,
                strength=self.strength(rule),
                used=tuple(self.used(use) for use in self.index.by_rule.get(citation, ())),
                marked=citation in marked,
            )
            for place, (citation, rule) in enumerate(zip(clause.citations(), clause.rules), 1)
        )
        return ClauseView(
            id=f"{prefix}{clause.id}", was=clause.was, name=clause.name, ref=clause.ref or "", href=self.link(addresses.rule(self.key, clause.id)),
            quoted=self.document(clause.quotes) if clause.quotes else None, rules=rules,
            adopted=self.adopted.clauses[clause.id].text if self.adopted and clause.id in self.adopted.clauses else None, notes=clause.notes,
            see=tuple((self.name(self.clauses[other]), self.link(addresses.rule(self.key, other))) for other in clause.see),
            documents=tuple(map(self.document, clause.documents)), terms=self.words(*(rule.says for rule in clause.rules), *clause.notes),
        )  # fmt: skip

    def _use(self, use) -> tuple[str, str]:
        """An answer that rests on a rule. A delicate tree's is not told from outside."""
        if use.tree.sensitive:
            return use.tree.title, self.link(addresses.tree(self.key, use.tree_key))
        return f"{use.tree.title}: {use.outcome.title}", self.link(addresses.tree(self.key, use.tree_key, use.name))


def _addressed(rule: Rule) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """To whom a rule speaks: a label, and the roles, for whom it binds and whom it helps."""
    if "can expect" in rule.force:
        return ("who can expect it", rule.helps), ("of whom", rule.on)
    if set(rule.force) == {"states"}:
        return (("about", rule.on),)
    if rule.kind in {"right", "permission"}:
        return (("for", tuple(dict.fromkeys((*rule.helps, *rule.on)))),)
    return ("binds", rule.on), ("helps", rule.helps)
