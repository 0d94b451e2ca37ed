"""The sentences of the report."""

import re

from macros.checks.approval_words import FIELDS, cut
from macros.content.counting import listed, many
from macros.content.times import lengths
from macros.desk.changes.things import Part, Thing

NAMES = {"clause": "printed", "rule": "printed", "section": "printed", "role": "title", "document": "title", "term": "term", "silence": "title", "tree": "title", "question": "ask", "answer": "say", "outcome": "title", "module": "title", "scenario": "title", "comparison": "point"}
"""The part of each kind of thing that is its name to readers."""
SHORT = {
    "on": "{thing} binds {now}", "helps": "{thing} helps {now}", "names": "{thing} names {now}", "force": "{thing} has the force “{now}”", "kind": "{thing} is {now}", "as": "{thing}: the text’s own word for its force is “{now}”",
    "topic": "{thing} stands under the topic “{now}”", "is": "{thing} is a case of {now}", "go": "{thing} leads to {now}", "to": "{thing} leads to {now}", "start": "{thing} begins with {now}", "who": "{thing} names {now} to turn to",
    "suggest": "{thing} suggests {now}", "reader": "{thing} is read by {now}", "cites": "{thing} rests on {now}", "apart": "{thing} rests on {now}, apart from its steps", "nearest": "{thing} has {now} nearest to it", "answer": "{thing} says “{now}”",
    "for": "{thing} is for {now}", "documents": "{thing} names {now}", "see": "{thing} sends on to {now}", "related": "{thing} names {now} as related", "sensitive": "{thing} is delicate: {now}", "yes_no": "{thing} asks yes or no: {now}", "not_used": "{thing} is not used: {now}",
    "join": "of {thing} hold: {now}", "ours": "the meaning of {thing} is {now}", "module": "{thing} stands in {now}", "minutes": "{thing} takes {now} minutes", "pass": "for a pass in {thing} {now} must be right at the first choice",
    "adopted": "the text says that it was adopted on {now}", "next_review": "the review of the text is due in {now}", "version": "the version of the text is {now}",
}  # fmt: skip
"""How the change of a name or a number is told: as it is now; what it was stands behind it."""
GOES = {
    "as": "{thing}: no word of the text’s own for its force is given any more", "to": "{thing} leads nowhere else now", "who": "{thing} names nobody to turn to now", "suggest": "{thing} suggests nobody now", "cites": "{thing} rests on no rule now", "apart": "{thing} rests on no rule now apart from its steps",
    "nearest": "no rule is named as nearest to {thing} now", "answer": "{thing} begins with no “yes” or “no” now", "documents": "{thing} names no document now", "see": "{thing} sends on to no other clause now", "related": "{thing} names no related situation now", "is": "{thing} is no case of another now",
    "reader": "{thing} is for all whom the situation is for now", "names": "{thing} names nobody now", "helps": "{thing} helps nobody by name now", "on": "{thing} binds nobody by name now", "topic": "{thing} stands under no topic now", "adopted": "the text no longer says when it was adopted",
    "next_review": "the text no longer says when its review is due", "version": "the text no longer says its version", "join": "it is no longer said which rules of {thing} hold",
}  # fmt: skip
"""How it is told where there is none now."""
ENTRIES = {"steps": "step {place}", "times": "time limit {place}", "notes": "note {place}", "choices": "choice {place}", "able": "aim {place}", "first_day": "entry {place} of the first day"}
OURS = {
    "induction": {}, "scenario": {"situation": "the situation", "you": "who the learner is", "discuss": "what to discuss"}, "module": {"about": "what it is about"},
    "adopted": {"text": "its words"}, "comparison": {"matters": "why it matters", "says": "what is said of this council"}, "link": {"link": "the address"},
    "council": {"name": "the name", "owner": "who keeps it", "report_to": "whom to tell of a mistake", "catch_all": "where people go who find nothing"},
    "contact": {"name": "the name", "mailbox": "the mailbox", "phone": "the telephone number", "page": "the page", "deputy": "the deputy", "if_the_problem": "whom to turn to otherwise"},
}  # fmt: skip
"""What a part is called, of the kinds that are not approved."""
SEVERAL = re.compile(r"(?:its|the) (?:other )?(?:words|rules|steps|times|notes|documents|answers|forms|situations|scenarios)\b")
"""The parts that are many things."""


def called(was: Thing, now: Thing) -> tuple[str, str] | None:
    """The part that is a thing's name, and the sentence on its change."""
    part = NAMES.get(now.kind)
    if not part:
        return None
    old, new_name = was.parts[part].shown, now.parts[part].shown
    if now.kind in ("clause", "rule"):
        return part, f"What was printed as {old} is printed as {new_name} now."
    what = {"question": "The question", "answer": "The choice", "outcome": "The answer", "tree": "The situation"}.get(now.kind, upper(now.name.partition(" “")[0]))
    return part, f"{what} that was “{old}” is “{new_name}” now."


def changed(thing: Thing, part: str, was: Part, value: Part) -> tuple[str, bool]:
    """The sentence on a part that changed, and whether it holds both texts already."""
    name, before, now = _name(thing), was.shown, value.shown
    less = cut(len(before.split()), len(now.split()))
    if part == "kind" and thing.kind == "rule":
        return f"{name} is of the kind “{now}” (before: “{before}”).", True
    if part in SHORT:
        part = "apart" if part == "cites" and thing.kind == "outcome" else part
        return upper(_short(name, part, was, value)) + ".", True
    if part == "says" and thing.kind == "rule":
        return f"{name}: {_said(before, now)}{less}.", False
    label = OURS.get(thing.kind, FIELDS.get(thing.kind, {})).get(part, part)
    verbs = ("are new", "are gone", "have changed") if SEVERAL.match(label) else ("is new", "is gone", "has changed")
    return f"{upper(name)}: {label} {verbs[0 if not before else 1 if not now else 2]}{less}.", False


def _said(before: str, now: str) -> str:
    """What is told of a rule’s words that changed: the time in them, if that is another."""
    old, new_time = (", ".join(sorted(lengths(text))) for text in (before, now))
    if old == new_time:
        return "the words have changed"
    return f"the time is {new_time} (before: {old})" if old and new_time else f"a time is set, {new_time}; before, none was" if new_time else f"no time is set any more (before: {old})"


def _short(name: str, part: str, was: Part, value: Part) -> str:
    """A name, a number or several names that are others: both, or what came and went where some stay."""
    came, went = (listed(one.each[each] for each in one.each if each not in other.each) for one, other in ((value, was), (was, value)))
    stay = was.each.keys() & value.each.keys()
    before = f"“{was.shown}”" if "“{now}”" in SHORT[part] else was.shown
    if not value.shown and part in GOES:
        return f"{GOES[part].format(thing=name)} (before: {before})"
    if stay and came and went:
        return f"{SHORT[part].format(now=came, thing=name)} now, and {went} no longer"
    if stay:
        return SHORT[part].format(now=came or went, thing=f"{name} {'also' if came else 'no longer'}")
    return f"{SHORT[part].format(thing=name, now=value.shown or 'nothing')}{f' (before: {before})' if was.shown else ' now'}"


def numbered_entry(part: str, place: int, of: int) -> str:
    """What an entry of a list is called; where it is the only one, by no number."""
    called = ENTRIES.get(part, f"{part} {{place}}")
    return called.format(place=place) if of > 1 or "{place} " in called else f"the {called.removesuffix(' {place}')}"


def entry(thing: Thing, part: str, was: int, place: int, of: int, moved: bool, text: str) -> str:
    """The sentence on an entry of a list, by the places that it had and has; 0 where it had or has none. `of` is how many there are."""
    verb = f"stood at place {was} before: {text.rstrip('.')}" if moved else "is new" if not was else "is gone" if not place else "has changed"
    return f"{upper(_name(thing))}: {numbered_entry(part, place or was, of)} {verb}."


def limit(thing: Thing, place: int, of: int, was: Part, now: Part) -> str:
    """The sentence on a time limit of another length, where nothing else of it changed; else empty."""
    (what, _, old, *_), new_time = was.same, now.same[2]
    return f"{upper(_name(thing))}: {numbered_entry('times', place, of)} is {new_time} (before: {old}), for {what}." if was.same == (*now.same[:2], old, *now.same[3:]) else ""


def searched(thing: Thing, new_words: list[str], old_words: list[str]) -> str:
    """The sentence on the words that people find a thing by; of a word that is explained, on its other forms."""
    now, before = (", ".join(f"“{word}”" for word in words) for words in (new_words, old_words))
    verb, by = ("takes", "the form ") if thing.kind == "term" else ("is found", "by ")
    told = " and ".join([f"{by}{now} too"] * bool(now) + [f"{by}{before} no longer"] * bool(before))
    return f"{upper(_name(thing))} {verb} {told}."


def new(thing: Thing, inside: list[str], come: set[str], there: dict[str, Thing]) -> str:
    """The sentence on what is new; of a situation with the answers that came into being in it, and of what only leads elsewhere with where."""
    if thing.kind == "answer":
        return f"{upper(_name(thing))} is new; it leads to {thing.parts['go'].shown}."
    if thing.kind == "outcome" and thing.parts["to"].shown:
        return f"{upper(_name(thing))} is new; it leads to {thing.parts['to'].shown}."
    answers = [there[name] for name in inside if name in come and thing.kind == "tree" and name.startswith("outcome ")]
    titles = [f"{answer.name.removeprefix('the answer ')}{' (leads to ' + answer.parts['to'].shown + ')' if answer.parts['to'].shown else ''}" for answer in answers]
    return f"{upper(_name(thing))} is new{_with(thing, inside)}.{f' New in it: {listed(titles)}.' if titles else ''}"


def gone(thing: Thing, inside: list[str]) -> str:
    return f"{upper(_name(thing))} is gone{_with(thing, inside)}."


def _with(thing: Thing, inside: list[str]) -> str:
    if thing.kind == "module":
        return f", with {many(sum(name.startswith('scenario ') for name in inside), 'scenario')}"
    if thing.kind != "tree":
        return ""
    counts = [many(count, word) for kind, word in (("question ", "question"), ("outcome ", "answer")) if (count := sum(name.startswith(kind) for name in inside))]
    return f", with {listed(counts)}" if counts else ""


def _name(thing: Thing) -> str:
    return f"the choice {thing.name}" if thing.kind == "answer" else thing.name


def upper(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
