"""The command line: every command on any handbook, from wherever one stands."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from macros import VERSION, machine
from macros.cli import COMMANDS, main
from macros.desk.telling import refused_by_the_machine
from support.commands import change, command
from support.example import SMALL

SAYS = "exampleshire: 2 clauses, 3 rules; 2 trees, 3 questions, 8 answers, 6 outcomes, 7 routes"


def test_check_says_how_much_there_is(small):
    done = command("--handbook", small, "check", "--strict")
    assert done.returncode == 0
    assert SAYS in done.stdout


@pytest.mark.parametrize("words", [["--handbook", "{}", "check"], ["check", "--handbook", "{}"]], ids=["before the command", "after it"])
def test_the_handbook_may_be_named_before_the_command_and_after_it(small, words):
    done = command(*(word.format(small) for word in words))
    assert (done.returncode, SAYS in done.stdout) == (0, True), done.stderr


def test_without_a_name_it_is_the_folder_that_one_stands_in(small):
    assert SAYS in command("check", cwd=small).stdout


def test_where_one_stands_in_no_handbook_it_is_the_generators_own(tmp_path, small, monkeypatch):
    monkeypatch.setattr(machine, "ROOT", small)
    assert SAYS in command("check", cwd=tmp_path).stdout


@pytest.mark.parametrize("name", ["R & D – it's [ours], 100% of no #1 ü", *(pytest.param(name, marks=pytest.mark.long) for name in ("our handbook", "R & D", "no #1", "Städte – déjà vu", "100%", "it's [ours]"))])
def test_a_folder_may_be_called_anything_and_be_named_from_where_one_stands(tmp_path, name):
    shutil.copytree(SMALL, tmp_path / "shelf" / name)
    (tmp_path / "desk").mkdir()
    done = command("build", "--handbook", Path("..", "shelf", name), cwd=tmp_path / "desk")
    assert done.returncode == 0, done.stderr
    site = tmp_path / "shelf" / name / "site"
    assert (site / "exampleshire/situations/papers.html").is_file()
    assert f"The site is in {site}" in done.stdout


@pytest.mark.parametrize("words", ["check", "build", "serve", "test", "routes", "approve", "export", "bundle", "pdf", "upgrade"])
def test_a_folder_that_is_not_there_is_told_in_a_line(tmp_path, words):
    done = command(words, "--handbook", tmp_path / "gone", ends_early=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [f"There is no folder {tmp_path / 'gone'}. To start a handbook: python3 run.py new {tmp_path / 'gone'}"]


@pytest.mark.parametrize("name", ["check", "build", "test", "routes"])
def test_a_folder_without_a_handbook_is_told_in_a_line(tmp_path, name):
    done = command(name, "--handbook", tmp_path, ends_early=True)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert done.stderr.startswith("problem: handbook.yml:1: the file is missing; ")


@pytest.mark.parametrize("name", ["check", "build", "test", "routes", "approve", "export", "bundle", "pdf"])
def test_problems_of_the_content_are_listed_before_anything_is_done(small, name):
    change(small / "handbook.yml", ("- exampleshire", "- nowhere"))
    done = command("--handbook", small, name, ends_early=True)
    assert done.returncode == 1
    assert done.stderr.startswith("problem: handbook.yml:5: publish.1: there is no protocols/nowhere.yml; ")
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name, capsys):
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0 and "--handbook FOLDER" in said and len(said.splitlines()) > 5
    assert COMMANDS[name].run.__doc__.strip().partition("\n")[0].split()[0] in said


def test_the_help_lists_every_command(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert [name for name in COMMANDS if f"    {name} " not in said] == []


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"python3 run.py {VERSION}\n")


@pytest.mark.parametrize("words", [["chekc"], ["check", "--stirct"], ["build", "now"], []], ids=["command", "option", "word", "nothing"])
def test_words_that_mean_nothing_are_refused_and_nothing_is_done(words, small, capsys):
    with pytest.raises(SystemExit) as ended:
        main([*words, "--handbook", str(small)] if words else [])
    assert ended.value.code == 2 and not (small / "site").exists()
    assert "error: " in capsys.readouterr().err


@pytest.mark.parametrize(("number", "said"), [(errno.ENOENT, "“a file” is not there."), (errno.EROFS, "“a file” stands where nothing can be written."), (errno.ENOSPC, "The disk is full, so that “a file” could not be written."), (errno.EPROTO, "“a file” could not be used (Protocol error).")])
def test_what_the_machine_refuses_is_said_in_words(number, said):
    assert refused_by_the_machine(OSError(number, os.strerror(number), "a file")) == f"{said} The work stopped there."
