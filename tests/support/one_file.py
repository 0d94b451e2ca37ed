"""What must hold of every handbook in one file."""

from collections import Counter, defaultdict
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag

from macros.content.loading import Content
from macros.outputs.bundle import bundle
from macros.pages.author import Author
from macros.pages.render import Renderer
from support.player import Player
from support.said import hold_none
from support.served import Site

TURNED = "async home => { location.hash = home; await new Promise(done => addEventListener('hashchange', () => setTimeout(done), { once: true })) }"
"""Go to a page of the file, and wait until it is shown."""


def hold_ids_and_links(content: Content, council: str) -> None:
    """Hold a council's file to it: no id stands twice, every link leads to a place in it or to the web."""
    found = Attributes(bundle(Author(Renderer(content)), council))
    ids = Counter(found.of["id"])
    links = found.of["href"]
    named = {name for attribute in ("for", "aria-labelledby", "aria-describedby") for value in found.of[attribute] for name in value.split()}
    hold_none([name for name, count in ids.items() if count > 1], f"In the single file of {council} these ids stand twice:")
    hold_none([link for link in links if not link.startswith(("#", "https://", "mailto:", "tel:"))], f"The single file of {council} needs other files:")
    hold_none([link for link in links if link.startswith("#") and link[1:] not in ids], f"In the single file of {council} these links lead nowhere:")
    hold_none(sorted(named - ids.keys()), f"In the single file of {council} these ids are named and not there:")


class Attributes(HTMLParser):
    """Every value of every attribute of a page, by the attribute's name."""

    def __init__(self, html: str):
        super().__init__()
        self.of = defaultdict(list)
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            self.of[name].append(value)


class InFile(Player):
    """A tree in the one-file handbook of its council, open in a browser page."""

    def __init__(self, page, site: Site, file: str, protocol: str, key: str):
        super().__init__(page, site, file, protocol, key)
        self.url, self.prefix, self.home = file, f"situations/{key}~", f"#page:situations/{key}"

    def turned_to(self) -> dict:
        """Turn to the tree's page in the file that is open, as a link in it does, and return what is seen."""
        self.page.evaluate(TURNED, self.home)
        return self.seen()

    def there(self, link: str) -> bool:
        """Whether the place that a link leads to is in the file; the web's own addresses are not followed."""
        address, fragment = urldefrag(link)
        return self.page.evaluate("document.baseURI").startswith(address) and self.page.evaluate("place => Boolean(document.getElementById(place))", unquote(fragment))
