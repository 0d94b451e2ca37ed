"""The shapes of what authors write, a module for each kind of file. Frozen, unknown keys refused, lists become tuples.

`was` holds the names that a thing had before, so that old addresses lead on. What must hold between entries lives in `macros.checks`.
"""
