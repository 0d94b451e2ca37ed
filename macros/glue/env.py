"""The glue to mkdocs-macros: what a page may call. It stands apart from `hooks.py` because both plugins look for `on_post_build`."""

from importlib import import_module


def define_env(env):
    """Register the author's macros with mkdocs-macros. A wrong name is kept as a problem, which `hooks.on_env` reports."""
    author, problems = env.conf["handbook"], env.conf["handbook_problems"]
    wrong = import_module("macros.pages.render").WrongName
    calls = import_module("macros.pages.calls")

    pieces = env.conf["handbook_pieces"]

    def at_this_page(name, function):
        def macro(*words, **named):
            try:
                return pieces.keep(name, function(env.page.url, *words, **named))
            except (wrong, TypeError) as error:
                file = env.page.file
                problems.append(calls.wrong_call(f"docs/{file.src_uri}", file.content_string, name, words, str(error)))
                return ""

        macro.__doc__ = function.__doc__
        return macro

    for name, function in author.macros().items():
        env.macro(at_this_page(name, function), name)
