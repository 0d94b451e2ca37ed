"""What the calendar says: a protocol to be reviewed, an accessibility statement to be finished or renewed, a security contact that has run out."""

from collections.abc import Iterator
from datetime import date

from macros.content.loading import Content
from macros.content.problems import Problem

STATEMENT = ("organisation", "status", "mailbox", "reply_within", "enforcement", "prepared", "tested", "tested_by", "reviewed")
"""What a finished accessibility statement says."""


def reviews(content: Content, today: date) -> Iterator[Problem]:
    """The published protocols whose review is due."""
    for key, protocol in content.published().items():
        due = protocol.source.next_review
        if due and due <= today.isoformat()[: len(due)]:
            written = content.written["protocol", key]
            yield written.problem(("source", "next_review"), f"the review of this protocol was due in {due}", "ask its owner for the new text, or write the new date")


def statement(content: Content, today: date) -> Iterator[Problem]:
    """What an accessibility statement that has been begun still lacks, and whether it is over a year old."""
    this, written = content.handbook.statement, content.written["handbook", ""]
    if this is None:
        return
    for name in STATEMENT:
        if getattr(this, name) is None:
            yield written.problem(("statement", name), f"the accessibility statement lacks “{name}”", f"write “{name}: …”; until then the page says that the statement is not finished")
    if this.status == "partially" and not this.not_accessible:
        yield written.problem(("statement",), "the site is said to be partially compliant, and nothing is said to be not accessible", "list it under “not_accessible:”")
    last = this.reviewed or this.prepared
    if last and last < today.replace(year=today.year - 1, day=min(today.day, 28)).isoformat()[: len(last)]:
        yield written.problem(("statement", "reviewed"), f"the accessibility statement was last reviewed in {last}, over a year ago", "test the site again and write the new dates")


def security(content: Content, today: date) -> Iterator[Problem]:
    """Whether the day has passed after which security.txt is no longer to be relied on."""
    this = content.handbook.security
    if this and this.expires <= today.isoformat():
        written = content.written["handbook", ""]
        yield written.problem(("security", "expires"), f"the security contact was to be relied on until {this.expires}", "see that it still answers, and write a later day")
