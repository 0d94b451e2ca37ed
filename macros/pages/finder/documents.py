"""What can be found of a council, in the order of kinds: situations, silences, outcomes, clauses, posts, words, documents, pages of its own.

Each is a dictionary: its `kind`, `title` and address (`to`), and its texts by how much they weigh: `also` (people's words), `asks`, `says`.
"""

import re
from collections.abc import Iterator

from macros.content import addresses
from macros.content.loading import Content
from macros.content.shapes.tree import Tree
from macros.content.topics import topic_titles
from macros.pages.labels import ANSWERS, AUDIENCES
from macros.pages.prose import prose

CALL = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
FIRST = 13
"""How many words of an outcome's step are kept: an index is brought over a phone’s line."""
TAG = re.compile(r"<[^>]+>")


def found(content: Content, key: str) -> list[dict]:
    """Everything that can be found of one published council. Empty texts are left out."""
    every = (*_situations(content, key), *_silences(content, key), *_outcomes(content, key), *_protocol(content, key), *_own_pages(content, key))
    return [{name: value for name, value in document.items() if value} for document in every]


def _situations(content: Content, key: str) -> Iterator[dict]:
    topics, council = topic_titles(content.handbook), content.handbook.councils.get(key)
    for name, tree in content.trees.get(key, {}).items():
        asks = [question.ask for question in tree.questions.values()]
        says = [answer.say for question in tree.questions.values() for answer in question.answers]
        ends = [outcome.title for outcome in tree.outcomes.values()] if tree.sensitive else []
        topic = [topics[tree.topic]] if tree.topic in topics else []
        yield {"kind": "Situation", "title": tree.title, "to": addresses.tree(key, name), "for": AUDIENCES[tree.for_], "also": list(tree.also), "asks": asks + says, "says": ends + topic, "catch_all": bool(council and name == council.catch_all)}


def _silences(content: Content, key: str) -> Iterator[dict]:
    for name, silence in content.silences.get(key, {}).items():
        says = [silence.not_said, *filter(None, [silence.elsewhere])]
        yield {"kind": "Not in the protocol", "title": silence.title, "to": addresses.silence(key, name), "for": AUDIENCES[silence.for_], "also": list(silence.also), "says": [plain(text) for text in says]}


def _outcomes(content: Content, key: str) -> Iterator[dict]:
    """The outcomes of trees that are not delicate: an address of a delicate one would tell what its reader answered.
    One that only leads to another situation is left out: that one is found itself."""
    for name, tree in content.trees.get(key, {}).items():
        told = {place: outcome for place, outcome in tree.outcomes.items() if outcome.kind != "see"}
        for place, outcome in told.items() if not tree.sensitive else ():
            answer = f"{ANSWERS[outcome.answer]}. " if outcome.answer else ""
            says = [*ways_in(tree, place), *(step.do for step in outcome.steps)]
            yield {"kind": "Answer", "title": answer + outcome.title, "to": addresses.tree(key, name, place), "for": tree.title, "says": [first(plain(text)) for text in says]}


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
        says = [plain(clause.whole(rule)) for rule in clause.rules] or [wording.words for wording in [own.get(clause.id)] if wording]
        title = f"{name}: {clause.heading}" if clause.heading else name
        yield {"kind": "Clause", "title": title, "to": addresses.rule(key, clause.id), "names": [*dict.fromkeys((str(called), clause.name)), clause.id], "says": says}
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
