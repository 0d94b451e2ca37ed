"""Which pages there are. A plain function from content to {path: Markdown text} that any engine can call.

Each text is a front matter and one macro call; the macros (`macros.pages.author`) turn it into HTML.
"""

import json
from collections import Counter
from collections.abc import Iterator

from macros.content import addresses
from macros.content.topics import topic_titles
from macros.content.loading import Content
from macros.content.training import scenarios
from macros.pages import descriptions
from macros.pages.labels import AUDIENCES
from macros.pages.training_author import ROLES


def pages(content: Content) -> dict[str, str]:
    """Every generated page, by its path below the documents' folder."""
    found = {
        f"{name}.md": _page(title, call, kind=kind, description=descriptions.SITE[name])
        for name, title, call, kind in (
            ("index", "What should I do?", "home()", "home"),
            ("accessibility", "Accessibility statement", "statement()", "statement"),
            ("privacy", "Privacy", "privacy()", "privacy"),
        )
    }
    for key in content.published():
        found |= council_pages(content, key)
    if len(content.published()) > 1:
        found["compare/index.md"] = _page("Councils side by side", "compare_index()", kind="compare", description=descriptions.SITE["compare/index"])
        delicate = {name for key in content.published() for name, tree in content.trees.get(key, {}).items() if tree.sensitive}
        for name, title in compared(content).items():
            title, description = ("What should I do?", descriptions.SITE["compare/index"]) if name in delicate else (title, descriptions.COMPARED.format(title=title))
            found[f"compare/{name}.md"] = _page(f"{title} – councils side by side", f'compare_page("{name}")', kind="compare", description=description)
    return found


def council_pages(content: Content, key: str) -> dict[str, str]:
    """The pages of one council, by path."""
    tail = f" – {council_name(content, key)}" if len(content.published()) > 1 else ""
    found = {}

    def add(path, title, call, kind, tail=tail, description="", **meta):
        about = description or descriptions.COUNCIL[path].format(protocol=content.protocols[key].title)
        found[f"{key}/{path}.md"] = _page(title + tail, call, council=key, kind=kind, description=f"{council_name(content, key)}. {about}", **meta)

    add("index", council_name(content, key), f'council_home("{key}")', "home", tail="")
    add("situations/index", "What should I do?", f'situations("{key}")', "situations")
    add("for-councillors", "What should I do? For councillors", f'situations("{key}", "councillor")', "situations")
    add("for-officers", "What should I do? For officers", f'situations("{key}", "officer")', "situations")
    add("protocol", "The protocol", f'protocol("{key}")', "protocol")
    add("people", "Who’s who", f'people("{key}")', "people")
    add("words", "Words explained", f'words("{key}")', "words")
    add("documents", "Documents named", f'documents("{key}")', "documents")
    add("coverage", "What rests on what", f'coverage("{key}")', "coverage")
    if content.editions(key):
        add("editions", "Editions of the text", f'editions("{key}")', "editions")
    add("about", "About this edition", f'about("{key}")', "about")
    if content.silences.get(key):
        add("silences", "What the protocol does not say", f'silences("{key}")', "silences")
    for name, title, call, kind, description in _training(content, key):
        add(f"training/{name}", title, call, kind, description=description)
    for name, tree in content.trees.get(key, {}).items():
        for old in tree.was:
            add(f"situations/{old}", "This page has moved", f'moved("{key}", "{name}")', "moved", description=descriptions.MOVED)
        title, description = ("What should I do?", descriptions.DELICATE) if tree.sensitive else (tree.title, descriptions.TREE.format(title=tree.title))
        add(f"situations/{name}", title, f'tree_page("{key}", "{name}")', "tree", description=description)
    return found


def _training(content: Content, key: str) -> Iterator[tuple[str, str, str, str, str]]:
    """The pages of a council's training: name, title, call, kind and, where it is not that of its name, description of each. A delicate scenario's title and description say nothing of it."""
    if key not in content.training:
        return
    yield "index", "Induction", f'induction("{key}")', "training", ""
    for role in content.training[key].parts():
        yield ROLES[role], f"Induction {AUDIENCES[role].lower()}", f'induction_for("{key}", "{role}")', "training", ""
    yield "session", "Plan a session", f'session_plan("{key}")', "training", ""
    yield "record", "My record", f'training_record("{key}")', "training", ""
    for placed in scenarios(content, key):
        delicate, title = content.trees[key][placed.scenario.tree].sensitive, placed.scenario.title
        title, description = ("A scenario", descriptions.DELICATE) if delicate else (title, descriptions.SCENARIO.format(title=title))
        yield placed.key, title, f'scenario("{key}", "{placed.key}")', "training", description
        for old in placed.scenario.was:
            yield old, "This page has moved", f'scenario_moved("{key}", "{placed.key}")', "moved", descriptions.MOVED


def compared(content: Content) -> dict[str, str]:
    """What the published councils can be compared on: every topic, and every situation that two or more of them share."""
    trees = [item for key in content.published() for item in content.trees.get(key, {}).items()]
    councils = Counter(name for name, _ in trees)
    shared = {name: tree.title for name, tree in trees if councils[name] > 1}
    return {f"topic-{topic}": title for topic, title in topic_titles(content.handbook).items()} | shared


def council_name(content: Content, key: str) -> str:
    """What the site calls a council: its own setting, else the name in the protocol."""
    council = content.handbook.councils.get(key)
    return council.name if council and council.name else content.protocols[key].council


def ways(content: Content, key: str) -> list[tuple[str, str, str]]:
    """The way around one council's pages: kind, address and title of each."""
    return [
        ("situations", addresses.situations(key), "What should I do?"),
        ("protocol", addresses.page(key, "protocol"), "Protocol"),
        ("people", addresses.page(key, "people"), "Who’s who"),
        *([("training", addresses.training(key), "Induction")] if key in content.training else []),
        ("words", addresses.page(key, "words"), "Words"),
        ("documents", addresses.page(key, "documents"), "Documents"),
        ("about", addresses.page(key, "about"), "About"),
    ]


def _page(title: str, call: str, **meta) -> str:
    """Front matter is JSON values, which are YAML too; `hide` keeps the theme's own sidebars away."""
    settings = {"title": title, "hide": ["navigation"] if meta["kind"] == "protocol" else ["navigation", "toc"], **meta}
    matter = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in settings.items())
    return f"---\n{matter}\n---\n\n{{{{ {call} }}}}\n"
