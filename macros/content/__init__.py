"""What is written: the shapes of each kind of file, reading and loading them, what leads where, how two editions of a text differ, and how problems are told."""
