"""The generator: it turns a handbook, a folder of YAML files, into a site."""

VERSION = "2.0.0"
"""The generator's version, as `--version`, the About page and CHANGELOG.md tell it."""
