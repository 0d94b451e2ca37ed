"""What the calendar says: a protocol to be reviewed, an accessibility statement to be finished or renewed, a security contact that has run out."""

from collections.abc import Iterator
from datetime import date, timedelta

from macros.content.loading import Content
from macros.content.problems import Problem
from macros.content.shapes.protocol import Protocol

STATEMENT = ("organisation", "status", "mailbox", "reply_within", "enforcement", "prepared", "tested", "tested_by", "reviewed")
"""What a finished accessibility statement says."""


SOON = timedelta(days=60)
"""How long before a day it is told that it comes."""


def first_day(written: str) -> date:
    """The first day of a date that may name only a year, or a year and a month."""
    return date.fromisoformat(written + "-01-01"[len(written) - 4 :])


def coming(written: str, today: date) -> bool:
    """Whether a date lies ahead and not far."""
    return today < first_day(written) <= today + SOON


def review(protocol: Protocol, today: date) -> str:
    """Whether the review of a protocol “was due” or “is due” within 60 days; empty where neither."""
    due = protocol.source.next_review
    if due and due <= today.isoformat()[: len(due)]:
        return "was due"
    return "is due" if due and coming(due, today) else ""


def reviews(content: Content, today: date) -> Iterator[Problem]:
    """The published protocols whose review is due, or will be within 60 days."""
    for key, protocol in content.published().items():
        if told := review(protocol, today):
            instead = "ask its owner for the new text, or write the new date" if told == "was due" else "ask its owner when the new text comes"
            yield content.written["protocol", key].problem(("source", "next_review"), f"the review of this protocol {told} in {protocol.source.next_review}", instead)


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
    elif last and today + SOON > first_day(last) + timedelta(days=365):
        yield written.problem(("statement", "reviewed"), f"the accessibility statement was last reviewed in {last}, and is to be reviewed each year", "test the site again within 60 days and write the new dates")


def security(content: Content, today: date) -> Iterator[Problem]:
    """Whether the day has passed after which security.txt is no longer to be relied on."""
    this = content.handbook.security
    if this and this.expires <= today.isoformat():
        written = content.written["handbook", ""]
        yield written.problem(("security", "expires"), f"the security contact was to be relied on until {this.expires}", "see that it still answers, and write a later day")
    elif this and coming(this.expires, today):
        written = content.written["handbook", ""]
        yield written.problem(("security", "expires"), f"the security contact is to be relied on until {this.expires} only", "see that it still answers, and write a later day")
