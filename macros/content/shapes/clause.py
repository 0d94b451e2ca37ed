"""What a protocol is made of: sections to any depth, the clauses in them, the rules that a clause says."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from macros.content.shapes.base import ClauseId, Force, Id, Kind, Lang, Prose, RuleId, Shape, Yes, several

class Rule(Shape):
    """One thing that a clause says: whom it binds (`on`), whom it helps or is owed to (`helps`), whom else it names, and how strongly (`force`).

    `id` is permanent and `was` holds earlier ones; a rule of a clause that never had several needs none. `ref` is the letter or number that
    is printed before it within the clause. `as_` is the source's own word where it is not the same as the force; `no_tree` says why no
    decision tree needs the rule.
    """

    id: RuleId | None = None
    """Permanent: "1", "2" and so on; a rule that is put in later takes a number that was never used."""
    was: tuple[RuleId, ...] = ()
    """Ids that it had before."""
    ref: Prose | None = None
    """The letter or number that is printed before it within the clause."""
    says: Prose
    """The rule in your own plain words, with exactly the source’s strength, bearer, conditions and time limit."""
    kind: Kind
    """What sort of rule it is."""
    on: tuple[Id, ...] = ()
    """The roles that it binds; left out where the text names nobody."""
    helps: tuple[Id, ...] = ()
    """The roles that it helps or is owed to."""
    names: tuple[Id, ...] = ()
    """The other roles that it mentions."""
    force: Annotated[tuple[Force, ...], BeforeValidator(several, json_schema_input_type=Force | tuple[Force, ...]), Field(min_length=1)]
    """How strongly the source says it; two where a sentence has two."""
    as_: Prose | None = Field(None, alias="as")
    """The source’s own word, where it is another than the force."""
    topic: Id
    """The heading that it belongs under: one of the handbook’s topics."""
    no_tree: Prose | None = None
    """Why no situation needs the rule; readers see it."""


class Clause(Shape):
    """The citable unit: a permanent `id`, the `ref` that readers see (or a `label` where none is printed).

    `lead_in` is what stands before all of its rules, and `join` says whether all of them hold (`and`) or any (`or`). A clause without
    rules is not restated yet; one that is `not_used` is a number that the text keeps and that says nothing. `lang` is the language of the council's text.
    """

    ref: Prose | None = None
    """The number that is printed."""
    id: ClauseId
    """Permanent; made from the ref where it is left out."""
    was: tuple[ClauseId, ...] = ()
    """Ids that it had before; links to them lead here."""
    label: Prose | None = None
    """What readers see where no number is printed."""
    heading: Prose | None = None
    """The heading that is printed above it."""
    lang: Lang | None = None
    """The language of the council’s words here, where it is another."""
    not_used: Yes = False
    """true for a number that the text keeps and says nothing under."""
    lead_in: Prose | None = None
    """What stands before all of its rules."""
    join: Literal["and", "or"] | None = None
    """Whether all of its rules hold (and) or any (or)."""
    rules: tuple[Rule, ...] = ()
    """What the clause says, one thing each."""
    notes: tuple[Prose, ...] = ()
    """Notes of yours, shown as no part of the protocol."""
    see: tuple[ClauseId, ...] = ()
    """Other clauses to read with it."""
    documents: tuple[Id, ...] = ()
    """The documents that it names."""
    quotes: Id | None = None
    """The document that is quoted here."""

    @property
    def name(self) -> str:
        """What is printed for the clause. Readers see `Protocol.names`, which tells apart those that are printed alike."""
        return self.ref or self.label or self.id

    @property
    def restated(self) -> str:
        """What the handbook says of the clause, as one text."""
        return " ".join(filter(None, (self.heading, self.lead_in, *(rule.says for rule in self.rules))))

    def citations(self) -> tuple[str, ...]:
        """How each rule is cited: `7.5` where the clause has one rule, else `7.5/1`, `7.5/2` … by the rules' own ids, or their places."""
        if len(self.rules) == 1:
            return (self.id,)
        return tuple(f"{self.id}/{rule.id or part}" for part, rule in enumerate(self.rules, 1))

    def whole(self, rule: Rule) -> str:
        """What a rule says when it stands alone: behind the lead-in."""
        return f"{self.lead_in} {rule.says}" if self.lead_in else rule.says


Entry = Annotated[
    Annotated[Clause, Tag("§clause")] | Annotated["Section", Tag("§section")],
    Discriminator(lambda entry: "§section" if isinstance(entry, Section) or isinstance(entry, dict) and "clauses" in entry else "§clause"),
]
"""An entry of `clauses`: one that has `clauses` itself is a section."""


class Section(Shape):
    """A part of the protocol under one heading: a section, part, schedule or appendix. Its `id` is made from the ref or title where none is written."""

    ref: Prose | None = None
    """The number or letter that is printed."""
    id: Id | None = None
    """Permanent; made from the ref or title where it is left out."""
    was: tuple[Id, ...] = ()
    """Ids that it had before; links to them lead here."""
    title: Prose
    """The heading that is printed."""
    lang: Lang | None = None
    """The language of the council’s words here, where it is another."""
    clauses: tuple[Entry, ...] = Field(min_length=1)
    """Its clauses; an entry that has clauses itself is a section within it."""

    @property
    def name(self) -> str:
        """The heading as it is printed."""
        return f"{self.ref} {self.title}" if self.ref else self.title


TAGS: dict[str, type[Shape]] = {"§clause": Clause, "§section": Section}
"""What stands in a problem's path for which of the two an entry of `clauses` is."""
