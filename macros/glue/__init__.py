"""MkDocs: the only wing that knows it, and the folder that its site is written to; what `serve` shows while a handbook is written; what `bench` measures."""
