"""One council's handbook as a single HTML file, which opens from a disk or an attachment and walks like the site.

Every page of the site becomes a section with the id `page:<name>`. Inside it, every id has the page's name in
front (`situations/papers~why.work`), and every link between pages leads to a place in the same file.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from posixpath import dirname, join, normpath

from jinja2 import Environment
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from macros.checks.registry import checked
from macros.content import addresses
from macros.content.loading import Content
from macros.machine import ROOT
from macros.outputs.out_files import ONE, write_each
from macros.pages.author import Author
from macros.pages.finder import files
from macros.pages.finder.box import box
from macros.pages.finder.packing import packed
from macros.pages.listing import council_name, council_pages, ways
from macros.pages.render import Renderer

OF_THE_SITE, OURS = ROOT / "macros/pages/theme/assets", Path(__file__).parent / "assets"
STYLES = (OURS / "theme.css", OF_THE_SITE / "handbook.css", OF_THE_SITE / "training.css", OURS / "pages.css")
FIRST = OF_THE_SITE / "first.js"
SCRIPTS = (OURS / "pages.js", OF_THE_SITE / "player.js", OF_THE_SITE / "words.js", OF_THE_SITE / "texts.js", OF_THE_SITE / "find.js", OF_THE_SITE / "finder.js", OF_THE_SITE / "print.js", OF_THE_SITE / "training.js")
NAMES = {"id", "for", "aria-labelledby", "aria-describedby", "data-start", "data-to", "data-now", "data-place", "data-outcome"}
HOMES = {"handbook-tree", "handbook-scenario", "handbook-session", "handbook-training"}
"""What needs to know the address of its page."""
TEMPLATE, HELD = re.compile(r"(?<=<)(/?)template\b"), re.compile(r"(?<=<)(/?)held-template\b")
"""The tags of a template, whose content the parser sets aside, and those of the name by which it is part of the page meanwhile."""
ELSEWHERE = ("https:", "http:", "mailto:", "tel:")


OPTIONS = (ONE,)


def run(options) -> int:
    """Write each published council’s handbook, or one, as a single HTML file into out/."""
    return write_each(options, Author(Renderer(checked(options.handbook))), "html", write_bundle)


@dataclass(frozen=True)
class Page:
    """A page of the site as a section of the file."""

    name: str
    title: str
    kind: str
    html: Markup


@dataclass(frozen=True)
class Asset:
    """A sheet or a script."""

    name: str
    text: Markup


def write_bundle(author: Author, protocol_key: str, path: Path) -> None:
    """Write the handbook of one published protocol. Raises WrongName where there is no such protocol."""
    html = bundle(author, protocol_key)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")


def bundle(author: Author, protocol_key: str) -> str:
    """The handbook of one published protocol as one HTML page that needs no other file."""
    trained = protocol_key in author.content.training
    return whole(author, protocol_key, assets(STYLES, trained), [english(), *assets(SCRIPTS, trained)])


def assets(paths: Iterable[Path], trained: bool) -> list[Asset]:
    """Sheets or scripts with their text; those of the training only where there is some."""
    return [Asset(path.name, Markup(path.read_text(encoding="utf-8"))) for path in paths if trained or path.stem != "training"]


def english() -> Asset:
    """What the finder knows of English, which is no file of ours as it stands."""
    return Asset("english.js", Markup(files.language()))


def whole(author: Author, protocol_key: str, sheets: list[Asset], scripts: list[Asset], start: str = "index", folder: str = "", more: str = "") -> str:
    """The handbook of one published protocol as one HTML page, which begins at the page `start`.

    Sheets and scripts stand in it, or where a folder is named, in that folder. `more` is a template that is put above the pages.
    """
    alone = _alone(author, protocol_key)
    content = alone.content
    found = council_pages(content, protocol_key)
    known = {_address(path): path.removeprefix(f"{protocol_key}/").removesuffix(".md") for path in found}
    known[addresses.HOME] = known[addresses.page(protocol_key)]
    sections = [_page(alone, _address(path), text, known) for path, text in found.items()]
    sections.sort(key=lambda section: section.name != start)
    around = [(kind, f"#page:{known[target]}", title) for kind, target, title in ways(content, protocol_key)]
    return alone.renderer.council(
        "bundle.html", protocol_key, addresses.HOME, name=council_name(content, protocol_key), home=f"page:{known[addresses.HOME]}", pages=sections, ways=around,
        sheets=sheets, first=assets([FIRST], True)[0], scripts=scripts, folder=folder, more=more,
        finder=box(alone.renderer, "dialog", protocol_key), found=Markup(_in_data(packed(found_in_file(content, protocol_key, known)))),
    )  # fmt: skip


def in_file(html: str, address: str, known: dict[str, str]) -> str:
    """A page's HTML with its ids told apart from other pages', and its links made to lead inside the file.

    `known` is each page's name by address. A link to a page that the file does not hold loses its target.
    """
    body, name = LexborHTMLParser("<body>" + TEMPLATE.sub(r"\1held-template", html)).body, known[address]
    for copy in body.css("li:has([data-do=copy])"):  # a file's own address is of use to nobody else
        copy.decompose()
    for element in body.css("*"):
        attributes = element.attrs
        for attribute in NAMES & set(attributes.keys()):
            attributes[attribute] = " ".join(f"{name}~{word}" for word in attributes[attribute].split())
        if element.tag in HOMES:
            attributes["data-home"] = f"#page:{name}"
        if not attributes.get("href", "https:").startswith(ELSEWHERE):
            _point(attributes, address, known)
    found = HELD.sub(r"\1template", body.inner_html)
    return re.sub(r"\n(?=\s*\n)", "&#10;", found)  # as a reference, an empty line is none of the template’s, which are taken out


def found_in_file(content: Content, key: str, known: dict[str, str]) -> dict:
    """The finder's index, with addresses that lead inside the file. What the file does not hold is not found."""
    index = files.index(content, key)
    here = []
    for document in index["found"]:
        if to := _target(document["to"], "", known):
            ends = [[_target(f"{document['to']}#{place}", "", known), *says] for place, *says in document.get("ends", ())]
            here.append(document | {"to": to} | ({"ends": ends} if ends else {}))
    return index | {"found": here, "silences": _target(index["silences"], "", known) or ""}


def _in_data(index: dict) -> str:
    """An index as JSON for an element of data. No text in it can end the element."""
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _point(attributes, address, known):
    """Make a link to a page, or to a place on one, lead to where that stands in the file."""
    target = _target(attributes["href"], address, known)
    if target:
        attributes["href"] = target
    else:
        del attributes["href"]


def _target(href: str, address: str, known: dict[str, str]) -> str | None:
    """Where in the file a link of a page leads; None where the file does not hold its page."""
    path, _, place = href.partition("#")
    page = known.get(normpath(join(dirname(address), path)) if path else address)
    if page is None:
        return None
    return f"#{page}~{place}" if place else f"#page:{page}"


def _alone(author: Author, protocol_key: str) -> Author:
    """The macros over a handbook that publishes this protocol only."""
    content = author.content
    author.renderer.look_up("protocol", protocol_key, content.published())
    handbook = content.handbook.model_copy(update={"publish": (protocol_key,)})
    return Author(Renderer(replace(content, handbook=handbook)))


def _address(path: str) -> str:
    return path.removesuffix(".md") + ".html"


def _page(author: Author, address: str, text: str, known: dict[str, str]) -> Page:
    """One page: its front matter, which is JSON values, and its macro call, which is Jinja's."""
    _, matter, call = text.split("---\n", 2)
    facts = {key: json.loads(value) for key, _, value in (line.partition(": ") for line in matter.splitlines())}
    macros = {key: partial(macro, address) for key, macro in author.macros().items()}
    html = Environment().from_string(call).render(macros)
    return Page(known[address], facts["title"], facts["kind"], Markup(in_file(html, address, known)))
