"""Two editions told apart: what is new, gone, or changed, each with the text before and after and the answers that rest on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from macros.content import addresses, facts, kept
from macros.content.counting import many
from macros.content.loading import Content
from macros.desk.changes import elsewhere, things
from macros.desk.changes.names import Names, Renamed
from macros.desk.changes.retitled import retitled
from macros.desk.changes.sentences import NAMES, called, changed, entry, gone, new, searched
from macros.desk.changes.things import Part, Thing


UNSEEN = ("also", "topic", "no_tree")
"""Parts that no answer rests on."""
UNTOLD = ("also", "for", "topic", "yes_no", "sensitive", "minutes", "pass")
"""Parts that are not worth a sentence where the whole thing is new or gone."""


@dataclass(frozen=True)
class Change:
    """One thing that changed: the council and the heading that it is told under, a sentence, the text before and after, the answers that rest on it."""

    protocol: str
    under: str
    sentence: str
    before: str = ""
    after: str = ""
    answers: tuple[str, ...] = ()


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


def lost(before: Content, now: Content) -> list[str]:
    """The addresses that readers may have kept and that lead nowhere now; of a page that is gone, the page alone."""
    there = kept.present(now)
    pages = {address.partition("#")[0] for address in there}
    unread = {f"{key}/" for kind, key, *_ in before.written if kind == "protocol" and key not in now.protocols and ("protocol", key) in now.written}
    unread |= {addresses.tree(place[1], place[2]) for place in now.written if place[0] == "tree" and place[2] not in now.trees.get(place[1], {})}
    missing = sorted(address for address in {*kept.present(before), *kept.kept(before.folder)} - there if not address.startswith(tuple(unread)))
    return [address for address in missing if "#" not in address or address.partition("#")[0] in pages]


def _protocol(before: Content, now: Content, key: str) -> Iterator[Change]:
    renamed = Renamed(before, now, key)
    old, new_names = Names(before, key, renamed), Names(now, key, renamed)
    yield from _told(key, old, new_names, {"text": things.of_protocol})
    unread = {place[2] for content in (before, now) for place in content.written if place[:2] == ("tree", key) and place[2] not in content.trees.get(key, {})}
    for name in dict.fromkeys([*new_names.trees, *(renamed.tree.get(name, name) for name in old.trees)]):
        earlier = next((other for other in old.trees if renamed.tree.get(other, other) == name), "")
        if not unread & {name, earlier}:
            yield from _of(key, old, new_names, _by_id(things.of_tree(old, earlier)) if earlier else {}, _by_id(things.of_tree(new_names, name)) if name in new_names.trees else {})
    yield from _told(key, old, new_names, {"else": elsewhere.of_protocol})


def _told(key: str, old: Names, now: Names, kinds: dict) -> Iterator[Change]:
    for read in kinds.values():
        yield from _of(key, old, now, _by_id(read(old)), _by_id(read(now)))


def _of(key: str, old: Names, now: Names, before: dict[str, Thing], after: dict[str, Thing]) -> Iterator[Change]:
    """The changes of some things, in the order that they have now; what is gone stands where it stood."""
    titles = now.renamed.titles
    before, after = ({name: retitled(thing, titles) for name, thing in things.items()} if titles else things for things in (before, after))
    for name in _in_order([*before], [*after]):
        if name in after and name in before:
            yield from _changed(key, now, before[name], after[name])
        elif name in after and (after[name].inside not in after or after[name].inside in before):
            yield Change(key, after[name].under, new(after[name], _inside(name, after)), after=_text(name, after), answers=_resting(now, after[name]))
        elif name in before and (before[name].inside not in before or before[name].inside in after):
            yield Change(key, before[name].under, gone(before[name], _inside(name, before)), before=_text(name, before), answers=_resting(old, before[name]))


def _in_order(before: list[str], after: list[str]) -> list[str]:
    """Everything that is there now, in its order, and behind what it followed everything that is not."""
    found, there = [*after], {*after}
    for earlier, name in zip(["", *before], before):
        if name not in there:
            found.insert(found.index(earlier) + 1 if earlier in found else 0, name)
    return found


def _changed(key: str, now: Names, was: Thing, thing: Thing) -> Iterator[Change]:
    found = list(_parts(was, thing))
    answers = _resting(now, thing) if found else ()
    for part, sentence, before, after in found:
        yield Change(key, thing.under, sentence, before, after, () if part in UNSEEN else _counted(answers) if part == "title" and thing.kind in ("role", "document") else answers)


def _counted(answers: tuple[str, ...]) -> tuple[str, ...]:
    """How many answers there are, where each of them shows another name and nothing else."""
    count = sum(answer.count("”, “") + 1 for answer in answers)
    return (f"{many(count, 'answer')} in {many(len(answers), 'situation')}",) if count > 5 else answers


def _parts(was: Thing, thing: Thing) -> Iterator[tuple[str, str, str, str]]:
    """Each part that is otherwise: its name, the sentence, the text before and after where the sentence does not hold it."""
    name = called(was, thing)
    for part, value in thing.parts.items():
        earlier = was.parts[part]
        if part == "also":
            new_words, old_words = ([word.shown for word in one if word not in other] for one, other in ((value, earlier), (earlier, value)))
            if new_words or old_words:
                yield part, searched(thing, new_words, old_words), "", ""
        elif isinstance(value, list):
            yield from ((part, entry(thing, part, was_at, at, moved), old, text) for was_at, at, old, text, moved in _entries(earlier, value))
        elif earlier.same != value.same and name and part == name[0]:
            yield part, name[1], "", ""
        elif earlier.same != value.same:
            sentence, short = changed(thing, part, earlier.shown, value.shown)
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
    """Whether two texts are one that was reworded."""
    return _likeness(before, after) > 0.4


def _by_id(found: Iterator[Thing]) -> dict[str, Thing]:
    return {f"{thing.kind} {thing.id}": thing for thing in found}


def _inside(name: str, one: dict[str, Thing]) -> list[str]:
    return [other for other, thing in one.items() if thing.inside == name]


def _text(name: str, one: dict[str, Thing]) -> str:
    """A whole thing's text: its own, or that of the rules in it; of a situation its answers' titles are told in the sentence."""
    thing = one[name]
    match thing.kind:
        case "clause":
            return " ".join(filter(None, [thing.parts["lead_in"].shown, *(one[rule].parts["says"].shown for rule in _inside(name, one))]))
        case "rule":
            return thing.parts["says"].shown
        case "tree" | "section":
            return "; ".join(other.parts["title"].shown for other in one.values() if other.kind == "outcome" and other.inside == name)
        case "role" | "document":
            return thing.parts["about"].shown
        case "answer":
            return f"leads to {thing.parts['go'].shown}"
    return thing.whole({NAMES.get(thing.kind, ""), *UNTOLD})


def _resting(names: Names, thing: Thing) -> tuple[str, ...]:
    """Each situation with the titles of its answers that rest on a thing or show it."""
    if not thing.fact:
        return ()
    found = [(tree.title, [f"“{outcome.title}”" for outcome in tree.outcomes.values() if thing.fact in facts.outcome_rests(names.protocol, outcome)]) for tree in names.trees.values()]
    return tuple(f"{title}: {', '.join(answers)}" for title, answers in found if answers)
