"""What the pages about several things at once must say, from the YAML alone: a council’s first page, what rests on what, councils side by side. In the notation of `page_lines`."""

from macros.content import addresses
from macros.content.counting import many
from macros.content.loading import Content
from macros.content.topics import topic_titles
from macros.content.training import resting_on, unplayed
from macros.pages.labels import OUTCOME_KINDS
from macros.pages.listing import compared, council_name
from support.expected_text import Text, in_line, prose_lines

LEAD = "What each council says on the same subject, and where the same situation leads. Every council has its own answers: do not use one council’s answer in another."


class Home(Text):
    """A council’s first page."""

    def lines(self) -> list[str]:
        """The whole page."""
        trees, key, all_clauses = self.content.trees.get(self.key, {}).values(), self.key, len(self.clauses)
        fitting = {who: sum(tree.for_ in (who, "either") for tree in trees) for who in ("councillor", "officer")}
        waiting, silences = len(self.protocol.not_restated()), self.content.silences.get(key, {})
        whole, part = ", each said again in plain English with notes, and linked to the situations it answers.", f" in the council’s own words; all but {waiting} said again in plain English, and linked to the situations they answer."
        stage = ", in the council’s own words." if not self.rules else part if waiting else whole
        first = next((term.term for term in self.protocol.terms.values()), "protocol")
        training = [f"{self.link('Induction', addresses.training(key))} for new councillors and officers: situations to try out, and for whoever trains them"] if key in self.content.training else []
        silent = [f"{self.link('What the protocol does not say', addresses.page(key, 'silences'))} {many(len(silences), 'thing')} that people ask about, and whom to ask"] if silences else []
        others = {"people": ("Who’s who", "the posts and bodies that the protocol names"), "words": ("Words explained", f"“{first}” and others"), "documents": ("Documents named", "codes and procedures it points to"),
                  "about": ("About this edition", "where the text comes from and how far to rely on it")}  # fmt: skip
        return [
            council_name(self.content, key), "How councillors and officers work together, from the council’s own protocol: what to do, who with, by when, and where it says so.", "What should I do?",
            f"[I am a councillor {many(fitting['councillor'], 'situation')}]({self.to(addresses.page(key, 'for-councillors'))})", f"[I am an officer {many(fitting['officer'], 'situation')}]({self.to(addresses.page(key, 'for-officers'))})",
            "Or search for a word from your situation.", "The protocol, clause by clause", f"{self.protocol.title}: {many(all_clauses, 'clause')}{stage} {self.link('Read the protocol', addresses.page(key, 'protocol'))}",
            "Also here", *training, *silent, *(f"{self.link(title, addresses.page(key, kind))} {what}" for kind, (title, what) in others.items()),
        ]  # fmt: skip


class Coverage(Text):
    """What rests on what."""

    def lines(self) -> list[str]:
        """The whole page."""
        key, trees, found = self.key, self.content.trees.get(self.key, {}), self.protocol.not_restated()
        told = [*self.crumbs(("About", addresses.page(key, "about"))), "What rests on what", "For each rule, the answers that rest on it. For each situation, its rules. For fact-checkers."]
        told += ["{waiting} Not said again in plain English yet", f"{len(found)} of {many(len(self.clauses), 'clause')}: {', '.join(map(self.clause_link, found))}."] if found else []
        told += ["{rules} Rule by rule"]
        for citation, (_, rule) in self.rules.items():
            uses = [
                f"{self.link(outcome.title, addresses.tree(key, name, '' if tree.sensitive else place))} in “{tree.title}”"
                for name, tree in trees.items() for place, outcome in tree.outcomes.items() if citation in outcome.rests_on()
            ]  # fmt: skip
            why = rule.no_tree or f"it is a rule of kind {rule.kind}, which need not lead to an answer"
            told += [f"{self.cite(citation)} {rule.kind}", *(uses or [f"Nothing rests on it: {why}."])]
        told += ["{trees} Situation by situation"]
        for name, tree in trees.items():
            told += [self.link(tree.title, addresses.tree(key, name))]
            told += list(filter(None, [self.cites(dict.fromkeys(citation for outcome in tree.outcomes.values() for citation in outcome.rests_on()))]))
        return told + self.training(trees)

    def training(self, trees) -> list[str]:
        """Which situations training plays, and what it leaves out."""
        played = {name: list(resting_on(self.content, self.key, tree=name)) for name in trees}
        if not any(played.values()):
            return []
        told = ["{training} Training"]
        for name, found in played.items():
            told += [self.link(trees[name].title, addresses.tree(self.key, name)), *(self.link(placed.scenario.title, addresses.training(self.key, placed.key)) for placed in found)] if found else []
        left, topics = unplayed(self.content, self.key)
        titles = topic_titles(self.content.handbook)
        told += ["Situations that no scenario plays", ", ".join(self.link(trees[name].title, addresses.tree(self.key, name)) for name in left)] if left else []
        return told + (["Topics that no scenario touches", ", ".join(titles[topic] for topic in topics)] if topics else [])


class Side(Text):
    """One council’s side of a comparison."""

    def rules_on(self, topic: str) -> list[str]:
        """Its rules on a topic."""
        found = [(citation, clause, rule) for citation, (clause, rule) in self.rules.items() if rule.topic == topic]
        told = [council_name(self.content, self.key)]
        for citation, clause, rule in found:
            joined = f" *(joined by “{clause.join}” with what stands beside it)*" if clause.join else ""
            told += [self.cite(citation), *prose_lines(clause.whole(rule) + joined), self.strength(rule)]
        return told if found else [*told, "The protocol has no rule on this."]

    def outcomes_in(self, name: str) -> list[str]:
        """Where a situation leads to with it."""
        tree, titles = self.content.trees[self.key][name], {role: post.title for role, post in self.protocol.roles.items()}
        told = [council_name(self.content, self.key), self.link(tree.title, addresses.tree(self.key, name))]
        for place, outcome in tree.outcomes.items():
            who = ", ".join([*(titles[role] for role in outcome.who), *(f"{titles[role]} (our suggestion)" for role in outcome.suggest)])
            told += [OUTCOME_KINDS[outcome.kind], outcome.title if tree.sensitive else self.link(outcome.title, addresses.tree(self.key, name, place)), *(["Who", who] if who else [])]
            told += [line for time in outcome.times for line in ("By when", f"{time.within} {in_line(time.what)}")]
            told += ["Rules", self.cites(outcome.rests_on()) or "the text is silent"]
        return told

    def line(self, line) -> list[str]:
        """What is written of it on a point."""
        return [council_name(self.content, self.key), *prose_lines(line.says), self.cites(line.cites) or "the text is silent"]


def compare_lines(content: Content, name: str) -> list[str]:
    """The page that holds councils side by side on a topic or a situation."""
    page, published = addresses.compare(name), content.published()
    crumbs = [f"[Home]({addresses.relative(page, addresses.HOME)})", f"[Councils side by side]({addresses.relative(page, addresses.COMPARE)})", compared(content)[name]]
    sides = {key: Side(content, key, page) for key in published}
    topic, told = name.removeprefix("topic-") if name.startswith("topic-") else "", []
    for point in content.comparisons.topics.get(topic, ()):
        known = [key for key in published if key in point.councils]
        if len(known) > 1 and any(point.councils[key].cites for key in known):
            told += [point.point, *(line for key in known for line in sides[key].line(point.councils[key])), f"Why it matters. {in_line(point.matters)}"]
    told += ["Every rule, council by council"] if told else []
    parts = (sides[key].rules_on(topic) if topic else sides[key].outcomes_in(name) for key in published if topic or name in content.trees.get(key, {}))
    return [*crumbs, *told, *(line for part in parts for line in part)]


def compare_index_lines(content: Content) -> list[str]:
    """The page of what councils can be compared on."""
    page, found = addresses.COMPARE, compared(content)
    listed = {topic: [f"[{title}]({addresses.relative(page, addresses.compare(name))})" for name, title in found.items() if name.startswith("topic-") == topic] for topic in (False, True)}
    return [f"[Home]({addresses.relative(page, addresses.HOME)})", "Councils side by side", LEAD, "{situations} By situation", *listed[False], "{topics} By topic", *listed[True]]


def home_lines(content: Content) -> list[str]:
    """The site’s first page, where there are several councils."""
    lead = "What should I do? Plain answers for councillors and officers who work together, from their own council’s protocol. Every council has its own answers: choose yours."
    doors = [f"[{council_name(content, key)} {protocol.title}]({addresses.page(key)})" for key, protocol in content.published().items()]
    return [content.handbook.title, lead, *doors, f"[See the councils side by side]({addresses.COMPARE})"]
