"""An author's text as HTML: a safe subset of Markdown, sanitised, and the words in it that are explained."""

import re
from calendar import month_name
from functools import lru_cache

import nh3
from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor
from markupsafe import Markup

from macros.content.shapes.protocol import Protocol, Term

TAGS = {"p", "em", "strong", "ul", "ol", "li", "a", "br", "table", "thead", "tbody", "tr", "th", "td"}
TABLE = {"<table>": '<div class="table" role="group" aria-label="Table" tabindex="0"><table class="table__grid">', "</table>": "</table></div>", "<th>": '<th scope="col">'}
"""What makes a table one that can be moved sideways where it is wide, and read with its headings."""
LIST = re.compile(r"^(?! *(?:[-*+]|\d+\.) )(?= *\S)([^\n]*)\n(?= *(?:[-*+]|\d+\.) )", re.MULTILINE)
"""The end of a line of text that a list follows without an empty line between."""


def _reader() -> Markdown:
    """Markdown without what a text here has no use for. What it does not know stands as it was written: a backslash, a line in a path, a number sign."""
    made = Markdown(extensions=["sane_lists", "tables"], tab_length=2)
    made.ESCAPED_CHARS = ["*"]
    for name in ("code", "hashheader", "setextheader", "hr", "quote", "reference"):
        made.parser.blockprocessors.deregister(name)
    for name in ("backtick", "em_strong2", "reference", "image_reference", "short_reference", "short_image_ref"):
        made.inlinePatterns.deregister(name, strict=False)
    made.inlinePatterns.register(DelimiterProcessor("*", "strong,em", made), "em_strong", 60)
    return made


_markdown = _reader()


@lru_cache(maxsize=None)
def prose(text: str) -> Markup:
    """Paragraphs, lists, tables, emphasis and links of an author's text."""
    html = _markdown.reset().convert(LIST.sub(r"\1\n\n", text))
    clean = nh3.clean(html, tags=TAGS, attributes={"a": {"href"}, "ol": {"start"}}, url_schemes={"https", "mailto", "tel"}, link_rel="noreferrer")
    for plain, whole in TABLE.items() if "<table>" in clean else ():
        clean = clean.replace(plain, whole)
    return Markup(clean)


def inline(text: str) -> Markup:
    """The same for a text of one paragraph that stands inside another element."""
    html = prose(text)
    single = html.startswith("<p>") and html.count("<p>") == 1 and html.endswith("</p>")
    return Markup(html[3:-4]) if single else html


def day(date: str) -> str:
    """A date as people write it: 2026-04-20 is 20 April 2026, 2028-03 is March 2028, 2027 is itself."""
    year, *rest = date.split("-")
    month = [month_name[int(rest[0])]] if rest else []
    return " ".join([*(str(int(number)) for number in rest[1:]), *month, year])


def dialled(phone: str) -> str:
    """The number that a telephone dials: an extension, or a word behind the number, is for whoever answers."""
    found = re.match(r"\+?[\d\s().-]+", phone.strip())
    return re.sub(r"[^+\d]", "", re.sub(r"\(0\)", "", found[0])) if found else ""


def words_in(protocol: Protocol, text: str) -> dict[str, Term]:
    """The protocol's terms that occur in a text, in the order of the protocol."""
    return {key: term for key, term in protocol.terms.items() if _pattern(term).search(text)}


@lru_cache(maxsize=None)
def _pattern(term: Term) -> re.Pattern:
    forms = "|".join(re.escape(form) for form in (term.term, *term.also))
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)
