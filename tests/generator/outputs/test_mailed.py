"""The one-file handbook as mail programs show it: from `blob:`, in a frame, in a frame that may do little, and without its script; in every engine."""

import re

import pytest

from macros.content.loading import load
from support.engines import in_every_engine
from support.example import EXAMPLE
from support.one_file import InFile
from support.served import serve
from support.walks import of_every_kind

CONTENT, COUNCIL = load(EXAMPLE), "exampleshire"
ROUTES = dict(reversed(of_every_kind(CONTENT, COUNCIL)))
"""One route of each tree that those with a step of every kind lead through, a delicate one among them."""
FROM_BLOB = """async file => {
  const shown = URL.createObjectURL(new Blob([await (await fetch(file)).text()], { type: "text/html" }))
  setTimeout(() => { location = shown })
}"""
IN_FRAME = """async ([file, sandbox]) => {
  const frame = document.createElement("iframe")
  if (sandbox) frame.sandbox = sandbox
  frame.srcdoc = await (await fetch(file)).text()
  document.body.replaceChildren(frame)
  await new Promise(resolve => frame.addEventListener("load", resolve))
}"""
DRAWN = "wanted => [...document.querySelectorAll(wanted)].filter(node => node.getClientRects().length).map(node => node.id)"
CLICKED = "wanted => [...document.querySelectorAll(wanted)].find(node => node.getClientRects().length).click()"

ARRIVED = "() => document.activeElement.matches('.bundle-page.is-here h1')"
"""A page that has come gives its heading the focus a moment later; no reader is quicker."""


@pytest.fixture(scope="module")
def mail(one_file, tmp_path_factory):
    """The address of a folder with the file, and with it as a gateway leaves it that takes scripts away."""
    folder, html = tmp_path_factory.mktemp("mail"), one_file.read_text(encoding="utf-8")
    (folder / "whole.html").write_text(html, encoding="utf-8")
    (folder / "stripped.html").write_text(re.sub(r"<script\b.*?</script>", "", html, flags=re.S), encoding="utf-8")
    server = serve(folder)
    yield server.address
    server.shutdown()


def opened(walked_in, mail, how: str, *more):
    """What shows the file: the page itself, or the frame in it."""
    page = walked_in.page(mail)
    page.goto(f"{mail}no-page-of-ours")
    page.evaluate(how, [f"{mail}whole.html", *more] if more else f"{mail}whole.html")
    shows = page.frames[-1] if more else page
    shows.wait_for_function("() => document.querySelector('.bundle-page.is-here')")
    return shows


@in_every_engine
@pytest.mark.parametrize("way", ["from blob:", "in a frame", "in a frame that may only run scripts"])
def test_a_tree_of_each_kind_is_walked_where_a_mail_program_shows_the_file(way, walked_in, mail, example):
    shows = opened(walked_in, mail, FROM_BLOB) if way == "from blob:" else opened(walked_in, mail, IN_FRAME, "allow-scripts" if "only" in way else "")
    for key, route in ROUTES.items():
        here = InFile(shows, example, mail, COUNCIL, key)
        for link in (".ways__link[data-kind='situations']", f".situation a[href='#page:situations/{key}']"):
            shows.evaluate(CLICKED, link)
            shows.wait_for_function(ARRIVED)
        for step in route.steps:
            shows.evaluate(CLICKED, f'[id="{here.prefix}{step}"]')
        here.settle(here.say(route.steps))
        assert shows.evaluate(DRAWN, ".bundle-page") == [f"page:situations/{key}"]
        seen = here.seen()
        assert (seen["headings"], len(seen["yours"])) == ([route.outcome], len(route.steps))
        here.expect_outcome(seen, route.outcome, here.say(route.steps))
        shows.evaluate(CLICKED, "[data-do=back]")
        assert here.seen()["headings"] == [route.steps[-1].question]


@in_every_engine
def test_without_its_script_the_file_is_one_long_document_whose_answers_lead_on(walked_in, mail, example):
    page = walked_in.page(mail)
    page.goto(f"{mail}stripped.html")
    pages = page.evaluate("() => [...document.querySelectorAll('.bundle-page')].map(page => page.id)")
    assert len(pages) > 20 and page.evaluate(DRAWN, ".bundle-page") == pages
    assert page.evaluate(DRAWN, ".tools button, handbook-finder *, [data-do=back]") == []
    for key, route in ROUTES.items():
        here = InFile(page, example, mail, COUNCIL, key)
        for step in route.steps:
            here.choose(step)
            page.wait_for_function("place => decodeURIComponent(location.hash) === `#${place}`", arg=f"{here.prefix}{step}")
            leads = page.evaluate(
                "place => { const next = document.getElementById(place).parentElement.querySelector(':scope > .step, :scope > .same'), { top } = next.getBoundingClientRect(); return top >= 0 && top < innerHeight && next.textContent }",
                f"{here.prefix}{step}",
            )
            goal = here.answer(step).go
            assert leads and (here.tree.outcomes[goal].title if goal in here.tree.outcomes else here.tree.questions[goal].ask) in leads
