"""Where everything stands on the site: addresses below the site's root, and the way from one to another.

Pages are files that end in .html, so that the same folder works on a web server and opened from a disk.

Behind `#` stands a place on the page: a step, an answer, an outcome, a clause, a rule, a silence, a choice of a scenario. On the
training pages values may follow it, each as `&name=value`; the place is then often empty:

    #clerk&done=allotments.clerk,bullied     the choice that is shown, and what was done: scenarios, each with the first choice
    #&for=councillor&done=bullied            the role that somebody came in by: what is next is next for it
    #&for=officer&modules=first-weeks        whom a session is for, and the modules that it is planned from

A delicate scenario stands there without a choice, whatever was chosen. Nothing else restores what is seen, and nothing is stored.
"""

import re
import unicodedata
from functools import lru_cache
from posixpath import dirname, relpath

HOME = "index.html"
COMPARE = "compare/index.html"
SILENCES = "silences"
"""The page of what a protocol does not say; an outcome may lead to a place on it."""
TRAINING_PAGES = ("index", "for-councillors", "for-officers", "session", "record")
"""The pages of a council's training beside its scenarios, which may not have these names."""


def page(protocol: str, kind: str = "index") -> str:
    """A page of a council's own: its home (`index`) or the name that it has in `macros.pages`."""
    return f"{protocol}/{kind}.html"


def situations(protocol: str) -> str:
    """The index of a council's situations."""
    return f"{protocol}/situations/index.html"


def tree(protocol: str, key: str, place: str = "") -> str:
    """A tree's page, or a place on it: `question`, `question.answer` or `outcome`."""
    return f"{protocol}/situations/{key}.html" + (f"#{place}" if place else "")


def silence(protocol: str, key: str) -> str:
    """A silence on its page."""
    return f"{page(protocol, SILENCES)}#{key}"


def training(protocol: str, name: str = "index", choice: str = "") -> str:
    """A page of a council's training: the induction page, one of `TRAINING_PAGES`, or a scenario by its name, with a choice."""
    return f"{protocol}/training/{name}.html" + (f"#{choice}" if choice else "")


def rule(protocol: str, citation: str) -> str:
    """A clause (`7.5`) or a rule (`7.5/2`) on the protocol's page."""
    return f"{page(protocol, 'protocol')}#{citation}"


def role(protocol: str, key: str) -> str:
    """A post or body on the page of who is who."""
    return f"{page(protocol, 'people')}#{key}"


@lru_cache(maxsize=10000)
def relative(start: str, target: str) -> str:
    """The link from the page `start` to `target`; a fragment alone where they are the same page."""
    path, mark, fragment = target.partition("#")
    if path == start and mark:
        return f"#{fragment}"
    return relpath(path, dirname(start) or ".") + mark + fragment


def compare(name: str) -> str:
    """The page that holds the councils side by side on a topic or a situation."""
    return f"compare/{name}.html"


def read_at(site: str, page: str) -> str:
    """Where on the web a page is read, on the site of that address. A folder's first page goes by the folder's name."""
    return f"{site.rstrip('/')}/{page.removesuffix(HOME)}"


def slug(text: str) -> str:
    """A text as part of an address: lower case, digits, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def reserved(key: str) -> bool:
    """Whether Windows keeps a name for itself, so that no file there can have it: con, nul, com1 …"""
    return re.fullmatch(r"con|prn|aux|nul|(?:com|lpt)[0-9]", key.partition(".")[0].lower()) is not None


def key_for(name: str) -> str:
    """A key for a new thing of a name, with its accents taken off: Ynys Môn is `ynys-mon`. (`slug`, which makes addresses that are out already, drops such letters.)"""
    return slug("".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)))
