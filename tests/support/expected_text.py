"""What pages must say of a protocol’s text, from the YAML alone: citations, clauses, words explained. In the notation of `page_lines`."""

from macros.content import addresses
from macros.content.loading import Content
from macros.content.shapes.clause import Clause, Rule
from macros.content.shapes.protocol import Protocol
from macros.pages.listing import council_name
from macros.pages.prose import day, inline, prose, words_in
from macros.pages.strengths import strength
from support.page_lines import MARKED, lines


class Text:
    """One council’s text as it must stand on one page."""

    def __init__(self, content: Content, key: str, page: str):
        self.content, self.key, self.page = content, key, page
        self.protocol = content.protocols[key]
        self.rules, self.clauses = self.protocol.rules(), self.protocol.clauses()
        self.printed = printed(self.protocol)
        self.council = content.handbook.councils.get(key)

    def to(self, target: str) -> str:
        """The link to an address of the site."""
        return addresses.relative(self.page, target)

    def link(self, text: str, target: str) -> str:
        """A text that leads to an address of the site."""
        return f"[{text}]({self.to(target)})"

    def crumbs(self, *above: tuple[str, str]) -> list[str]:
        """The way up: to the first page, to the council where there are several, and to what stands between."""
        council = [(council_name(self.content, self.key), addresses.page(self.key))] if len(self.content.published()) > 1 else []
        return [self.link(*step) for step in (("Home", addresses.HOME), *council, *above)]

    def edition(self) -> str:
        """Which edition it is."""
        version = f", version {self.protocol.source.version}" if self.protocol.source.version else ""
        return f"{council_name(self.content, self.key)}, {self.protocol.title}{version}. Handbook edition of {day(self.content.handbook.edition)}."

    def cite(self, citation: str) -> str:
        """A citation as readers see it, with where it leads."""
        return self.link(self.printed[citation], addresses.rule(self.key, citation))

    def cites(self, citations) -> str:
        """Several citations."""
        return ", ".join(map(self.cite, citations))

    def clause_link(self, clause: Clause, behind: str = "") -> str:
        """A clause’s name that leads to it."""
        return self.link(self.printed[clause.id] + behind, addresses.rule(self.key, clause.id))

    def document(self, name: str) -> str:
        """A document’s title that leads to what is told of it."""
        return self.link(self.protocol.documents[name].title, f"{addresses.page(self.key, 'documents')}#{name}")

    def strength(self, rule: Rule) -> str:
        """How strongly a rule speaks, in the source’s own word too, and to whom."""
        told = strength(rule, lambda role: self.protocol.roles[role].title)
        source = [f"in the text: “{told.source}”"] if told.source else []
        return " ".join([" and ".join(told.words), *source, *(f"{label}: {', '.join(roles)}" if roles else label for label, roles in told.to)])

    def lead(self, clause: Clause) -> list[str]:
        """What stands before all rules of a clause."""
        return [*(prose_lines(clause.lead_in)), *([f"joined by “{clause.join}”"] if clause.join else [])]

    def number(self, clause: Clause, place: int) -> str:
        """What stands before a rule: what is printed there, or its place."""
        return clause.rules[place].ref or (f"Rule {place + 1}" if len(clause.rules) > 1 else "")

    def notes(self, clause: Clause) -> list[str]:
        """The notes on a clause."""
        title = "Note" if len(clause.notes) == 1 else "Notes"
        return [f"{title} not part of the protocol", *(line for note in clause.notes for line in prose_lines(note))] if clause.notes else []

    def fold(self, clause: Clause, cited) -> list[str]:
        """A clause beneath what rests on it: whole, each rule with its strength, those that are cited marked."""
        told = [self.clause_link(clause, " in the protocol"), *self.lead(clause)]
        for place, (citation, rule) in enumerate(zip(clause.citations(), clause.rules)):
            mark = f"{MARKED} " if citation in cited else ""
            told += [f"{mark}{line}" for line in filter(None, [self.number(clause, place), *prose_lines(rule.says), self.strength(rule)])]
            told += [clause.join] if clause.join and rule is not clause.rules[-1] else []
        return told + self.notes(clause)

    def words(self, *texts) -> list[str]:
        """The words explained that stand in the texts."""
        found = words_in(self.protocol, " ".join(filter(None, texts)))
        told = [f"Words used here: {', '.join(term.term for term in found.values())}"] if found else []
        for word, term in found.items():
            more = self.link(f"More about “{term.term}”", f"{addresses.page(self.key, 'words')}#{word}")
            told += [term.term, f"{in_line(term.means)}{' our explanation' if term.ours else ''} {more}"]
        return told


def prose_lines(text: str | None) -> list[str]:
    """An author’s text as lines."""
    return lines(prose(text)) if text else []


def in_line(text: str) -> str:
    """An author’s text within a line."""
    return " ".join(lines(inline(text)))


def printed(protocol: Protocol) -> dict[str, str]:
    """What readers know each clause and rule by: what is printed, with the rule’s place where nothing is printed before it, or the same before two."""
    found = {}
    for key, name in protocol.names().items():
        clause = protocol.clauses()[key]
        found[key] = f"Clause {name}" if clause.ref and not name.within else str(name)
        refs = [rule.ref for rule in clause.rules]
        for place, (citation, ref) in enumerate(zip(clause.citations(), refs), 1):
            own = "" if not ref else ref if ref.startswith("(") else f", {ref}"
            found[citation] = found[key] + own + (f", rule {place}" if len(refs) > 1 and (not ref or refs.count(ref) > 1) else "")
    return found
