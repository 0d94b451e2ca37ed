"""A council's handbook as plain JSON, for other programs: its protocol, trees, silences, training and its own settings.

The keys are those of the YAML; what is left out has its usual value. `schema` describes the shape, and
`restore` is the way back.
"""

import json
from pathlib import Path

from pydantic import Field

from macros.checks.registry import checked
from macros.content.loading import Content
from macros.content.schemas import DIALECT, Strict
from macros.content.shapes.base import Date, Id, Shape
from macros.content.shapes.handbook import Council
from macros.content.shapes.protocol import Protocol
from macros.content.shapes.silences import Silence
from macros.content.shapes.training import Module, Training
from macros.content.shapes.tree import Tree
from macros.content.problems import nearest

SCHEMA_FILE = "handbook.schema.json"
OPTIONS = ()


def run(options) -> int:
    """Write the published content as JSON, with its JSON Schema, into out/."""
    for path in write_export(checked(options.handbook), options.handbook / "out"):
        print(path)
    return 0


class Export(Shape):
    """One council's handbook: the protocol, its decision trees, what it does not say, its training, and what the council filled in about its own edition."""

    key: Id = Field(description="The protocol's key, as in the site's addresses.")
    edition: Date = Field(description="The date of the handbook's edition.")
    protocol: Protocol
    trees: dict[Id, Tree] = Field(description="The decision trees by key.")
    silences: dict[Id, Silence] = Field({}, description="What the text does not say, by id.")
    training: Training | None = Field(None, description="What a new person should know on the first day, and the modules in order.")
    modules: dict[Id, Module] = Field({}, description="The modules of the training by key, each with its scenarios.")
    settings: Council = Council()


def export(content: Content, protocol_key: str) -> dict:
    """A published council's handbook as values that JSON can hold. Raises LookupError, with the nearest name, for another key."""
    protocols = content.published()
    if protocol_key not in protocols:
        raise LookupError(f"no protocol “{protocol_key}” is published; {nearest(protocol_key, protocols)}")
    whole = Export(
        key=protocol_key, edition=content.handbook.edition, protocol=protocols[protocol_key],
        trees=content.trees.get(protocol_key, {}), silences=content.silences.get(protocol_key, {}),
        training=content.training.get(protocol_key), modules=content.modules.get(protocol_key, {}), settings=content.handbook.councils.get(protocol_key, Council()),
    )  # fmt: skip
    return whole.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def restore(data: dict) -> Export:
    """What an export was made from. Raises pydantic's ValidationError where it is not an export."""
    return Export.model_validate(data)


def schema() -> dict:
    """The JSON Schema that every export follows."""
    made = Export.model_json_schema(by_alias=True, schema_generator=Strict)
    return {"$schema": DIALECT, **made, "title": "A council’s handbook"}


def write_export(content: Content, folder: Path) -> list[Path]:
    """Write `<protocol>.json` for every published protocol, and the schema beside them. Returns the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {f"{key}.json": export(content, key) for key in content.published()} | {SCHEMA_FILE: schema()}
    for name, data in files.items():
        (folder / name).write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return [folder / name for name in files]
