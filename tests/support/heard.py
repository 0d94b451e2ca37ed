"""What a page gives to a screen reader, in its order: from the browser's accessibility tree (Chromium), or from Playwright's reading of the page (Firefox)."""

import re

from ruamel.yaml import YAML

ROLES = {"heading", "link", "button", "list", "dialog", "searchbox", "status", "text"}
LINE = re.compile(r'(\S+)(?: "((?:[^"\\]|\\.)*)")?')


def heard(page) -> list[tuple[str, str]]:
    """The role and the name of each heading, link, button, list, dialog, box and message of a page, and each text."""
    chromium = page.context.browser.browser_type.name == "chromium"
    told = _of_tree(page) if chromium else _of_snapshot(YAML(typ="safe").load(page.locator("body").aria_snapshot()))
    return [(role, " ".join(name.split())) for role, name in told if role in ROLES]


def _of_tree(page):
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()

    def below(node):
        if not node["ignored"]:
            role = node["role"]["value"]
            yield "text" if role == "StaticText" else role, node.get("name", {}).get("value", "")
        for child in node.get("childIds", ()):
            if child in nodes:
                yield from below(nodes[child])

    return below(next(node for node in nodes.values() if "parentId" not in node))


def _of_snapshot(items: list):
    for item in items:
        ((line, inside),) = item.items() if isinstance(item, dict) else ((item, []),)
        if line.startswith("/"):  # the address of a link, which is not read out
            continue
        role, name = LINE.match(line).groups()
        yield role, (name or "").replace('\\"', '"')
        yield from [("text", inside)] if isinstance(inside, str) else _of_snapshot(inside)


def out_of_order(told: list, wanted: list) -> list:
    """What is wanted, and not told after all that is wanted before it."""
    rest = iter(told)
    return [each for each in wanted if each not in rest]
