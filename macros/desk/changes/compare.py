"""Two editions told apart: what is new, gone, or changed, each with the text before and after and the answers that rest on it."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import chain

from macros.content.counting import many
from macros.content.loading import Content
from macros.desk.changes import elsewhere, shown, situations, things
from macros.desk.changes.change import Change
from macros.desk.changes.names import Names, Renamed
from macros.desk.changes.numbers import numbered
from macros.desk.changes.resting import Everything, Resting
from macros.desk.changes.retitled import retitled
from macros.desk.changes.sentences import NAMES, called, changed, entry, gone, limit, new, searched, upper
from macros.desk.changes.things import Part, Thing, by_id

UNSEEN = ("also", "topic", "no_tree")
"""Parts that no answer rests on."""
NOTED = ("notes", "see", "documents", "heading")
"""Parts of a clause beside its rules."""
SEARCHED = "The words that people search by"
"""The heading under which the words are told that people find situations and silences by, behind all else."""
UNTOLD = ("also", "for", "topic", "yes_no", "sensitive", "minutes", "pass", "module")
"""Parts that are not worth a sentence where the whole thing is new or gone."""


def compare(before: Content, now: Content) -> Iterator[Change]:
    """Everything that changed for readers, protocol by protocol, in the order of the text. Of what one edition has in a form that cannot be read, nothing."""
    for key, protocol in now.protocols.items():
        if key in before.protocols:
            yield from _protocol(before, now, key)
        elif ("protocol", key) not in before.written:
            trees = now.trees.get(key, {})
            yield Change(key, "The text", f"{protocol.council}: “{protocol.title}” is new, with {many(len(protocol.clauses()), 'clause')} and {many(len(trees), 'situation')}.")
    for key, protocol in before.protocols.items():
        if ("protocol", key) not in now.written:
            yield Change(key, "The text", f"{protocol.council}: “{protocol.title}” is gone.")


def _protocol(before: Content, now: Content, key: str) -> Iterator[Change]:
    renamed = Renamed(before, now, key)
    old, present = Names(before, key, renamed, earlier=True), Names(now, key, renamed)
    everything = Everything(_everything(old), _everything(present), renamed.titles)
    text, besides = ([elsewhere.readable(by_id(wing.of_protocol(names)), key, before, now) for names in (old, present)] for wing in (things, elsewhere))
    text = [*numbered([*_of(present, *text, everything)])]
    told = situations.changes(old, present, lambda *things: _of(present, *things))
    found = [*text, *told, *_of(present, *besides, everything)]
    found = [replace(change, titles=tuple(renamed.titles.items())) for change in found]
    by_words = [change for change in found if change.part == "also" and not change.id.startswith("term ")]
    yield from (change for change in found if change not in by_words)
    yield from (replace(change, under=SEARCHED, audience="") for change in by_words)


def _everything(names: Names) -> dict[str, Thing]:
    """All things of one edition."""
    return by_id(chain(things.of_protocol(names), *(things.of_tree(names, tree) for tree in names.trees), elsewhere.of_protocol(names)))


def _of(now: Names, before: dict[str, Thing], after: dict[str, Thing], everything: Everything | None = None) -> Iterator[Change]:
    """The changes of some things, in the order that they have now; what is gone stands where it stood."""
    titles = now.renamed.titles
    before, after = retitled(before, titles), retitled(after, titles)
    for name in _in_order([*before], [*after]):
        if name in after and name in before:
            yield from _changed(now, before[name], after[name], everything)
        elif name in after and (after[name].inside not in after or after[name].inside in before):
            yield Change(now.key, after[name].under, new(after[name], _inside(name, after), {*after} - {*before}, after), after=_text(name, after), answers=_rests(everything, None, after[name]), thing=upper(after[name].name), id=name, fate="new", along=_along(name, after, before))
        elif name in before and (before[name].inside not in before or before[name].inside in after):
            yield Change(now.key, before[name].under, gone(before[name], _inside(name, before)), before=_text(name, before), answers=_rests(everything, before[name], None), thing=upper(before[name].name), id=name, fate="gone", along=_along(name, before, after))


def _in_order(before: list[str], after: list[str]) -> list[str]:
    """Everything that is there now, in its order, and behind what it followed everything that is not."""
    found, there = [*after], {*after}
    for earlier, name in zip(["", *before], before):
        if name not in there:
            found.insert(found.index(earlier) + 1 if earlier in found else 0, name)
    return found


def _changed(now: Names, was: Thing, thing: Thing, everything: Everything | None) -> Iterator[Change]:
    """Each part of a thing that changed. A clause or rule of another number is called by both."""
    both = replace(thing, name=f"{thing.name} ({was.name} before)") if thing.kind in ("clause", "rule") and was.name != thing.name else thing
    found = list(_parts(was, both))
    for part, sentence, before, after in found:
        number = part == "printed" and thing.kind in ("clause", "rule")
        if number:
            before, after = was.name, thing.name
        rest = () if not everything or part in UNSEEN else shown.number(everything, thing) if number else shown.title(everything, now, was, thing) if part in ("title", "is") and thing.kind in ("role", "document") else everything.noted(thing) if part in NOTED and thing.kind == "clause" else _rests(everything, was, thing)
        point = f"was called “{was.parts[part].shown}” before." if part == NAMES.get(thing.kind) and not number else ""
        yield Change(now.key, thing.under, sentence, before, after, rest, upper(both.name), point, f"{thing.kind} {thing.id}", part if number or part != "printed" else "name", _says(now, thing) if number else "")


def _rests(everything: Everything | None, was: Thing | None, thing: Thing | None) -> tuple[Resting, ...]:
    """What rests on a rule, a clause, the council's wording of one, or a shared step; on nothing else does anything."""
    kind = (thing or was).kind
    if not everything or kind not in ("clause", "rule", "adopted", "step"):
        return ()
    return everything.using(thing or was) if kind == "step" else everything.resting(was, thing)


def _says(names: Names, thing: Thing) -> str:
    """What a clause or a rule of it says, in one text."""
    clause = names.protocol.clauses().get(thing.fact.partition(" ")[2].partition("/")[0]) if thing.fact else None
    return " ".join(" ".join(rule.says.split()) for citation, rule in zip(clause.citations(), clause.rules) if thing.kind == "clause" or thing.fact == f"rule {citation}") if clause else ""


def _parts(was: Thing, thing: Thing) -> Iterator[tuple[str, str, str, str]]:
    """Each part that changed: its name, the sentence, the text before and after where the sentence does not hold it."""
    name = called(was, thing)
    for part, value in thing.parts.items():
        earlier = was.parts[part]
        if part == "also":
            new_words, old_words = ([word.shown for word in one if word not in other] for one, other in ((value, earlier), (earlier, value)))
            if new_words or old_words:
                yield part, searched(thing, new_words, old_words), "", ""
        elif isinstance(value, list):
            for was_at, at, old, text, moved in _entries(earlier, value):
                of = max(len(earlier), len(value))
                short = limit(thing, at, of, earlier[was_at - 1], value[at - 1]) if part == "times" and was_at and at and not moved else ""
                yield (part, short, "", "") if short else (part, entry(thing, part, was_at, at, of, moved, text), old, "" if moved else text)
        elif earlier.same != value.same and name and part == name[0]:
            yield part, name[1], "", ""
        elif earlier.same != value.same:
            sentence, short = changed(thing, part, earlier, value)
            yield part, sentence, *(("", "") if short else (earlier.shown, value.shown))


def _entries(before: list[Part], after: list[Part]) -> Iterator[tuple[int, int, str, str, bool]]:
    """The entries of a list that are others: the places they had and have (0 for none), the text before and after, and whether only the place is another."""
    olds, news = [str(part.same) for part in before], [str(part.same) for part in after]
    gone, moved, reworded = [], [], {}
    for kind, i, j, k, m in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if kind != "equal":
            gone += [old for old in range(i, j) if olds[old] not in news]
            moved += range(k, m)
    for place in [place for place in moved if news[place] not in olds]:
        old = max((old for old in gone if _alike(before[old].shown, after[place].shown)), key=lambda old: _likeness(before[old].shown, after[place].shown), default=None)
        if old is not None:
            gone.remove(old)
            reworded[place] = old
    for place in moved:
        if place in reworded:
            yield reworded[place] + 1, place + 1, before[reworded[place]].shown, after[place].shown, False
        else:
            yield (olds.index(news[place]) + 1 if news[place] in olds else 0), place + 1, "", after[place].shown, news[place] in olds
    yield from ((old + 1, 0, before[old].shown, "", False) for old in gone)


def _likeness(before: str, after: str) -> float:
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio()


def _alike(before: str, after: str) -> bool:
    """Whether two texts are one that was reworded, or that came to more words or fewer."""
    return after.startswith(before) or before.startswith(after) or _likeness(before, after) > 0.4


def _inside(name: str, one: dict[str, Thing]) -> list[str]:
    return [other for other, thing in one.items() if thing.inside == name]


def _along(name: str, one: dict[str, Thing], other: dict[str, Thing]) -> tuple[str, ...]:
    """What stands in a thing, and in what stands in it, and is in one edition only."""
    inside = [each for each in _inside(name, one) if each not in other]
    return tuple(found for each in inside for found in (each, *_along(each, one, other)))


def _text(name: str, one: dict[str, Thing]) -> str:
    """A whole thing's text: its own, or that of the rules in it; what the sentence on it tells is left out."""
    thing = one[name]
    match thing.kind:
        case "clause":
            return " ".join(filter(None, [thing.parts["lead_in"].shown, *(one[rule].parts["says"].shown for rule in _inside(name, one))]))
        case "rule":
            return thing.parts["says"].shown
        case "tree" | "section" | "answer":
            return ""
        case "role" | "document":
            return thing.parts["about"].shown
    leads = "to" in thing.parts and thing.parts["to"].shown
    return thing.whole({NAMES.get(thing.kind, ""), *UNTOLD, *(["kind", "to"] if leads and thing.kind == "outcome" else [])})
