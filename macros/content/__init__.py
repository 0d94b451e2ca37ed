"""What is written: the shapes of each kind of file, reading and loading them, what leads where, and how problems are told."""
