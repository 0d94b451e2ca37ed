"""MkDocs: the only wing that knows it, and the folder that its site is written to."""
