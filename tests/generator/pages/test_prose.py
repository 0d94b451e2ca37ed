"""An author's text becomes safe HTML, and the words in it that are explained are found."""

import pytest

from macros.content.loading import load
from macros.pages.prose import dialled, inline, prose, words_in


def test_emphasis_lists_and_links_are_kept():
    assert prose("*one* and **two**") == "<p><em>one</em> and <strong>two</strong></p>"
    assert "<li>one</li>" in prose("- one\n- two")
    assert 'href="https://example.gov.uk"' in prose("[site](https://example.gov.uk)")
    assert 'href="words.html"' in prose("[words](words.html)")


@pytest.mark.parametrize("bad", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "[x](data:text/html,1)", "![x](https://example.com/a.png)"])
def test_what_could_run_or_load_is_taken_out(bad):
    html = prose(bad)
    assert "<script" not in html and "<img" not in html and "javascript:" not in html and "data:" not in html


def test_a_single_paragraph_can_stand_inside_another_element():
    assert inline("plain") == "plain"
    assert inline("one\n\ntwo").startswith("<p>")


def test_words_are_found_whole_and_in_any_of_their_forms(small):
    protocol = load(small).protocols["exampleshire"]
    assert list(words_in(protocol, "A councillor NEEDS TO KNOW.")) == ["need-to-know"]
    assert list(words_in(protocol, "need to knowledge")) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Two:\n- one\n- two", "<p>Two:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("- one\n  - two", "<ul>\n<li>one<ul>\n<li>two</li>\n</ul>\n</li>\n</ul>"),
        ("3. The Clerk", '<ol start="3">\n<li>The Clerk</li>\n</ol>'),
        (r"\\server\Democratic_Services\_forms_", r"<p>\\server\Democratic_Services\_forms_</p>"),
        ("# 1 of 2", "<p># 1 of 2</p>"),
    ],
    ids=["list behind a line", "nested list", "number of a list", "path", "number sign"],
)
def test_a_text_is_shown_as_it_was_meant(text, shown):
    assert prose(text) == shown


@pytest.mark.parametrize(("phone", "dials"), [("01632 960000", "01632960000"), ("01632 960000 ext 12", "01632960000"), ("+44 (0)1632 960000", "+441632960000"), ("01632-960000 (option 2)", "01632960000")])
def test_a_telephone_number_is_one_that_dials(phone, dials):
    assert dialled(phone) == dials
