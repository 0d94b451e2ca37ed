"""The glue to mkdocs-macros: what a page may call. It stands apart from `site.py` because both plugins look for `on_post_build`."""

from importlib import import_module

from mkdocs.exceptions import PluginError


def define_env(env):
    """Register the author's macros with mkdocs-macros."""
    author = env.conf["handbook"]
    wrong = import_module("macros.render").WrongName

    def at_this_page(function):
        def macro(*words):
            try:
                return function(env.page.url, *words)
            except wrong as error:
                raise PluginError(f"{env.page.file.src_uri}: {{{{ {function.__name__}({', '.join(map(repr, words))}) }}}}: {error}") from None
            except TypeError as error:
                raise PluginError(f"{env.page.file.src_uri}: {{{{ {function.__name__}(…) }}}}: {error}; see AUTHORING.md for how it is called") from None

        macro.__doc__ = function.__doc__
        return macro

    for name, function in author.macros().items():
        env.macro(at_this_page(function), name)
