"""Each page that is held to the last word, with what it must say."""

from collections.abc import Iterator
from difflib import unified_diff

from macros.content import addresses
from macros.content.loading import Content
from macros.content.training import scenarios
from macros.pages.listing import compared
from macros.pages.training_author import ROLES
from support.expected_compare import Coverage, Home, compare_index_lines, compare_lines, home_lines
from support.expected_pages import Entries, ProtocolPage
from support.expected_training import TrainingPage
from support.expected_tree import TreePage
from support.page_lines import page_lines
from support.said import hold_none


def expected(content: Content, key: str) -> Iterator[tuple[str, list[str]]]:
    """Each page of a council by its address, with what it must say."""
    for name in content.trees.get(key, {}):
        yield addresses.tree(key, name), TreePage(content, key, name).lines()
    yield addresses.page(key, "protocol"), ProtocolPage(content, key).lines()
    yield addresses.page(key), Home(content, key, addresses.page(key)).lines()
    yield addresses.page(key, "coverage"), Coverage(content, key, addresses.page(key, "coverage")).lines()
    for kind, told in (("people", Entries.people), ("words", Entries.words_explained), ("documents", Entries.documents), ("silences", Entries.silences)):
        page = addresses.page(key, kind)
        if kind != "silences" or content.silences.get(key):
            yield page, told(Entries(content, key, page))
    for page, audience in ((addresses.situations(key), "either"), (f"{key}/for-councillors.html", "councillor"), (f"{key}/for-officers.html", "officer")):
        yield page, Entries(content, key, page).situations(audience)
    if key in content.training:
        yield addresses.training(key), TrainingPage(content, key, "index").induction()
        yield addresses.training(key, "record"), TrainingPage(content, key, "record").record()
        for role, name in ROLES.items():
            if getattr(content.training[key], role):
                yield addresses.training(key, name), TrainingPage(content, key, name).induction_of(role)
        for placed in scenarios(content, key):
            yield addresses.training(key, placed.key), TrainingPage(content, key, placed.key).scenario()


def expected_of_all(content: Content) -> Iterator[tuple[str, list[str]]]:
    """Each page about several councils."""
    if len(content.published()) > 1:
        yield addresses.HOME, home_lines(content)
        yield addresses.COMPARE, compare_index_lines(content)
        for name in compared(content):
            yield addresses.compare(name), compare_lines(content, name)


def hold_said(address: str, html: str, wanted: list[str]) -> None:
    """Hold a page to what it must say; the lines that differ are told."""
    differing = list(unified_diff(wanted, page_lines(html), "as written", "as shown", lineterm="", n=2))
    hold_none(differing[:30], f"{address} does not say what is written:")
