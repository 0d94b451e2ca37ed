"""An author's text becomes safe HTML, and the words in it that are explained are found."""

import pytest

from macros.content.loading import load
from macros.pages.prose import inline, prose, words_in


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
    assert list(words_in(protocol, ["A councillor NEEDS TO KNOW."])) == ["need-to-know"]
    assert list(words_in(protocol, ["need to knowledge", None])) == []
