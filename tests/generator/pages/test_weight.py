"""What a page asks for before anything is opened on it stays small, so that it is there at once on a phone."""

from bs4 import BeautifulSoup
from macros.glue.bare import OURS
from macros.glue.weights import largest, weigh

KB = 1024
TRAINING = 7 * KB
"""What the training pages ask for beside what every page does."""


def test_our_scripts_and_styles_are_small_on_every_page(example):
    pages = [path.relative_to(example.folder).as_posix() for path in example.folder.rglob("*.html") if path.name != "404.html"]
    heavy = {page: weight.ours for page in pages if (weight := weigh(example.folder, page)).ours > 14 * KB + (TRAINING if "/training/" in page else 0)}
    assert heavy == {} and min(weigh(example.folder, page).ours for page in pages) > KB


def test_our_scripts_and_styles_are_sent_without_their_comments_and_are_the_same_otherwise(example):
    for path in (path for path in OURS.iterdir() if path.suffix in (".js", ".css")):
        sent, written = (example.folder / "assets" / path.name).read_text(encoding="utf-8"), path.read_text(encoding="utf-8")
        assert not any(line.lstrip().startswith(("//", "/*")) for line in sent.splitlines())
        assert len(sent) > len(written) / 2 and all(line in written for line in sent.splitlines())


def test_no_style_asks_for_a_picture_that_the_policy_forbids(example):
    sheets = list(example.folder.rglob("*.css"))
    assert len(sheets) > 2 and [path.name for path in sheets if "data:" in path.read_text(encoding="utf-8")] == []


def test_only_one_of_our_scripts_keeps_a_page_waiting(example):
    page = BeautifulSoup((example.folder / "exampleshire/situations/papers.html").read_text(encoding="utf-8"), "html.parser")
    assert [script["src"].rpartition("/")[2] for script in page.select("script[src]:not([defer])")] == ["first.js"]


def test_the_largest_page_of_a_kind_is_the_one_that_is_measured(tmp_path):
    for name, text in (("a/protocol.html", "short"), ("b/protocol.html", "much longer"), ("b/other.html", "the longest of them all")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert largest(tmp_path, "*/protocol.html") == "b/protocol.html" and largest(tmp_path, "*/no.html") is None
