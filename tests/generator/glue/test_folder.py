"""Whatever becomes of a build, the folder holds a whole site."""

import os
import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from macros.glue import folder
from support.commands import change, command
from support.example import SMALL

resource = pytest.importorskip("resource", reason="this system has no limit on the size of a file to try a full disk with")
pytestmark = [pytest.mark.early, pytest.mark.xdist_group("folder")]


@pytest.fixture(scope="module")
def once(tmp_path_factory) -> Path:
    """The tiny handbook with its site."""
    handbook = shutil.copytree(SMALL, tmp_path_factory.mktemp("once") / "a handbook")
    assert build(handbook).returncode == 0
    return handbook


@pytest.fixture
def built(once, tmp_path) -> Path:
    """The tiny handbook with its site, and an edit that the next build would show."""
    handbook = shutil.copytree(once, tmp_path / "a handbook")
    change(handbook / "handbook.yml", ("Exampleshire handbook", "Another title"))
    return handbook


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


def test_a_folder_that_may_not_be_renamed_leaves_the_old_site_and_one_held_for_a_moment_is_tried_again(tmp_path, monkeypatch):
    site, refused = tmp_path / "site", []

    def rename(path, to, whole=os.replace):
        if Path(path).name == "site.new" and len(refused) < 8:
            refused.append(path)
            raise PermissionError(13, "held", str(path))
        whole(path, to)

    monkeypatch.setattr(folder, "WAITS", (0, 0, 0))
    monkeypatch.setattr(folder.os, "replace", rename)
    for text in ("old", "new"):
        new, lock = folder.begin(site)
        new.mkdir()
        (new / "index.html").write_text(text, encoding="utf-8")
        if text == "old":
            new.rename(site)
            lock.release()
    with pytest.raises(PermissionError):
        folder.finish(site, lock)
    assert (site / "index.html").read_text(encoding="utf-8") == "old" and len(refused) == 4
    refused.extend("x" * 2)  # two more refusals, then it is let go
    folder.finish(site, lock)
    assert (site / "index.html").read_text(encoding="utf-8") == "new" and sorted(path.name for path in tmp_path.glob("site*")) == ["site"]


def test_a_site_that_a_killed_build_had_taken_away_is_put_back(built):
    (built / "site").rename(built / "site.old")
    (built / "decision_trees/exampleshire/papers.yml").write_text("title: broken\n", encoding="utf-8")
    assert build(built).returncode == 1
    assert shown(built) == {False}
