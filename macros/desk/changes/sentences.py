"""The sentences of the report."""

import re

from macros.checks.approval_words import FIELDS, cut
from macros.content.counting import listed, many
from macros.content.times import lengths
from macros.desk.changes.things import Part, Thing

NAMES = {"clause": "printed", "rule": "printed", "section": "printed", "role": "title", "document": "title", "term": "term", "silence": "title", "tree": "title", "question": "ask", "answer": "say", "outcome": "title", "module": "title", "scenario": "title", "comparison": "point"}
"""The part of each kind of thing that is its name to readers."""
SHORT = {
    "on": "{thing} binds {now}, and bound {before}", "helps": "{thing} helps {now}, and helped {before}", "names": "{thing} names {now}, and named {before}",
    "force": "{thing} has the force “{now}”, and it was “{before}”", "kind": "{thing} is now {now}; it was {before}", "as": "{thing}: the text’s own word for its force is {now}, and was {before}",
    "topic": "{thing} stands under the topic “{now}”, and stood under “{before}”", "is": "{thing} is a case of {now}, and was of {before}", "go": "{thing} leads to {now}, and led to {before}",
    "to": "{thing} leads to {now}, and led to {before}", "start": "{thing} begins with {now}, and began with {before}", "who": "{thing} names {now} to turn to, and named {before}",
    "suggest": "{thing} suggests {now}, and suggested {before}", "reader": "{thing} is read by {now}, and was by {before}", "cites": "{thing} rests on {now}, and rested on {before}", "apart": "{thing} rests on {now} apart from its steps, and rested on {before}",
    "nearest": "nearest to {thing} comes {now}, and came {before}", "answer": "{thing} says “{now}”, and said “{before}”", "for": "{thing} is for {now}, and was for {before}",
    "documents": "{thing} names {now}, and named {before}", "see": "{thing} sends on to {now}, and sent to {before}", "related": "{thing} is related to {now}, and was to {before}", "sensitive": "{thing} is delicate: {now}; it was: {before}",
    "yes_no": "{thing} asks yes or no: {now}; it did: {before}", "not_used": "{thing} is not used: {now}; it was: {before}", "join": "of {thing} hold: {now}; it was: {before}", "ours": "the meaning of {thing} is {now}, and was {before}",
    "module": "{thing} stands in {now}, and stood in {before}", "minutes": "{thing} takes {now} minutes, and took {before}", "pass": "for a pass in {thing} {now} must be right at the first choice; it was {before}",
    "adopted": "the text says that it was adopted on {now}; before it said {before}", "next_review": "the review of the text is due in {now}, and was in {before}", "version": "the version of the text is {now}, and was {before}",
}  # fmt: skip
"""How the change of a name or a number is told: in one sentence, with both."""
COMES = {
    "as": "{thing}: the text’s own word for its force is {}", "topic": "{thing} stands under the topic “{}”", "to": "{thing} leads to {}", "who": "{thing} names {} to turn to", "suggest": "{thing} suggests {}", "cites": "{thing} rests on {}", "apart": "{thing} rests on {}, apart from its steps",
    "nearest": "{thing} has {} nearest to it", "answer": "{thing} says “{}”", "documents": "{thing} names {}", "see": "{thing} sends on to {}", "related": "{thing} names {} as related", "is": "{thing} is a case of {}", "reader": "{thing} is read by {} only",
    "names": "{thing} names {}", "helps": "{thing} helps {}", "on": "{thing} binds {}", "adopted": "the text says that it was adopted on {}", "next_review": "the review of the text is due in {}", "version": "the version of the text is {}", "join": "of {thing} hold: {}",
}  # fmt: skip
"""How it is told where there was none before, or where names came to others or went from them."""
GOES = {
    "as": "{thing}: no word of the text’s own for its force is given any more; it was {}", "to": "{thing} leads nowhere else now; it led to {}", "who": "{thing} names nobody to turn to now; it named {}", "suggest": "{thing} suggests nobody now; it suggested {}",
    "cites": "{thing} rests on no rule now; it rested on {}", "apart": "{thing} rests on no rule now apart from its steps; it rested on {}", "nearest": "no rule is named as nearest to {thing} now; it was {}", "answer": "{thing} begins with no “yes” or “no” now; it said “{}”", "documents": "{thing} names no document now; it named {}",
    "see": "{thing} sends on to no other clause now; it sent to {}", "related": "{thing} names no related situation now; it named {}", "is": "{thing} is no case of another now; it was one of {}", "reader": "{thing} is for all whom the situation is for now; it was for {}",
    "names": "{thing} names nobody now; it named {}", "helps": "{thing} helps nobody by name now; it helped {}", "on": "{thing} binds nobody by name now; it bound {}", "topic": "{thing} stands under no topic now; it stood under “{}”",
    "adopted": "the text no longer says when it was adopted; it said {}", "next_review": "the text no longer says when its review is due; it said {}", "version": "the text no longer says its version; it said {}", "join": "it is no longer said which rules of {thing} hold; it was: {}",
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
        return f"{name} is of the kind “{now}”, and was of the kind “{before}”.", True
    if part in SHORT:
        part = "apart" if part == "cites" and thing.kind == "outcome" else part
        return upper(_short(name, part, was, value)) + ".", True
    if part == "says" and thing.kind == "rule":
        old, new_time = (", ".join(sorted(lengths(text))) for text in (before, now))
        return (f"{name} says {new_time or 'no time'}, and said {old or 'no time'}{less}." if old != new_time else f"{name} reads otherwise{less}."), False
    label = OURS.get(thing.kind, FIELDS.get(thing.kind, {})).get(part, part)
    verbs = ("are new", "are gone", "read otherwise") if SEVERAL.match(label) else ("is new", "is gone", "reads otherwise")
    return f"{upper(name)}: {label} {verbs[0 if not before else 1 if not now else 2]}{less}.", False


def _short(name: str, part: str, was: Part, value: Part) -> str:
    """A name, a number or several names that are others: both, or what came and went where some stay."""
    came, went = (listed(one.each[each] for each in one.each if each not in other.each) for one, other in ((value, was), (was, value)))
    stay = was.each.keys() & value.each.keys()
    if not was.shown and part in COMES:
        return COMES[part].format(value.shown, thing=name) + " now"
    if not value.shown and part in GOES:
        return GOES[part].format(was.shown, thing=name)
    if stay and came and went:
        return f"{COMES[part].format(came, thing=name)} now, and {went} no longer"
    if stay:
        return COMES[part].format(came or went, thing=f"{name} {'also' if came else 'no longer'}")
    return SHORT[part].format(thing=name, now=value.shown or "nothing", before=was.shown or "nothing")


def entry(thing: Thing, part: str, was: int, place: int, moved: bool, text: str) -> str:
    """The sentence on an entry of a list, by the places that it had and has; 0 where it had or has none."""
    verb = f"stood at place {was} before: {text.rstrip('.')}" if moved else "is new" if not was else "is gone" if not place else "reads otherwise"
    return f"{upper(_name(thing))}: {ENTRIES.get(part, part).format(place=place or was)} {verb}."


def limit(thing: Thing, place: int, was: Part, now: Part) -> str:
    """The sentence on a time limit of another length, where nothing else of it changed; else empty."""
    (what, _, old, *_), new_time = was.same, now.same[2]
    return f"{upper(_name(thing))}: {ENTRIES['times'].format(place=place)} is {new_time}, and was {old} ({what})." if was.same == (*now.same[:2], old, *now.same[3:]) else ""


def searched(thing: Thing, new_words: list[str], old_words: list[str]) -> str:
    """The sentence on the words that people find a thing by; of a word that is explained, on its other forms."""
    now, before = (", ".join(f"“{word}”" for word in words) for words in (new_words, old_words))
    verb, by = ("takes", "the form ") if thing.kind == "term" else ("is found", "by ")
    told = " and ".join([f"{by}{now} too"] * bool(now) + [f"{by}{before} no longer"] * bool(before))
    return f"{upper(_name(thing))} {verb} {told}."


def new(thing: Thing, inside: list[str]) -> str:
    return f"{upper(_name(thing))} is new{_with(thing, inside)}."


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
