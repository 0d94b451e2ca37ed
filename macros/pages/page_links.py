"""Where the links of a council's own pages lead: to another page of its own, a generated one, or a file beside them."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from posixpath import dirname, join, normpath

from macros.content import addresses, kept
from macros.content.loading import Content
from macros.content.problems import Problem
from macros.pages.listing import pages

CODE = re.compile(r"(?ms)^(```|~~~).*?^\1|`[^`\n]*`|\{[{%].*?[}%]\}|<!--.*?-->")
LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?[^)]*\)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)|\b(?:href|src)=[\"']([^\"']+)[\"']", re.MULTILINE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)


def broken_links(content: Content) -> Iterator[Problem]:
    """The links in docs/ that lead to no page or file. What lies outside this site is not looked at; nor are the places on pages of a council's own."""
    docs = content.folder / "docs"
    own = {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()}
    made = set(pages(content))
    there = own | {re.sub(r"\.md$", ".html", path) for path in own | made} | made
    places = kept.present(content)
    for path in sorted(docs.rglob("*.md")):
        file, page = path.relative_to(docs.parent).as_posix(), path.relative_to(docs).as_posix()
        text = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), path.read_text(encoding="utf-8"))
        for found in LINK.finditer(text):
            target = next(filter(None, found.groups()))
            if not ELSEWHERE.match(target) and (wrong := _wrong(target, page, there, made - own, places)):
                yield Problem(file, text.count("\n", 0, found.start()) + 1, "", f"the link “{target}” {wrong[0]}", wrong[1])


def _wrong(target: str, page: str, there: set[str], made: set[str], places: set[str]) -> tuple[str, str] | None:
    """What is wrong with a link on a page, and what to write instead; None where it leads somewhere."""
    path, _, place = target.partition("#")
    path = path.partition("?")[0]
    if path.startswith("/"):
        return "begins at the root of the web server, where this site may not be", f"write it from this page on, such as “{'../' * page.count('/')}{path.lstrip('/')}”"
    goal = normpath(join(dirname(page), path)) if path else page
    if path and (path.endswith("/") or goal == "."):
        goal = normpath(join(goal, "index.html"))
    if goal not in there:
        return "leads to no page or file of this site", _nearest(page, target, (name for name in there if name.rpartition(".")[2] == goal.rpartition(".")[2]))
    address = f"{re.sub(r'[.]md$', '.html', goal)}#{place}"
    if place and re.sub(r"\.html$", ".md", goal) in made and any(known.startswith(address.partition("#")[0] + "#") for known in places) and address not in places:
        return "leads to a place that is not on that page", _nearest(page, target, (known for known in places if known.partition("#")[0] == address.partition("#")[0]))
    return None


def _nearest(page: str, target: str, known: Iterable[str]) -> str:
    """The link on the page that is most like a wrong one."""
    close = get_close_matches(target, [addresses.relative(page, name) for name in known], n=1)
    return f"did you mean “{close[0]}”?" if close else "see that what it leads to is there, below docs/"
