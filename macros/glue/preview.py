"""The pages of a handbook as a build would write them, each made by MkDocs when it is asked for."""

import logging
import os
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from macros.content.problems import Refused
from macros.glue.bare import bare, sent_bare
from macros.machine import ROOT
from macros.pages.author import Author
from macros.pages.finder.files import files as files_of_finder


class Preview:
    """One handbook’s site without the site: MkDocs is set up once, and given the author of the day whenever something has changed. It writes into the folder `work`."""

    def __init__(self, author: Author, work: Path):
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        own = author.content.folder / "docs"
        docs = own if own.is_dir() else work / "docs"
        docs.mkdir(exist_ok=True)
        config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(work / "site"))
        config["handbook"] = author
        self.config = config.plugins.on_config(config)
        self.env = config.theme.get_env()
        self.theme = Files([])
        self.theme.add_files_from_theme(self.env, config)

    def show(self, author: Author) -> None:
        """Take an author whose content was checked in the place of the one before; pages that were made are made anew."""
        config = self.config
        config["handbook"], config.site_name = author, author.content.handbook.title
        files = get_files(config)
        for file in self.theme:
            if files.get_file_from_path(file.src_uri) is None:
                files.append(file)
        self.files = config.plugins.on_files(files, config=config)
        set_exclusions(self.files, config)
        self.nav = config.plugins.on_nav(get_navigation(self.files, config), config=config, files=self.files)
        self.env = config.plugins.on_env(self.env, config=config, files=self.files)
        self.pages = self.files.documentation_pages()
        self.places = {file.dest_uri: file for file in self.files if not file.is_documentation_page() or file in self.pages}
        self.finder = files_of_finder(author.content)
        self.made: dict[str, bytes] = {}

    def get(self, address: str) -> bytes | None:
        """What stands at an address of the site; None where nothing does. Raises Refused where a page of the council’s own is wrong."""
        file = self.places.get(address)
        if file and not file.is_documentation_page():
            source = Path(file.abs_src_path or "")
            return bare(source).encode() if sent_bare(source) else file.content_bytes
        if address not in self.made and (made := self._make(address, file)) is not None:
            self.made[address] = made
        return self.made.get(address)

    def _make(self, address: str, file: File | None) -> bytes | None:
        if file:
            return self._page(file)
        if address in self.finder:
            return self.finder[address]().encode()
        if address in self.config.theme.static_templates:
            return _written(Path(self.config.site_dir) / address, lambda: _build_theme_template(address, self.env, self.files, self.config, self.nav))
        return None

    def _page(self, file: File) -> bytes:
        problems = self.config["handbook_problems"]
        problems.clear()
        page = file.page or Page(None, file, self.config)
        _populate_page(page, self.config, self.files)
        if problems:
            raise Refused(problems)
        return _written(Path(file.abs_dest_path), lambda: _build_page(page, self.config, self.pages, self.nav, self.env)) or b""


def _written(path: Path, write: Callable[[], None]) -> bytes | None:
    """What MkDocs writes to a file now; None where it writes none, since there would be nothing in it."""
    path.unlink(missing_ok=True)
    write()
    return path.read_bytes() if path.is_file() else None
