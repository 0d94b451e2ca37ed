"""A printable edition with what it was made from, and what must hold of every one: both wings hold their own to it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup
from pypdf import PdfReader

from macros.content.loading import Content
from macros.content.topics import topic_titles
from macros.outputs.pdf import edition, situations, write_pdf
from macros.pages.author import Author
from macros.pages.labels import ANSWERS, force_words
from macros.pages.prose import day
from macros.pages.render import Renderer
from support.player import plain
from support.sheets import bookmarks_of, words_of


@dataclass
class Printed:
    """One protocol in print, with what it was made from."""

    content: Content
    key: str
    html: BeautifulSoup
    path: Path

    @cached_property
    def pdf(self) -> PdfReader:
        """The file as it is built inside."""
        return PdfReader(self.path)

    @cached_property
    def pages(self) -> list[str]:
        """The words of each page."""
        return words_of(self.path)

    @cached_property
    def by_id(self) -> dict:
        """Every element of the page behind the PDF that has an id."""
        return {element["id"]: element for element in self.html.find_all(id=True)}

    @property
    def protocol(self):
        return self.content.protocols[self.key]

    @property
    def trees(self):
        return self.content.trees.get(self.key, {})


def print_edition(content: Content, key: str, folder: Path) -> Printed:
    """Write an edition in a thread of its own: Playwright's other browser holds this one."""
    author, path = Author(Renderer(content)), folder / "é d i t i o n" / f"{key}.pdf"
    with ThreadPoolExecutor(1) as pool:
        pool.submit(write_pdf, author, key, path).result()
    return Printed(content, key, BeautifulSoup(edition(author, key), "html.parser"), path)


def annotations(pdf):
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            yield annotation.get_object()


def test_the_pdf_is_tagged_and_says_its_language_and_title(printed):
    root = printed.pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en-GB"
    assert printed.pdf.metadata.title.endswith(f": {printed.protocol.title}")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value


def test_the_pages_are_a4(printed):
    width, height = printed.pdf.pages[0].mediabox[2:]
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (210, 297)


def test_every_section_clause_tree_and_outcome_has_a_bookmark(printed):
    bookmarks = bookmarks_of(printed.path)
    assert bookmarks[0] == printed.protocol.title
    for section in printed.protocol.sections:
        assert " ".join(filter(None, [section.ref, section.title])) in bookmarks
    for clause in printed.protocol.clauses().values():
        assert any(mark.endswith(clause.name) for mark in bookmarks), clause.name
    for number, tree in enumerate(numbered(printed), 1):
        assert f"{number}. {tree.tree.title}" in bookmarks
        for name, place in tree.outcomes.items():
            assert f"Answer {place}: {titled(tree.tree.outcomes[name])}" in bookmarks


def numbered(printed):
    return [situation for found in situations(printed.trees, topic_titles(printed.content.handbook)).values() for situation in found]


def test_every_link_leads_into_the_file_or_to_the_web_or_to_a_mailbox(printed):
    inside, outside = set(), set()
    for annotation in annotations(printed.pdf):
        action = annotation.get("/A", {})
        if "/URI" in action:
            outside.add(action["/URI"])
        else:
            inside.add(annotation.get("/Dest") or action["/D"])
    assert inside <= printed.pdf.named_destinations.keys()
    assert all(address.startswith(("https://", "mailto:", "tel:")) for address in outside), outside


def test_every_link_of_the_page_behind_the_pdf_is_one_of_the_pdf(printed):
    ids = [element["id"] for element in printed.html.find_all(id=True)]
    assert len(ids) == len(set(ids))
    links = {link["href"][1:] for link in printed.html.find_all(href=lambda href: href and href.startswith("#"))}
    assert links <= set(ids)
    assert links == {name.lstrip("/") for name in printed.pdf.named_destinations}


def test_the_page_behind_the_pdf_needs_nothing_else(printed):
    assert printed.html.find_all(["link", "script", "img", "iframe", "object"]) == []
    assert "url(" not in printed.html.style.string and "@import" not in printed.html.style.string


def test_the_text_has_every_clause_rule_question_answer_and_outcome(printed):
    text = "".join("".join(printed.pages).split())

    def there(words):
        return "".join(words.split()) in text

    for clause in printed.protocol.clauses().values():
        assert clause.ref is None or there(clause.ref)
    for section in printed.protocol.sections:
        assert there(section.title)
    for tree in printed.trees.values():
        assert there(tree.title)
        missing = [outcome.title for outcome in tree.outcomes.values() if not there(outcome.title)]
        missing += [question.ask for question in tree.questions.values() if not there(question.ask)]
        assert missing == [], tree.title


def test_every_outcome_stands_in_full_once_and_every_answer_leads_on(printed):
    for key, tree in printed.trees.items():
        for name, outcome in tree.outcomes.items():
            heading = printed.by_id[f"{key}--{name}"]
            steps = [words(step.find("p")) for step in heading.parent.select(".steps > li")]
            mine = [step for step in outcome.steps if not step.by or set(outcome.reader) & set(step.by)]
            ordered = [*mine, *(step for step in outcome.steps if step not in mine)]
            assert heading.name == "h5" and steps == [plain(step.do).split("\n")[0] for step in ordered]
        leads = printed.by_id[f"tree-{key}"].parent.select(".leads")
        assert len(leads) == sum(answer.go in tree.outcomes for question in tree.questions.values() for answer in question.answers)


def titled(outcome) -> str:
    """An outcome's title behind its answer, where it answers yes or no."""
    return f"{ANSWERS[outcome.answer]}. {outcome.title}" if outcome.answer else outcome.title


def words(element) -> str:
    return " ".join(element.get_text().split())


def test_every_rule_has_its_force_in_words_and_is_linked_from_the_outcomes_that_rest_on_it(printed):
    used: dict[str, set[str]] = {}
    for situation in numbered(printed):
        for name, number in situation.outcomes.items():
            for citation in situation.tree.outcomes[name].rests_on():
                used.setdefault(citation, set()).add(f"answer {number}")
    for citation, (clause, rule) in printed.protocol.rules().items():
        block = printed.by_id[f"clause-{clause.id}"].parent.select(".rule")[clause.citations().index(citation)]
        assert [word.get_text() for word in block.select(".force__word")] == [force_words(word, rule.kind) for word in rule.force]
        assert sorted(link.get_text() for link in block.select(".used a")) == sorted(used.get(citation, ()))


def test_what_is_not_the_protocols_is_marked(printed):
    for clause in printed.protocol.clauses().values():
        article = printed.by_id[f"clause-{clause.id}"].parent
        assert bool(article.select(".notes")) == bool(clause.notes)
        assert all("not part of the protocol" in notes.get_text() for notes in article.select(".notes"))
    ours = sum(step.ours for tree in printed.trees.values() for outcome in tree.outcomes.values() for step in outcome.steps)
    assert len(printed.html.select(".steps .ours")) == ours


def test_the_cover_says_where_the_text_comes_from_and_what_a_restatement_is(printed):
    cover = printed.pages[0]
    for fact in (printed.protocol.council, day(printed.protocol.source.adopted or "2026"), day(printed.content.handbook.edition)):
        assert fact in cover
    assert "What a restatement is, and is not" in cover


def test_each_page_names_council_title_edition_and_its_own_number(printed):
    total = len(printed.pages)
    for number in {1, 2, total}:
        page = printed.pages[number - 1]
        assert f"Page {number} of {total}" in page
        assert f"Handbook edition of {day(printed.content.handbook.edition)}" in page
