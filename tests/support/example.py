"""The invented handbooks: the complete one that comes with the generator, a tiny one that never grows, for exact counts and broken content, and one with every structure of real protocols."""

from macros.machine import ROOT

EXAMPLE = ROOT / "examples/exampleshire"
SMALL = ROOT / "tests/generator/small"
STRUCTURES = ROOT / "tests/generator/structures"
