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
    was: tuple[RuleId, ...] = ()
    ref: Prose | None = None
    says: Prose
    kind: Kind
    on: tuple[Id, ...] = ()
    helps: tuple[Id, ...] = ()
    names: tuple[Id, ...] = ()
    force: Annotated[tuple[Force, ...], BeforeValidator(several, json_schema_input_type=Force | tuple[Force, ...]), Field(min_length=1)]
    as_: Prose | None = Field(None, alias="as")
    topic: Id
    no_tree: Prose | None = None


class Clause(Shape):
    """The citable unit: a permanent `id`, the `ref` that readers see (or a `label` where none is printed).

    `lead_in` is what stands before all of its rules, and `join` says whether all of them hold (`and`) or any (`or`). A clause without
    rules is not restated yet; one that is `not_used` is a number that the text keeps and that says nothing. `lang` is the language of the council's text.
    """

    ref: Prose | None = None
    id: ClauseId
    was: tuple[ClauseId, ...] = ()
    label: Prose | None = None
    heading: Prose | None = None
    lang: Lang | None = None
    not_used: Yes = False
    lead_in: Prose | None = None
    join: Literal["and", "or"] | None = None
    rules: tuple[Rule, ...] = ()
    notes: tuple[Prose, ...] = ()
    see: tuple[ClauseId, ...] = ()
    documents: tuple[Id, ...] = ()
    quotes: Id | None = None

    @property
    def name(self) -> str:
        """What is printed for the clause. Readers see `Protocol.names`, which tells apart those that are printed alike."""
        return self.ref or self.label or self.id

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
    id: Id | None = None
    was: tuple[Id, ...] = ()
    title: Prose
    lang: Lang | None = None
    clauses: tuple[Entry, ...] = Field(min_length=1)

    @property
    def name(self) -> str:
        """The heading as it is printed."""
        return f"{self.ref} {self.title}" if self.ref else self.title


TAGS: dict[str, type[Shape]] = {"§clause": Clause, "§section": Section}
"""What stands in a problem's path for which of the two an entry of `clauses` is."""
