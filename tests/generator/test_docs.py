"""Everything that an author can write or run is explained."""

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

from macros import VERSION
from macros.checks.registry import check
from macros.cli import COMMANDS
from macros.content import shapes
from macros.content.loading import load
from macros.content.problems import Refused
from macros.content.shapes.base import Shape
from macros.content.topics import TOPICS
from macros.glue.headers import HEADERS
from macros.machine import ROOT
from macros.pages.author import Author

AUTHORING = (ROOT / "AUTHORING.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
PARTS = dict(re.findall(r"(?ms)^## ([^\n]*)\n(.*?)(?=^## |\Z)", AUTHORING))
WHERE = {
    "protocol": "A protocol", "clause": "A protocol", "tree": "A decision tree", "silences": "What the protocol does not say", "training": "Induction training", "handbook": "The site",
    "comparisons": "Councils side by side", "proof": "What you promise", "adopted": "Adopted wording", "decisions": "Adopted wording",
}  # fmt: skip
"""The part of the authors' guide that explains each kind of file."""
SHAPES = [(name, shape) for name in WHERE for module in [import_module(f"{shapes.__name__}.{name}")] for shape in vars(module).values() if isinstance(shape, type) and issubclass(shape, Shape) and shape.__module__ == module.__name__]


def test_the_guide_has_a_part_for_every_kind_of_file():
    assert {module.name for module in iter_modules(shapes.__path__)} - {"base"} == WHERE.keys()


@pytest.mark.parametrize(("name", "shape"), SHAPES, ids=lambda each: getattr(each, "__name__", each))
def test_every_key_of_the_formats_is_explained_where_its_file_is(name, shape):
    told = next(text for heading, text in PARTS.items() if heading.startswith(WHERE[name]))
    keys = [info.alias or name for name, info in shape.model_fields.items()]
    assert [key for key in keys if not re.search(rf"`{key}[`:]", told)] == []


def test_the_whole_tree_in_the_guide_is_right_as_it_stands(exampleshire):
    told = next(text for heading, text in PARTS.items() if heading.startswith(WHERE["tree"]))
    file = exampleshire / "decision_trees/exampleshire/sample.yml"
    file.write_text(re.search(r"```yaml\n(.*?)```", told, re.DOTALL)[1], encoding="utf-8")
    content = load(exampleshire)
    with pytest.raises(Refused) as refused:  # of a tree more than the example promises
        check(content)
    assert "sample" in content.trees["exampleshire"]
    assert {problem.file for problem in refused.value.problems} == {"proof/expects.yml"}


def test_every_macro_is_named_in_the_authors_guide():
    names = Author.macros(Author.__new__(Author)).keys()
    assert [name for name in names if not re.search(rf"`{name}`|{{{{ {name}\(", AUTHORING)] == []


def test_the_workflow_tries_the_two_commands_that_the_readme_starts_with():
    workflow = (ROOT / ".github/workflows/two-commands.yml").read_text(encoding="utf-8")
    first = re.findall(r"^python3 (run\.py .*?) +#", README, re.MULTILINE)
    assert len(first) == 2 and all(command in workflow.replace('", "', " ") for command in first)


def test_every_command_is_in_the_readme():
    assert [command for command in COMMANDS if f"`{command}`" not in README] == []


def test_every_topic_is_in_the_authors_guide():
    assert [topic for topic in TOPICS if f"`{topic}`" not in AUTHORING] == []


def test_the_version_is_that_of_the_project():
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_publishers_guide_names_the_headers_that_the_site_is_tested_with():
    guide = (ROOT / "PUBLISHING.md").read_text(encoding="utf-8")
    for name, value in HEADERS.items():
        assert guide.count(name) >= 3 and guide.count(value) == 3, name
