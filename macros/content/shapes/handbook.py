"""A handbook's settings: what is published, and what each council says of itself."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from macros.content.shapes.base import Date, Day, Elsewhere, Id, Link, Mailbox, Phone, Prose, Shape, Site


class Contact(Shape):
    """How a council's post or body is reached, a deputy, and whom to turn to when it is the problem."""

    name: Prose | None = None
    mailbox: Mailbox | None = None
    phone: Phone | None = None
    page: Link | None = None
    deputy: Prose | None = None
    if_the_problem: Prose | None = None


class Council(Shape):
    """What a council fills in about its own handbook: contacts, links to documents, who keeps the edition.

    `catch_all` is the tree for whoever finds no situation of theirs; without it the silences are. A document may be on the council's intranet.
    """

    name: Prose | None = None
    owner: Prose | None = None
    report_to: Link | None = None
    catch_all: Id | None = None
    contacts: dict[Id, Contact] = {}
    documents: dict[Id, Elsewhere] = {}


class NotAccessible(Shape):
    """A part of the site that does not meet the standard: what, and why."""

    what: Prose
    why: Prose


class Statement(Shape):
    """The accessibility statement that the regulations ask for (SI 2018/952), in the council's own facts.

    `enforcement` is `EHRC` in England, Scotland and Wales and `ECNI` in Northern Ireland.
    """

    organisation: Prose | None = None
    status: Literal["fully", "partially", "not"] | None = None
    not_accessible: tuple[NotAccessible, ...] = ()
    mailbox: Mailbox | None = None
    phone: Phone | None = None
    reply_within: Prose | None = None
    enforcement: Literal["EHRC", "ECNI"] | None = None
    prepared: Date | None = None
    tested: Date | None = None
    tested_by: Prose | None = None
    reviewed: Date | None = None


class Security(Shape):
    """Whom to tell of a security problem (RFC 9116), and the day after which this is no longer to be relied on."""

    contact: Annotated[str, StringConstraints(pattern=r"^(https://|mailto:|tel:)\S+$")]
    expires: Day


class Topic(Shape):
    """A heading that situations and comparisons are listed under, and what belongs there."""

    title: Prose
    about: Prose


class Handbook(Shape):
    """The site's settings: its title, date of edition, and the protocols to publish with their councils' facts.

    `format` is the number of the format that the folder is written in. `address` is where the site will be read on the web, where that is known.
    `topics`, where given, take the place of the generator's own.
    """

    format: Literal["2"]
    title: Prose
    edition: Date
    address: Site | None = None
    publish: tuple[Id, ...]
    topics: dict[Id, Topic] = {}
    councils: dict[Id, Council] = {}
    statement: Statement | None = None
    security: Security | None = None
