"""A handbook is begun, grows by a protocol or a tree, and loses one again, and has no problem at any moment."""

import pytest

from macros.content.training import scenarios
from macros.content.loading import load
from support.commands import change, command
from support.said import complaints


EXAMPLE = "this is still the example tree that `new` wrote", "these are still the example clauses that `new` wrote"


def strict(handbook) -> list[str]:
    """What a strict check tells."""
    done = command("--handbook", handbook, "check", "--strict")
    assert done.returncode == ("warning" in done.stderr)
    return [line for line in done.stderr.splitlines() if line.startswith(("problem", "warning"))]


@pytest.fixture
def made(tmp_path):
    """A handbook just begun."""
    done = command("new", tmp_path / "our handbook", "--council", "Newtown Town Council")
    assert done.returncode == 0, done.stderr
    return tmp_path / "our handbook"


@pytest.mark.parametrize("council", ["Newtown Town Council", "Ynys Môn", 'The "Old" Council: #1 & more', "Åby"])
def test_a_new_handbook_has_no_problem_whatever_the_council_is_called(tmp_path, council):
    done = command("new", tmp_path / "ours", "--council", council)
    assert done.returncode == 0, done.stderr
    assert strict(tmp_path / "ours") == []
    content = load(tmp_path / "ours")
    assert [protocol.council for protocol in content.protocols.values()] == [council]


def test_nothing_is_ever_overwritten(made):
    before = {path: path.read_bytes() for path in made.rglob("*") if path.is_file()}
    done = command("new", made, "--council", "Other Council")
    assert done.returncode == 1 and "is there already and is not empty" in done.stderr
    assert {path: path.read_bytes() for path in made.rglob("*") if path.is_file()} == before


def test_without_anybody_to_ask_it_says_what_to_give(tmp_path):
    done = command("new", tmp_path / "ours")
    assert done.returncode == 1 and '--council "Newtown Town Council"' in done.stderr
    assert not (tmp_path / "ours").exists()


def test_a_protocol_and_a_tree_are_added_and_taken_out_again(made):
    assert command("--handbook", made, "new", "--protocol", "oldtown").returncode == 0
    assert strict(made) == []
    assert command("--handbook", made, "new", "--tree", "oldtown/papers").returncode == 0
    assert complaints(made) == []
    for what in ("oldtown/papers", "oldtown"):
        done = command("--handbook", made, "remove", what)
        assert done.returncode == 1 and "--yes" in done.stderr
        assert command("--handbook", made, "remove", what, "--yes").returncode == 0
        assert complaints(made) == []
    assert list(load(made).protocols) == ["newtown"]
    assert not [path for path in made.rglob("*oldtown*")]
    assert strict(made) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["remove", "newtwon", "--yes"], "There is no protocol “newtwon”; did you mean “newtown”?"),
        (["new", "--tree", "newtwon/papers"], "There is no protocol “newtwon”; did you mean “newtown”?"),
        (["new", "--protocol", "con"], "No file on Windows can be called “con”: take another name, such as con-1."),
        (["new", "--protocol", "Old Town"], "“Old Town” cannot be part of an address. Use lower case, digits and hyphens, such as old-town."),
        (["new", "--protocol", "newtown"], "is there already; nothing was changed."),
    ],
)
def test_a_wrong_name_is_told_in_one_line(made, words, said):
    done = command("--handbook", made, *words)
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1
    assert said in done.stderr


def test_one_council_taken_out_of_two_leaves_nothing_of_it(exampleshire):
    own = exampleshire / "docs/ours.md"
    done = command("--handbook", exampleshire, "remove", "samplebury", "--yes")
    assert done.returncode == 0, done.stderr
    assert "Look at docs/ours.md yourself" in done.stdout
    own.unlink()
    assert complaints(exampleshire) == []
    left = [path for path in exampleshire.rglob("*") if path.is_file() and path.suffix in {".yml", ".txt"} and "samplebury" in path.read_text(encoding="utf-8").lower()]
    assert left == []
    assert command("--handbook", exampleshire, "build").returncode == 0


def test_a_new_module_is_sound_and_listed_and_the_tree_that_it_plays_stays(small):
    for key in ("first-weeks", "later"):
        assert command("new", "--module", f"exampleshire/{key}", "--handbook", small).returncode == 0
    assert complaints(small) == []
    assert [placed.key for placed in scenarios(load(small), "exampleshire")] == ["first-weeks", "later"]
    again = command("new", "--module", "exampleshire/later", "--handbook", small)
    assert again.returncode == 1 and "is there already; nothing was changed" in again.stderr
    gone = command("remove", "exampleshire/papers", "--yes", "--handbook", small)
    assert gone.returncode == 1 and "(scenario “later”)" in gone.stderr and (small / "decision_trees/exampleshire/papers.yml").is_file()


@pytest.mark.parametrize(
    ("file", "fault", "adds"),
    [("protocols/exampleshire.yml", ("kind: duty", "kind: dooty"), "tree"), ("protocols/exampleshire.yml", ("kind: duty", "kind: dooty"), "module"), ("decision_trees/exampleshire/papers.yml", ("start: ", "begin: "), "module")],
)
def test_a_file_with_a_mistake_is_told_as_that_and_not_as_one_that_is_missing(small, file, fault, adds):
    for tree in (small / "decision_trees/exampleshire").glob("*.yml"):
        if tree.name != "papers.yml":
            tree.unlink()
    broken = small / file
    broken.write_text(broken.read_text(encoding="utf-8").replace(*fault), encoding="utf-8")
    done = command("new", f"--{adds}", "exampleshire/later", "--handbook", small)
    assert done.returncode == 1 and f"{file} has problems. Mend them first (python3 run.py check); no {adds} was added." in done.stderr


@pytest.mark.parametrize(
    ("force", "helps", "line"),
    [("must", "councillor", "      by:\n      - clerk\n"), ("can expect", "clerk", "    reader:\n    - clerk\n")],
)
def test_a_new_tree_on_a_rule_about_another_post_says_whose_act_its_step_is(made, force, helps, line):
    both = "      - councillor\n      - officer\n"
    on = "" if force == "can expect" else "      on:\n      - clerk\n"
    change(
        made / "protocols/newtown.yml",
        (f"      on:\n{both}      helps:\n{both}      force: should\n", f"{on}      helps:\n      - {helps}\n      force: {force}\n"),
    )
    assert command("--handbook", made, "new", "--tree", "newtown/papers").returncode == 0
    tree = made / "decision_trees/newtown/papers.yml"
    assert line in tree.read_text(encoding="utf-8") and [said for said in complaints(made) if "papers.yml" in said] == []


def test_the_example_is_not_published_unseen_beside_what_is_the_councils_own(made):
    assert strict(made) == []
    change(made / "protocols/newtown.yml", ("should treat each other with respect", "should be patient with each other"))
    said = command("--handbook", made, "check").stderr
    assert [told in said for told in EXAMPLE] == [True, True]
    assert command("--handbook", made, "build", "--strict").returncode == 1 and not (made / "site").exists()
    assert command("--handbook", made, "new", "--tree", "newtown/papers").returncode == 0
    assert "questions.what.answers.1.say: nobody has written this yet; write the first thing that it may be" in command("--handbook", made, "check").stderr


@pytest.mark.parametrize(("council", "key"), [("Ynys Môn", "ynys-mon"), ("Åby Town Council", "aby")])
def test_letters_with_accents_are_letters_in_a_key(tmp_path, council, key):
    assert command("new", tmp_path / "ours", "--council", council).returncode == 0
    assert [*load(tmp_path / "ours").protocols] == [key]


@pytest.mark.parametrize("what", ["--module", "--tree", "--protocol"])
def test_nothing_is_added_where_there_is_no_handbook(tmp_path, what):
    for words in (["new", tmp_path / "gone", what, "a/b"], ["--handbook", tmp_path, "new", what, "a/b"]):
        done = command(*words)
        assert done.returncode == 1 and "so that nothing can be added to it. To start one: python3 run.py new FOLDER" in done.stderr
    assert not list(tmp_path.iterdir())
