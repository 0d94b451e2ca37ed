"""Every page of the invented councils says what is written, to the last word: steps, who, by when, why, what is open, each clause with its own rules and strengths."""

from functools import partial
from itertools import takewhile

import pytest
from jinja2 import Environment

from macros.checks.registry import checked
from macros.pages.author import Author
from macros.pages.listing import pages
from macros.pages.render import Renderer
from support.example import EXAMPLE, STRUCTURES
from support.expected import expected, expected_of_all, hold_said
from support.expected_own import TALK, About, privacy_lines, statement_lines
from support.expected_training import TrainingPage
from support.page_lines import page_lines

AUTHORS = {folder.name: Author(Renderer(checked(folder))) for folder in (EXAMPLE, STRUCTURES)}
PAGES = [
    (name, address, wanted)
    for name, author in AUTHORS.items()
    for told in (*(expected(author.content, key) for key in author.published), expected_of_all(author.content)) for address, wanted in told
]  # fmt: skip


def html(author: Author, address: str) -> str:
    """A page as its macro makes it."""
    call = pages(author.content)[address.removesuffix("html") + "md"].rpartition("---\n")[2]
    return Environment().from_string(call).render({name: partial(macro, address) for name, macro in author.macros().items()})


@pytest.mark.parametrize(("name", "address", "wanted"), PAGES, ids=[address for _, address, _ in PAGES])
def test_a_page_says_what_is_written_whole_and_nothing_else(name, address, wanted):
    hold_said(address, html(AUTHORS[name], address), wanted)


@pytest.mark.parametrize(("name", "key"), [(name, key) for name, author in AUTHORS.items() for key, protocol in author.published.items() if protocol.rules()])
def test_the_page_about_the_edition_says_where_the_text_comes_from_what_counts_and_how_much_there_is(name, key):
    seen, wanted = page_lines(html(AUTHORS[name], f"{key}/about.html")), About(AUTHORS[name].content, key, f"{key}/about.html").lines()
    assert seen[: len(wanted)] == wanted
    assert seen[len(wanted) :] == ["Nobody has recorded yet that every route was walked in a browser."]


@pytest.mark.parametrize("name", AUTHORS)
def test_privacy_and_accessibility_claim_what_is_so_and_no_more(name):
    hold_said("privacy.html", html(AUTHORS[name], "privacy.html"), privacy_lines(AUTHORS[name].content))
    hold_said("accessibility.html", html(AUTHORS[name], "accessibility.html"), statement_lines(AUTHORS[name].content))


def test_a_session_has_every_scenario_and_each_part_begins_where_the_one_before_ends():
    seen, page = page_lines(html(AUTHORS["exampleshire"], "exampleshire/training/session.html")), TrainingPage(AUTHORS["exampleshire"].content, "exampleshire", "session")
    assert seen[: len(page.session())] == page.session()
    for minutes in (60, 90):
        begins = seen.index(f"{{plan-{minutes}}} {minutes} minutes")
        assert seen[begins + 1 : begins + 4] == ["Minute", "How long", "What"]
        cells = list(takewhile(lambda line: not line.startswith(("{plan", "How a")), seen[begins + 4 :]))
        rows, now = list(zip(cells[::3], cells[1::3], cells[2::3], strict=True)), 0
        assert {what.removeprefix("(hidden) ") for *_, what in rows} >= set(map(page.played, page.found))
        for start, length, _ in (row for row in rows if not row[0].startswith("(hidden)")):
            assert int(start) == now
            now += int(length)
        assert now == minutes
    assert seen[seen.index(TALK[0]) :] == [*TALK, page.edition()]
