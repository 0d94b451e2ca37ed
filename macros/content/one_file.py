"""One file of a handbook: what is written in it, and that as the shape of its kind."""

from pathlib import Path

from pydantic import ValidationError

from macros.content.clause_names import fill_ids
from macros.content.complaints import complaint
from macros.content.reading import Written, read
from macros.content.shapes.base import Shape

OWN_WORDS = ("adopted", "earlier")
"""The kinds of file that hold the council's own words, to the letter: nothing but `adopt` writes them."""


def one(folder: Path, kind: str, shape: type[Shape], path: Path, steps: dict[str, str]) -> tuple[Written, Shape | None]:
    """One file as it is written, and its model where nothing is wrong with it. `steps` are the sentences that a tree's protocol has."""
    written = read(path, folder, exact=kind in OWN_WORDS)
    if kind == "protocol":
        fill_ids(written.data)
    if kind == "tree":
        _fill_steps(written.data, steps)
    return written, shaped(shape, written) if written.data else None


def _fill_steps(data: dict, steps: dict[str, str]) -> None:
    """Give each step that uses a sentence of the protocol's its words. One that is not there stands for itself until `checks` tells it."""
    outcomes = data.get("outcomes")
    for outcome in outcomes.values() if isinstance(outcomes, dict) else ():
        for step in _dicts(outcome.get("steps")) if isinstance(outcome, dict) else ():
            if isinstance(step.get("use"), str) and "do" not in step:
                step["do"] = steps.get(step["use"], step["use"])
                step.setdefault("ours", "true")


def _dicts(value) -> list[dict]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def shaped(kind: type[Shape], written: Written):
    """The model of what is written, or None; what is wrong with it is then among the problems of the file.

    That a list is too short is not told where that is only because its entries are wrong.
    """
    try:
        return kind.model_validate(written.data)
    except ValidationError as error:
        found = error.errors()
        places = [tuple(item["loc"]) for item in found]
        for item, place in zip(found, places):
            if not (item["type"] == "too_short" and any(other[: len(place)] == place and other != place for other in places)):
                written.problems.append(complaint(kind, written, item))
        return None
