"""A build publishes the whole site or nothing, and tells what is wrong in lines."""

import shutil

import pytest

from support.commands import change, command


def test_a_build_publishes_the_site_and_a_broken_one_leaves_it_whole(small):
    done = command("--handbook", small, "build")
    assert done.returncode == 0, done.stderr
    site = small / "site"
    before = {path: path.read_bytes() for path in site.rglob("*.html")}
    assert site / "exampleshire/situations/papers.html" in before
    assert not list(site.glob("sitemap*")), "without an address there is nothing to list"
    change(small / "decision_trees/exampleshire/papers.yml", ("go: asked", "go: nowhere"))
    broken = command("--handbook", small, "build")
    assert broken.returncode == 1
    assert "papers.yml:21: questions.why.answers.1.go: there is no question or outcome “nowhere”" in broken.stderr
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == before
    assert sorted(path.name for path in small.glob("site*")) == ["site"]


def test_a_wrong_name_in_a_macro_is_one_clear_complaint(small):
    docs = small / "docs"
    docs.mkdir()
    (docs / "index.md").write_text('---\ntitle: Home\n---\n\n{{ clause("exampleshire", "7.9") }}\n', encoding="utf-8")
    (docs / "more.md").write_text("# More\n\n{{ clasue('x') }}\n", encoding="utf-8")
    (docs / "odd.md").write_text("# Odd\n\n{{ clause( }}\n", encoding="utf-8")
    done = command("--handbook", small, "build")
    assert done.returncode != 0
    checked = command("--handbook", small, "check")
    assert checked.returncode == 1 and [line for line in done.stderr.splitlines() if line.startswith("problem: docs/")] == [line for line in checked.stderr.splitlines() if line.startswith("problem: docs/")]
    assert "docs/index.md:5: {{ clause('exampleshire', '7.9') }}: there is no clause “7.9”; did you mean “7.5”?" in done.stderr
    assert "docs/more.md:3: there is no macro “clasue”; did you mean “clause”?" in done.stderr
    assert "docs/odd.md:3: the macro call cannot be read" in done.stderr
    assert not (small / "site").exists()
    assert "Traceback" not in done.stderr and "BuildError" not in done.stderr


@pytest.mark.parametrize("written", ["{{ 1/0 }}", "{{ page.foo.bar }}", "{% for x in 3 %}{% endfor %}"])
def test_an_expression_of_an_author_s_own_is_taken_by_check_and_build_alike(written, small):
    (small / "docs").mkdir()
    (small / "docs/more.md").write_text(f"# More\n\n{written}\n", encoding="utf-8")
    said = [command("--handbook", small, name) for name in ("check", "build")]
    assert len({bool(done.returncode) for done in said}) == 1, [done.stderr for done in said]
    assert all(not done.returncode or "docs/more.md" in done.stderr for done in said) and "Traceback" not in said[1].stderr


MAY_BE_MISSING = ("docs", "comparisons.yml", "silences", "adopted", "proof")


@pytest.mark.parametrize("without", [pytest.param(MAY_BE_MISSING, id="all of it"), *(pytest.param([name], id=name, marks=pytest.mark.long) for name in MAY_BE_MISSING)])
def test_what_a_council_has_nothing_to_say_on_may_be_missing(exampleshire, without):
    for name in without:
        path = exampleshire / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for promised in (exampleshire / "proof/addresses.txt", *(exampleshire / "proof/approved").glob("*.txt")):  # nothing was promised of what never was
        promised.unlink(missing_ok=True)
    done = command("--handbook", exampleshire, "build", "--strict")
    assert (done.returncode, done.stderr) == (0, "")
    assert {"index.html", "privacy.html", "accessibility.html", "404.html"} <= {page.name for page in (exampleshire / "site").glob("*.html")}
