"""What an editor knows of the files: the same as the generator, for it is made from the same shapes."""

import json

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from macros.content.loading import load
from macros.content.schemas import KINDS, schema
from macros.machine import ROOT
from support.commands import command
from support.example import EXAMPLE, SMALL, STRUCTURES

FILES = [(kind, path) for folder in (SMALL, STRUCTURES, EXAMPLE, ROOT) for kind, (pattern, _) in KINDS.items() for path in sorted(folder.glob(pattern))[:4]]
BROKEN = {"tree-unknown-key", "tree-unknown-kind", "tree-one-answer", "tree-missing-title", "tree-text-for-a-list", "tree-bad-answer-id", "protocol-unknown-force", "protocol-bad-date", "protocol-clause-without-ref-or-id", "handbook-bad-mailbox", "module-two-choices"}


def as_an_editor_reads(text: str):
    """Numbers are numbers and true is true, as YAML 1.2 has it; a date is a text."""
    return json.loads(json.dumps(YAML(typ="safe").load(text), default=str))


def found(kind: str, text: str) -> list[str]:
    return [error.message for error in Draft202012Validator(schema(kind)).iter_errors(as_an_editor_reads(text))]


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_right_is_right_in_an_editor(kind):
    Draft202012Validator.check_schema(schema(kind))
    for path in [path for of, path in FILES if of == kind]:
        assert found(kind, path.read_text(encoding="utf-8")) == [], path


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_an_editor_underlines_what_the_shapes_refuse(name):
    assert found(name.partition("-")[0], (ROOT / f"tests/generator/checks/broken/{name}.yml").read_text(encoding="utf-8"))


def test_an_editor_tells_what_each_key_is_for_and_offers_the_words_to_choose_from():
    made = schema("tree")
    assert "leave" not in made["description"] and made["properties"]["title"]["description"] == "The situation in the person’s own words."
    assert made["$defs"]["Outcome"]["properties"]["kind"]["enum"] == ["do", "stop", "ask", "see", "know"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_key_is_without_its_own_words_in_an_editor(kind):
    made = schema(kind)
    keys = {f"{name}.{key}": about for name, shape in {kind: made, **made.get("$defs", {})}.items() for key, about in shape.get("properties", {}).items()}
    assert keys and [name for name, about in keys.items() if not about.get("description")] == []


def test_every_file_that_new_writes_names_its_schema_and_still_holds(tmp_path):
    folder = tmp_path / "ours"
    done = command("new", folder, "--council", "Newtown Town Council")
    assert done.returncode == 0, done.stderr
    for what, key in (("--tree", "second"), ("--module", "first")):
        assert command("new", what, f"newtown/{key}", "--handbook", folder).returncode == 0
    content, named = load(folder), {}
    for (kind, *_), written in content.written.items():
        path = folder / written.file
        head = path.read_text(encoding="utf-8").partition("\n")[0]
        named[kind] = json.loads((path.parent / head.removeprefix("# yaml-language-server: $schema=")).read_text(encoding="utf-8"))
    assert {"handbook", "protocol", "tree", "cards", "phrases", "training", "module"} <= named.keys()
    assert named == {kind: schema(kind) for kind in named}
    assert content.problems == []
    (folder / ".schemas/tree.json").write_text("{}", encoding="utf-8")
    assert command("schema", "--handbook", folder).returncode == 0
    assert json.loads((folder / ".schemas/tree.json").read_text(encoding="utf-8")) == schema("tree")
