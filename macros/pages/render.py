"""The Jinja environment: every piece of HTML comes from a template here, filled with the council it is about."""

from functools import cache, partial
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from macros import VERSION
from macros.content import addresses
from macros.content import graph
from macros.content.counting import many
from macros.content.links_back import Index
from macros.content.topics import topic_titles
from macros.pages.adopted_views import exact
from macros.pages.labels import AUDIENCES, OUTCOME_KINDS
from macros.content.loading import Content
from macros.content.problems import nearest
from macros.pages.prose import day, dialled, inline, prose, words_in
from macros.pages.section_views import contents, sections
from macros.pages.tree_views import TreeViews
from macros.pages.views import Views

TEMPLATES = Path(__file__).resolve().parent / "templates"


class WrongName(Exception):
    """A page asks for something that does not exist. The message says what to write instead."""


class Compiled(BytecodeCache):
    """Templates stay compiled from one renderer to the next, as long as their text stays."""

    kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept; a template of another text does not take it."""
        if found := self.kept.get(bucket.key):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


class Indexes(dict[str, Index]):
    """The links back within each council, made when a page of it is."""

    def __init__(self, content: Content):
        self.content = content

    def __missing__(self, key: str) -> Index:
        found = self[key] = Index(self.content.protocols[key], self.content.trees.get(key, {}))
        return found


class Renderer:
    """Turns content into HTML. `page` is always the address of the page that the HTML will stand on."""

    def __init__(self, content: Content):
        self.content = content
        self.published = content.published()
        self.indexes = Indexes(content)
        self.words = {key: cache(partial(words_in, protocol)) for key, protocol in content.protocols.items()}
        self.environment = Environment(
            loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined,
            trim_blocks=True, lstrip_blocks=True, bytecode_cache=Compiled(),
        )  # fmt: skip
        self.environment.filters.update(prose=prose, inline=inline, day=day, dialled=dialled, many=many, exact=exact)
        self.environment.globals.update(
            handbook=content.handbook, address=addresses, graph=graph, topic_titles=topic_titles(content.handbook),
            audiences=AUDIENCES, outcome_kinds=OUTCOME_KINDS, version=VERSION,
        )  # fmt: skip

    def site(self, template: str, page: str, **context) -> str:
        """A template that is about no one council."""
        return self._render(template, page, self.link_from(page), councils=self.published, **context)

    def council(self, template: str, protocol: str, page: str, prefix: str = "", **context) -> str:
        """A template about one council, filled with its protocol, trees, settings and links back.

        Raises WrongName where there is no such protocol.
        """
        model = self.look_up("protocol", protocol, self.published)
        trees, silences, council = self.content.trees.get(protocol, {}), self.content.silences.get(protocol, {}), self.content.handbook.councils.get(protocol)
        link = context.pop("link", None) or self.link_from(page)
        view = Views(protocol, model, self.indexes[protocol], self.words[protocol], self.content.adopted.get(protocol), link, context.pop("used", None))
        return self._render(
            template, page, link, prefix=prefix, key=protocol, protocol=model, rules=model.rules(), trees=trees, silences=silences, index=self.indexes[protocol],
            council=council, adopted=self.content.adopted.get(protocol), earlier=len(self.content.editions(protocol)), view=view,
            contents=partial(contents, view), sections=partial(sections, view),
            tree_views=lambda tree: TreeViews(view, tree, trees, silences, council, prefix=prefix.format(tree)),
            tree_rules=lambda tree: tuple(dict.fromkeys(citation for outcome in tree.outcomes.values() for citation in outcome.rests_on())),
            **context,
        )  # fmt: skip

    def look_up(self, kind: str, name: str, known: dict):
        """The thing of that name. Raises WrongName, with the nearest name, where there is none."""
        if name not in known:
            raise WrongName(f"there is no {kind} “{name}”; {nearest(name, known)}")
        return known[name]

    def link_from(self, page: str):
        """What turns an address of the site into a link on a page."""
        return lambda target: addresses.relative(page, target)

    def _render(self, template: str, page: str, link, **context) -> str:
        html = self.environment.get_template(template).render(page=page, link=link, **context)
        return "\n".join(line for line in html.split("\n") if line.strip())
