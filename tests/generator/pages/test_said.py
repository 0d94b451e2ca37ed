"""Every page of the invented councils says what is written, to the last word: steps, who, by when, why, what is open, each clause with its own rules and strengths."""

import re
from functools import partial
from itertools import takewhile

import pytest
from jinja2 import Environment

from macros.checks.registry import checked
from macros.content import graph
from macros.pages.author import Author
from macros.pages.listing import pages
from macros.pages.prose import day
from macros.pages.render import Renderer
from support.example import EXAMPLE, STRUCTURES
from support.expected import expected, expected_of_all, facts_of, hold_said
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


@pytest.mark.parametrize(("name", "key"), [(name, key) for name, author in AUTHORS.items() for key in author.published])
def test_the_page_about_the_edition_says_where_the_text_comes_from_and_how_much_there_is(name, key):
    content = AUTHORS[name].content
    seen, wanted = page_lines(html(AUTHORS[name], f"{key}/about.html")), facts_of(content, key)
    assert seen[1 : len(wanted) + 1] == wanted
    counts = graph.counts(content.trees.get(key, {}).values())
    rules, silences = len(content.protocols[key].rules()), len(content.silences.get(key, {}))
    checked_ = seen[seen.index("{checked} How it was checked") + 1]
    figures = [len(content.protocols[key].clauses()), rules, counts["trees"], counts["questions"], counts["routes"], counts["outcomes"], *([silences] if silences else [])]
    assert list(map(int, re.findall(r"\b\d+\b", checked_))) == figures
    assert checked_.endswith("[See what rests on what](coverage.html)")


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


def test_the_accessibility_statement_has_every_fact_of_the_council():
    this = AUTHORS["exampleshire"].content.handbook.statement
    told = " ".join(page_lines(html(AUTHORS["exampleshire"], "accessibility.html")))
    facts = (this.organisation, "partially compliant", *(text for item in this.not_accessible for text in (item.what, item.why)), f"[{this.mailbox}](mailto:{this.mailbox}) or telephone {this.phone}", this.reply_within, "(EHRC)", "[contact the Equality Advisory and Support Service (EASS)](https://www.equalityadvisoryservice.com/)",
             *(f"{what} on {day(date)}" for what, date in (("prepared", this.prepared), ("reviewed", this.reviewed), ("tested", this.tested))), f"by {this.tested_by}.")  # fmt: skip
    assert [fact for fact in facts if fact not in told] == []
    assert "not yet finished" not in told
