"""The whole handbook from its YAML files: settings, protocols, decision trees, adopted wording."""

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from pydantic import BaseModel, ValidationError

from macros.complaints import complaint
from macros.model import Adopted, Comparisons, Handbook, Protocol, Tree
from macros.problems import Problem
from macros.reading import Written, read


@dataclass
class Content:
    """Everything that was read. `trees` are by protocol and key; `written` has every file, also those that could
    not be used; `problems` are those of single files: `macros.checks` adds the ones between files."""

    project: Path
    handbook: Handbook
    protocols: dict[str, Protocol] = field(default_factory=dict)
    trees: dict[str, dict[str, Tree]] = field(default_factory=dict)
    adopted: dict[str, Adopted] = field(default_factory=dict)
    comparisons: Comparisons = Comparisons(topics={})
    written: dict[tuple[str, ...], Written] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def published(self) -> dict[str, Protocol]:
        """The protocols that this site publishes, in the order of handbook.yml."""
        return {key: self.protocols[key] for key in self.handbook.publish if key in self.protocols}


def load(project: Path) -> Content:
    """Read every file of the project at `project`. What is wrong with a file is in the content's `problems`."""
    problems: list[Problem] = []

    def shape(kind, path, prepare=None):
        written = read(path, project)
        problems.extend(written.problems)
        if not written.data:
            return written, None
        if prepare:
            prepare(written.data)
        model, found = _shaped(kind, written)
        problems.extend(found)
        return written, model

    settings, handbook = _settings(project, shape, problems)
    content = Content(project, handbook or Handbook.model_construct(publish=(), councils={}))
    content.written["handbook", ""] = settings
    for path in sorted((project / "protocols").glob("*.yml")):
        content.written["protocol", path.stem], model = shape(Protocol, path, _fill_clause_ids)
        if model:
            content.protocols[path.stem] = model
    for path in sorted((project / "decision_trees").glob("*/*.yml")):
        key = path.parent.name
        content.written["tree", key, path.stem], model = shape(Tree, path)
        if model:
            content.trees.setdefault(key, {})[path.stem] = model
    for path in sorted((project / "adopted").glob("*.yml")):
        content.written["adopted", path.stem], model = shape(Adopted, path)
        if model:
            content.adopted[path.stem] = model
            problems.extend(_tampered(model, content.written["adopted", path.stem]))
    path = project / "comparisons.yml"
    if path.is_file():
        content.written["comparisons", ""], model = shape(Comparisons, path)
        content.comparisons = model or content.comparisons
    content.problems = problems
    return content


def clause_id(ref: str) -> str:
    """The permanent id made from a printed ref: 4.3(d) is 4.3-d, 2.2 ¶1 is 2.2-p1, 5.1 bullet 4 is 5.1-b4."""
    text = ref.lower().replace("¶", " p").replace("bullet ", " b").replace("(", " ").replace(")", " ")
    return re.sub(r"[^a-z0-9.]+", "-", text).strip("-.")


def fingerprint(text: str) -> str:
    """What guards adopted wording: the SHA-256 of its UTF-8 bytes, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def _settings(project, shape, problems):
    path = project / "handbook.yml"
    if path.is_file():
        return shape(Handbook, path)
    problems.append(Problem("handbook.yml", 1, "", "the file is missing", "write the site's title, edition and the protocols to publish"))
    return Written("handbook.yml"), None


def _fill_clause_ids(data: dict) -> None:
    """Give each clause that has only a ref its id, so that the model always has one."""
    for section in _dicts(data.get("sections")):
        for clause in _dicts(section.get("clauses")):
            if isinstance(clause.get("ref"), str):
                clause.setdefault("id", clause_id(clause["ref"]))


def _dicts(value) -> list[dict]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _tampered(adopted: Adopted, written: Written) -> list[Problem]:
    return [
        written.problem(("clauses", key, "text"), "the wording is not what was brought in", "bring the document in again; this file is never edited by hand")
        for key, clause in adopted.clauses.items()
        if fingerprint(clause.text) != clause.fingerprint
    ]


def _shaped(kind: type[BaseModel], written: Written):
    """The model and its problems; one of the two is empty."""
    try:
        return kind.model_validate(written.data), []
    except ValidationError as error:
        return None, [complaint(kind, written, item) for item in error.errors()]
