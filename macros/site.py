"""The glue to MkDocs: it checks the content, adds the generated pages, and puts the finished site in place.

MkDocs loads this file as a hook and never again, so the handbook's own code is fetched anew whenever the
configuration is read: an edit shows while `serve` runs. Nothing else imports MkDocs.
"""

import logging
import os
import shutil
import sys
from importlib import import_module
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.structure.toc import AnchorLink

log = logging.getLogger("mkdocs.plugins.handbook")
_command = "build"


def on_startup(command, dirty):
    """Remember whether this is a build or a preview."""
    global _command
    _command = command


@event_priority(100)
def on_config(config):
    """Check everything before MkDocs touches its output, and build beside the old site."""
    project = Path(config.config_file_path).parent
    if str(project) not in sys.path:
        sys.path.insert(0, str(project))
    for name in [name for name in sys.modules if name.startswith("macros.")]:
        del sys.modules[name]
    loading, checks, problems = (import_module(f"macros.{name}") for name in ("loading", "checks", "problems"))
    content = loading.load(project)
    try:
        checks.check(content)
    except problems.Refused as refused:
        refuse(refused.problems)
    author, render = import_module("macros.author"), import_module("macros.render")
    config["handbook_problems"] = []
    config["handbook"] = author.Author(render.Renderer(content))
    config.site_name = content.handbook.title
    if _command == "build":
        config["handbook_site"] = config.site_dir
        config.site_dir = f"{config.site_dir}.new"
    return config


def on_files(files, config):
    """Add the generated pages to the hand-written ones."""
    pages = import_module("macros.pages")
    for path, text in pages.pages(config["handbook"].content).items():
        files.append(File.generated(config, path, content=text))
    return files


@event_priority(100)
def on_page_markdown(markdown, page, config, files):
    """Look at the macro calls of a hand-written page before mkdocs-macros runs them."""
    if page.file.generated_by:
        return markdown
    calls, known = import_module("macros.calls"), config["handbook"].macros()
    found = calls.check_calls(f"docs/{page.file.src_uri}", page.file.content_string, markdown, known)
    config["handbook_problems"].extend(found)
    return "" if found else markdown


def on_env(env, config, files):
    """Refuse the build where a hand-written page has problems: every page has been read by now, none written."""
    refuse(config["handbook_problems"])


def on_post_page(output, page, config):
    """Put right what the theme's own page has wrong and gives no other way to change: `autocomplete` on a check box."""
    for name in ("__drawer", "__search"):
        output = output.replace(f'type="checkbox" id="{name}" autocomplete="off"', f'type="checkbox" id="{name}"')
    return output


def on_post_template(output_content, template_name, config):
    """The same for the page of addresses that are not there."""
    return on_post_page(output_content, None, config)


def refuse(found):
    """Stop the build with every problem, if there is one."""
    if found:
        listed = "\n".join(map(str, sorted(set(found))))
        raise PluginError(f"{len(set(found))} problem(s) in the handbook\n{listed}")


def on_page_content(html, page, config, files):
    """Give the protocol's page its table of contents: MkDocs sees no headings in what a macro wrote."""
    if page.meta.get("kind") == "protocol":
        for title, place in config["handbook"].contents(page.meta["council"]):
            page.toc.items.append(AnchorLink(title, place, 2))


@event_priority(-1000)
def on_post_build(config):
    """Give each council its own search, then put the new site in the old one's place, whole."""
    councils = config["handbook"].content.published()
    import_module("macros.search_index").split(Path(config.site_dir), councils)
    if "handbook_site" in config:
        swap(Path(config.site_dir), Path(config["handbook_site"]))


def swap(new: Path, site: Path) -> None:
    """Replace the folder `site` by the folder `new`; two renames, so that no half-written site is ever seen."""
    old = site.with_name(f"{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        os.replace(site, old)
    os.replace(new, site)
    shutil.rmtree(old, ignore_errors=True)
