"""What templates show of a protocol's editions: what changed from one to the next, in sentences and word by word, and the earlier texts whole."""

from dataclasses import dataclass

from macros.content.addresses import rule as rule_address
from macros.content.counting import listed, many
from macros.content.editions import Comparison, Difference, compare, entries
from macros.content.loading import Content
from macros.content.redline import Piece
from macros.content.shapes.adopted import AdoptedText, Earlier
from macros.pages.adopted_views import WordsView, words_view
from macros.pages.prose import day


@dataclass(frozen=True)
class ChangeView:
    """What changed in one clause: sentences, and its words with what is gone and new, where they are others. `href` is where the clause stands now."""

    name: str
    sentences: tuple[str, ...]
    pieces: tuple[Piece, ...]
    href: str


@dataclass(frozen=True)
class EditionClause:
    """A clause of an earlier edition: the headings above it, its name then, its words in each language."""

    id: str
    name: str
    headings: tuple[str, ...]
    words: tuple[WordsView, ...]


@dataclass(frozen=True)
class EditionView:
    """One edition: its title, its facts as pairs, what changed from the one before (None for the first), and its text, which for the present one stands on the protocol's page.

    `missing` is how many clauses it has whose wording was not brought in.
    """

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    summary: str
    headings: tuple[str, ...]
    changes: tuple[ChangeView, ...] | None
    clauses: tuple[EditionClause, ...]
    missing: int


def editions_page(author, page: str, protocol: str) -> str:
    """The editions of the council's own words: what changed from one to the next, and the earlier ones whole."""
    author.renderer.look_up("protocol with earlier editions", protocol, {key: "" for key in author.published if author.content.editions(key)})
    return author.council("editions.html", page, protocol, editions=editions(author.content, protocol, author.renderer.link_from(page)))


def editions(content: Content, key: str, link) -> tuple[EditionView, ...]:
    """Every edition of a protocol's wording, the present one first. None where there is no earlier one."""
    protocol, earlier = content.protocols[key], [edition for _, edition in content.editions(key)]
    names = protocol.names()
    texts: list[AdoptedText] = [*earlier, *([content.adopted[key]] if key in content.adopted and earlier else [])]
    found = []
    for at, text in enumerate(texts):
        old = text if isinstance(text, Earlier) else None
        held = compare(entries(texts[at - 1], names), entries(text, names), texts[at - 1].missing) if at else None
        source = old or protocol.source
        facts = (("Document", text.source), ("Version", source.version or ""), ("Adopted", day(source.adopted) if source.adopted else ""), ("In this handbook until", day(old.kept) if old else ""))
        hrefs = {} if old else {clause: link(rule_address(key, clause)) for clause in protocol.clauses()}
        found.append(EditionView(
            id=f"edition-{old.number if old else 'now'}", title=title(old.version, old.adopted, old.number) if old else "The text now", facts=tuple(fact for fact in facts if fact[1]),
            summary=summary(held) if held else "", headings=heading_sentences(held) if held else (), changes=tuple(change_view(each, hrefs) for each in held.told) if held else None,
            clauses=tuple(_clauses(old, names)) if old else (), missing=len(old.missing) if old else 0,
        ))  # fmt: skip
    return tuple(reversed(found))


def _clauses(edition, names: dict):
    texts = edition.texts()
    for entry in entries(edition, names):
        words = tuple(words_view(text.clauses[entry.id], lang, len(texts) > 1, text.from_pdf) for lang, text in texts.items() if entry.id in text.clauses)
        yield EditionClause(f"edition-{edition.number}-{entry.id}", entry.name, entry.headings, words)


def title(version: str | None, adopted: str | None, number: int) -> str:
    """What an edition is called: by its date, else its version, else its number."""
    return f"The edition of {day(adopted)}" if adopted else f"Version {version}" if version else f"Edition {number}"


def change_view(change: Difference, hrefs: dict[str, str]) -> ChangeView:
    """The view of one difference."""
    name = _upper(called(change.name))[0] + ("" if change.now else " of the edition before")
    return ChangeView(name, sentences(change), change.pieces if change.reworded or not change.before or not change.now else (), hrefs.get(change.id, "") if change.now else "")


def called(name: str) -> str:
    """What a sentence calls a clause: “clause” before a number, else its name alone."""
    return f"clause {name}" if name[:1].isdigit() or name[:1] == "(" else name


def sentences(change: Difference) -> tuple[str, ...]:
    """What happened to a clause, a sentence each."""
    before, now = (called(entry.name) if entry else "" for entry in (change.before, change.now))
    if not change.before:
        return _upper(f"{now} is new.", *([f"Its words stood in {joined(change.out_of)} before."] if change.out_of else []))
    if not change.now:
        return _upper(f"{before} is gone.", *([f"Its words stand in {joined(change.into)} now."] if change.into else []))
    found = []
    if change.swapped:
        found.append(f"{before} and {now} have changed places: what was {before} is {now} now.")
    elif change.renamed:
        found.append(f"what was {before} is {now} now{', and stands elsewhere in the text' if change.moved else ''}.")
    elif change.moved:
        found.append(f"{now} stands elsewhere in the text.")
    if change.reworded:
        found.append(f"{now} has changed.")
        found += [f"Part of it stands in {joined(change.into)} now."] if change.into else []
        found += [f"It has taken in the words of {joined(change.out_of)}."] if change.out_of else []
    return _upper(*found)


def heading_sentences(held: Comparison) -> tuple[str, ...]:
    """What happened to the headings, a sentence each."""
    return tuple(
        f"The heading “{now}” stands elsewhere." if before == now else f"The heading “{now}” is new." if not before else f"The heading “{before}” is gone." if not now else f"The heading “{before}” is “{now}” now."
        for before, now in held.headings
    )


def summary(held: Comparison) -> str:
    """How many clauses stayed and how many did not, in one sentence."""
    moved = sum(each.moved or each.renamed or each.swapped for each in held.clauses if each.before and each.now and not each.reworded)
    parts = [
        (held.count("stayed"), "stayed as it was", "stayed as they were"), (held.count("changed"), "has changed", "have changed"),
        (moved, "stayed in its words and has another number or place", "stayed in their words and have another number or place"), (held.count("new"), "is new", "are new"),
        (held.count("gone"), "is gone", "are gone"), (held.count("first"), *["cannot be compared, since the wording of before was not brought in"] * 2),
    ]  # fmt: skip
    told = [many(count, one, several) if at else many(count, f"clause {one}", f"clauses {several}") for at, (count, one, several) in enumerate(part for part in parts if part[0])]
    return f"{listed(told)}." if told else ""


def _upper(*texts: str) -> tuple[str, ...]:
    return tuple(text[:1].upper() + text[1:] for text in texts)


def joined(texts) -> str:
    """Clauses in a row, as a sentence has them."""
    return listed(called(text) if " " not in text else text for text in texts)
