"""A council begins with its document alone: the skeleton has its order, its titles and its items as a reader sees them, and `adopt` of the same document gives the same wording."""

import pytest
from support.commands import command
from support.pdf_file import line, pdf_file
from support.word_file import paragraph as paragraph_in_word
from support.word_file import bold, run, word_file

from macros.checks.registry import checked
from macros.content.loading import load
from macros.documents.paragraph import Document, Paragraph
from macros.documents.skeleton import skeleton
from macros.pages.author import Author
from macros.pages.render import Renderer


def head(text: str, ref: str = "", level: int = 1) -> Paragraph:
    return Paragraph(text, text, "heading", ref, ref, level=level)


def body(text: str, ref: str = "", under: str = "") -> Paragraph:
    return Paragraph(text, text, "item" if ref.endswith(")") else "paragraph", ref, ref, under)


def built(*paragraphs: Paragraph, council: str = "") -> tuple[str, list]:
    title, parts = skeleton(Document("a.docx", "Word", paragraphs), council)
    return title, [(part.ref, part.title, [(clause.ref, clause.heading, len(clause.paragraphs)) for clause in part.clauses()]) for part in parts]


@pytest.mark.parametrize(("heads", "title"), [
    ((head("The Charter", level=0), head("Introduction")), "The Charter"),
    ((head("Introduction", level=0),), ""),
    ((head("NEWTOWN TOWN COUNCIL"), head("The Charter", level=0)), "The Charter"),
    ((head("Working together", level=0),), "Working together"),
])  # fmt: skip
def test_the_title_is_the_document_s_and_no_first_section_or_name_of_the_council(heads, title):
    found, parts = built(*heads, body("All are kind."), head("Replies"), body("All reply."), council="Newtown Town Council")
    assert found == title and parts[-1][1] == "Replies"
    assert parts[0][1] == ("Introduction" if heads[-1].text == "Introduction" else "Preamble")


def test_lettered_items_belong_to_the_words_that_lead_them_in_and_stand_alone_without_such():
    _, parts = built(head("Papers", "1"), body("A member may not:", "1.1"), body("shout;", "1.1(a)"), body("swear.", "1.1(b)"), body("This is a summary.", under="1.1(b)"), head("Leaks", "1.2"), body("Papers are kept.", "1.2(a)"), body("Nobody tells.", "1.2(b)"))
    assert parts == [("1", "Papers", [("1.1", "", 4), ("1.2(a)", "Leaks", 1), ("1.2(b)", "", 1)])]


def test_headings_of_one_rank_are_sections_and_an_appendix_has_the_heading_below_it():
    _, parts = built(head("The Charter", level=0), head("Who", level=1), body("All.", "1", ""), head("What", level=1), Paragraph("Nothing.", "x", ref="", under="1"), head("Appendix A", "Appendix A"), head("Limits"), body("Ten days.", under="Appendix A"))
    assert [(ref, title) for ref, title, _ in parts] == [("", "Who"), ("", "What"), ("Appendix A", "Limits")]


def test_parts_stand_in_one_another_in_the_order_of_their_words():
    _, parts = skeleton(Document("a.docx", "Word", (
        head("Election", "Section 1"), head("When", "Part A"), body("In May."), head("How", "Part B"), body("By hand."), head("Money", "Section 2"), head("Fees", "Part A"), body("None."), head("Limits", "Schedule 1"), body("Ten days."),
    )))  # fmt: skip
    assert [(part.ref, [inner.ref for inner in part.parts if inner.parts]) for part in parts] == [("Section 1", ["Part A", "Part B"]), ("Section 2", ["Part A"]), ("Schedule 1", [])]
    assert len({clause.id for part in parts for clause in part.clauses()}) == 4


def test_items_belong_to_a_paragraph_without_a_number_that_leads_them_in():
    _, parts = built(head("Rights", "13"), body("A member may:", under="13"), body("vote;", "13(a)"), body("leave.", "13(b)"), body("Nobody pays."))
    assert [clause[2] for clause in parts[0][2]] == [4]


CHANGED = "".join([
    paragraph_in_word(bold("The Charter")), paragraph_in_word(bold("Contents")), paragraph_in_word(run("Made by the Council in May, for all.")), paragraph_in_word(bold("Replies"), 0),
    paragraph_in_word(run("The Clerk:"), 1), paragraph_in_word(run("replies ") + f'<w:ins w:id="2">{run("soon;")}</w:ins>', 2), paragraph_in_word(run("asks."), 2), paragraph_in_word(bold("Appendix A")), paragraph_in_word(bold("Contacts")), paragraph_in_word(run("Ring the Town Hall.")),
])  # fmt: skip


def test_the_same_word_file_gives_the_same_wording_again_without_a_word_on_its_changes(tmp_path):
    source, folder = word_file(tmp_path / "Ours.docx", CHANGED), tmp_path / "ours"
    done = command("new", folder, "--council", "Newtown Town Council", "--from", source, "--accept")
    assert done.returncode == 0 and "the heading of the contents" in done.stdout, done.stderr
    wording, text = ((folder / name / "newtown.yml").read_text(encoding="utf-8") for name in ("adopted", "protocols"))
    assert load(folder).protocols["newtown"].title == "The Charter" and "# check: the document gives what stands here no heading" in text
    assert [block.words for block in load(folder).adopted["newtown"].clauses["1.1"].blocks] == ["The Clerk:", "(a) replies soon;", "(b) asks."]
    again = command("--handbook", folder, "adopt", "newtown", source, "--decide", "paragraph 3=Preamble, 1st paragraph")
    assert again.returncode == 0, again.stdout + again.stderr
    assert (folder / "adopted/newtown.yml").read_text(encoding="utf-8") == wording
    assert "changes: accept" in (folder / "proof/decisions/newtown.yml").read_text(encoding="utf-8")


def test_what_comes_from_a_pdf_says_so_beside_the_wording(tmp_path):
    source = pdf_file(tmp_path / "Ours.pdf", line(70, 780, "The Charter", 18, "F2") + line(70, 740, "1. Replies", 13, "F2") + line(70, 715, "1.1") + line(110, 715, "The Clerk replies in ten days."))
    done = command("new", tmp_path / "ours", "--council", "Newtown Town Council", "--from", source)
    assert done.returncode == 0, done.stderr
    author = Author(Renderer(checked(tmp_path / "ours")))
    assert author.content.adopted["newtown"].source == "Ours.pdf (from a PDF: check each clause)"
    assert "The council’s own words, taken from a PDF –" in author.protocol("newtown/protocol.md", "newtown")
    assert "spaces, and hyphens at the ends of its lines, are not stored in it" in author.about("newtown/about.md", "newtown")
    assert "# Your document is a PDF: check each clause against it." in (tmp_path / "ours/protocols/newtown.yml").read_text(encoding="utf-8")
