"""A page as lines of text, in the order in which they stand: each link with where it leads, each place with its name, what is hidden and what is marked."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

BLOCKS = set("article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 handbook-scenario handbook-session handbook-training handbook-tree header legend li main nav ol p section summary table tbody td th thead tr ul".split())
SKIPPED = {"svg", "template", "script", "style", "-comment"}
ELSEWHERE = {"adopted__texts", "finder"}
"""Classes of what has tests of its own: adopted wording, which is held to the letter, and the finder."""
MARKED, HIDDEN = "▸", "(hidden)"


def lines(html: str) -> list[str]:
    """What a piece of HTML says, a line for each block."""
    return lines_of(LexborHTMLParser(html).body)


def page_lines(html: str) -> list[str]:
    """What the part of a page says that is its own: neither the site’s header nor its footer."""
    return lines_of(LexborHTMLParser(html).css_first(".page"))


def lines_of(node: LexborNode) -> list[str]:
    """What a part of a page says, a line for each block."""
    found, line = [], []

    def end():
        text = " ".join("".join(line).split())
        line.clear()
        if text:
            found.append(text)

    def say(text, marks):
        line.append(marks + text if text.strip() and not "".join(line).strip() else text)

    def walk(node, marks):
        classes = set((node.attributes.get("class") or "").split())
        if node.tag in SKIPPED or classes & ELSEWHERE:
            return
        block, link, place = node.tag in BLOCKS or "was" in classes, node.tag == "a", node.attributes.get("id") or ""
        marks += f"{HIDDEN} " if "hidden" in node.attributes else f"{MARKED} " if "fold__rule--cited" in classes or "aria-current" in node.attributes else ""
        if block:
            end()
        say(f"{{{place}}} " if place and "--" not in place else "", marks)
        say("[" if link else "", marks)
        for inside in node.iter(include_text=True, skip_empty=False):
            if inside.tag == "-text":
                say(inside.text(), marks)
            else:
                walk(inside, marks)
        say(f"]({node.attributes.get('href')})" if link else "", marks)
        if block:
            end()

    walk(node, "")
    end()
    return found
