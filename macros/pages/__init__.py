"""For readers: which pages there are, the macros that fill them, the templates, and the theme with its script and style."""
