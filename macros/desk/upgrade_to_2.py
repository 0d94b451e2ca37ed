"""From format 1 to format 2: what was promised moves from tests/ to proof/, the generator's own files leave docs/, rules get ids.

What the data decides is rewritten. What only a reader can decide is listed.
"""

from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml.scalarstring import DoubleQuotedScalarString

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


def _undecided(path: Path) -> list[tuple[str, int]]:
    """The rules that help somebody and do not say whom: clause and place."""
    found: list[tuple[str, int]] = []

    def look(data):
        for clause in _clauses(data):
            for number, rule in enumerate(clause.get("rules", ()), 1):
                expected = "can expect" in (rule.get("force") if isinstance(rule.get("force"), list) else [rule.get("force")])
                if (expected or rule.get("kind") == "right") and "helps" not in rule:
                    found.append((clause.get("ref") or clause.get("id"), number))

    edit(path, look)
    return found
