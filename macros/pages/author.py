"""The macros that a page may call: whole pages for the generated ones, pieces for an author's own.

Every function takes the address of the page that asks, and returns HTML. A wrong name raises
`macros.render.WrongName`, which says what to write instead.
"""

from datetime import date
from functools import partial

from markupsafe import Markup

from macros.content import addresses
from macros.content.loading import fingerprint_of_all
from macros.content import graph
from macros.checks.due import review
from macros.checks.due import statement as statement_due
from macros.content.topics import topic_titles
from macros.content.training import resting_on, unplayed
from macros.pages.edition_views import editions_page
from macros.pages.finder.box import box
from macros.pages.listing import compared, council_name, ways
from macros.pages.render import Renderer
from macros.pages.section_views import Heading, contents
from macros.pages.training_author import TrainingAuthor
from macros.pages.views import Views


class Author:
    """The macros over one handbook's content."""

    def __init__(self, renderer: Renderer):
        self.renderer = renderer
        self.content = renderer.content
        self.published = renderer.published
        self.compared = compared(renderer.content)

    def macros(self) -> dict:
        """Every macro by the name that a page calls it by."""
        names = ("home", "council_home", "situations", "situations_list", "tree_page", "tree", "protocol", "clause", "role", "silences", "people", "words", "documents", "about",
                 "coverage", "compare", "compare_index", "compare_page", "moved", "statement", "privacy")
        return {name: getattr(self, name) for name in names} | TrainingAuthor(self).macros() | {"editions": partial(editions_page, self)}

    def council_of(self, page) -> dict | None:
        """The council that a MkDocs page is about: its name and the way around its pages. None on a page about several."""
        published = self.published
        key = page.meta.get("council") if page else None
        if key is None and len(published) == 1:
            key = next(iter(published))
        if key is None:
            return None
        home = addresses.page(key) if len(published) > 1 else addresses.HOME
        return {"key": key, "name": council_name(self.content, key), "home": home, "ways": ways(self.content, key)}

    def finder(self, page) -> Markup:
        """The finder of a MkDocs page's header: over the page's council, or over one that the reader chooses; on the page of missing addresses it stands open."""
        council = self.council_of(page) if page else None
        return box(self.renderer, "dialog" if page else "page", council["key"] if council else None)

    def home(self, page: str) -> str:
        """The site's first page: the only council's home, or the choice of a council."""
        published = self.published
        only = self.council_home(page, next(iter(published))) if len(published) == 1 else ""
        return self.renderer.site("home.html", page, only=Markup(only), names=self._names())

    def council_home(self, page: str, protocol: str) -> str:
        """A council's first page."""
        trees = self.content.trees.get(protocol, {}).values()
        how_many = {who: sum(tree.for_ in (who, "either") for tree in trees) for who in ("councillor", "officer")}
        return self.council("council_home.html", page, protocol, how_many=how_many, has_training=protocol in self.content.training)

    def situations(self, page: str, protocol: str, audience: str = "either") -> str:
        """The page of situations, for everyone, for a `councillor` or for an `officer`."""
        return self._situations("situations.html", page, protocol, audience)

    def situations_list(self, page: str, protocol: str, audience: str = "either") -> str:
        """The list of situations alone, for an author's own page."""
        return self._situations("situations_list.html", page, protocol, audience)

    def _situations(self, template, page, protocol, audience):
        self.renderer.look_up("audience", audience, {"either": "", "councillor": "", "officer": ""})
        trees = self.content.trees.get(protocol, {})
        fitting = {key: tree for key, tree in trees.items() if audience == "either" or tree.for_ in (audience, "either")}
        by_topic = {topic: {key: tree for key, tree in fitting.items() if tree.topic == topic} for topic in topic_titles(self.content.handbook)}
        return self.council(template, page, protocol, audience=audience, finder=box(self.renderer, "page", protocol, "Search: type a word from your situation, or a whole question"), missing=self._catch_all(protocol), by_topic={topic: found for topic, found in by_topic.items() if found})

    def _catch_all(self, protocol: str) -> tuple[str, str]:
        """Where somebody goes who finds no situation of theirs: a text and an address."""
        council = self.content.handbook.councils.get(protocol)
        if council and council.catch_all:
            return "What to do when the protocol may not cover it", addresses.tree(protocol, council.catch_all)
        if self.content.silences.get(protocol):
            return "What the protocol does not say", addresses.page(protocol, addresses.SILENCES)
        return "Read the protocol itself", addresses.page(protocol, "protocol")

    def tree_page(self, page: str, protocol: str, tree: str) -> str:
        """A decision tree's page: its heading, the tree, and related situations."""
        return self._tree("tree_page.html", page, protocol, tree)

    def tree(self, page: str, protocol: str, tree: str) -> str:
        """A decision tree alone, for an author's own page. Its addresses are those of the page it stands on, with the tree's name in front."""
        return self._tree("tree.html", page, protocol, tree, prefix=f"{protocol}/{tree}~")

    def moved(self, page: str, protocol: str, tree: str) -> str:
        """What stands at an old address of a decision tree: where it is now."""
        self.renderer.look_up("protocol", protocol, self.published)
        found = self.renderer.look_up("tree", tree, self.content.trees.get(protocol, {}))
        return self.council("moved.html", page, protocol, tree=found, tree_key=tree)

    def _tree(self, template, page, protocol, name, prefix=""):
        self.renderer.look_up("protocol", protocol, self.published)
        trees = self.content.trees.get(protocol, {})
        tree = self.renderer.look_up("tree", name, trees)
        title = "What should I do?" if tree.sensitive else tree.title
        return self.council(template, page, protocol, tree=tree, tree_key=name, document_title=title, shared=name in self.compared, prefix=prefix)

    def protocol(self, page: str, protocol: str) -> str:
        """A protocol's page: every clause."""
        return self.council("protocol.html", page, protocol)

    def contents(self, protocol: str) -> tuple[Heading, ...]:
        """The sections of a protocol, nested, each with its place on the protocol's page."""
        model = self.content.protocols[protocol]
        return contents(Views(protocol, model, self.renderer.indexes[protocol], self.renderer.words[protocol], None, str))

    def clause(self, page: str, protocol: str, clause: str) -> str:
        """One clause as it stands on the protocol's page."""
        model = self.renderer.look_up("protocol", protocol, self.published)
        found = self.renderer.look_up("clause", clause, model.clauses())
        return self.council("one_clause.html", page, protocol, clause=found)

    def role(self, page: str, protocol: str, role: str) -> str:
        """A post's title, linked to who it is, to stand in a sentence."""
        model = self.renderer.look_up("protocol", protocol, self.published)
        found = self.renderer.look_up("role", role, model.roles)
        return self.council("role.html", page, protocol, role=role, title=found.title)

    def people(self, page: str, protocol: str) -> str:
        """Who is who."""
        return self.council("people.html", page, protocol)

    def silences(self, page: str, protocol: str) -> str:
        """What people ask about and the protocol does not say."""
        return self.council("silences.html", page, protocol)

    def words(self, page: str, protocol: str) -> str:
        """Words explained."""
        return self.council("words.html", page, protocol)

    def documents(self, page: str, protocol: str) -> str:
        """Documents named."""
        return self.council("documents.html", page, protocol)

    def about(self, page: str, protocol: str) -> str:
        """About this edition."""
        model = self.renderer.look_up("protocol", protocol, self.published)
        counts = graph.counts(self.content.trees.get(protocol, {}).values())
        counts.update(clauses=len(model.clauses()), rules=len(model.rules()), silences=len(self.content.silences.get(protocol, {})))
        proved = self.content.proved
        unchanged = proved is not None and proved.content == fingerprint_of_all(self.content.folder)
        return self.council("about.html", page, protocol, counts=counts, proved=proved, unchanged=unchanged, review=review(self.content.protocols[protocol], date.today()))

    def coverage(self, page: str, protocol: str) -> str:
        """What rests on what: for each rule the outcomes, for each tree the rules, and what rests on nothing."""
        trees, topics = unplayed(self.content, protocol)
        played = {name: list(resting_on(self.content, protocol, tree=name)) for name in self.content.trees.get(protocol, {})}
        return self.council("coverage.html", page, protocol, played=played, unplayed_trees=trees, unplayed_topics=topics, has_training=any(played.values()))

    def compare_index(self, page: str) -> str:
        """What the councils can be compared on."""
        return self.renderer.site("compare_index.html", page, compared=self.compared, names=self._names())

    def compare_page(self, page: str, name: str) -> str:
        """The page that holds every published council side by side on a topic or a situation."""
        title = self.renderer.look_up("comparison", name, self.compared)
        return self.renderer.site("compare_page.html", page, title=title, name=name, body=Markup(self.compare(page, name)), names=self._names())

    def compare(self, page: str, name: str, *protocols: str) -> str:
        """The councils given (all published ones, when none is) side by side on `topic-access` or on a situation such as `press`."""
        self.renderer.look_up("comparison", name, self.compared)
        chosen = [key for key in self.published if key in protocols or not protocols]
        for key in protocols:
            self.renderer.look_up("protocol", key, self.published)
        topic = name.removeprefix("topic-") if name.startswith("topic-") else ""
        on_topic = {key: [(citation, found) for citation, found in self.published[key].rules().items() if found[1].topic == topic] for key in chosen}
        template = "compare_topic.html" if topic else "compare_situation.html"
        parts = [Markup(self.council(template, page, key, found=on_topic[key], tree_key=name)) for key in chosen if topic or name in self.content.trees.get(key, {})]
        points = [
            (point, [(key, council_name(self.content, key), Markup(self.council("compare_line.html", page, key, line=point.councils[key]))) for key in chosen if key in point.councils])
            for point in self.content.comparisons.topics.get(topic, ())
        ]
        spoken = [(point, lines) for point, lines in points if len(lines) > 1 and any(point.councils[key].cites for key, *_ in lines)]
        return self.renderer.site("compare.html", page, points=spoken, parts=parts)

    def statement(self, page: str) -> str:
        """The accessibility statement, or the plain word that there is none yet."""
        unfinished = any(statement_due(self.content, date.min.replace(year=2))) or self.content.handbook.statement is None
        return self.renderer.site("statement.html", page, statement=self.content.handbook.statement, unfinished=unfinished)

    def privacy(self, page: str) -> str:
        """What the site stores and sends."""
        return self.renderer.site("privacy.html", page, trained=bool(self.published.keys() & self.content.training.keys()))

    def _names(self) -> dict[str, str]:
        return {key: council_name(self.content, key) for key in self.published}

    def council(self, template: str, page: str, protocol: str, **context) -> str:
        """A template about one published council."""
        several = len(self.published) > 1
        self.renderer.look_up("protocol", protocol, self.published)
        return self.renderer.council(template, protocol, page, name=council_name(self.content, protocol), several=several, **context)
