"""The glue to MkDocs: it checks the content, adds the generated pages, and puts the finished site in place.

MkDocs loads this file by its path, as a hook; `preview.py` makes single pages through it.
"""

import os
import re
import sys
from contextlib import ExitStack
from functools import partial
from importlib import import_module
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.structure.toc import AnchorLink

ROOT = Path(__file__).resolve().parents[2]
UNUSED = ("assets/javascripts/", "assets/images/favicon")
_building = {}
_shown = ExitStack()


@event_priority(100)
def on_config(config):
    """Check everything before MkDocs touches its output, and build beside the old site. A preview brings an author whose content was checked, and builds none."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    building = "handbook" not in config
    if building:
        config["handbook"] = _checked(Path(os.environ.get("HANDBOOK", ROOT)))
    config["handbook_problems"] = []
    config["handbook_pieces"] = import_module("macros.pages.pieces").Pieces()
    config.site_name = config["handbook"].content.handbook.title
    if building:
        folder, site = import_module("macros.glue.folder"), Path(config.site_dir)
        try:
            new, lock = folder.begin(site)
        except folder.Busy as busy:
            raise PluginError(str(busy)) from None
        _building.update(site=site, lock=lock)
        config.site_dir = str(new)
    return config


def _checked(handbook):
    """The author of a handbook's pages, with nothing wrong in what they show."""
    loading, checks, problems, author, render = (import_module(f"macros.{name}") for name in ("content.loading", "checks.registry", "content.problems", "pages.author", "pages.render"))
    content = loading.load(handbook, loading.SHOWN)
    try:
        checks.check(content)
    except problems.Refused as refused:
        refuse(refused.problems)
    return author.Author(render.Renderer(content))


def on_files(files, config):
    """Add the generated pages to the hand-written ones, where one of a council's own takes the place of a generated page of its name.
    The theme's scripts, pictures and source maps are left out: no page asks for them.
    """
    for file in [file for file in files if file.src_uri.startswith(UNUSED) or file.src_uri.endswith(".css.map")]:
        files.remove(file)
    listing = import_module("macros.pages.listing")
    for path, text in listing.pages(config["handbook"].content).items():
        if files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content=text))
    return files


@event_priority(100)
def on_page_markdown(markdown, page, config, files):
    """Look at the macro calls of a hand-written page before mkdocs-macros runs them."""
    if page.file.generated_by:
        return markdown
    calls, known = import_module("macros.pages.calls"), config["handbook"].macros()
    found = calls.check_calls(f"docs/{page.file.src_uri}", page.file.content_string, markdown, known)
    config["handbook_problems"].extend(found)
    return "" if found else markdown


def on_env(env, config, files):
    """Refuse the build where a hand-written page has problems: every page has been read by now, none written."""
    refuse(config["handbook_problems"])
    env.filters["read_at"] = partial(import_module("macros.content.addresses").read_at, config["handbook"].content.handbook.address)
    if _building:
        _shown.enter_context(bar := import_module("macros.progress").bar("Writing the site", len(files.documentation_pages())))
        config["handbook_bar"] = bar


def on_post_page(output, page, config):
    """Take out the theme's check boxes for a drawer and a search that our pages do not have."""
    if _building:
        config["handbook_bar"].update(1)
    return re.sub(r'\s*<(input class="md-toggle"[^>]*|label class="md-overlay"[^>]*></label)>', "", output)


def refuse(found):
    """Stop the build with every problem, if there is one."""
    if found:
        listed = "\n".join(map(str, sorted(set(found))))
        raise PluginError(f"{len(set(found))} problem(s) in the handbook\n{listed}")


def on_page_content(html, page, config, files):
    """Put in what the macros wrote, and give the protocol's page its table of contents: MkDocs sees no headings in it."""
    html = config["handbook_pieces"].put_in(html)
    if page.meta.get("kind") == "protocol":
        page.toc.items.extend(_anchor(heading, 2) for heading in config["handbook"].contents(page.meta["council"]))
    return html


def _anchor(heading, level):
    """A heading of the contents as MkDocs has it, with its language beside it."""
    link = AnchorLink(heading.name, heading.id, level)
    link.lang, link.children = heading.lang, [_anchor(inside, level + 1) for inside in heading.inside]
    return link


@event_priority(-1000)
def on_post_build(config):
    """Write what finds things in each council, and what a web server needs, then put the new site in the old one's place, whole."""
    content, site = config["handbook"].content, Path(config.site_dir)
    hosting = import_module("macros.glue.headers")
    import_module("macros.pages.finder.files").write(site, content)
    import_module("macros.glue.bare").write_bare(site)
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    hosting.write_headers(site)
    hosting.write_security(site, content.handbook.security)
    _shown.close()
    if _building:
        import_module("macros.glue.folder").finish(**_building)


def on_build_error(error):
    """Throw away a failed build; the last site stays as it is. What was wrong is told in lines, without MkDocs' own words about it."""
    if not _building:
        return
    _shown.close()
    import_module("macros.glue.folder").give_up(**_building)
    if isinstance(error, OSError):
        error = PluginError(f"the site could not be written ({error}); nothing was published, and the last site is as it was")
    if isinstance(error, PluginError):
        print(error, file=sys.stderr)
        raise SystemExit(1)
