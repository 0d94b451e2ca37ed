"""The invented handbooks: the complete one that comes with the generator, and a tiny one that never grows, for exact counts and broken content."""

from macros.machine import ROOT

EXAMPLE = ROOT / "examples/exampleshire"
SMALL = ROOT / "tests/generator/small"
