"""Slips of the pen: each draws one complaint that names it, at its own line; what is safe is mended by `check --fix`."""

from datetime import date
from pathlib import PurePosixPath

import pytest

from macros.checks.registry import warnings
from macros.content.loading import load
from macros.desk.mend import mend
from support.commands import change
from support.said import complaints

TREE, PROTOCOL, HANDBOOK = "decision_trees/exampleshire/papers.yml", "protocols/exampleshire.yml", "handbook.yml"
BECAUSE = "    because: The Town Clerk decides."
SLIPS = {
    "a clause that is not there": (TREE, "      - 7.5/1\n    - do: Keep", "      - 7.9/2\n    - do: Keep", 52, "write one of: 7.5 (Councillors may look at a document…); 7.6-a (Limits)"),
    "a no-break space in a force": (PROTOCOL, "force: must not", "force: must\u00a0not", 70, "“must[no-break space]not” holds a character that nobody sees; write “must not”"),
    "a zero width space in an id": (PROTOCOL, "free to\n      topic: access", "free to\n      topic: access\u200b", 49, "“access[zero width space]” holds a character that nobody sees; write “access”"),
    "a no-break space before a key": (PROTOCOL, "      says: The Town", "      \u00a0says: The Town", 51, "the key “[no-break space]says” holds"),
    "no-break spaces as an indent": (PROTOCOL, "    title: Councillor", "\u00a0\u00a0\u00a0\u00a0title: Councillor", 10, "a no-break space stands in column 1"),
    "a no-break space behind a colon": (PROTOCOL, "council: Example", "council:\u00a0Example", 1, "a no-break space stands in column 9"),
    "a vertical tab": (PROTOCOL, "Elected to the", "Elected\x0bto the", 11, "a line break from Word (Shift+Enter, a vertical tab) stands in column 19"),
    "a line separator": (TREE, "title: Ask the Town", "title: Ask\u2028the Town", 47, "a line separator stands in column 15"),
    "a null character": (TREE, "topic: access", "topic: \x00access", 3, "a null character stands in column 8"),
    "a quotation mark never closed": (TREE, "title: I want to see a council document", 'title: "I want to see a council document', 1, 'the quotation mark " that opens here is never closed'),
    "one that a later one seems to close": (PROTOCOL, 'version: "1.2"', 'version: "1.2', 5, 'the quotation mark " that opens here is never closed'),
    "text behind a closing quotation mark": (TREE, BECAUSE, '    because: "The" Clerk decides.', 65, "the text goes on behind its closing quotation mark"),
    "a bullet from Word": (TREE, "- planning file", "• planning file", 7, "a list entry begins with “•”"),
    "a dash for a hyphen": (PROTOCOL, '    - id: "1"', '    – id: "1"', 40, "a list entry begins with “–”"),
    "no space behind a hyphen": (TREE, "- planning file", "-planning file", 7, "no space behind its hyphen"),
    "no space behind a colon": (TREE, "topic: access", "topic:access", 3, "write “topic: access”"),
    "no colon": (TREE, "topic: access", "topic access", 3, "this line is no “key: value”"),
    "a colon inside a text": (TREE, BECAUSE, "    because: The Town Clerk: decides.", 65, "a colon with a space behind it stands inside the text"),
    "a tab": (TREE, "topic: access", "\ttopic: access", 3, "a tab stands in the indent"),
    "an odd indent": (TREE, "    title: Ask the Town Clerk\n", "   title: Ask the Town Clerk\n", 47, "the line is indented by 3 spaces"),
    "a bracket never closed": (TREE, "- planning file", "- [planning file", 7, "the bracket [ that opens here is never closed"),
    "a text that begins with a sign": (TREE, "topic: access", "topic: @access", 3, "a text cannot begin with “@”"),
    "a second document": (TREE, "topic: access", "---\ntopic: access", 3, "a second document starts here"),
    "a tag before a key": (TREE, "topic: access", "!x topic: access", 3, "tags (!x) are not used here"),
    "an anchor before a key": (TREE, "topic: access", "&x topic: access", 3, "anchors (&) and aliases (*) are not used here"),
    "a list for the format": (HANDBOOK, "format: 2", "format:\n- a", 1, "is not the number of a format"),
    "a list for true or false": (TREE, "start: why", "sensitive:\n- yes\nstart: why", 11, "true or false belongs here"),
    "an address without its beginning": (HANDBOOK, "https://exampleshire.example/grievance", "www.example.gov.uk/code", 18, "write https://www.example.gov.uk/code"),
    "a telephone number in words": (HANDBOOK, "01632 960000", "ask the switchboard", 14, "begin with the number"),
    "a list that runs together": (TREE, BECAUSE, "    because: >-\n      Two:\n      - one\n      - two", 65, "the lines of this list would run together"),
    "a list entry too far in": (TREE, BECAUSE, "    because: |-\n      - one\n          - two", 65, "an entry of a list stands too far in"),
    "a link to the intranet": (TREE, BECAUSE, "    because: See [it](http://intranet/x).", 65, "a link leads where no page of this site may lead"),
    "an image": (TREE, BECAUSE, "    because: See ![it](x.png).", 65, "an image cannot stand in a text"),
    "a heading": (TREE, BECAUSE, "    because: |-\n      # Head\n\n      text", 65, "a heading cannot stand in a text"),
    "emphasis in an answer": (TREE, "say: Not yet", "say: Not *yet*", 34, "stars and links are not read in “say”"),
    "a stronger word than the force": (TREE, "do: You may ask to see it.", "do: You must ask to see it.", 49, "the words say “must”, and the force of the step is “may”"),
    "a term on a clause of several rules": (PROTOCOL, "    - 7.5/1\nsections", "    - 7.5\nsections", 31, "write one of: 7.5/1, 7.5/2"),
}  # fmt: skip
MISNAMED = {
    "decision_trees/exampleshire/a.yaml": "call it a.yml", "decision_trees/exampleshire/A.YML": "call it a.yml", "decision_trees/exampleshire/a.yml.txt": "call it a.yml",
    "decision_trees/exampleshire/press - Copy.yml": "call it press-copy.yml", "decision_trees/exampleshire/Café & Co #1.yml": "lower case, digits and hyphens",
    "decision_trees/x.yml": "put it into decision_trees/PROTOCOL/", "protocols/sub/x.yml": "put it into protocols/", "proof/card.yml": "did you mean “proof/", "protocols/text.docx": "only .yml files belong here",
    "comparisons.yaml": "did you mean “comparisons.yml”?", "decision_tree/exampleshire/y.yml": "did you mean “decision_trees”?",
    "protocol/x.yml": "did you mean “protocols”?", "trees/x.yml": "put it into decision_trees", "doc/x.md": "did you mean “docs”?", "training.yml": "put it into training/PROTOCOL.yml", "tree.yml": "put it into decision_trees/PROTOCOL/NAME.yml",
    "addresses.txt": "put it into proof/addresses.txt", "proof/card/x.yml": "did you mean “cards”?",
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_the_only_complaint_and_is_named_at_its_line(slip, small):
    place, old, new, line, said = SLIPS[slip]
    change(small / place, (old, new))
    found = complaints(small)
    assert len(found) == 1 and found[0].startswith(f"{place}:{line}:") and said in found[0], "\n".join(found)


@pytest.mark.parametrize("name", MISNAMED)
def test_a_file_that_is_not_read_is_told(name, small):
    (small / name).parent.mkdir(parents=True, exist_ok=True)
    (small / name).write_text("a: b\n", encoding="utf-8")
    found = complaints(small)
    assert len(found) == 1 and found[0].partition(":")[0] in (name, *map(str, PurePosixPath(name).parents)) and MISNAMED[name] in found[0], "\n".join(found)


@pytest.mark.parametrize("name", [".#papers.yml", "._papers.yml", "~$papers.yml"])
def test_what_a_system_or_an_editor_leaves_is_passed_over(name, small):
    (small / "decision_trees/exampleshire" / name).write_bytes(b"\x00\xff")
    assert complaints(small) == []


@pytest.mark.parametrize(("char", "called"), [("\u00a0", "a no-break space"), ("\u00ad", "a soft hyphen"), ("\u200b", "a zero width space")])
def test_a_character_that_nobody_sees_in_a_text_is_a_warning_and_is_mended(char, called, small):
    change(small / PROTOCOL, ("Elected to", f"Elected{char} to"))
    found = [str(warning) for warning in warnings(load(small), date(2026, 11, 27))]
    assert len(found) == 1 and found[0].startswith(f"{PROTOCOL}:11: {called} stands in column 19")
    mend(small)
    assert warnings(load(small), date(2026, 11, 27)) == [] and complaints(small) == []


def test_mending_changes_nothing_that_is_seen_and_says_what_it_did(small):
    path = small / TREE
    whole = path.read_text(encoding="utf-8")
    path.write_bytes(whole.replace("  help:", "\thelp:").replace("Not yet", "Not\u00a0yet  ").replace("\n", "\r\n").encode())
    assert complaints(small)
    assert mend(small) == [f"{TREE}: line ends made the same, 1 character that nobody sees, tabs in the indent and spaces at the ends of lines"]
    assert path.read_text(encoding="utf-8").split() == whole.split() and complaints(small) == []
    assert mend(small) == []
