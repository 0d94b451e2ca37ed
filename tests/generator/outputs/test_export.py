"""A handbook goes out as JSON and comes back the same, and its schema holds what the models hold."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator

from macros.content.loading import load
from macros.outputs.export import export, restore, schema, write_export
from support.example import EXAMPLE, SMALL


@pytest.fixture(scope="module")
def exampleshire():
    return load(SMALL)


@pytest.fixture(scope="session")
def validator():
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


def there_and_back(content, key):
    return restore(json.loads(json.dumps(export(content, key))))


def test_what_goes_out_comes_back_the_same(exampleshire):
    whole = there_and_back(exampleshire, "exampleshire")
    assert whole.protocol == exampleshire.protocols["exampleshire"]
    assert whole.trees == exampleshire.trees["exampleshire"]
    assert list(whole.trees) == list(exampleshire.trees["exampleshire"])


def test_every_protocol_that_is_published_comes_back_the_same():
    content = load(EXAMPLE)
    for key in content.published():
        whole = there_and_back(content, key)
        assert (whole.protocol, whole.trees, whole.silences) == (content.protocols[key], content.trees.get(key, {}), content.silences.get(key, {}))
        assert (whole.training, whole.modules) == (content.training.get(key), content.modules.get(key, {}))


def test_every_export_follows_the_schema(exampleshire, validator):
    for one in (load(EXAMPLE), exampleshire):
        for key in one.published():
            assert [error.message for error in validator.iter_errors(export(one, key))] == []


def test_the_keys_are_those_of_the_yaml(exampleshire):
    data = export(exampleshire, "exampleshire")
    rule = data["protocol"]["sections"][0]["clauses"][0]["rules"][0]
    assert rule["as"] == "is free to" and "as_" not in rule
    assert data["trees"]["papers"]["for"] == "councillor" and data["trees"]["press"]["sensitive"] is True
    assert data["settings"]["contacts"]["town-clerk"]["mailbox"] == "clerk@exampleshire.example"
    assert (data["key"], data["edition"]) == ("exampleshire", "2026-11-01")


def test_a_clause_goes_out_with_the_id_that_was_made_from_its_ref(exampleshire):
    clauses = export(exampleshire, "exampleshire")["protocol"]["sections"][0]["clauses"]
    assert [(clause["ref"], clause["id"]) for clause in clauses] == [("7.5", "7.5"), ("7.6(a)", "7.6-a")]


def test_what_was_not_written_is_left_out(exampleshire):
    clause = export(exampleshire, "exampleshire")["protocol"]["sections"][0]["clauses"][1]
    assert set(clause) == {"ref", "id", "heading", "rules"}


@pytest.mark.parametrize(
    ("where", "wrong"),
    [
        (("protocol", "sections", 0, "clauses", 0, "rules", 0, "force"), ["perhaps"]),
        (("protocol", "roles", "Town Clerk"), {"title": "Town Clerk", "about": "Has a key that no address can have."}),
        (("trees", "papers", "questions", "why", "answers"), []),
        (("trees", "papers", "colour"), "green"),
        (("edition",), "soon"),
    ],
    ids=["an unknown force", "a key with a space", "a question without answers", "an unknown key", "a date in words"],
)
def test_the_schema_refuses_what_the_models_refuse(exampleshire, validator, where, wrong):
    data = copy.deepcopy(export(exampleshire, "exampleshire"))
    place = data
    for key in where[:-1]:
        place = place[key]
    place[where[-1]] = wrong
    assert not validator.is_valid(data)
    with pytest.raises(ValueError, match=str(where[-1])):
        restore(data)


def test_the_schema_names_itself_and_points_nowhere_outside():
    made = schema()
    assert made["title"] and made["description"]
    assert '"$id"' not in json.dumps(made)
    assert all(reference.startswith("#/") for reference in references(made))


def references(node):
    if isinstance(node, dict):
        yield from ([node["$ref"]] if isinstance(node.get("$ref"), str) else [])
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from references(part)


def test_a_file_is_written_for_each_protocol_and_one_for_the_schema(exampleshire, tmp_path):
    written = write_export(exampleshire, tmp_path / "out" / "data")
    assert [path.name for path in written] == ["exampleshire.json", "handbook.schema.json"]
    first = json.loads(written[0].read_text(encoding="utf-8"))
    assert first == export(exampleshire, "exampleshire")
    assert "councillor’s" in written[0].read_text(encoding="utf-8")
    assert json.loads(written[1].read_text(encoding="utf-8")) == schema()


def test_a_protocol_that_is_not_published_is_refused_with_the_nearest_name(exampleshire):
    with pytest.raises(LookupError, match="did you mean “exampleshire”"):
        export(exampleshire, "exampelshire")
