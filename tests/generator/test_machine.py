"""run.py finds a browser in the order that the README promises, and says which."""

import importlib.util
from types import SimpleNamespace

import pytest
from helpers import PROJECT

pytestmark = pytest.mark.thorough


@pytest.fixture
def run(monkeypatch):
    """run.py as a module, on a machine with no browser and no way to get one."""
    spec = importlib.util.spec_from_file_location("run", PROJECT / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.asked = []
    monkeypatch.setattr(module, "PLACES", ())
    monkeypatch.setattr(module.shutil, "which", lambda name: None)
    monkeypatch.setattr(module, "subprocess", SimpleNamespace(DEVNULL=None, run=lambda words, **_: module.asked.append(words) or SimpleNamespace(returncode=1)))
    return module


def test_the_browser_that_is_named_comes_first(run, tmp_path, monkeypatch, capsys):
    (tmp_path / "mine").touch()
    monkeypatch.setattr(run.shutil, "which", lambda name: str(tmp_path / "other"))
    environment = {"BROWSER_PATH": str(tmp_path / "mine")}
    run.find_browser(environment)
    assert environment["BROWSER_PATH"] == str(tmp_path / "mine")
    assert "that BROWSER_PATH names" in capsys.readouterr().err


def test_a_named_browser_that_is_not_there_is_said(run):
    with pytest.raises(run.Stop, match="there is no such file"):
        run.find_browser({"BROWSER_PATH": "/nowhere"})


def test_a_browser_on_the_machine_comes_before_a_download(run, tmp_path, monkeypatch, capsys):
    (tmp_path / "chrome").touch()
    monkeypatch.setattr(run.shutil, "which", lambda name: str(tmp_path / "chrome") if name == "chrome" else None)
    environment = {}
    run.find_browser(environment)
    assert environment["BROWSER_PATH"] == str(tmp_path / "chrome") and run.asked == []
    assert "the browser on this machine" in capsys.readouterr().err


def test_playwrights_own_download_comes_next_and_needs_no_path(run, monkeypatch):
    monkeypatch.setattr(run.subprocess, "run", lambda words, **_: SimpleNamespace(returncode=0))
    environment = {}
    run.find_browser(environment)
    assert "BROWSER_PATH" not in environment


def test_without_any_browser_one_sentence_says_what_to_do(run):
    with pytest.raises(run.Stop, match="install Chrome, Edge or Chromium, or set BROWSER_PATH"):
        run.find_browser({})
    assert len(run.asked) == 1
