"""For readers: which pages there are, the macros that fill them, the templates, the finder, the theme with its script and style; and whether a council’s own pages are right."""
