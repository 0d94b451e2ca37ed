"""A council's document becomes its adopted wording: what is certain goes in to the letter, what is not waits for a decision that is kept."""

import pytest
from support.commands import command
from support.pdf_file import line, lines, pdf_file
from support.word_file import paragraph as paragraph_in_word
from support.word_file import bold, run, word_file

from macros.checks.registry import checked
from macros.content.loading import fingerprint, load
from macros.content.shapes.protocol import Protocol
from macros.documents.matching import match
from macros.documents.paragraph import Document, Paragraph
from macros.documents.wording import adopted_text, written

TEXT = """Working together

7. Seeing papers

7.5  A member is free to look at a document where he or she has a need to know <b>. The Clerk "must" decide.

7.6  Leaks

(a)  Papers must not be given to the press by a member.

(b)  A member is under no duty to tell any person for what purpose he or she asks.

7.7  An officer should hand a request to the Clerk:

within one day, in writing.

8. The rest

Page 3 of 3
"""


def clause(ref: str, says: str, **more) -> dict:
    rule = {"says": says, "kind": "duty", "force": "must", "topic": "access"}
    return {"ref": ref, "id": ref.replace("(", "-").replace(")", "").replace(" ¶", "-p"), "rules": [rule]} | more


def protocol(*clauses: dict) -> Protocol:
    return Protocol.model_validate({"council": "A", "title": "B", "sections": [{"title": "C", "clauses": clauses}]})


def document(*paragraphs: Paragraph) -> Document:
    return Document("a.txt", "text", paragraphs)


def paragraph(ref: str, text: str, **more) -> Paragraph:
    return Paragraph(text, f"line {ref}", ref=ref, printed=ref, **more)


KNOW = clause("7.5", "Councillors may see a document that they need to know for their work.")
PRESS = clause("7.6", "Papers must not be handed to newspapers by councillors.")


def test_words_and_number_that_agree_are_certain():
    found = match(protocol(KNOW, PRESS), document(paragraph("7.5", "A member who has a need to know may see any document."), paragraph("7.6", "No papers are handed to any newspaper.")))
    assert list(found.whole) == ["7.5", "7.6"] and not found.open


def test_a_text_numbered_anew_is_not_taken_for_the_old_clauses():
    """The same number alone is no proof: a clause was put in before."""
    new = paragraph("7.5", "The Mayor opens the fair.")
    found = match(protocol(KNOW, PRESS), document(new, paragraph("7.6", "A member who has a need to know for work may see a document."), paragraph("7.7", "Papers must not be handed to newspapers by members.")))
    assert found.whole == {} and [each.paragraph.ref for each in found.open] == ["7.5", "7.6", "7.7"]
    assert found.open[1].maybe[0] == "7.5" or "7.5" in found.open[1].maybe


def test_what_looks_like_two_clauses_is_left_open_and_neither_is_taken():
    twice = [clause("1", "Treat others with respect and courtesy."), clause("2", "Treat others with respect and courtesy.")]
    found = match(protocol(*twice), document(Paragraph("Treat others with respect and courtesy.", "line 1")))
    assert found.whole == {} and found.open[0].why


def test_an_open_paragraph_below_a_clause_holds_it_back():
    found = match(protocol(KNOW, PRESS), document(paragraph("7.5", "A member who has a need to know may see a document."), Paragraph("Bring sandwiches.", "line 2"), paragraph("7.6", "Papers must not be handed to newspapers.")))
    assert list(found.whole) == ["7.6"] and found.held.keys() == {"7.5"}


def test_a_paragraph_in_doubt_waits():
    found = match(protocol(KNOW), document(paragraph("7.5", "A member who has a need to know may see a document.", doubts=("words are struck through",))))
    assert found.whole == {} and found.open[0].why == "words are struck through"


def test_paragraphs_under_one_number_are_one_clause_or_its_second_paragraph():
    two = [clause("7.5 ¶1", "Councillors may see a document that they need to know."), clause("7.5 ¶2", "The Clerk decides in doubt.")]
    lines = document(paragraph("7.5", "A member who has a need to know may see a document."), Paragraph("In doubt the Clerk decides.", "line 2", under="7.5"))
    assert [len(found) for found in match(protocol(*two), lines).whole.values()] == [1, 1]
    assert [len(found) for found in match(protocol(KNOW), lines).whole.values()] == [2]


@pytest.fixture
def adopting(small, tmp_path):
    """The tiny handbook without its wording, and a document for it."""
    path = tmp_path / "Working together.txt"
    path.write_text(TEXT, encoding="utf-8")
    key = next(iter(load(small).protocols))
    (small / f"adopted/{key}.yml").unlink()
    return small, key, path


def test_what_is_certain_goes_in_and_what_is_not_is_listed_beside_the_restatement(adopting):
    handbook, key, path = adopting
    done = command("--handbook", handbook, "adopt", key, path)
    assert {name: clause.text for name, clause in checked(handbook).adopted[key].clauses.items()} == {"7.6-a": "Papers must not be given to the press by a member."}
    assert done.returncode == 1 and "Working together.txt: line 5: its number (7.5) does not follow 7; perhaps 7.5: “A member is free" in done.stdout
    page = (handbook / f"out/adopt-{key}.html").read_text(encoding="utf-8")
    assert "need to know &lt;b&gt;." in page and "if they have a need to know" in page and "line 5=7.5" in page and "http" not in page


def test_a_decision_is_kept_and_gives_the_same_result_again(adopting):
    handbook, key, path = adopting
    first = command("--handbook", handbook, "adopt", key, path, *decide("line 5=7.5", "line 11=skip", "line 13=skip", "line 15=skip"))
    assert first.returncode == 0, first.stdout
    assert checked(handbook).adopted[key].clauses["7.5"].text == 'A member is free to look at a document where he or she has a need to know <b>. The Clerk "must" decide.'
    kept, wording = ((handbook / name / f"{key}.yml").read_text(encoding="utf-8") for name in ("proof/decisions", "adopted"))
    assert "clause: \"7.5\"" in kept.replace("'", '"') and "member" not in kept
    assert command("--handbook", handbook, "adopt", key, path).stdout == first.stdout
    assert (handbook / f"adopted/{key}.yml").read_text(encoding="utf-8") == wording


def decide(*decisions: str) -> list[str]:
    return [word for each in decisions for word in ("--decide", each)]


def test_wrong_decisions_are_all_told_and_nothing_is_changed(adopting):
    handbook, key, path = adopting
    done = command("--handbook", handbook, "adopt", key, path, *decide("line 6=7.5", "line 5=9.9", "7.5"))
    assert done.returncode == 1 and done.stderr.count("--decide") == 3 and "Traceback" not in done.stderr
    assert not (handbook / f"adopted/{key}.yml").exists() and not (handbook / "proof/decisions").exists()


def test_two_decisions_on_one_place_are_not_settled_by_their_order(adopting):
    handbook, key, path = adopting
    done = command("--handbook", handbook, "adopt", key, path, *decide("line 5=7.5", "line 5=skip"))
    assert done.returncode == 1 and "two things are said of “line 5”" in done.stderr
    assert not (handbook / f"adopted/{key}.yml").exists() and not (handbook / "proof/decisions").exists()


def test_a_document_with_the_wording_of_few_clauses_takes_nothing_away(adopting, tmp_path):
    handbook, key, _ = adopting
    file, few = handbook / f"adopted/{key}.yml", tmp_path / "few.txt"
    clauses = [*load(handbook).protocols[key].clauses(), "9.1", "9.2", "9.3"]
    file.write_text("source: x\nclauses:\n" + "".join(f'  "{name}":\n    text: "A."\n    fingerprint: {fingerprint("A.")}\n' for name in clauses), encoding="utf-8")
    few.write_text("7.6(a)  Papers must not be given to the press by a member.\n", encoding="utf-8")
    before = file.read_text(encoding="utf-8")
    done = command("--handbook", handbook, "adopt", key, few)
    assert done.returncode == 1 and done.stderr.endswith("Nothing was changed.\n")
    assert file.read_text(encoding="utf-8") == before


def test_another_document_is_refused(adopting, tmp_path):
    handbook, key, _ = adopting
    other = tmp_path / "other.txt"
    other.write_text("Bread\n\nTake flour and water.\n", encoding="utf-8")
    done = command("--handbook", handbook, "adopt", key, other)
    assert done.returncode == 1 and "Is it the right document?" in done.stderr
    assert not (handbook / "proof/decisions").exists(), "nothing was changed, as it says"
    folder = tmp_path / "Protocol.docx"
    folder.mkdir()
    assert "is a folder: give the document in it" in command("--handbook", handbook, "adopt", key, folder).stderr


def test_words_that_yaml_would_change_come_back_as_they_were(small):
    odd = "A\u00a0member\u2028may: [see] \"it\" # {{ x }}\u0085\u2011 \\ <https://example.org>"
    key, model = next(iter(load(small).protocols.items()))
    text = adopted_text(Document("a.docx", "Word", ()), model.clauses(), {"7.5": [paragraph("7.5", odd)]})
    (small / f"adopted/{key}.yml").write_text(written(text, {}), encoding="utf-8", newline="\n")
    assert checked(small).adopted[key].clauses["7.5"].text == odd


BODY = "".join([
    paragraph_in_word(bold("Speaking to each other")), paragraph_in_word(bold("Replies"), 0), paragraph_in_word(run("The Town Clerk replies under the Complaints Procedure."), 1), paragraph_in_word(run("soon;"), 2), paragraph_in_word(run("Nobody shouts."), 1),
])  # fmt: skip


def test_a_council_with_a_word_file_alone_has_a_handbook_of_its_own_words(tmp_path):
    source = word_file(tmp_path / "Ours.docx", BODY)
    done = command("new", tmp_path / "ours", "--council", "Newtown Town Council", "--from", source)
    assert done.returncode == 0, done.stderr
    content = checked(tmp_path / "ours")
    assert {key: clause.text for key, clause in content.adopted["newtown"].clauses.items()} == {
        "1.1": "The Town Clerk replies under the Complaints Procedure.", "1.1-a": "soon;", "1.2": "Nobody shouts.",
    }  # fmt: skip
    assert [(section.ref, section.title) for section in content.protocols["newtown"].sections] == [("1", "Replies")]
    text = (tmp_path / "ours/protocols/newtown.yml").read_text(encoding="utf-8")
    assert "#   Town Clerk" in text and "#   Complaints Procedure" in text
    assert command("--handbook", tmp_path / "ours", "check", "--strict").stderr == ""
    again = command("--handbook", tmp_path / "ours", "adopt", "newtown", source)
    assert again.returncode == 0, again.stdout


def test_the_text_in_another_language_stands_beside_and_what_no_clause_claims_is_shown_as_the_clause_that_it_would_be(small, tmp_path):
    key, path = next(iter(load(small).protocols)), tmp_path / "Cymraeg.txt"
    path.write_text("7.5  Caiff aelod weld unrhyw ddogfen y mae angen iddo ei gweld.\n\n7.6  Papurau\n\n(a)  Ni roddir papurau i’r wasg.\n\n7.7  Pobir bara.\n", encoding="utf-8")
    before = load(small).adopted[key]
    done = command("--handbook", small, "adopt", key, path, "--lang", "cy")
    now = checked(small).adopted[key]
    assert {name: clause.text for name, clause in now.languages["cy"].clauses.items()} == {"7.5": "Caiff aelod weld unrhyw ddogfen y mae angen iddo ei gweld.", "7.6-a": "Ni roddir papurau i’r wasg."}
    assert now.clauses == before.clauses and load(small).decisions[key].languages["cy"].source == "Cymraeg.txt"
    assert "a new clause? Put this into the protocol’s file, behind 7.6(a)" in done.stdout and '- ref: "7.7"' in done.stdout
    assert "Cymraeg.txt: line 7: no clause claims it" in done.stdout and done.returncode == 1


def test_hyphens_are_settled_once_for_the_document(adopting, tmp_path):
    handbook, key, _ = adopting
    path = pdf_file(tmp_path / "a.pdf", line(70, 750, "7.6(a)") + lines(110, 750, "Papers must not be given to the press by a member of a party-", "political group."))
    open_ = command("--handbook", handbook, "adopt", key, path)
    assert "does “party-political” have a hyphen?" in open_.stdout + open_.stderr
    done = command("--handbook", handbook, "adopt", key, path, "--hyphen", "party-political=yes")
    assert checked(handbook).adopted[key].clauses["7.6-a"].text.endswith("of a party-political group."), done.stdout
    assert load(handbook).decisions[key].hyphens == {"party-political": True}
