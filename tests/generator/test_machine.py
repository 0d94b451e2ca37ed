"""What the generator needs on a machine: a browser in the order that the README promises, and packages in sets, each installed once."""

import os
from types import SimpleNamespace

import pytest

from macros import machine


@pytest.fixture
def bare(monkeypatch):
    """A machine with no browser and no way to get one. `asked` is what was run, `done` what each run ends with."""
    bare = SimpleNamespace(asked=[], done=1)
    for name in ("BROWSER_PATH", "FIREFOX_PATH"):
        monkeypatch.setenv(name, "")  # so that what is put there meanwhile is taken away again
        monkeypatch.delenv(name)
    monkeypatch.setattr(machine, "PLACES", ())
    monkeypatch.setattr(machine.shutil, "which", lambda name: None)
    monkeypatch.setattr(machine, "subprocess", SimpleNamespace(DEVNULL=None, run=lambda words, **_: bare.asked.append(list(map(str, words))) or SimpleNamespace(returncode=bare.done)))
    return bare


def test_the_browser_that_is_named_comes_first(bare, tmp_path, monkeypatch, capsys):
    (tmp_path / "mine").touch()
    monkeypatch.setattr(machine.shutil, "which", lambda name: str(tmp_path / "other"))
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "mine"))
    machine.browser()
    assert os.environ["BROWSER_PATH"] == str(tmp_path / "mine")
    assert "that BROWSER_PATH names" in capsys.readouterr().err


def test_a_named_browser_that_is_not_there_is_said(bare, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere")
    with pytest.raises(machine.Stop, match="there is no such file"):
        machine.browser()


@pytest.mark.parametrize("name", ["chromium-headless-shell", "chrome", "msedge"])
def test_a_browser_on_the_machine_comes_before_a_download(bare, tmp_path, monkeypatch, capsys, name):
    (tmp_path / name).touch()
    monkeypatch.setattr(machine.shutil, "which", lambda asked: str(tmp_path / name) if asked == name else None)
    machine.browser()
    assert os.environ["BROWSER_PATH"] == str(tmp_path / name) and bare.asked == []
    assert "the browser on this machine" in capsys.readouterr().err


def test_a_browser_in_one_of_the_usual_places_is_found_too(bare, tmp_path, monkeypatch):
    (tmp_path / "Google Chrome").touch()
    monkeypatch.setattr(machine, "PLACES", ("/nowhere", str(tmp_path / "Google Chrome")))
    assert machine.installed_browser() == str(tmp_path / "Google Chrome")


def test_playwrights_own_download_comes_next_and_needs_no_path(bare, capsys):
    bare.done = 0
    machine.browser()
    assert "BROWSER_PATH" not in os.environ
    assert bare.asked == [[str(machine.PYTHON), "-m", "playwright", "install", "chromium"]]
    assert "that Playwright downloaded" in capsys.readouterr().err


def test_without_any_browser_one_sentence_says_what_to_do(bare):
    with pytest.raises(machine.Stop, match="install Chrome, Edge or Chromium, or set BROWSER_PATH"):
        machine.browser()
    assert len(bare.asked) == 1


def test_firefox_and_webkit_are_those_on_the_machine_and_nothing_is_downloaded(bare, monkeypatch, capsys):
    monkeypatch.setattr(machine.shutil, "which", lambda name: f"/usr/bin/{name}")
    machine.other_engines()
    assert bare.asked == []
    said = capsys.readouterr().err
    assert "the Firefox on this machine: /usr/bin/firefox-esr" in said and "the WebKit on this machine: /usr/bin/WPEWebDriver" in said


def test_a_firefox_that_is_named_comes_first_and_must_be_there(bare, tmp_path, monkeypatch):
    monkeypatch.setenv("FIREFOX_PATH", str(tmp_path / "mine"))
    with pytest.raises(machine.Stop, match="FIREFOX_PATH names .*there is no such file"):
        machine.other_engines()
    (tmp_path / "mine").touch()
    assert machine.installed_firefox() == str(tmp_path / "mine")


def test_an_engine_that_is_not_on_the_machine_is_asked_of_playwright(bare, capsys):
    bare.done = 0
    machine.other_engines()
    assert [words[-2:] for words in bare.asked] == [["install", "firefox"], ["install", "webkit"]]
    assert "NOT TESTED" not in capsys.readouterr().err


def test_without_a_download_debians_packages_are_installed_where_that_is_allowed(bare, monkeypatch):
    monkeypatch.setattr(machine.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(machine.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    machine.other_engines()
    assert [words[-1] for words in bare.asked if words[0] == "apt-get" and "install" in words] == ["firefox-esr", "cog"]


def test_an_engine_that_cannot_be_had_is_said_and_stops_nothing(bare, capsys):
    machine.other_engines()
    said = capsys.readouterr().err
    assert "NOT TESTED in Firefox" in said and "NOT TESTED in WebKit" in said


@pytest.fixture
def empty(bare, tmp_path, monkeypatch):
    """A copy of the generator in which nothing is installed, and where installing does nothing but succeed."""
    bare.done = 0
    for name, place in (("ROOT", tmp_path), ("VENV", tmp_path / ".venv"), ("PYTHON", tmp_path / ".venv/bin/python"), ("WHEELS", tmp_path / "wheels")):
        monkeypatch.setattr(machine, name, place)

    def create(folder, **_):
        (folder / "bin").mkdir(parents=True, exist_ok=True)
        (folder / "bin/python").touch()

    monkeypatch.setattr(machine.venv, "create", create)
    for lock, _ in machine.LOCKS.values():
        (tmp_path / lock).write_text(f"# {lock}\n", encoding="utf-8")
    return bare


def test_each_set_of_packages_is_installed_once_and_only_when_it_is_needed(empty):
    machine.packages("serve")
    machine.packages("serve")
    assert [words[-1].rpartition("/")[2] for words in empty.asked] == ["requirements.txt"]
    for name in ("pdf", "test", "pdf", "test", "serve"):
        machine.packages(name)
    assert [words[-1].rpartition("/")[2] for words in empty.asked[1:]] == ["requirements-pdf.txt", "requirements-test.txt"]
    assert all("--require-hashes" in words for words in empty.asked)


def test_a_set_is_installed_anew_when_its_list_changes(empty):
    machine.packages("serve")
    (machine.ROOT / "requirements.txt").write_text("# other\n", encoding="utf-8")
    machine.packages("serve")
    assert len(empty.asked) == 2


def test_a_folder_of_wheels_takes_the_place_of_the_package_index(empty):
    machine.WHEELS.mkdir()
    machine.packages("serve")
    (words,) = empty.asked
    assert words[words.index("--no-index") :][:3] == ["--no-index", "--find-links", str(machine.WHEELS)]


@pytest.mark.parametrize(("wheels", "said"), [(False, "Is the package index reachable?"), (True, "Does the folder wheels hold all of them?")])
def test_packages_that_cannot_be_installed_are_told_and_tried_again(empty, wheels, said):
    empty.done = 1
    machine.WHEELS.mkdir() if wheels else None
    for _ in range(2):
        with pytest.raises(machine.Stop) as stop:
            machine.packages("serve")
        assert said in str(stop.value)
    assert len(empty.asked) == 2


def test_how_much_will_be_installed_is_said_before(empty, capsys):
    for name, (_, size) in machine.LOCKS.items():
        machine.packages(name)
        assert size in capsys.readouterr().err


def test_an_older_python_is_told_in_a_line(empty, monkeypatch):
    monkeypatch.setattr(machine, "sys", SimpleNamespace(version_info=(3, 10), version="3.10.2 (main)"))
    with pytest.raises(machine.Stop, match="Python 3.11 or newer is needed; this is 3.10.2."):
        machine.packages("serve")
