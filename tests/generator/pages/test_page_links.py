"""The links of a council's own pages lead somewhere, or `check` says where they should."""

import pytest

from macros.content.loading import load
from macros.pages.page_links import broken_links


@pytest.fixture
def told(small):
    """What is told of a link on a page in docs/."""
    (small / "docs/more").mkdir(parents=True)
    (small / "docs/more/other.md").write_text("# Other\n", encoding="utf-8")
    (small / "docs/form.pdf").write_bytes(b"%PDF")

    def of(link: str) -> list[str]:
        (small / "docs/more/page.md").write_text(f"# A page\n\nSee [this]({link}).\n", encoding="utf-8")
        return [f"{problem.file}:{problem.line}: {problem.what}; {problem.instead}" for problem in broken_links(load(small))]

    return of


@pytest.mark.parametrize("link", ["other.md", "other.html", "../form.pdf", "../exampleshire/protocol.html#7.5", "../exampleshire/protocol.md", "../exampleshire/situations/", "../exampleshire/situations/papers.html#why.work", "#a-page", "https://example.gov.uk/gone", "mailto:a@b.uk", "{{ page.url }}"])
def test_a_link_that_leads_somewhere_is_not_told(told, link):
    assert told(link) == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("othr.md", "leads to no page or file of this site; did you mean “other.md”?"),
        ("form.pdf", "leads to no page or file of this site; did you mean “../form.pdf”?"),
        ("../exampleshire/protocol.html#7.55", "leads to a place that is not on that page; did you mean “../exampleshire/protocol.html#7.5”?"),
        ("/exampleshire/protocol.html", "begins at the root of the web server, where this site may not be; write it from this page on, such as “../exampleshire/protocol.html”"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_line_and_the_nearest(told, link, said):
    assert told(link) == [f"docs/more/page.md:3: the link “{link}” {said}"]
