"""A handbook's settings: what is published, and what each council says of itself."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from macros.content.shapes.base import Date, Day, Elsewhere, Id, Link, Mailbox, Phone, Prose, Shape, Site


class Contact(Shape):
    """How a council's post or body is reached, a deputy, and whom to turn to when it is the problem."""

    name: Prose | None = None
    """The person’s name; a role mailbox is better."""
    mailbox: Mailbox | None = None
    """The e-mail address."""
    phone: Phone | None = None
    """The telephone number."""
    page: Link | None = None
    """A page about the post."""
    deputy: Prose | None = None
    """Who stands in."""
    if_the_problem: Prose | None = None
    """Whom to turn to when this person is the problem."""


class Council(Shape):
    """What a council fills in about its own handbook: contacts, links to documents, who keeps the edition.

    `catch_all` is the tree for whoever finds no situation of theirs; without it the silences are. A document may be on the council's intranet.
    """

    name: Prose | None = None
    """What readers call the council."""
    owner: Prose | None = None
    """Who keeps this handbook."""
    report_to: Link | None = None
    """Where a reader reports a mistake: mailto:…, tel:… or https://…"""
    catch_all: Id | None = None
    """The tree for whoever finds no situation of theirs."""
    contacts: dict[Id, Contact] = {}
    """How each post or body is reached, by role."""
    documents: dict[Id, Elsewhere] = {}
    """Where each document is, by its key."""


class NotAccessible(Shape):
    """A part of the site that does not meet the standard: what, and why."""

    what: Prose
    """The part that does not meet the standard."""
    why: Prose
    """Why it does not."""


class Statement(Shape):
    """The accessibility statement that the regulations ask for (SI 2018/952), in the council's own facts.

    `enforcement` is `EHRC` in England, Scotland and Wales and `ECNI` in Northern Ireland.
    """

    organisation: Prose | None = None
    """Who is responsible for the site."""
    status: Literal["fully", "partially", "not"] | None = None
    """How far the site meets the standard."""
    not_accessible: tuple[NotAccessible, ...] = ()
    """What does not meet it."""
    mailbox: Mailbox | None = None
    """Where to write about accessibility."""
    phone: Phone | None = None
    """Where to ring about accessibility."""
    reply_within: Prose | None = None
    """How soon a reply comes."""
    enforcement: Literal["EHRC", "ECNI"] | None = None
    """EHRC in England, Scotland and Wales, ECNI in Northern Ireland."""
    prepared: Date | None = None
    """When the statement was first written."""
    tested: Date | None = None
    """When the site was last tested."""
    tested_by: Prose | None = None
    """Who tested it."""
    reviewed: Date | None = None
    """When the statement was last reviewed; each year."""


class Security(Shape):
    """Whom to tell of a security problem (RFC 9116), and the day after which this is no longer to be relied on."""

    contact: Annotated[str, StringConstraints(pattern=r"^(https://|mailto:|tel:)\S+$")]
    """Whom to tell: https://…, mailto:… or tel:…"""
    expires: Day
    """The day after which this is no longer to be relied on."""


class Topic(Shape):
    """A heading that situations and comparisons are listed under, and what belongs there."""

    title: Prose
    """The heading that readers see."""
    about: Prose
    """What belongs there."""


class Handbook(Shape):
    """The site's settings: its title, date of edition, and the protocols to publish with their councils' facts.

    `format` is the number of the format that the folder is written in. `address` is where the site will be read on the web, where that is known.
    `topics`, where given, take the place of the generator's own.
    """

    format: Literal["2"]
    """The number of the format that the folder is written in."""
    title: Prose
    """The title of the site."""
    edition: Date
    """The date of this edition."""
    address: Site | None = None
    """Where the site will be read on the web, where that is known."""
    publish: tuple[Id, ...]
    """The protocols that the site shows, in order."""
    topics: dict[Id, Topic] = {}
    """Topics that take the place of the generator’s own, by id."""
    councils: dict[Id, Council] = {}
    """What each council says of its own handbook, by protocol."""
    statement: Statement | None = None
    """The facts of the accessibility statement."""
    security: Security | None = None
    """Whom to tell of a security problem."""
