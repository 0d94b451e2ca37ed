"""handbook.yml names protocols, roles and documents that are there; topics are those of the handbook."""

import re
from collections.abc import Iterator

from macros.content.loading import Content
from macros.content.problems import Problem, nearest
from macros.content.topics import topics as topics_of

HOST = re.compile(r"(?:www\.|[\w-]+(?:\.[\w-]+)+/|[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net|wales|scot)$)")
"""An address of another site without its beginning."""


def settings(content: Content) -> Iterator[Problem]:
    """What is published and what councils say of themselves is about protocols that are there."""
    written = content.written["handbook", ""]
    for index, key in enumerate(content.handbook.publish):
        if ("protocol", key) not in content.written:
            yield written.problem(("publish", index), f"there is no protocols/{key}.yml", nearest(key, content.protocols))
    for key, council in content.handbook.councils.items():
        protocol = content.protocols.get(key)
        if ("protocol", key) not in content.written:
            yield written.problem(("councils", key), f"there is no protocols/{key}.yml", nearest(key, content.protocols))
        if protocol is None:
            continue
        if council.catch_all and ("tree", key, council.catch_all) not in content.written:
            yield written.problem(("councils", key, "catch_all"), f"this protocol has no tree “{council.catch_all}”", nearest(council.catch_all, content.trees.get(key, {})))
        for part, known in (("contacts", protocol.roles), ("documents", protocol.documents)):
            for name in getattr(council, part).keys() - known.keys():
                yield written.problem(("councils", key, part, name), f"the protocol “{key}” names no “{name}”", nearest(name, known))
        links = {("documents", name): link for name, link in council.documents.items()} | {("contacts", name, "page"): contact.page for name, contact in council.contacts.items()} | {("report_to",): council.report_to}
        for path, link in links.items():
            if link and HOST.match(link):
                yield written.problem(("councils", key, *path), f"“{link}” lacks what an address begins with", f"write https://{link}")


def topics(content: Content) -> Iterator[Problem]:
    """Every topic of a rule, a tree and a comparison is one of the handbook's."""
    known = topics_of(content.handbook)

    def wrong(written, path, topic):
        return written.problem(path, f"“{topic}” is not one of the topics", nearest(topic, known))

    for key, protocol in content.protocols.items():
        for path, clause in protocol.clause_paths():
            for third, rule in enumerate(clause.rules):
                if rule.topic not in known:
                    yield wrong(content.written["protocol", key], (*path, "rules", third, "topic"), rule.topic)
    for key, trees in content.trees.items():
        for name, tree in trees.items():
            if tree.topic not in known:
                yield wrong(content.written["tree", key, name], ("topic",), tree.topic)
    for topic in content.comparisons.topics:
        if topic not in known:
            yield wrong(content.written["comparisons", ""], ("topics", topic), topic)
