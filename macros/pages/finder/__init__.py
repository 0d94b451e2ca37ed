"""Finding: what can be found of a council, and the files that a browser finds it with."""
