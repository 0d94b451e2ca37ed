"""A page of HTML as a PDF, through Chromium. The only module that imports Playwright."""

import os
from pathlib import Path

from playwright.sync_api import sync_playwright

MARGINS = {"top": "24mm", "bottom": "22mm", "left": "20mm", "right": "20mm"}


def print_pdf(html: str, header: str, footer: str, path: Path) -> None:
    """Print a page that needs no other file, tagged and with bookmarks, on A4. Headers and footers are HTML too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("BROWSER_PATH") or None, args=["--no-sandbox"] if as_root else [])
        page = browser.new_context(java_script_enabled=False, offline=True).new_page()
        page.set_content(html)
        page.pdf(
            path=path, format="A4", margin=MARGINS, tagged=True, outline=True,
            display_header_footer=True, header_template=header, footer_template=footer,
        )  # fmt: skip
        browser.close()
