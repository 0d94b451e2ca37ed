"""What templates show of a clause, a rule and a citation: prepared here, so that no template looks at data to decide.

`link` turns an address of the site into one for the page at hand; in the printed edition it leads inside the file, and
`used` names an answer by its number there.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

from macros.content import addresses
from macros.content.links_back import Index
from macros.content.shapes.adopted import Adopted
from macros.content.shapes.clause import Clause, Rule
from macros.content.shapes.protocol import Protocol, Term
from macros.pages.adopted_views import WordsView, words_view
from macros.pages.strengths import Strength, strength


@dataclass(frozen=True)
class Cited:
    """A citation as readers see it: the clause's name, the place of the rule in it (empty where it has one), where it leads."""

    name: str
    part: str
    href: str


@dataclass(frozen=True)
class RuleView:
    """A rule within its clause. `id` is empty where the clause has one rule; `used` are the answers that rest on it, title and link.

    `number` is its place, which `Rule` is `spoken` before, or what is printed before it; `then` is what joins the next rule to it.
    """

    id: str
    was: tuple[str, ...]
    spoken: str
    number: str
    then: str
    href: str
    says: str
    strength: Strength
    find_used: Callable[[], tuple[tuple[str, str], ...]]
    marked: bool = False

    @property
    def used(self) -> tuple[tuple[str, str], ...]:
        """Worked out only where it is shown: not in a clause that is folded beneath a step."""
        return self.find_used()


@dataclass(frozen=True)
class ClauseView:
    """A clause with all that stands in it. Pairs are a text and where it leads.

    `spoken` goes before the name in a sentence. A clause that is `waiting` is not restated yet.
    """

    id: str
    was: tuple[str, ...]
    spoken: str
    name: str
    ref: str
    heading: str
    lang: str
    href: str
    not_used: bool
    waiting: bool
    lead_in: str
    join: str
    quoted: tuple[str, str] | None
    rules: tuple[RuleView, ...]
    adopted: tuple[WordsView, ...]
    notes: tuple[str, ...]
    see: tuple[tuple[str, str], ...]
    documents: tuple[tuple[str, str], ...]
    terms: dict


class Views:
    """The views of one council's protocol, for one page."""

    def __init__(self, key: str, protocol: Protocol, index: Index, words: Callable[[str], dict[str, Term]], adopted: Adopted | None, link, used=None):
        self.key, self.protocol, self.index, self.words_in, self.adopted, self.link = key, protocol, index, words, adopted, link
        self.used, self.opened = used or self._use, " open" if used else ""
        self.rules = protocol.rules()
        self.clauses = protocol.clauses()
        self.names = protocol.names()

    @cached_property
    def section_ids(self) -> dict[tuple, str]:
        """The id of each section, by its path."""
        return self.protocol.section_ids()

    @cached_property
    def languages(self) -> dict:
        """The language of each section's and clause's text, by path, and of each clause's, by id."""
        by_path = self.protocol.languages()
        return by_path | {clause.id: by_path[path] for path, clause in self.protocol.clause_paths()}

    @cached_property
    def waiting(self) -> tuple[tuple[str, str], ...]:
        """The clauses that are not restated yet."""
        return tuple(map(self.linked, self.protocol.not_restated()))

    @property
    def stage(self) -> str:
        """How much is restated: the `whole` of the protocol, a `part`, or `none`."""
        return "none" if not self.rules else "part" if self.waiting else "whole"

    def title(self, role: str) -> str:
        """The title of a role."""
        return self.protocol.roles[role].title

    def document(self, name: str) -> tuple[str, str]:
        """A document's title and where it is told of."""
        return self.protocol.documents[name].title, self.link(f"{addresses.page(self.key, 'documents')}#{name}")

    def words(self, *texts) -> dict:
        """The terms that occur in the texts."""
        return self.words_in(" ".join(filter(None, texts)))

    def name(self, clause: Clause) -> str:
        """What a sentence calls a clause."""
        return f"{self._spoken(clause)}{self.names[clause.id]}"

    def linked(self, clause: Clause) -> tuple[str, str]:
        """What a sentence calls a clause, and where it stands."""
        return self.name(clause), self.link(addresses.rule(self.key, clause.id))

    def cite(self, citation: str) -> Cited:
        """A citation in words: a rule by what is printed before it, or by its place where nothing is, or the same before two."""
        clause, rule = self.rules[citation]
        place = str(clause.citations().index(citation) + 1) if len(clause.rules) > 1 else ""
        if rule.ref:
            place = place if [other.ref for other in clause.rules].count(rule.ref) > 1 else ""
        ref = rule.ref or ""
        return Cited(f"{self.name(clause)}{'' if ref.startswith('(') or not ref else ', '}{ref}", place, self.link(addresses.rule(self.key, citation)))

    def cites(self, citations) -> tuple[Cited, ...]:
        """Several citations in words."""
        return tuple(self.cite(citation) for citation in citations)

    def alone(self, clause: Clause, rule: Rule) -> str:
        """What a rule says where its clause is not shown."""
        joined = f" *(joined by “{clause.join}” with what stands beside it)*" if clause.join else ""
        return clause.whole(rule) + joined

    def strength(self, rule: Rule) -> Strength:
        """How strongly a rule speaks, and to whom."""
        return strength(rule, self.title)

    def clause(self, clause: Clause, marked=(), prefix: str = "") -> ClauseView:
        """A clause, with the rules of the citations `marked` marked. `prefix` stands before its ids, where a page has other ids like them."""
        several = len(clause.rules) > 1
        rules = tuple(
            RuleView(
                id=f"{prefix}{citation}" if several else "",
                was=tuple(f"{name}/{part}" for name in (clause.id, *clause.was) for part in (citation.partition("/")[2], *rule.was) if f"{name}/{part}" != citation) if several else (),
                spoken="Rule " if several and not rule.ref else "",
                number=rule.ref or (str(place) if several else ""),
                then=clause.join if clause.join and place < len(clause.rules) else "",
                href=self.link(addresses.rule(self.key, citation)),
                says=rule.says,
                strength=self.strength(rule),
                find_used=partial(self._uses, citation),
                marked=citation in marked,
            )
            for place, (citation, rule) in enumerate(zip(clause.citations(), clause.rules), 1)
        )
        name, href = self.linked(clause)
        return ClauseView(
            id=f"{prefix}{clause.id}", was=clause.was, spoken=self._spoken(clause), name=str(self.names[clause.id]), ref=clause.ref or "", heading=clause.heading or "",
            lang=self.languages[clause.id] or "", href=href, not_used=clause.not_used, waiting=not clause.rules and not clause.not_used,
            lead_in=clause.lead_in or "", join=clause.join or "", quoted=self.document(clause.quotes) if clause.quotes else None, rules=rules, adopted=self._words(clause),
            notes=clause.notes, see=tuple(self.linked(self.clauses[other]) for other in clause.see), documents=tuple(map(self.document, clause.documents)),
            terms=self.words(clause.lead_in, *(rule.says for rule in clause.rules), *clause.notes),
        )  # fmt: skip

    def _spoken(self, clause: Clause) -> str:
        return "Clause " if clause.ref and not self.names[clause.id].within else ""

    def _words(self, clause: Clause) -> tuple[WordsView, ...]:
        """The council's own words for a clause in each language, the protocol's own first."""
        texts = self.adopted.texts() if self.adopted else {}
        return tuple(words_view(text.clauses[clause.id], lang or self.languages[clause.id], len(texts) > 1, text.from_pdf) for lang, text in texts.items() if clause.id in text.clauses)

    def _uses(self, citation: str) -> tuple[tuple[str, str], ...]:
        return tuple(self.used(use) for use in self.index.by_rule.get(citation, ()))

    def _use(self, use) -> tuple[str, str]:
        """An answer that rests on a rule. A delicate tree's is not told from outside."""
        if use.tree.sensitive:
            return use.tree.title, self.link(addresses.tree(self.key, use.tree_key))
        return f"{use.tree.title}: {use.outcome.title}", self.link(addresses.tree(self.key, use.tree_key, use.name))
