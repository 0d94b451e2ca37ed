"""What needs Chromium: a page as a PDF, pages as a picture, what a script on a page answers. The only module that imports Playwright."""

import os
from base64 import b64encode
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from macros.machine import is_root


def print_pdf(html: str, header: str, footer: str, margins: dict[str, str], path: Path) -> None:
    """Print a page that needs no other file, tagged and with bookmarks, on A4. Headers and footers are HTML too; margins are lengths such as 24mm."""
    print_numbered(lambda numbers: html, header, footer, margins, path, times=1)


def print_numbered(html: Callable[[dict[str, int]], str], header: str, footer: str, margins: dict[str, str], path: Path, times: int = 2) -> None:
    """Print a page that says on which page of it things stand: printed once, the numbers are read from it, and `html(numbers)` is printed again. Numbers are by id, of what is linked to."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = _launch(playwright)
        page = browser.new_context(java_script_enabled=False, offline=True).new_page()
        numbers: dict[str, int] = {}
        for time in range(times):
            page.set_content(html(numbers))
            printed = page.pdf(
                format="A4", margin=margins, tagged=True, outline=True,
                display_header_footer=True, header_template=header, footer_template=footer,
            )  # fmt: skip
            if time + 1 < times:
                numbers = _places(printed)
        browser.close()
    path.write_bytes(printed)


def _places(printed: bytes) -> dict[str, int]:
    """The page of each place that a printed page's links lead to."""
    file = import_module("pypdf").PdfReader(BytesIO(printed))
    return {name.removeprefix("/"): file.get_destination_page_number(place) + 1 for name, place in file.named_destinations.items()}


def draw_picture(address: str, path: Path) -> None:
    """A page on a desktop and on a phone, side by side, as a small JPEG."""
    with sync_playwright() as playwright:
        browser = _launch(playwright)
        seen = []
        for width, height in ((1120, 667), (375, 667)):
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(address)
            page.wait_for_selector("handbook-tree[data-mode]")
            if width > height:
                page.evaluate("scrollTo(0, 0)")
            seen.append(b64encode(page.screenshot()).decode())
        sheet = browser.new_page(viewport={"width": 1120, "height": 500})
        frames = "".join(f'<img height="470" src="data:image/png;base64,{picture}" style="border:1px solid #999;border-radius:8px">' for picture in seen)
        sheet.set_content(f'<body style="margin:14px;display:flex;gap:14px;justify-content:center;background:#fff">{frames}</body>')
        sheet.screenshot(path=path, type="jpeg", quality=72)
        browser.close()


def asked(html: str, script: str, value):
    """What a script on a page that needs no other file answers."""
    with sync_playwright() as playwright:
        browser = _launch(playwright)
        page = browser.new_page()
        page.set_content(html)
        answer = page.evaluate(script, value)
        browser.close()
    return answer


def _launch(playwright: Playwright):
    """Chromium, without its sandbox only where the user is root: there it would not start."""
    return playwright.chromium.launch(executable_path=os.environ.get("BROWSER_PATH") or None, args=["--no-sandbox"] if is_root() else [])
