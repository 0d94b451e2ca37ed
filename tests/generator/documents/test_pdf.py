"""A PDF gives its paragraphs from the places of its words; what it cannot tell stays in doubt, and what cannot be read of it says so in a line."""

import pytest
from support.pdf_file import line, lines, pdf_file, rule

from macros.documents.paragraph import UNKNOWN
from macros.documents.reading import read_document
from macros.machine import Stop

HEAD = line(70, 800, "Newtown Town Council", 9)
LONG = ("An officer who is asked for a paper by a member gives it to him or her in the", "same week, or says in writing who holds it, and why it is not to be given out,")


def read(path, hyphens=None):
    return read_document(path, None, hyphens)


def told(document):
    return [(each.ref, each.text) for each in document.paragraphs]


def numbered(y: float, number: str, *texts: str, x: float = 70) -> str:
    """A paragraph with its number before it, the words hanging."""
    return line(x, y, number) + lines(x + 40, y, *texts)


def test_numbered_paragraphs_come_back_over_pages_without_heads_and_page_numbers(tmp_path):
    one = HEAD + line(70, 750, "The Charter", 18, "F2") + line(70, 710, "1. Papers", 13, "F2") + numbered(685, "1.1", *LONG) + line(70, 40, "Page 1 of 2", 9)
    two = HEAD + lines(110, 750, "and tells the Clerk:") + numbered(730, "(a)", "what was asked; and", x=110) + numbered(710, "(b)", "when.", x=110) + numbered(690, "1.2", "Nothing else holds here.") + line(70, 40, "Page 2 of 2", 9)
    document = read(pdf_file(tmp_path / "a.pdf", one, two))
    assert told(document) == [("", "The Charter"), ("1", "Papers"), ("1.1", f"{LONG[0]} {LONG[1]} and tells the Clerk:"), ("1.1(a)", "what was asked; and"), ("1.1(b)", "when."), ("1.2", "Nothing else holds here.")]
    assert [each.kind for each in document.paragraphs] == ["heading", "heading", "paragraph", "item", "item", "paragraph"]
    assert document.left_out == ("a running head or page number, “Newtown Town Council” (page 1, 2)", "a running head or page number, “Page 1 of 2” (page 1, 2)")
    assert not any(each.doubts for each in document.paragraphs)


def test_columns_are_read_one_after_the_other(tmp_path):
    left, right = ("The first column has", "several lines, and so", "has the second column", "which stands beside", "it."), ("Here a new thing is", "said, which belongs", "to what was said, and", "it goes on for lines,", "and then it is over.")
    document = read(pdf_file(tmp_path / "a.pdf", line(70, 780, "Across both columns of the page there runs a heading that is long", 13, "F2") + lines(70, 750, *left) + lines(310, 750, *right)))
    assert [each.text for each in document.paragraphs][1:] == [" ".join(left), " ".join(right)]


def test_a_list_of_contents_is_left_out(tmp_path):
    contents = line(70, 780, "Contents") + lines(70, 760, "1. Papers ............... 2", "2. Replies ................ 3")
    document = read(pdf_file(tmp_path / "a.pdf", contents + line(70, 700, "1. Papers", 13, "F2") + numbered(680, "1.1", "As here.")))
    assert [each.text for each in document.paragraphs] == ["Papers", "As here."] and document.left_out == ("a list of contents, 3 lines (page 1)",)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read_as_it_is_written(tmp_path, turn):
    document = read(pdf_file(tmp_path / "a.pdf", numbered(750, "1.1", "Members ask.") + numbered(720, "1.2", "Officers reply."), page=f"/Rotate {turn}"))
    assert told(document) == [("1.1", "Members ask."), ("1.2", "Officers reply.")]


HYPHENS = numbered(750, "1.1", "A member writes to the Clerk, who sees to it that a note of it is kept in infor-", "mation that all have, and that no member of a group is left out by a party-", "political friend; the inform-", "ant is told.") + numbered(680, "1.2", "A note is no information.")


def test_a_hyphen_at_the_end_of_a_line_is_decided_by_the_document_or_left_in_doubt(tmp_path):
    path = pdf_file(tmp_path / "a.pdf", HYPHENS)
    first = read(path).paragraphs[0]
    assert "kept in information that" in first.text and "does “party-political” have a hyphen?" in first.doubts
    settled = read(path, {"party-political": True, "inform-ant": False}).paragraphs[0]
    assert "a party-political friend; the informant" in settled.text and not any("hyphen" in doubt for doubt in settled.doubts)


def test_what_a_page_does_not_tell_is_in_doubt(tmp_path):
    struck = numbered(750, "1.1", "A member may ask.") + rule(110, 753.5, 200, 753.5)
    raised = numbered(720, "1.2", "A member may see it.") + line(206, 725, "1", 6) + numbered(690, "1.3", "An officer waits.") + rule(70, 120, 200, 120) + line(70, 109, "1", 6) + line(75, 105, "Since 2019.", 9)
    document = read(pdf_file(tmp_path / "a.pdf", struck + raised))
    assert [(each.kind, each.text, each.doubts) for each in document.paragraphs] == [
        ("paragraph", "A member may ask.", ("words are struck through",)),
        ("paragraph", "A member may see it.", ("a small raised 1 stands in it: has it a footnote?",)),
        ("footnote", "Since 2019.", ("a footnote: to which clause does it belong?",)),
        ("paragraph", "An officer waits.", ()),
    ]


def test_without_space_between_paragraphs_a_full_line_leaves_open_whether_one_ends(tmp_path):
    path = pdf_file(tmp_path / "a.pdf", lines(70, 750, LONG[0], LONG[1].replace("out,", "out."), "Members wait, and so they should, until the Clerk has answered what they ask.", "It is short.", "Others follow."))
    assert any("new paragraph" in doubt for doubt in read(path).paragraphs[0].doubts)


def test_joined_letters_and_the_bullet_without_a_place_of_its_own_are_letters(tmp_path):
    document = read(pdf_file(tmp_path / "a.pdf", numbered(750, "\x7f", "one;") + numbered(735, "\x7f", "two.") + numbered(700, "1.1", "As here.")))
    assert [(each.printed, each.text) for each in document.paragraphs] == [("•", "one;"), ("•", "two."), ("1.1", "As here.")]
    assert UNKNOWN not in document.paragraphs[0].text


TEXT = numbered(750, "1.1", *LONG)
GRID = "".join(rule(70, y, 500, y) for y in (600, 580, 560)) + "".join(rule(x, 600, x, 560) for x in (70, 250, 500)) + "".join(line(x, y, "cell") for x in (80, 260) for y in (585, 565))
APART = "".join(line(70, y, post) + line(300, y, does) for y, post, does in ((600, "The Clerk", "writes."), (585, "The Chair", "leads."), (570, "Members", "vote.")))


@pytest.mark.parametrize(("pages", "how", "says"), [
    ([TEXT + GRID], {}, r"has a table \(page 1\).*Word file"),
    ([TEXT, TEXT + APART], {}, r"has a table \(page 2\)"),
    (["q 595 0 0 842 0 0 cm /Scan Do Q"], {"drawings": "/Scan 4 0 R"}, "holds no text that can be read.*recognised"),
    (["q 595 0 0 842 0 0 cm /Scan Do Q", TEXT], {"drawings": "/Scan 4 0 R"}, "page 1 is a picture"),
    (["3 Tr " + TEXT], {}, "a scan whose text a machine recognised"),
    ([TEXT + "3 Tr " + line(70, 500, "Unseen.")], {}, "words that its pages do not show"),
    ([TEXT], {"trailer": "/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >> /ID [(a) (a)]"}, "is locked"),
    ([TEXT], {"root": "/AcroForm << /Fields [2 0 R] >>"}, "a form to fill in"),
    ([TEXT], {"root": "/Collection << >>"}, "a folder of other files"),
    ([TEXT], {"page": "/Annots [<< /Subtype /StrikeOut >>]"}, r"struck out or put in.*page 1"),
    (["/Own Do"], {"drawings": "/Own 5 0 R"}, "too much detail"),
    ([TEXT] * 401, {}, "has 401 pages"),
])  # fmt: skip
def test_what_cannot_be_read_of_a_pdf_says_so_in_one_line(tmp_path, pages, how, says):
    with pytest.raises(Stop, match=says) as stop:
        read(pdf_file(tmp_path / "a.pdf", *pages, **how))
    assert "\n" not in str(stop.value)


@pytest.mark.parametrize("cut", [0.2, 0.6])
def test_a_damaged_pdf_says_so_or_gives_what_it_shows(tmp_path, cut):
    path = pdf_file(tmp_path / "a.pdf", TEXT)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * cut)])
    with pytest.raises(Stop, match="is damaged|holds no text"):
        read(path)
