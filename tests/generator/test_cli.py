"""The commands as an author runs them, on the invented council."""

import subprocess
import sys

import pytest
from helpers import PROJECT

from macros.cli import main

pytestmark = pytest.mark.thorough


@pytest.fixture
def handbook(invented):
    """Run one command on the invented council. Returns the finished process."""
    for name in ("mkdocs.yml", "docs", "macros"):
        (invented / name).symlink_to(PROJECT / name)

    def run(*words):
        command = [sys.executable, "-m", "macros.cli", "--project", str(invented), *words]
        return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)

    run.project = invented
    return run


def test_check_says_how_much_there_is(handbook):
    done = handbook("check", "--strict")
    assert done.returncode == 0
    assert "exampleshire: 2 clauses, 3 rules; 2 trees, 3 questions, 8 answers, 6 outcomes, 7 routes" in done.stdout


@pytest.mark.parametrize("command", ["check", "build", "test"])
def test_problems_of_the_content_are_listed_before_anything_is_done(handbook, command):
    path = handbook.project / "handbook.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("- exampleshire", "- nowhere"), encoding="utf-8")
    done = handbook(command)
    assert done.returncode == 1
    assert done.stderr.startswith("handbook.yml:4: publish.1: there is no protocols/nowhere.yml; ")
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_routes_lists_each_route_with_kind_people_times_and_rules(handbook):
    done = handbook("routes", "exampleshire/papers")
    line = "exampleshire/papers: why.work > asked.not-yet -> ask-clerk | do | who: town-clerk | times: 3 working days must town-clerk 7.5/2 | rules: 7.5/1, 7.5/2"
    assert done.stdout.splitlines()[0] == line
    assert len(done.stdout.splitlines()) == 5


def test_approve_keeps_the_routes_and_shows_what_changed_since(handbook):
    first = handbook("approve")
    assert "2 files approved." in first.stdout
    assert "Nothing has changed" in handbook("approve").stdout
    tree = handbook.project / "decision_trees/exampleshire/papers.yml"
    tree.write_text(tree.read_text(encoding="utf-8").replace("go: wait\n", "go: refused\n").replace("  wait:\n", "  unused:\n"), encoding="utf-8")
    assert handbook("approve").returncode == 1
    tree.write_text(tree.read_text(encoding="utf-8").replace("id: unsure\n      say: I am not sure\n      go: ask-clerk", "id: unsure\n      say: I am not sure\n      go: unused"), encoding="utf-8")
    changed = handbook("approve", "exampleshire").stdout
    assert "  - why.work > asked.waiting -> wait | know" in changed
    assert "  + why.work > asked.waiting -> refused | ask" in changed


def test_a_build_publishes_the_site_and_a_broken_one_leaves_it_whole(handbook):
    done = handbook("build")
    assert done.returncode == 0, done.stderr
    site = handbook.project / "site"
    before = {path: path.read_bytes() for path in site.rglob("*.html")}
    assert site / "exampleshire/situations/papers.html" in before
    tree = handbook.project / "decision_trees/exampleshire/papers.yml"
    tree.write_text(tree.read_text(encoding="utf-8").replace("go: asked", "go: nowhere"), encoding="utf-8")
    broken = handbook("build")
    assert broken.returncode == 1
    assert "papers.yml:21: questions.why.answers.1.go: there is no question or outcome “nowhere”" in broken.stderr
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == before
    assert sorted(path.name for path in handbook.project.glob("site*")) == ["site"]


def test_a_wrong_name_in_a_macro_is_one_clear_complaint(handbook):
    docs = handbook.project / "docs"
    docs.unlink()
    docs.mkdir()
    (docs / "index.md").write_text('---\ntitle: Home\n---\n\n{{ clause("exampleshire", "7.9") }}\n', encoding="utf-8")
    (docs / "more.md").write_text("# More\n\n{{ clasue('x') }}\n", encoding="utf-8")
    (docs / "odd.md").write_text("# Odd\n\n{{ clause( }}\n", encoding="utf-8")
    done = handbook("build")
    assert done.returncode != 0
    assert "docs/index.md:5: {{ clause('exampleshire', '7.9') }}: there is no clause “7.9”; did you mean “7.5”?" in done.stderr
    assert "docs/more.md:3: there is no macro “clasue”; did you mean “clause”?" in done.stderr
    assert "docs/odd.md:3: the macro call cannot be read" in done.stderr
    assert not (handbook.project / "site").exists()
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["serve", "build", "check", "routes", "approve", "pdf", "bundle", "export", "bench", "test"])
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0 and len(capsys.readouterr().out.splitlines()) > 3
