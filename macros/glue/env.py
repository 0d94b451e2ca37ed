"""The glue to mkdocs-macros: what a page may call. It stands apart from `hooks.py` because both plugins look for `on_post_build`."""

from importlib import import_module


def define_env(env):
    """Register the author's macros with mkdocs-macros. Each is asked of the author of the day: `serve` gives a new one for every change.

    A wrong name is kept as a problem, which `hooks.on_env` reports.
    """
    wrong = import_module("macros.pages.render").WrongName
    calls = import_module("macros.pages.calls")

    def at_this_page(name, function):
        def macro(*words, **named):
            try:
                return env.conf["handbook_pieces"].keep(name, env.conf["handbook"].macros()[name](env.page.url, *words, **named))
            except (wrong, TypeError) as error:
                file = env.page.file
                env.conf["handbook_problems"].append(calls.wrong_call(f"docs/{file.src_uri}", file.content_string, name, words, str(error)))
                return ""

        macro.__doc__ = function.__doc__
        return macro

    for name, function in env.conf["handbook"].macros().items():
        env.macro(at_this_page(name, function), name)
