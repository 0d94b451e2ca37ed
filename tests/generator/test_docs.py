"""Everything that an author can write or run is explained."""

import re

import pytest
from helpers import PROJECT

from macros import model
from macros.author import Author
from macros.hosting import HEADERS

AUTHORING = (PROJECT / "AUTHORING.md").read_text(encoding="utf-8")
README = (PROJECT / "README.md").read_text(encoding="utf-8")
SHAPES = [shape for shape in vars(model).values() if isinstance(shape, type) and issubclass(shape, model.Shape)]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_key_of_the_formats_is_explained(shape):
    keys = [info.alias or name for name, info in shape.model_fields.items()]
    internal = {"clauses", "fingerprint", "text", "councils", "topics", "part"}
    assert [key for key in keys if not re.search(rf"`{key}`|`{key}:", AUTHORING) and key not in internal] == []


def test_every_macro_is_named_in_the_authors_guide():
    names = Author.macros(Author.__new__(Author)).keys()
    assert [name for name in names if not re.search(rf"`{name}`|{{{{ {name}\(", AUTHORING)] == []


def test_every_command_is_in_the_readme():
    commands = re.findall(r'^    command\("(\w+)"', (PROJECT / "macros/cli.py").read_text(encoding="utf-8"), re.MULTILINE)
    assert commands and [command for command in commands if f"`{command}`" not in README] == []


def test_the_publishers_guide_names_the_headers_that_the_site_is_tested_with():
    guide = (PROJECT / "PUBLISHING.md").read_text(encoding="utf-8")
    for name, value in HEADERS.items():
        assert guide.count(name) >= 3 and guide.count(value) == 3, name
