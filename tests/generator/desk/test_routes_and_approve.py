"""The routes are listed, kept when they are approved, and compared with those that were."""

import pytest

from support.commands import change, command

PAPERS = "decision_trees/exampleshire/papers.yml"


def test_routes_lists_each_route_with_kind_people_times_and_rules(small):
    done = command("--handbook", small, "routes", "exampleshire/papers")
    line = "exampleshire/papers: why.work > asked.not-yet -> ask-clerk | do | who: town-clerk | times: 3 working days must town-clerk 7.5/2 | rules: 7.5/1, 7.5/2"
    assert done.stdout.splitlines()[0] == line
    assert len(done.stdout.splitlines()) == 5


def test_approve_keeps_the_routes_and_shows_what_changed_since(small):
    def approve(*words):
        return command("--handbook", small, "approve", "--yes", *words)

    first = approve()
    assert "3 files approved." in first.stdout
    assert "Nothing has changed" in approve().stdout
    change(small / PAPERS, ("go: wait\n", "go: refused\n"), ("  wait:\n", "  unused:\n"))
    assert approve().returncode == 1
    change(small / PAPERS, ("id: unsure\n      say: I am not sure\n      go: ask-clerk", "id: unsure\n      say: I am not sure\n      go: unused"))
    changed = approve("exampleshire").stdout
    assert "  - why.work > asked.waiting -> wait | know" in changed
    assert "  + why.work > asked.waiting -> refused | ask" in changed


@pytest.mark.parametrize("name", ["approve", "routes"])
@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("exampelshire", "There is no protocol “exampelshire”; did you mean “exampleshire”?"),
        ("exampelshire/papers", "There is no protocol “exampelshire”; did you mean “exampleshire”?"),
        ("exampleshire/paper", "The protocol “exampleshire” has no tree “paper”; did you mean “papers”?"),
    ],
)
def test_an_unknown_name_is_told_in_one_line_with_the_nearest(small, name, wrong, said):
    done = command("--handbook", small, name, wrong)
    assert (done.returncode, done.stdout, done.stderr.splitlines()) == (1, "", [said])
    assert not (small / "proof").exists()


@pytest.mark.parametrize("name", ["bundle", "pdf"])
def test_an_unknown_protocol_is_told_in_one_line_with_the_nearest(small, name):
    done = command("--handbook", small, name, "exampelshire")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1] == "there is no published protocol “exampelshire”; did you mean “exampleshire”?"
    assert not (small / "out").exists()
