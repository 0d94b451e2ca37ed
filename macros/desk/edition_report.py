"""The report on a newer text: as a page to print and as Markdown fit for a committee paper, with the restatement and the answers that rest on each clause."""

import re
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.content import facts
from macros.content.counting import listed
from macros.content.loading import Content
from macros.desk.edition import Newer
from macros.pages.edition_views import ChangeView, change_view, heading_sentences, summary

HERE = Path(__file__).resolve().parent
SHEETS = Environment(loader=FileSystemLoader(HERE / "sheets"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
STYLE = HERE / "changes/page/report.css"
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
QUESTION, ANSWER = "question: ", "answer: "
MARKS = {"gone": "~~", "new": "**", "same": ""}
HOW = {
    "page": "Beneath each sentence stands the council’s own wording: words that are gone are struck through, new ones underlined.",
    "markdown": "Beneath each sentence stands the council’s own wording: words that are gone are ~~struck through~~, new ones **bold**.",
}  # fmt: skip
BARE = "White space, line ends and the form of quotation marks and dashes are not told."


@dataclass(frozen=True)
class Item:
    """A clause that something is told of, what the handbook says of it, and what rests on it: each situation with its questions and answers."""

    change: ChangeView
    restated: tuple[str, ...]
    resting: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def answers(self) -> int:
        """How many answers rest on it."""
        return sum(name.startswith(ANSWER) for _, names in self.resting for name in names)


@dataclass(frozen=True)
class Open:
    """A paragraph that waits for a decision, with the earlier wording of each clause that it may be."""

    place: str
    why: str
    text: str
    maybe: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Report:
    """What is told of a newer text. `bare` says that nothing is told of headings, since the edition before was brought in without them."""

    title: str
    against: str
    summary: str
    headings: tuple[str, ...]
    items: tuple[Item, ...]
    opened: tuple[Open, ...]
    waiting: tuple[str, ...]
    bare: bool


def report(content: Content, key: str, newer: Newer) -> Report:
    """The report on a newer text."""
    protocol, names, before = newer.protocol, newer.protocol.names(), newer.base.text.clauses
    clauses = protocol.clauses()
    items = []
    for each in newer.held.told:
        clause = clauses.get(each.id)
        restated = tuple(clause.whole(rule) for rule in clause.rules) if clause else ()
        items.append(Item(change_view(each, {}), restated, resting(content, key, each.id)))
    opened = tuple(Open(f"{match.paragraph.place}{f', {match.paragraph.ref}' if match.paragraph.ref else ''}", match.why, match.paragraph.text, tuple((str(names[clause]), before[clause].words if clause in before else "") for clause in match.maybe)) for match in newer.found.matched.open)
    return Report(
        title=f"What “{newer.document.name}” changes in “{protocol.title}”", against=newer.base.called, summary=summary(newer.held), headings=heading_sentences(newer.held), items=tuple(items), opened=opened,
        waiting=newer.waiting, bare=not any(clause.headings for clause in before.values()),
    )  # fmt: skip


def resting(content: Content, key: str, clause: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each situation with its questions and answers that rest on a clause, and what is not said that names it as near."""
    fact, found = f"clause {clause}", []
    for tree in content.trees.get(key, {}).values():
        told = [f"{QUESTION}{question.ask}" for question in tree.questions.values() if fact in facts.question_rests(question)]
        told += [f"{ANSWER}{outcome.title}" for outcome in tree.outcomes.values() if fact in facts.outcome_rests(outcome)]
        found.append((tree.title, tuple(told)))
    found.append(("What the text does not say", tuple(silence.title for silence in content.silences.get(key, {}).values() if clause in {citation.partition("/")[0] for citation in silence.nearest})))
    return tuple(pair for pair in found if pair[1])


def page(told: Report) -> str:
    """The report as one HTML page that needs no other file."""
    return SHEETS.get_template("edition.html").render(told=told, how=HOW["page"], not_told=BARE, style=STYLE.read_text(encoding="utf-8"))


def markdown(told: Report) -> str:
    """The report as Markdown."""
    lines = [f"# {plain(told.title)}", "", f"Compared with {plain(told.against)}. {told.summary or 'Nothing is otherwise.'}"]
    if told.items or told.headings:
        lines += ["", f"{HOW['markdown']} {BARE}{_bare(told)}"]
    if told.opened:
        lines += ["", "## Not certain yet", "", "It is not certain which clause these paragraphs are. Of " + plain(f"{listed(told.waiting)} nothing is said below." if told.waiting else "the clauses nothing else is open.")]
        for each in told.opened:
            lines += ["", f"- {plain(each.place)}: {plain(each.why)}. “{_line(each.text)}”", *(f"    - {plain(name)} so far: “{_line(words)}”" for name, words in each.maybe if words)]
    if told.headings:
        lines += ["", "## Headings", "", *(f"- {plain(sentence)}" for sentence in told.headings)]
    if told.items:
        lines += ["", "## Clauses"]
    for item in told.items:
        lines += ["", f"### {plain(item.change.name)}", "", plain(" ".join(item.change.sentences))]
        if item.change.pieces:
            lines += ["", *(f"> {line}".rstrip() for line in marked(item.change.pieces).split("\n"))]
        if item.restated:
            lines += ["", f"The handbook says: {plain(' '.join(' '.join(item.restated).split()))}"]
        if item.resting:
            lines += ["", "Rests on it:", "", *(line for title, names in item.resting for line in (f"- {plain(title)}", *(f"    - {plain(name)}" for name in names)))]
    return "\n".join(lines) + "\n"


def marked(pieces) -> str:
    """Pieces as one text with Markdown's marks, which stand close to words and end with each line."""
    found = []
    for kind, text in pieces:
        for line in re.split(r"(\n+)", text):
            words = line.strip()
            found.append(line.replace(words, f"{MARKS[kind]}{plain(words)}{MARKS[kind]}") if words else line)
    return re.sub(r"\n+", "\n\n", "".join(found)).strip()


def plain(text: str) -> str:
    """A text that Markdown shows as it stands."""
    return SPECIAL.sub(r"\\\1", text)


def _bare(told: Report) -> str:
    return " Nothing is told of headings: the text of before was brought in without them." if told.bare else ""


def _line(text: str) -> str:
    return plain(" ".join(text.split()))
