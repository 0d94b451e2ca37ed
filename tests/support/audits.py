"""Audits of a page: WCAG 2.2 AA by axe, whether it scrolls sideways, whether the focus is seen."""

from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = '{runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"], preload: false}'
FOUND = f"async scope => (await axe.run(scope ?? document, {RULES})).violations.map(found => `${{found.id}}: ${{found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}}`)"
FOUND_BUT_LOOKS = FOUND.replace("{runOnly", "{rules: {'color-contrast': {enabled: false}, 'link-in-text-block': {enabled: false}, 'target-size': {enabled: false}}, runOnly")
FOUND_BUT_COLOURS = FOUND.replace("{runOnly", "{rules: {'color-contrast': {enabled: false}, 'link-in-text-block': {enabled: false}}, runOnly")
LOOKS = {(320, "light"): FOUND, (768, "light"): FOUND_BUT_COLOURS, (1280, "light"): FOUND, (1280, "dark"): FOUND}
"""Widths and schemes, and what is looked for in each. What a scheme changes, colours, is the same at every width: what is on a tablet is on a phone or a desktop."""
PUT_IN = """async address => {
  const fresh = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html")
  document.title = fresh.title
  document.body.replaceWith(document.importNode(fresh.body, true))
}"""
"""Put the body of another page into this one: a new document each time would take longer than what is done with it."""
ALL_AT_ONCE = "() => { for (const tree of document.querySelectorAll('handbook-tree')) tree.dataset.mode = 'sheet' }"
"""A tree shows all its steps, as on paper."""
WIDER = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }")
  document.adoptedStyleSheets = [sheet]
}"""
FOCUS = """() => {
  const node = document.activeElement
  if (node === document.body) return "end"
  const box = node.getClientRects()[0], style = getComputedStyle(node)
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
  const at = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2)
  const said = node.outerHTML.slice(0, 120)
  if (!ring) return "no ring: " + said
  return at && (node.contains(at) || at.contains(node)) ? "" : "covered: " + said
}"""


def opened(page, address: str):
    """Open a page at once where it is wanted."""
    page.goto("about:blank")
    page.goto(address, wait_until="load")
    return page


def look(page, width: int, scheme: str):
    """Show the page at a width, in light or dark."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")


def sideways(page) -> int:
    """How many pixels of the page are out of sight at the side."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")
