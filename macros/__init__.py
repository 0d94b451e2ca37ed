"""The handbook: protocols and decision trees as YAML, rendered by MkDocs, walked by a browser."""
