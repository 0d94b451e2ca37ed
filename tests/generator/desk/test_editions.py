"""A newer text of a council: what it changes is told rightly, the edition before is kept, and nothing comes in that is not certain."""

import re
import shutil

import pytest
from support.commands import change, command

from macros.checks.registry import check, checked
from macros.content.editions import Entry, compare
from macros.content.loading import fingerprint, load
from macros.content.problems import Refused
from macros.content.redline import redline, same
from macros.desk.bringing import steps
from macros.desk.changes.compare import compare as compare_handbooks
from macros.content.shapes.adopted import AdoptedClause, Block
from macros.desk.edition import Base, held_against
from macros.desk.edition_report import markdown, report
from macros.desk.new_from import write_council
from macros.documents.reading import read_document

BEFORE = """Working together

1. Respect

1.1  Members and officers shall treat one another with courtesy and respect at all times.

1.2  A member shall not raise the conduct or capability of an officer at a meeting that is open to the public.

1.3  Officers serve the Council as a whole and not any political group.

2. Information

2.1  A member may inspect any document that is needed for the work of a committee of which he or she is a member.

2.2  The Clerk shall answer a request for a document within five working days.

2.3  A member who is refused a document may ask the Chairman of the Council to review the refusal.

2.4  Papers that are marked "confidential" shall not be passed to the press. They shall be returned to the Clerk after the meeting.

3. Press and publicity

3.1  The Clerk issues all press releases on behalf of the Council.

3.2  A member who speaks to a newspaper shall make clear whether he or she speaks for the Council.

4. Disputes

4.1  An officer who has a complaint about a member shall first tell the Clerk in writing.

4.2  A member who has a complaint about an officer shall first tell the Clerk and nobody else.

5. Review

5.1  The Monitoring Officer may be asked for advice at any stage.

5.2  This protocol is reviewed once in every four years.
"""
CHANGES = (
    ("with courtesy and respect", "with courtesy, fairness and respect"),  # words
    ("1.2  A member shall", "1.9  A member shall"), ("1.3  Officers", "1.2  Officers"), ("1.9  ", "1.3  "),  # two swapped, in their places too
    ("of a committee of which he", "of a  committee\nof which he"),  # white space only
    ("within five working", "within ten working"),  # a time
    ("ask the Chairman of", "ask the Vice-Chairman of"),  # a person
    ('"confidential" shall not be passed to the press. They', "“confidential” shall not be passed to the press.\n\n2.5  They"),  # a clause split
    ("3. Press and publicity", "3. Media"),  # a heading
    ("speaks for the Council.\n", "speaks for the Council.\n\n3.3  Nothing that is posted on social media counts as the view of the whole authority.\n"),  # one in
    ("4.1  An officer who has a complaint about a member shall first tell the Clerk in writing.\n\n4.2 ", "4.1 "),  # one out, and the next renumbered
)  # fmt: skip
TOLD = {
    "1.1": "Clause 1.1 has changed.",
    "1.3": "Clause 1.3 and clause 1.2 have changed places: what was clause 1.3 is clause 1.2 now.",
    "1.2": "Clause 1.2 and clause 1.3 have changed places: what was clause 1.2 is clause 1.3 now.",
    "2.2": "Clause 2.2 has changed.",
    "2.3": "Clause 2.3 has changed.",
    "2.4": "Clause 2.4 has changed. Part of it stands in clause 2.5 now.",
    "new 0": "Clause 2.5 is new. Its words stood in clause 2.4 before.",
    "new 1": "Clause 3.3 is new.",
    "4.1": "Clause 4.1 is gone.",
    "4.2": "What was clause 4.2 is clause 4.1 now.",
}


def newer() -> str:
    text = BEFORE
    for old, new in CHANGES:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    first, second = (re.search(rf"1\.{number}  .*\n\n", text)[0] for number in "32")
    return text.replace(first + second, second + first)


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """A handbook begun with the earlier text, which is never changed, and the newer text."""
    folder = tmp_path_factory.mktemp("editions")
    paths = folder / "Protocol 2022.txt", folder / "Protocol 2026.txt"
    for path, text in zip(paths, (BEFORE, newer())):
        path.write_text(text, encoding="utf-8")
    done = command("new", folder / "ours", "--council", "Newtown Town Council", "--from", paths[0])
    assert done.returncode == 0, done.stderr
    return folder / "ours", paths[1]


@pytest.fixture
def ours(begun, tmp_path):
    """A copy of that handbook to change, and the newer text."""
    return shutil.copytree(begun[0], tmp_path / "ours"), begun[1]


def against(begun, text: str | None = None, tmp_path=None):
    """The handbook, and another text held against it."""
    content, path = load(begun[0]), begun[1]
    if text is not None:
        path = tmp_path / "other.txt"
        path.write_text(text, encoding="utf-8")
    return content, held_against(content.protocols["newtown"], read_document(path), Base(content.adopted["newtown"], "the text of before", (), False), ())


def test_of_ten_changes_each_is_told_and_nothing_else(begun):
    _, found = against(begun)
    content, told = load(begun[0]), {}
    for item, each in zip(report(content, "newtown", found).items, found.held.told):
        told[each.id] = " ".join(item.change.sentences)
    assert told == TOLD
    assert found.held.headings == (("3. Press and publicity", "3. Media"),)
    assert found.whole and not found.waiting


def test_a_redline_marks_the_words_that_differ_and_no_others(begun):
    content, found = against(begun)
    text = markdown(report(content, "newtown", found))
    for line in ("courtesy**, fairness** and respect", "within ~~five~~ **ten** working days.", "the ~~Chairman~~ **Vice-Chairman** of the", "passed to the press. ~~They shall be returned to the Clerk after the meeting.~~"):
        assert line in text
    assert text.count("~~") == 2 * 4 + 2, "four pieces are gone, and the mark is explained"


def test_white_space_and_the_form_of_marks_are_no_change():
    assert same("A “member’s”  right –\nhere", 'A "member\'s" right - here')
    assert not same("within 5 days", "within 15 days") and not same("may.", "may")
    assert [piece for piece in redline("He may ask\nthe Clerk.", "He  may ask the Clerk.") if piece.kind != "same"] == []


def test_both_texts_can_be_read_out_of_a_redline():
    before, now = "The Clerk must answer within 5 days, or say why not.", "The Deputy must answer each letter within 10 working days or say why."
    for kind, text in (("gone", before), ("new", now)):
        assert re.sub(r"\W+", " ", "".join(piece.text for piece in redline(before, now) if piece.kind in ("same", kind))).strip() == re.sub(r"\W+", " ", text).strip()


@pytest.mark.parametrize(("old", "new", "why"), [
    ("2.2  The Clerk shall answer a request for a document within five working days.", "2.2  Birds of a feather flock together in the park.", "clause whose words were others"),
    ("2.2  The Clerk shall", "2.2  The Clerk shall\n\nIn a hurry one hour is enough.\n\n2.2  The Clerk shall", "no clause claims it"),
    ("within five working days.", "within five working days.\n\nBirds of a feather.", "no clause claims it"),
])  # fmt: skip
def test_what_is_not_certain_is_open_and_says_why(begun, tmp_path, old, new, why):
    _, found = against(begun, BEFORE.replace(old, new), tmp_path)
    assert not found.whole and any(why in match.why for match in found.found.matched.open), [match.why for match in found.found.matched.open]
    assert not [each for each in found.held.told if not each.now], "a clause is not said to be gone while a paragraph waits"


def test_a_newer_text_comes_in_only_when_it_is_said_to_be_one(ours):
    handbook, path = ours
    written = lambda: {path: path.read_bytes() for path in handbook.rglob("*") if path.is_file() and "out" not in path.parts}  # noqa: E731
    before = written()
    for done in (command("--handbook", handbook, "adopt", "newtown", path), command("--handbook", handbook, "redline", "newtown", path)):
        assert "Clause 2.2 has changed." in done.stdout and "Traceback" not in done.stderr
        assert written() == before and (handbook / "out/edition-newtown.html").is_file()
    assert done.returncode == 0


@pytest.mark.parametrize("file, harm, told", [
    ("adopted/earlier/newtown/2022.yml", lambda text: text + b"\xff", "adopted/earlier/newtown/2022.yml:1: this is not UTF-8 text"),
    ("adopted/newtown.yml", lambda text: text + b"\n\t: [x", "adopted/newtown.yml:"),
    ("proof/decisions/newtown.yml", lambda text: b"x\n", "proof/decisions/newtown.yml:1:"),
    ("adopted/newtown.yml", lambda text: text.replace(b"courtesy", b"kindness", 1), "adopted/newtown.yml was edited by hand"),
])  # fmt: skip
def test_what_was_kept_before_and_cannot_be_relied_on_is_told_and_nothing_is_written_over_it(ours, file, harm, told):
    handbook, path = ours
    harmed = handbook / file
    harmed.parent.mkdir(parents=True, exist_ok=True)
    harmed.write_bytes(harm(harmed.read_bytes() if harmed.is_file() else b""))
    before = {path: path.read_bytes() for path in handbook.rglob("*.yml")}
    done = command("--handbook", handbook, "adopt", "newtown", path, "--new-edition", "--was", "2024")
    assert done.returncode == 1 and told in done.stderr, done.stdout + done.stderr
    assert {path: path.read_bytes() for path in handbook.rglob("*.yml")} == before


def test_the_items_of_a_list_go_with_the_words_that_lead_them_in(tmp_path):
    """And not with the number, where a clause before them is gone and they move up."""
    chair, clerk = "The Chair of the Council must:\n\n(a) attend all meetings; and\n\n(b) lead them.\n\n", "The Clerk of the Council must:\n\n(a) attend all Meetings; and\n\n(b) write them down.\n"
    for name, text in (("before.txt", f"1. Officers\n\n1.1 {chair}1.2 {clerk}"), ("now.txt", f"1. Officers\n\n1.1 {clerk.replace('Meetings', 'meetings')}")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    write_council(tmp_path, "newtown", "Newtown Town Council", read_document(tmp_path / "before.txt"))
    content = load(tmp_path)
    found = held_against(content.protocols["newtown"], read_document(tmp_path / "now.txt"), Base(content.adopted["newtown"], "the text of before", (), False), ())
    assert found.whole and [(each.id, bool(each.now)) for each in found.held.told] == [("1.1", False), ("1.2", True)]


def test_the_number_of_a_footnote_is_no_change():
    """A PDF keeps it and Word counts anew."""
    texts = [AdoptedClause(fingerprint="x", blocks=(Block(p="All wait."), Block(footnote="Since 2019.", ref=ref))) for ref in ("1", "2", None)]
    assert len({text.compared for text in texts}) == 1 and len({text.words for text in texts}) == 3


def test_another_document_is_refused_in_a_line(ours, tmp_path):
    other = tmp_path / "bread.md"
    other.write_text("Take flour and water.\n", encoding="utf-8")
    for words in ("adopt", "redline"):
        page = ours[0] / "out/adopt-newtown.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text("what an earlier run said", encoding="utf-8")
        done = command("--handbook", ours[0], words, "newtown", other)
        assert page.exists() == (words == "redline"), "what waited before is not what waits now"
        assert done.returncode == 1 and "Is it the right document?" in done.stderr and len(done.stderr.splitlines()) == 1


def test_a_new_edition_is_brought_in_numbered_and_the_one_before_kept(ours):
    """The whole way: bring in, take the gone clause out, put the new ones in, number, check, see the editions."""
    handbook, path = ours
    protocol = handbook / "protocols/newtown.yml"
    change(protocol, ("source:\n", "source:\n  adopted: 2022-05-16\n"))
    first = command("--handbook", handbook, "adopt", "newtown", path, "--new-edition")
    assert first.returncode == 1 and "adopted/earlier/newtown/2022-05-16.yml" in first.stdout, first.stdout + first.stderr
    assert "take out clause 4.1" in first.stdout and "--renumber" in first.stdout and "“ref: \"2.5\"” with “id: 2.5”" in first.stdout
    early = command("--handbook", handbook, "adopt", "newtown", path, "--renumber")
    assert early.returncode == 1 and "4.1 is still the number of a clause" in early.stderr
    change(protocol, ('  - ref: "4.1"\n', ""), ('    id: "4.1"\n', ""), ("2022-05-16", "2026-05-11"), ('"Press and publicity"', '"Media"'))
    text = protocol.read_text(encoding="utf-8")
    for behind, entry in (("2.4", '  - ref: "2.5"\n    id: "2.5"\n'), ("3.2", '  - ref: "3.3"\n    id: "3.3"\n')):
        text = re.sub(rf'(  - ref: "{behind}"\n    id: .*\n)', rf"\g<1>{entry}", text)
    protocol.write_text(text, encoding="utf-8")
    done = command("--handbook", handbook, "adopt", "newtown", path, "--renumber")
    assert done.returncode == 0, done.stdout + done.stderr
    content = checked(handbook)
    clauses, now = content.protocols["newtown"].clauses(), content.adopted["newtown"]
    assert (clauses["1.2"].ref, clauses["1.3"].ref, clauses["4.2"].ref) == ("1.3", "1.2", "4.1")
    assert now.clauses["2.2"].text == "The Clerk shall answer a request for a document within ten working days." and now.clauses["2.5"].text.startswith("They shall")
    [(_, edition)] = content.editions("newtown")
    assert (edition.adopted, edition.number, edition.clauses["4.2"].label, edition.clauses["2.2"].text) == ("2022-05-16", 1, "4.2", "The Clerk shall answer a request for a document within five working days.")
    for words, status, said in (((), 0, ""), (("--new-edition",), 1, "it is in already")):
        again = command("--handbook", handbook, "adopt", "newtown", path, *words)
        assert again.returncode == status and said in again.stderr and len(checked(handbook).editions("newtown")) == 1, again.stdout + again.stderr
    fixed = path.with_name("Protocol 2026 again.txt")
    fixed.write_text(path.read_text(encoding="utf-8").replace("ten working", "twelve working"), encoding="utf-8")
    assert command("--handbook", handbook, "adopt", "newtown", fixed, "--same-edition").returncode == 0
    content = checked(handbook)
    assert "twelve working" in content.adopted["newtown"].clauses["2.2"].text and len(content.editions("newtown")) == 1
    left = steps(content, "newtown", held_against(content.protocols["newtown"], read_document(fixed), Base(edition, "the text of before", (), True), ()))
    assert left[0] == "protocols/newtown.yml: move clause 1.2 to where the text has it now." and len(left) == 2


def test_two_editions_compared_by_their_clauses_tell_what_was_merged_moved_and_never_brought_in():
    entry = lambda key, words, name="": Entry(key, name or key, words)  # noqa: E731
    held = compare(
        [entry("1", "Members respect all officers."), entry("2", "Officers respect all members."), entry("3", "The Clerk decides."), entry("5", "So be it.")],
        [entry("3", "The Clerk decides."), entry("1", "Members respect all officers. Officers respect all members."), entry("5", "So be it."), entry("4", "Nobody knows this clause.")], missing=("4",),
    )  # fmt: skip
    assert [(each.id, each.kind, each.into, each.out_of) for each in held.clauses] == [("3", "moved", (), ()), ("1", "changed", (), ("2",)), ("2", "gone", ("1",), ()), ("5", "stayed", (), ()), ("4", "first", (), ())]


def test_an_earlier_edition_is_locked_and_numbered_and_its_date_is_not_todays(exampleshire):
    file = exampleshire / "adopted/earlier/exampleshire/2022-05-16.yml"
    twin = shutil.copy(file, file.with_name("again.yml"))
    change(file, ("within 5 days.", "within 6 days."))
    with pytest.raises(Refused) as refused:
        check(load(exampleshire))
    told = "\n".join(map(str, refused.value.problems))
    assert "again.yml:2: number: several editions have the number 1" in told and "2022-05-16.yml" in told and "the wording is not what was brought in" in told
    file.unlink()
    change(twin, ("adopted: 2022-05-16", "adopted: 2026-04-20"), ('version: "1.1"', 'version: "1.2"'))
    assert "this is what the edition before said" in command("--handbook", exampleshire, "check").stderr


def test_changes_names_the_answers_that_rest_on_a_clause_whose_own_wording_is_another(exampleshire):
    before, file = load(exampleshire), exampleshire / "adopted/exampleshire.yml"
    was = before.adopted["exampleshire"].clauses["7.5"]
    change(file, ("within 3 days", "within 4 days"), (was.fingerprint, fingerprint(was.words.replace("within 3 days", "within 4 days"))))
    [told] = compare_handbooks(before, checked(exampleshire))
    assert "own wording of Clause 7.5" in told.sentence and any("“" in line for lot in told.answers for line in lot.lines)
