"""While a handbook is written, its pages are those that a build would write, follow what is saved, and say what is wrong."""

import os
import re
import signal
import subprocess
import sys
import urllib.request

import pytest
from playwright.sync_api import expect

from macros.content.loading import fingerprint
from macros.glue.server import Server
from macros.glue.workshop import Workshop
from macros.machine import FOLDER, ROOT, Stop
from support.commands import change
from support.example import EXAMPLE

TREE = "exampleshire/situations/papers.html"


def opened(handbook, folder) -> Workshop:
    """A handbook as it is shown while it is written."""
    shop = Workshop(handbook, folder)
    shop.look()
    return shop


def shown(shop: Workshop, address: str) -> str:
    return shop.answer(address)[1].decode()


def test_a_page_is_the_one_that_a_build_writes(example, tmp_path):
    shop = opened(EXAMPLE, tmp_path)
    built = {path.relative_to(example.folder).as_posix(): path for path in example.folder.rglob("*") if path.is_file()}
    chosen = [name for name in built if re.search(r"/(papers|topic-access|protocol|people|index|about|coverage)\.html$|^[^/]+\.html$|finder\.js$|assets/(\w+\.js|[\w./]+\.css)$|training/record", name)]
    assert len(chosen) > 30
    for name in chosen:
        status, page = shop.answer(name)
        followed = re.compile(rb'<script src="/\.serve/live\.js" data-seen="\d+" defer></script>')
        assert status == 200 and len(followed.findall(page)) == name.endswith(".html"), name
        assert followed.sub(b"", page) == built[name].read_bytes(), name
    left = [name for name in built if not name.startswith((".well-known", "_headers")) and not name.endswith(".gz") and name not in shop._preview.places and name not in chosen]
    assert [name for name in left if shop.answer(name)[0] != 200] == []


def test_a_style_of_the_council_s_own_is_sent_as_it_is_written(small, tmp_path):
    own = small / "docs/stylesheets/ours.css"
    own.parent.mkdir(parents=True)
    own.write_text("/* Ours. */ p { background: url('data:image/png;base64,aaaa'); }", encoding="utf-8")
    assert opened(small, tmp_path).answer("stylesheets/ours.css") == (200, own.read_bytes())


def test_what_depends_on_an_edit_follows_and_what_it_does_not_reach_is_as_it_was(small, tmp_path):
    shop = opened(small, tmp_path)
    before = shown(shop, "exampleshire/people.html"), shop.version
    change(small / "protocols/exampleshire.yml", ("Councillors may look at a document", "Every councillor whosoever may look at a document"))
    assert all("whosoever" in shown(shop, page) for page in (TREE, "exampleshire/protocol.html", "exampleshire/finder.js"))
    assert shop.version != before[1] and shown(shop, "exampleshire/people.html").replace(shop.version, "") == before[0].replace(before[1], "")


def test_search_engines_are_told_of_no_page_where_nobody_says_at_which_address_they_are(small, tmp_path):
    shop = opened(small, tmp_path)
    told = "address: https://www.exampleshire.example/handbook/\n"
    assert shop.answer("sitemap.xml")[0] == 404
    change(small / "handbook.yml", ("edition:", f"{told}edition:"))
    shop.look()
    assert "https://www.exampleshire.example/handbook/exampleshire/protocol.html" in shown(shop, "sitemap.xml")
    change(small / "handbook.yml", (told, ""))
    shop.look()
    assert shop.answer("sitemap.xml")[0] == 404


def test_a_second_edit_of_the_same_size_and_time_is_seen_too(small, tmp_path):
    file, shop = small / "decision_trees/exampleshire/papers.yml", opened(small, tmp_path)
    times = file.stat()
    for old, new in (("I am curious", "I was curious"), ("I was curious", "I sat curious")):
        change(file, (old, new))
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
        assert new in shown(shop, TREE)


def test_every_file_that_is_read_is_looked_at(exampleshire, tmp_path):
    shop, adopted = opened(exampleshire, tmp_path), exampleshire / "adopted/exampleshire.yml"
    words = 'A member is free to look at a document\nwhere he or she has a need to know.  The Clerk "must" decide — within 3 days & no later.\n'
    edits = [
        ("handbook.yml", "Exampleshire", "Elsewhereshire", "index.html"),
        ("comparisons.yml", "What you say when you ask depends on it", "That is why it matters", "compare/topic-access.html"),
        ("silences/exampleshire.yml", "The Town Clerk said no to my request", "My request was turned down", "exampleshire/silences.html"),
        ("training/exampleshire.yml", "Get to see the papers that your work needs", "Find what your work needs", "exampleshire/training/for-councillors.html"),
        ("docs/ours.md", "A page of ours", "Our very own page", "ours.html"),
    ]
    for name, old, new, page in edits:
        change(exampleshire / name, (old, new))
        assert new in shown(shop, page), name
    assert fingerprint(words) in adopted.read_text(encoding="utf-8")
    change(adopted, ("A member is free", "A member is welcome"), (fingerprint(words), fingerprint(words.replace("is free", "is welcome"))))
    assert "A member is welcome" in shown(shop, "exampleshire/protocol.html")


def test_pages_come_and_go_with_their_files(small, tmp_path):
    shop, trees = opened(small, tmp_path), small / "decision_trees/exampleshire"
    (trees / "more.yml").write_text((trees / "papers.yml").read_text(encoding="utf-8").replace("I want to see a council document", "Something more").replace("- documents\n", "- older\n"), encoding="utf-8")
    assert "Something more" in shown(shop, "exampleshire/situations/more.html") and "Something more" in shown(shop, "exampleshire/situations/index.html")
    (trees / "more.yml").unlink()
    status, page = shop.answer("exampleshire/situations/more.html")
    assert status == 404 and b"Page not found" in page
    (small / "docs").mkdir()
    (small / "docs/mine.md").write_text('# Mine\n\n{{ clause("exampleshire", "7.5") }}\n', encoding="utf-8")
    assert "need to know" in shown(shop, "mine.html")
    (small / "docs/mine.md").unlink()
    assert shop.answer("mine.html")[0] == 404


def test_mistakes_stand_in_the_place_of_every_page_with_their_lines_until_they_are_mended(small, tmp_path, capsys):
    shop, file = opened(small, tmp_path), small / "decision_trees/exampleshire/papers.yml"
    whole = shown(shop, TREE)
    change(file, ("go: asked", "go: nowhere"))
    for page in (TREE, "index.html"):
        status, said = shop.answer(page)
        assert status == 500 and all(part in said.decode() for part in ("papers.yml", "Line 21", "questions.why.answers.1.go", "go: nowhere", "There is no question or outcome “nowhere”", "live.js"))
    told = capsys.readouterr()
    assert told.out == "" and [line for line in told.err.splitlines() if line.startswith("decision_trees/exampleshire/papers.yml:21: ")] and told.err.endswith("\n1 problem; the pages show it too, until it is mended and saved.\n") and "Traceback" not in told.err
    change(file, ("go: nowhere", "go: asked"))
    assert re.sub(r'data-seen="\d+"', "", shown(shop, TREE)) == re.sub(r'data-seen="\d+"', "", whole)
    assert capsys.readouterr().err == "Mended: the handbook is shown again.\n"


def test_a_fault_of_the_generator_is_not_told_as_mended_before_it_is(small, tmp_path, capsys, monkeypatch):
    shop, file = opened(small, tmp_path), small / "decision_trees/exampleshire/papers.yml"
    change(file, ("go: asked", "go: nowhere"))
    shop.look()
    with monkeypatch.context() as broken:
        broken.setattr("macros.glue.workshop.check", lambda content: 1 / 0)
        change(file, ("go: nowhere", "go: asked"))
        assert "a fault of the generator" in shown(shop, TREE)
    assert "Mended" not in capsys.readouterr().err
    change(file, ("I am curious", "I was curious"))
    assert shop.answer(TREE)[0] == 200 and capsys.readouterr().err == "Mended: the handbook is shown again.\n"


def test_a_handbook_that_cannot_be_read_is_told_and_is_there_once_it_can(small, tmp_path):
    settings = small / "handbook.yml"
    right = settings.read_bytes()
    settings.write_bytes(b"")
    shop = opened(small, tmp_path)
    for wrong in (b"", b"a: [", b"\x00\x01\xff", b"format: 2\n", b"format: 1\n", None):
        settings.write_bytes(wrong) if wrong is not None else settings.unlink()
        assert shop.answer("index.html")[0] == 500 and "handbook.yml" in shown(shop, "index.html") and shop.answer("assets/handbook.css")[0] == 200
    settings.write_bytes(right)
    assert shop.answer("index.html")[0] == 200


def test_a_wrong_name_on_a_page_of_the_council_s_own_is_told_as_check_tells_it(small, tmp_path):
    (small / "docs").mkdir()
    shop = opened(small, tmp_path)
    (small / "docs/mine.md").write_text('# Mine\n\n{{ clause("exampleshire", "7.9") }}\n', encoding="utf-8")
    said = shown(shop, "mine.html")
    assert "docs/mine.md" in said and "Line 3" in said and "There is no clause “7.9”" in said
    (small / "docs/mine.md").write_text("# Mine\n\n{{ 1/0 }}\n", encoding="utf-8")
    assert "docs/mine.md" in shown(shop, "mine.html") and shop.answer("index.html")[0] == 500
    (small / "docs/mine.md").write_text("# Mine\n", encoding="utf-8")
    assert shop.answer("mine.html")[0] == 200


@pytest.fixture
def serving(small):
    """The small handbook, served by a process of its own: its folder, its address, and the process."""
    environment = {name: value for name, value in os.environ.items() if name != FOLDER} | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    process = subprocess.Popen([sys.executable, "-m", "macros.cli", "serve", "--handbook", str(small), "--address", "localhost:0"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield small, re.search(r"http://\S+", process.stdout.readline())[0], process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.skipif(os.name != "posix", reason="a process is ended otherwise here")
def test_an_open_page_follows_what_is_saved_and_a_signal_ends_the_server_whole(serving, browser):
    small, address, process = serving
    with pytest.raises(Stop, match="^Nothing can be served at localhost:.*take another: --address localhost:"):
        Server(address.removeprefix("http://").rstrip("/"), None)
    page, refused = browser.new_page(), []
    page.on("console", lambda message: refused.append(message.text) if "Content Security Policy" in message.text else None)
    page.goto(address + TREE)
    file = small / "decision_trees/exampleshire/papers.yml"
    change(file, ("I want to see a council document", "I would like to see one"))
    expect(page.locator("h1")).to_have_text("I would like to see one")
    change(file, ("go: asked", "go: nowhere"))
    expect(page.locator(".mistake").first).to_contain_text("there is no question or outcome “nowhere”", ignore_case=True)
    change(file, ("go: nowhere", "go: asked"))
    expect(page.locator("h1")).to_have_text("I would like to see one")
    page.close()
    assert refused == []
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (0, "") and "Traceback" not in err and err.endswith("Mended: the handbook is shown again.\n")
    with pytest.raises(OSError):
        urllib.request.urlopen(address, timeout=5)
