"""JSON Schemas, made from the shapes: what programs and editors know of a file."""

from pydantic.json_schema import GenerateJsonSchema

from macros.content.loading import FILES, SETTINGS
from macros.content.shapes.base import Shape
from macros.content.shapes.handbook import Handbook

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = ".schemas"
"""Where a handbook keeps the schemas of its files."""
KINDS: dict[str, tuple[str, type[Shape]]] = {"handbook": (SETTINGS, Handbook), **FILES}
FILLED = {"Clause": ("id", "ref"), "Step": ("do", "use")}
"""By shape, a key that every file has once it is read, and the key that it is otherwise made from."""


class Strict(GenerateJsonSchema):
    """Pydantic's own schema, which otherwise would let a dictionary have keys of any shape."""

    def dict_schema(self, schema):
        made = super().dict_schema(schema)
        return made | {"additionalProperties": False} if "patternProperties" in made else made


class Written(Strict):
    """As an author writes and an editor reads: a text may look like a number or like yes and no, a number may be in quotation marks; what is filled in may be missing."""

    def str_schema(self, schema):
        return super().str_schema(schema) | {"type": ["string", "number", "boolean"]}

    def int_schema(self, schema):
        return super().int_schema(schema) | {"type": ["integer", "string"]}

    def literal_schema(self, schema):
        made = super().literal_schema(schema)
        words = made.get("enum") or [made["const"]]
        return {"enum": [*words, *(int(word) for word in words if str(word).isdecimal())]}

    def model_schema(self, schema):
        made, shape = super().model_schema(schema), schema["cls"]
        if shape.__name__ in FILLED:
            first, other = FILLED[shape.__name__]
            made["required"] = [key for key in made.get("required", ()) if key != first]
            made["anyOf"] = [{"required": [first]}, {"required": [other]}]
        return made


def schema(kind: str) -> dict:
    """The JSON Schema of a kind of file."""
    return {"$schema": DIALECT, **KINDS[kind][1].model_json_schema(by_alias=True, schema_generator=Written)}


def line(kind: str) -> str:
    """The line at the head of a file that tells an editor its schema."""
    return f"# yaml-language-server: $schema={'../' * KINDS[kind][0].count('/')}{FOLDER}/{kind}.json\n"
