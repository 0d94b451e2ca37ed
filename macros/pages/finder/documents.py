"""What can be found of a council: situations with their answers, silences, clauses, posts, words, documents, pages of its own.

Each is a dictionary: its `kind`, `title` and address (`to`), whose it is (`for` as it is shown, `reader` where it is for one kind of person only),
and its texts, in lists by how much they weigh: `also` (people's words), `asks`, `says`, `own` (words of the adopted wording that are found and not shown).
A situation's `ends` are its answers, each a row: its place on the page, its title, what it says.
"""

import re
from collections.abc import Iterator

from macros.content import addresses
from macros.content.loading import Content
from macros.content.shapes.silences import Silence
from macros.content.shapes.tree import Tree
from macros.content.topics import topic_titles
from macros.pages.finder.english import SMALL
from macros.pages.labels import ANSWERS, AUDIENCES
from macros.pages.prose import prose

CALL = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
FIRST = 10
"""How many words of an outcome's step are kept: an index is brought over a phone’s line."""
SMALL_WORDS = frozenset(SMALL.split())
WORD = re.compile(r"[^\W\d_]{3,}")
TAG = re.compile(r"<[^>]+>")


def found(content: Content, key: str) -> list[dict]:
    """Everything that can be found of one published council. Empty texts are left out."""
    every = (*_situations(content, key), *_silences(content, key), *_protocol(content, key), *_own_pages(content, key))
    return [{name: value for name, value in document.items() if value and value != [""]} for document in every]


def _situations(content: Content, key: str) -> Iterator[dict]:
    topics, council = topic_titles(content.handbook), content.handbook.councils.get(key)
    for name, tree in content.trees.get(key, {}).items():
        asks = [question.ask for question in tree.questions.values()]
        says = [answer.say for question in tree.questions.values() for answer in question.answers]
        ends = [outcome.title for outcome in tree.outcomes.values()] if tree.sensitive else []
        topic = [topics[tree.topic]] if tree.topic in topics else []
        yield {"kind": "Situation", "title": tree.title, "to": addresses.tree(key, name), "for": AUDIENCES[tree.for_], "also": list(tree.also), "asks": asks + says, "says": ends + topic, "catch_all": bool(council and name == council.catch_all), "reader": _reader(tree), "ends": [] if tree.sensitive else [_end(tree, place) for place in _told(tree)]}


def _silences(content: Content, key: str) -> Iterator[dict]:
    for name, silence in content.silences.get(key, {}).items():
        says = [silence.not_said, *filter(None, [silence.elsewhere])]
        yield {"kind": "Not in the protocol", "title": silence.title, "to": addresses.silence(key, name), "for": AUDIENCES[silence.for_], "reader": _reader(silence), "also": list(silence.also), "says": [plain(text) for text in says]}


def _reader(entry: Tree | Silence) -> str:
    """The one kind of person that an entry is for; empty where it is for everyone."""
    return "" if entry.for_ == "either" else entry.for_


def _told(tree: Tree) -> list[str]:
    """The outcomes that can be found by themselves. Those of a delicate tree can not: an address of one would tell what its reader answered.
    One that only leads to another situation is left out: that one is found itself."""
    return [place for place, outcome in tree.outcomes.items() if outcome.kind != "see"]


def _end(tree: Tree, place: str) -> list[str]:
    """An outcome as a row: its place, its title, and the first words of what leads to it and of its steps."""
    outcome = tree.outcomes[place]
    answer = f"{ANSWERS[outcome.answer]}. " if outcome.answer else ""
    return [place, answer + outcome.title, *(first(plain(text)) for text in (*ways_in(tree, place), *(step.do for step in outcome.steps)))]


def _beside(wording: str, says: list[str]) -> str:
    """The words of a council's own wording that we do not use for it, each once: enough to find its clause by."""
    known = set(WORD.findall(" ".join(says).lower()))
    return " ".join(word for word in dict.fromkeys(WORD.findall(wording.lower())) if word not in known and word not in SMALL_WORDS)


def first(text: str) -> str:
    """A text’s first words: enough to find it by, and to see why it was found."""
    words = text.split()
    return " ".join(words[:FIRST]) + (" …" if len(words) > FIRST else "")


def ways_in(tree: Tree, outcome: str) -> list[str]:
    """What the answers say that lead to an outcome."""
    return [answer.say for question in tree.questions.values() for answer in question.answers if answer.go == outcome]


def _protocol(content: Content, key: str) -> Iterator[dict]:
    protocol, adopted = content.protocols[key], content.adopted.get(key)
    names, own = protocol.names(), adopted.clauses if adopted else {}
    for clause in protocol.clauses().values():
        called = names[clause.id]
        name = f"Clause {called}" if clause.ref and not called.within else str(called)
        wording = own[clause.id].words if clause.id in own else ""
        says = [plain(clause.whole(rule)) for rule in clause.rules] or [wording]
        title = f"{name}: {clause.heading}" if clause.heading else name
        yield {"kind": "Clause", "title": title, "to": addresses.rule(key, clause.id), "names": [*dict.fromkeys((str(called), clause.name)), clause.id], "says": says, "own": [_beside(wording, says)]}
    for name, role in protocol.roles.items():
        yield {"kind": "Post or body", "title": role.title, "to": addresses.role(key, name), "says": [plain(role.about)]}
    for name, term in protocol.terms.items():
        yield {"kind": "Word", "title": term.term, "to": f"{addresses.page(key, 'words')}#{name}", "also": list(term.also), "says": [plain(term.means)]}
    for name, document in protocol.documents.items():
        yield {"kind": "Document", "title": document.title, "to": f"{addresses.page(key, 'documents')}#{name}", "says": [plain(document.about)] if document.about else []}


def _own_pages(content: Content, key: str) -> Iterator[dict]:
    """The handbook's own pages: those that are about this council, or about none."""
    docs = content.folder / "docs"
    for path in sorted(docs.rglob("*.md")):
        place = path.relative_to(docs)
        if place.parts[0] in content.protocols and place.parts[0] != key:
            continue
        body = CALL.sub("", re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8-sig"), flags=re.DOTALL))
        heading = re.search(r"^#\s+(.+)$", body, re.MULTILINE)
        title = heading[1].strip() if heading else path.stem.replace("-", " ").capitalize()
        yield {"kind": "Page", "title": title, "to": place.with_suffix(".html").as_posix(), "says": [line for line in plain(body).splitlines() if line.strip() and line.strip() != title]}


def plain(text: str) -> str:
    """An author's text without its marks."""
    return TAG.sub("", prose(text)).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").strip()
