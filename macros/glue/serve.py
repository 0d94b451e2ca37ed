"""`serve`: the handbook on this machine, while it is written."""

from macros.glue.mkdocs import mkdocs

WATCHED = ("handbook.yml", "protocols", "decision_trees", "silences", "comparisons.yml", "adopted", "proof/proved.yml", "docs")
"""What is watched in the handbook’s folder, where it is there."""
OPTIONS = (
    (("--address",), {"default": "localhost:8000", "help": "where to serve it (default: %(default)s)"}),
    (("--open",), {"action": "store_true", "help": "open it in the browser"}),
)


def run(options) -> int:
    """Show the handbook in a browser on this machine, and show each edit as soon as it is saved."""
    print(f"The handbook is at http://{options.address}/ in a few seconds, and each edit is there when you have saved it. Ctrl+C ends this.", flush=True)
    return mkdocs(options.handbook, "serve", "--quiet", "--livereload", "--dev-addr", options.address, *(["--open"] if options.open else []))
