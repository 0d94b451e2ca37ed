"""Whatever becomes of a build, the folder holds a whole site."""

from pathlib import Path

import pytest
from filelock import FileLock

from support.commands import change, command

resource = pytest.importorskip("resource", reason="this system has no limit on the size of a file to try a full disk with")


@pytest.fixture
def built(small) -> Path:
    """The tiny handbook, built once, with an edit that the next build would show."""
    assert build(small).returncode == 0
    change(small / "handbook.yml", ("Exampleshire handbook", "Another title"))
    return small


def build(handbook: Path, **how):
    return command("--handbook", handbook, "build", **how)


def shown(handbook: Path) -> set[bool]:
    """Whether each page of the site has the new title; both at once would be half a site."""
    pages = list((handbook / "site").rglob("*.html"))
    assert len(pages) > 10
    return {"Another title" in page.read_text(encoding="utf-8") for page in pages}


def test_a_second_build_at_the_same_time_is_refused_and_changes_nothing(built):
    with FileLock(built / ".site.lock"):
        done = build(built)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "another build is writing" in done.stderr and "wait until it has ended" in done.stderr
    assert shown(built) == {False}
    assert build(built).returncode == 0
    assert shown(built) == {True}


def test_a_full_disk_is_told_in_a_line_and_the_last_site_stays(built):
    small = 40_000

    def full():
        resource.setrlimit(resource.RLIMIT_FSIZE, (small, small))

    done = build(built, preexec_fn=full)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "the site could not be written" in done.stderr
    assert shown(built) == {False}
    assert not (built / "site.new").exists()


def test_a_site_that_a_killed_build_had_taken_away_is_put_back(built):
    (built / "site").rename(built / "site.old")
    (built / "decision_trees/exampleshire/papers.yml").write_text("title: broken\n", encoding="utf-8")
    assert build(built).returncode == 1
    assert shown(built) == {False}
