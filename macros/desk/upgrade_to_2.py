"""From format 1 to format 2: what was promised moves from tests/ to proof/, the generator's own files leave docs/, rules get ids.

What the data decides is rewritten. What only a reader can decide is listed.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from macros.content.clause_names import clause_id
from macros.desk.editing import edit

MOVED = {"tests/cards": "proof/cards", "tests/phrases": "proof/phrases", "tests/routes": "proof/approved", "tests/addresses.txt": "proof/addresses.txt"}
GENERATED = {"index.md": "{{ home() }}", "accessibility.md": "{{ statement() }}", "privacy.md": "{{ privacy() }}"}
ASSETS = ("handbook.css", "handbook.js", "handbook.svg")


def to_2(folder: Path) -> Iterator[str]:
    """Rewrite the handbook in a folder. Yields what was done, and what a reader has to decide, a sentence each."""
    yield from _move(folder)
    yield from _leave_to_the_generator(folder)
    for path in sorted(folder.glob("protocols/*.yml")):
        place = path.relative_to(folder).as_posix()
        if edit(path, _give_rules_ids):
            yield f"{place}: the rules of clauses with several have ids now."
        if edit(path, _give_rights_holders):
            yield f"{place}: a right says under “helps” whom it helps: those that stood under “on”."
        if edit(path, _give_names):
            yield f"{place}: a rule lists under “names” the other roles whose titles stand in its words."
        for tree in sorted(folder.glob(f"decision_trees/{path.stem}/*.yml")):
            if edit(tree, partial(_tell_suggestions_apart, protocol=_read(path))):
                yield f"{tree.relative_to(folder).as_posix()}: roles that no cited rule names stand under “suggest” now."
        for clause, rule in _undecided(path):
            yield f"{place}: to decide: rule {rule} of clause {clause} says what somebody can expect; write whom it binds under “on” and whom it helps under “helps”."
    edit(folder / "handbook.yml", lambda data: data.insert(0, "format", 2))


def _move(folder: Path) -> Iterator[str]:
    """Move cards, phrases, approved routes and addresses. What stands at the new place already is never overwritten."""
    for old, new in MOVED.items():
        source, target = folder / old, folder / new
        if source.exists() and target.exists():
            yield f"To decide: {old} and {new} are both there; bring them together by hand."
        elif source.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            source.rename(target)
            yield f"{old} is {new} now."
    _drop_if_empty(folder / "tests")


def _leave_to_the_generator(folder: Path) -> Iterator[str]:
    """Take out of docs/ what the generator brings itself: its style and script, and pages that hold only its own call."""
    for name, call in GENERATED.items():
        path = folder / "docs" / name
        if path.is_file() and path.read_text(encoding="utf-8").rpartition("---")[2].strip() == call:
            path.unlink()
            yield f"docs/{name} is left to the generator, which makes this page itself."
    for name in ASSETS:
        path = folder / "docs/assets" / name
        if path.is_file():
            path.unlink()
            yield f"docs/assets/{name} is left to the generator, which brings its own."
    _drop_if_empty(folder / "docs/assets")
    _drop_if_empty(folder / "docs")


def _drop_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _clauses(data: dict) -> list[dict]:
    return [clause for section in data.get("sections", ()) for clause in section.get("clauses", ())]


def _give_rules_ids(data: dict) -> None:
    for clause in _clauses(data):
        rules = clause.get("rules", ())
        for number, rule in enumerate(rules if len(rules) > 1 else (), 1):
            if "id" not in rule:
                rule.insert(0, "id", DoubleQuotedScalarString(number))


def _forces(rule: dict) -> list[str]:
    force = rule.get("force")
    return list(force) if isinstance(force, list) else [force]


def _give_rights_holders(data: dict) -> None:
    """A right with “may” is its bearer's own. Who can expect something of whom, only a reader can say."""
    for clause in _clauses(data):
        for rule in clause.get("rules", ()):
            if rule.get("kind") == "right" and "can expect" not in _forces(rule) and rule.get("on") and "helps" not in rule:
                rule.insert(list(rule).index("on") + 1, "helps", list(rule["on"]))


def _tell_suggestions_apart(data: dict, protocol: dict) -> None:
    """Move each role that no cited rule binds or mentions from `who` to `suggest`: format 1 marked these as ours on the page."""
    for outcome in data.get("outcomes", {}).values():
        cited = {citation for part in (outcome, *outcome.get("steps", ()), *outcome.get("times", ())) for citation in part.get("cites", ())}
        rules = [rule for clause in _clauses(protocol) for number, rule in enumerate(clause.get("rules", ()), 1) if {_id(clause), f"{_id(clause)}/{number}"} & cited]
        ours = [role for role in outcome.get("who", ()) if not any(_names(protocol, rule, role) for rule in rules)]
        if ours:
            place = list(outcome).index("who")
            left = [role for role in outcome["who"] if role not in ours]
            outcome.insert(place + 1, "suggest", ours)
            outcome["who"] = left
            if not left:
                outcome.pop("who")


def _id(clause: dict) -> str:
    return clause.get("id") or clause_id(str(clause.get("ref")))


def _names(protocol: dict, rule: dict, role: str) -> bool:
    return role in (*rule.get("on", ()), *rule.get("helps", ()), *rule.get("names", ()))


def _give_names(data: dict) -> None:
    """A rule names the roles whose titles stand in its words, apart from those that it binds or helps."""
    for clause in _clauses(data):
        for rule in clause.get("rules", ()):
            held = {*rule.get("on", ()), *rule.get("helps", ()), *rule.get("names", ())}
            found = [role for role, this in data["roles"].items() if role not in held and this["title"].lower() in rule["says"].lower()]
            if found and "names" not in rule:
                rule.insert(list(rule).index("force"), "names", found)


def _read(path: Path) -> dict:
    """What a file holds."""
    held: dict = {}
    edit(path, held.update)
    return held


def _undecided(path: Path) -> list[tuple[str, int]]:
    """The rules that help somebody and do not say whom: clause and place."""
    found: list[tuple[str, int]] = []

    def look(data):
        for clause in _clauses(data):
            for number, rule in enumerate(clause.get("rules", ()), 1):
                if ("can expect" in _forces(rule) or rule.get("kind") == "right") and "helps" not in rule:
                    found.append((clause.get("ref") or clause.get("id"), number))

    edit(path, look)
    return found
