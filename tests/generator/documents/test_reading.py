"""A document gives its paragraphs with the numbers that its reader sees; one that cannot be read says what to do, in a line."""

import pytest
from support.word_file import WORD, bold, paragraph, run, word_file

from macros.documents.reading import read_document
from macros.machine import Stop


def refs(document) -> list[tuple[str, str]]:
    return [(each.ref, each.text) for each in document.paragraphs]


def test_word_numbers_are_counted_as_word_prints_them(tmp_path):
    body = "".join([
        paragraph(run("Conduct"), 0), paragraph(run("Members:"), 1), paragraph(run("are kind;"), 2), paragraph(run("are:"), 2), paragraph(run("brief;"), 3),
        paragraph("", 3), paragraph(run("clear;"), 3), paragraph(run("listen."), 2), paragraph(run("Starts at seven."), 1, 2), paragraph(run("Goes on."), 1),
    ])  # fmt: skip
    assert refs(read_document(word_file(tmp_path / "a.docx", body))) == [
        ("1", "Conduct"), ("1.1", "Members:"), ("1.1(a)", "are kind;"), ("1.1(b)", "are:"), ("1.1(b)(i)", "brief;"),
        ("1.1(b)(iii)", "clear;"), ("1.1(c)", "listen."), ("1.7", "Starts at seven."), ("1.8", "Goes on."),
    ]  # fmt: skip


def test_a_list_within_a_list_counts_on_the_level_that_it_stands_on(tmp_path):
    """Converters give each list a definition of its own, and its items the level that they have on the page."""
    levels = "".join(f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="WAY"/><w:lvlText w:val="%{level + 1}MARK"/></w:lvl>' for level in (0, 1))
    lists = "".join(f'<w:abstractNum w:abstractNumId="{key}">{levels.replace("WAY", way).replace("MARK", mark)}</w:abstractNum>' for key, way, mark in ((1, "decimal", "."), (2, "lowerLetter", ")"), (3, "lowerRoman", ".")))
    numbering = f"<w:numbering {WORD}>{lists}" + "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in (1, 2, 3)) + "</w:numbering>"
    body = paragraph(run("Nobody is shouted at:"), 0, 1) + paragraph(run("in meetings;"), 1, 2) + paragraph(run("by letter."), 1, 2) + paragraph(run("All reply."), 0, 1)
    typed = paragraph(run("2.2 Members:")) + paragraph(run("ask;"), 0, 2) + paragraph(run("listen:"), 0, 2) + paragraph(run("here;"), 1, 3) + paragraph(run("there;"), 1, 3) + paragraph(run("wait."), 0, 2)
    read = [refs(read_document(word_file(tmp_path / "a.docx", each, {"word/numbering.xml": numbering}))) for each in (body, typed)]
    assert [[ref for ref, _ in found] for found in read] == [["1", "1(a)", "1(b)", "2"], ["2.2", "2.2(a)", "2.2(b)", "2.2(b)(i)", "2.2(b)(ii)", "2.2(c)"]]


def test_items_that_print_their_own_number_alone_stand_under_the_letter_above_them(tmp_path):
    ways = (("upperLetter", "%1."), ("decimal", "%2."), ("lowerLetter", "%3."))
    levels = "".join(f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{way}"/><w:lvlText w:val="{text}"/></w:lvl>' for level, (way, text) in enumerate(ways))
    numbering = f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    body = "".join(paragraph(run("Words here."), level) for level in (0, 1, 1, 2, 0)) + paragraph(bold("Article 2: Papers")) + paragraph(run("Words."), 0)
    assert [ref for ref, _ in refs(read_document(word_file(tmp_path / "a.docx", body, {"word/numbering.xml": numbering})))] == ["A", "A(1)", "A(2)", "A(2)(a)", "B", "Article 2", "C"]


@pytest.mark.parametrize("ending", ["docx", "html", "md", "txt"])
def test_articles_and_sections_have_the_number_behind_their_word_and_lists_begin_again_in_them(tmp_path, ending):
    heads = ("Article IV: Papers", "Section 1.1 Copies", "Section 1.2 Replies")
    texts = ("(a) The Clerk sends a copy.", "(a) The Clerk replies.", "(b) So does the Chair, who writes to everybody who has asked.")
    order = [("h", heads[0]), ("h", heads[1]), ("p", texts[0]), ("h", heads[2]), ("p", texts[1]), ("p", texts[2]), ("p", "Section 151 Officer"), ("p", "Section 5: members reply.")]
    path = tmp_path / f"a.{ending}"
    if ending == "docx":
        word_file(path, "".join(paragraph((bold if kind == "h" else run)(text)) for kind, text in order))
    else:
        made = {"html": {"h": "<h3>{}</h3>", "p": "<p>{}</p>"}, "md": {"h": "## {}\n", "p": "{}\n"}, "txt": {"h": "{}\n", "p": "{}\n"}}[ending]
        path.write_text("\n".join(made[kind].format(text) for kind, text in order), encoding="utf-8")
    found = refs(read_document(path))
    assert [ref for ref, _ in found] == ["Article IV", "1.1", "1.1(a)", "1.2", "1.2(a)", "1.2(b)", "", ""] and [text for _, text in found][:2] == ["Papers", "Copies"]


def test_an_empty_line_within_a_paragraph_divides_it_and_a_line_break_does_not(tmp_path):
    body = paragraph(run("1.1 Members:")) + paragraph(run("(a) ask;") + "<w:r><w:br/><w:br/></w:r>" + run("(b) listen") + "<w:r><w:br/></w:r>" + run("and wait."))
    assert refs(read_document(word_file(tmp_path / "a.docx", body))) == [("1.1", "Members:"), ("1.1(a)", "ask;"), ("1.1(b)", "listen\nand wait.")]


CHANGED = paragraph(run("Members ") + '<w:del w:id="1"><w:r><w:delText>may</w:delText></w:r></w:del>' + f'<w:ins w:id="2">{run("must")}</w:ins>' + run(" reply."), 0)


def test_open_changes_are_refused_with_their_place_until_somebody_settles_them(tmp_path):
    path = word_file(tmp_path / "a.docx", CHANGED)
    with pytest.raises(Stop, match=r"not settled: deleted \(paragraph 1\); inserted \(paragraph 1\).*--accept.*--reject"):
        read_document(path)
    assert refs(read_document(path, "accept")) == [("1", "Members must reply.")]
    assert refs(read_document(path, "reject")) == [("1", "Members may reply.")]


def test_hidden_words_and_comments_are_told(tmp_path):
    hidden = paragraph(run("Seen.") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r><w:r><w:commentReference w:id='0'/></w:r>")
    with pytest.raises(Stop, match=r"hidden words \(paragraph 1\); comment \(paragraph 1\)"):
        read_document(word_file(tmp_path / "a.docx", hidden))


def test_a_wrapped_text_comes_back_as_paragraphs_without_its_running_heads(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("The Charter\r\n\r\n1. Replies\r\n\r\n1.1  An officer who is asked for a thing by a\r\nmember replies.\r\n\r\nPage 1 of 2\r\n\r\n(a)  soon; or\r\n(b)  “later”.\r\n\r\n1.2  Nothing else holds here.\r\n".encode("cp1252"))
    document = read_document(path)
    assert refs(document) == [("", "The Charter"), ("1", "Replies"), ("1.1", "An officer who is asked for a thing by a member replies."), ("1.1(a)", "soon; or"), ("1.1(b)", "“later”."), ("1.2", "Nothing else holds here.")]
    assert len(document.left_out) == 1


def test_numbers_that_stand_together_are_given_to_no_paragraph(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("1.1 The first of them is here.\n\n1.2\n\n1.3\n\nThe second of them is here.\n\nThe third of them is here.\n", encoding="utf-8")
    assert [(each.ref, bool(each.doubts)) for each in read_document(path).paragraphs] == [("1.1", False), ("", True), ("", True)]


def test_a_web_page_gives_its_text_and_the_numbers_of_its_lists(tmp_path):
    path = tmp_path / "a.html"
    path.write_text('<nav><p>Home</p></nav><main><h2>1. Replies</h2><p><b>1.1</b> An officer:</p><ol type="a" start="3"><li>replies &amp; asks;<li>waits.</ol></main><footer>Us</footer>', encoding="utf-8")
    assert refs(read_document(path)) == [("1", "Replies"), ("1.1", "An officer:"), ("1.1(c)", "replies & asks;"), ("1.1(d)", "waits.")]


def test_markdown_gives_its_words_without_marks(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# The Charter\n\n## **Replies**\n\n*An officer*\nreplies.\n\n- <b>soon</b>;\n- [later](https://example.org).\n", encoding="utf-8")
    assert [each.text for each in read_document(path).paragraphs] == ["The Charter", "Replies", "An officer replies.", "soon;", "later."]


def test_a_table_of_markdown_is_read_cell_by_cell(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# The Charter\n\n## Replies\n\n1.1 As here.\n\n| Request | Limit |\n|---|:--|\n| **Written** | ten days |\n\nAfter it.\n", encoding="utf-8")
    cells = {each.cell: each.text for each in read_document(path).paragraphs if each.kind == "table"}
    assert cells == {"table 1, row 1, column 1": "Request", "table 1, row 1, column 2": "Limit", "table 1, row 2, column 1": "Written", "table 1, row 2, column 2": "ten days"}
    assert read_document(path).paragraphs[-1].text == "After it."


@pytest.mark.parametrize("raw", ['<meta charset="utf-8"><p>Café “must”</p>'.encode(), '<meta charset="iso-8859-1"><p>Café “must”</p>'.encode("cp1252"), "<p>Café “must”</p>".encode("cp1252"), "<p>Café “must”</p>".encode("utf-16")], ids=["UTF-8", "Latin 1, as browsers take it", "undeclared", "UTF-16"])
def test_a_web_page_is_read_in_its_own_character_set(tmp_path, raw):
    (tmp_path / "a.html").write_bytes(raw)
    assert [paragraph.text for paragraph in read_document(tmp_path / "a.html").paragraphs] == ["Café “must”"]


@pytest.mark.parametrize(("name", "make", "says"), [
    ("a.docx", lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0 locked"), "password"),
    ("a.docx", lambda path: path.write_bytes(b"PK\x03\x04 cut off"), "damaged"),
    ("a.docx", lambda path: word_file(path, "", {"word/vbaProject.bin": "x"}), "macros"),
    ("a.docx", lambda path: word_file(path, "", {"word/document.xml": '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]><d>&a;</d>'}), "declarations"),
    ("a.docx", lambda path: word_file(path, "<w:p"), "not XML"),
    ("a.docx", lambda path: word_file(path, ""), "holds no text"),
    ("a.docm", lambda path: path.write_bytes(b"x"), "macros"),
    ("a.doc", lambda path: path.write_bytes(b"x"), "save it as .docx"),
    ("a.pdf", lambda path: path.write_bytes(b"x"), "Word file"),
    ("a.txt", lambda path: path.write_bytes(b""), "empty"),
    ("a.txt", lambda path: path.write_bytes(b"a\0b"), "is no text"),
    ("a.html", lambda path: path.write_text("<script>x</script>"), "holds no text"),
    ("a.html", lambda path: path.write_text('<meta name="generator" content="LibreOffice 24"><ol><li>Words.</ol>'), "made by LibreOffice.*give the Word file"),
    ("a.html", lambda path: path.write_text('<style>li:before { content: counters(c, ".") }</style><ol><li>Words.</ol>'), "drawn by a style sheet.*give the Word file"),
    ("a.md", lambda path: path.write_text("# The Charter\n\n1.  Members ask.\n\n2.  Officers reply.\n\n3.  All wait.\n"), "made by pandoc.*give the Word file"),
    ("a.html", lambda path: path.write_text("<div>" * 20_000 + "Words."), "nested too deeply"),
    ("a.html", lambda path: path.write_text("<br>" * 120_001 + "Words."), "more than 120,000 tags"),
    ("a.html", lambda path: path.write_bytes('<meta charset="utf-8"><p>1.1 Übung “x” '.encode() + b"\x93must\x94</p>"), "says that it is in “utf-8”, and holds characters that are not"),
])  # fmt: skip
def test_what_cannot_be_read_says_so_in_one_line(tmp_path, name, make, says):
    make(tmp_path / name)
    with pytest.raises(Stop, match=says) as stop:
        read_document(tmp_path / name)
    assert "\n" not in str(stop.value)
