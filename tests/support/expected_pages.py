"""What a council’s other pages must say, from the YAML alone: the protocol, who is who, words, documents, silences, the lists of situations. In the notation of `page_lines`."""

from macros.content import addresses
from macros.content.counting import many
from macros.content.shapes.clause import Clause, Section
from macros.content.topics import topic_titles
from macros.pages.labels import AUDIENCES
from support.expected_text import Text, prose_lines
from support.expected_tree import OURS, contact_lines, silence_lines, under
from support.page_lines import MARKED


class ProtocolPage(Text):
    """The protocol: every rule of every clause with its own words, its strength, whom it binds, and the answers that rest on it."""

    def __init__(self, content, key):
        super().__init__(content, key, addresses.page(key, "protocol"))
        self.ids = self.protocol.section_ids()
        self.uses: dict[str, list[str]] = {}
        for name, tree in content.trees.get(key, {}).items():
            for place, outcome in tree.outcomes.items():
                told = self.link(tree.title, addresses.tree(key, name)) if tree.sensitive else self.link(f"{tree.title}: {outcome.title}", addresses.tree(key, name, place))
                for citation in outcome.rests_on():
                    self.uses.setdefault(citation, []).append(told)

    def lines(self) -> list[str]:
        """The whole page."""
        waiting, own = self.protocol.not_restated(), self.content.adopted.get(self.key)
        restated = "The protocol, said again in plain English as far as that is done." if waiting else "Every rule of the protocol, said again in plain English."
        counts = "The council’s own words stand beside it: they are the text that counts." if own else "This is a restatement: the council’s adopted text is the text that counts."
        lead = f"{restated} {counts}" if self.rules else "The council’s own words, clause by clause. They have not been said again in plain English yet."
        earlier = f". {self.link('Earlier editions', addresses.page(self.key, 'editions'))}" if self.content.editions(self.key) else ""
        head = [self.protocol.title, f"{lead} {self.link('About this edition', addresses.page(self.key, 'about'))}{earlier}"]
        sections = ["Sections of this page", *(f"[{entry.name}](#section-{self.ids[path]})" for path, entry, _ in self.protocol.walk() if isinstance(entry, Section))]
        return head + sections + [line for path, entry, above in self.protocol.walk() for line in (self.section(path, entry) if isinstance(entry, Section) else self.clause(entry))]

    def section(self, path: tuple, section: Section) -> list[str]:
        """A section’s heading."""
        return [*old((f"section-{name}" for name in section.was), "section"), f"{{section-{self.ids[path]}}} {section.name}"]

    def clause(self, clause: Clause) -> list[str]:
        """A clause with all that stands in it."""
        quoted = [f"The protocol quotes {self.document(clause.quotes)} here; these are not the council’s own rules."] if clause.quotes else []
        bare = ["Not used. The protocol keeps this number, and says nothing under it."] if clause.not_used else ["Not said again in plain English yet."] if not clause.rules else []
        rules = [line for place in range(len(clause.rules)) for line in self.rule(clause, place)]
        see = [f"See also {', '.join(self.clause_link(self.clauses[other]) for other in clause.see)}."] if clause.see else []
        documents = [f"Names {', '.join(map(self.document, clause.documents))}."] if clause.documents else []
        words = self.words(clause.lead_in, *(rule.says for rule in clause.rules), *clause.notes)
        return [*filter(None, [clause.heading]), *old(clause.was, "clause"), f"{{{clause.id}}} {self.clause_link(clause)}", *quoted, *bare, *self.lead(clause), *rules, *self.notes(clause), *see, *documents, *words]

    def rule(self, clause: Clause, place: int) -> list[str]:
        """A rule with its own words, its strength, and the answers that rest on it."""
        rule, citation = clause.rules[place], clause.citations()[place]
        part = citation.partition("/")[2]
        names = [f"{name}/{other}" for name in (clause.id, *clause.was) for other in (part, *rule.was) if f"{name}/{other}" != citation] if part else []
        told = self.uses.get(citation, [])
        used = [f"Used in {many(len(told), 'answer')}", *told] if told else []
        number = self.number(clause, place)
        join = [clause.join] if clause.join and rule is not clause.rules[-1] else []
        return [*([f"{{{citation}}}"] if part else []), *old(names, "rule"), *([self.link(number, addresses.rule(self.key, citation))] if number else []), *prose_lines(rule.says), self.strength(rule), *used, *join]


class Entries(Text):
    """The pages that list things."""

    def people(self) -> list[str]:
        """Who is who."""
        told, trees = ["Who’s who", "The posts and bodies that the protocol names, and what it says of each. Where it says nothing more, nothing is added here."], self.content.trees.get(self.key, {})
        told += [] if self.council and self.council.contacts else ["The council has not added contact details yet."]
        for name, role in self.protocol.roles.items():
            basis = [f"From {self.cites(role.cites)}"] if role.cites else []
            contact = contact_lines(self.council.contacts.get(name) if self.council else None)
            named = [self.link(tree.title, addresses.tree(self.key, key)) for key, tree in trees.items() if any(name in outcome.who for outcome in tree.outcomes.values())]
            binding = [citation for citation, (_, rule) in self.rules.items() if name in rule.on]
            about = f"{many(len(binding), 'rule is', 'rules are')} about this post or body"
            situations = f"Named in the answers to {many(len(named), 'situation')}"
            told += [*old(role.was, "post"), f"{{{name}}} {role.title}", *prose_lines(role.about), *basis, *contact, *under(situations, named), *under(about, [self.cites(binding)] if binding else [])]
        return told

    def words_explained(self) -> list[str]:
        """Words explained."""
        told = ["Words explained", "Words in the protocol that may be new to you. A meaning marked “our explanation” is not the protocol’s."]
        for name, term in self.protocol.terms.items():
            basis = " ".join([*(["our explanation"] if term.ours else []), *([f"Explained in {self.cites(term.cites)}"] if term.cites else [])])
            told += [*old(term.was, "word"), f"{{{name}}} {term.term}", *prose_lines(term.means), *filter(None, [basis])]
        return told if self.protocol.terms else [*told, "No word of this protocol needed explaining."]

    def documents(self) -> list[str]:
        """Documents named."""
        told, given = ["Documents named", "The protocol names these and does not contain them. They are not part of this handbook."], self.council.documents if self.council else {}
        for name, document in self.protocol.documents.items():
            title, place = document.title, given.get(name)
            where = "The council has not added a link to this document." if not place else f"{title}: {place}" if place.startswith("\\\\") else f"[Open {title}]({place})"
            clauses = [self.clause_link(clause) for clause in self.clauses.values() if name in clause.documents]
            told += [*old(document.was, "document"), f"{{{name}}} {title}", *prose_lines(document.about), where, *([f"Named in {', '.join(clauses)}."] if clauses else [])]
        return told if self.protocol.documents else [*told, "This handbook lists no document that the protocol names."]

    def silences(self) -> list[str]:
        """What the protocol does not say."""
        told = ["What the protocol does not say", "People ask about these, and the protocol has no rule for them. What stands here beyond that is ours: a place to look, and somebody to ask."]
        for name, silence in self.content.silences[self.key].items():
            ask = [f"Ask {' or '.join(self.link(self.protocol.roles[role].title, addresses.role(self.key, role)) for role in silence.suggest)}. {OURS}"] if silence.suggest else []
            told += [*old(silence.was, "entry"), f"{{{name}}} {silence.title}", *silence_lines(self, silence), *ask]
        return told

    def situations(self, audience: str) -> list[str]:
        """The choice of who one is, the situations for them under their topics, and where to go who finds none."""
        ways = {"either": ("Everyone", addresses.situations(self.key)), "councillor": ("I am a councillor", f"{self.key}/for-councillors.html"), "officer": ("I am an officer", f"{self.key}/for-officers.html")}
        head = ["What should I do?", "Choose the situation that is nearest to yours. You will be asked a question or two, and told what the protocol says."]
        told, trees = [f"{f'{MARKED} ' if who == audience else ''}{self.link(*way)}" for who, way in ways.items()], self.content.trees.get(self.key, {})
        for topic, title in topic_titles(self.content.handbook).items():
            fitting = [f"{self.link(tree.title, addresses.tree(self.key, name))} {AUDIENCES[tree.for_]}" for name, tree in trees.items() if tree.topic == topic and (audience == "either" or tree.for_ in (audience, "either"))]
            told += [f"{{topic-{topic}}} {title}", *fitting] if fitting else []
        return [*head, *told, f"Not here? {self.catch_all()}"]

    def catch_all(self) -> str:
        """Where somebody goes who finds no situation of theirs."""
        if self.council and self.council.catch_all:
            return self.link("What to do when the protocol may not cover it", addresses.tree(self.key, self.council.catch_all))
        if self.content.silences.get(self.key):
            return self.link("What the protocol does not say", addresses.page(self.key, addresses.SILENCES))
        return self.link("Read the protocol itself", addresses.page(self.key, "protocol"))


def old(names, what: str) -> list[str]:
    """The old addresses of something."""
    return [f"{{{name}}} You came by an old address of this {what}." for name in names]
