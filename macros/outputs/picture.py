"""`picture`: the README's picture, a phone and a desktop side by side, of the invented handbook."""

from importlib import import_module

from macros import machine

OPTIONS = ((("page",), {"nargs": "?", "default": "exampleshire/situations/papers.html#asked.not-yet", "help": "the page of the built site to show (default: %(default)s)"}),)


def run(options) -> int:
    """Draw the picture of the README from the built site of the handbook at hand."""
    site = options.handbook / "site"
    if not (site / options.page.partition("#")[0]).is_file():
        raise machine.Stop(f"{site} has no page {options.page}. Build the handbook first: python3 run.py build --handbook examples/exampleshire")
    machine.packages("pdf")
    machine.browser()
    path = options.handbook.parent / "picture.jpg"
    import_module("macros.outputs.chromium").draw_picture(f"{site.as_uri()}/{options.page}", path)
    print(f"{path} ({path.stat().st_size / 1000:.0f} KB)")
    return 0
