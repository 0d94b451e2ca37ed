"""What changed in a thing since it was approved, in words: from the fields that the approved file keeps."""

from macros.content.counting import listed, many
from macros.content.shapes.protocol import Protocol

FIELDS = {
    "tree": {"title": "its title", "for": "whom it is for", "topic": "its topic", "also": "the words that people search by", "yes_no": "whether it asks yes or no", "sensitive": "whether it is delicate",
             "related": "the related situations", "start": "its first question"},
    "question": {"ask": "its wording", "help": "its help", "cites": "the rules that it cites", "answers": "its answers"},
    "outcome": {"kind": "its kind", "answer": "its answer", "title": "its title", "reader": "who reads it", "steps": "its steps", "nearest": "the rules that come nearest", "to": "where it leads", "who": "whom it names",
                "suggest": "whom it suggests", "times": "its times", "because": "its reason", "open": "what it leaves open", "cites": "the rules that it cites", "documents": "its documents"},
    "clause": {"heading": "its heading", "lead_in": "its lead-in", "join": "whether all or any of its rules hold", "not_used": "whether it is used", "notes": "its notes", "see": "what else to see", "documents": "its documents", "quotes": "what it quotes"},
    "role": {"about": "what is said of it", "cites": "the rules that it rests on"},
    "document": {"about": "what is said of it"},
    "term": {"also": "its other forms", "means": "its meaning", "cites": "the rules that explain it", "ours": "whose explanation it is"},
    "silence": {"also": "the words that people search by", "for": "whom it is for", "not_said": "what is not said", "nearest": "the rules that come nearest", "elsewhere": "where else to look", "suggest": "whom to ask",
                "otherwise": "whom to ask otherwise"},
    "comparison": {"point": "how the point is worded", "says": "what it says", "cites": "the rules that it cites"},
    "step": {"do": "its words"},
    "protocol": {"council": "the council’s name", "title": "its title", "document": "the document", "version": "the version", "adopted": "the date of adoption", "next_review": "the review date", "body": "who approved it", "minute": "the minute"},
}  # fmt: skip
"""What authors call a field, by kind of thing."""
CALLED = {
    "tree": "the situation", "question": "the question", "outcome": "the answer", "clause": "", "rule": "", "role": "the role", "document": "the document", "term": "the word",
    "silence": "the silence", "comparison": "the comparison under", "step": "the shared step", "leads-to": "the situation", "protocol": "what is said of the text itself",
}  # fmt: skip


LONG = 10
"""A text of fewer words is not told to be cut."""


def cut(had: int, has: int) -> str:
    """Where a text lost half of its words or more: how many it has and had."""
    return f", in {many(has, 'word')} instead of {had}" if has and had >= LONG and 2 * has <= had else ""


def told(thing: str, before: dict[str, str], now: dict[str, str], protocol: Protocol) -> list[str]:
    """What changed in a thing, a clause of a sentence each; nothing where nothing did."""
    if before == now:
        return []
    kind = thing.partition(" ")[0]
    name = called(thing, now or before)
    if not now:
        return [f"{name} is gone"]
    if not before:
        return [f"{name} is new"]
    found = []
    for old, new in [(before.get(part, ""), now.get(part, "")) for part in ("printed", "title", "term") if before.get(part) != now.get(part)]:
        found.append(f"what was called “{old}” is called “{new}” now" if kind not in ("clause", "rule") else f"what was printed as {old} is printed as {new} now")
    if kind == "rule":
        return found + _rule(name, before, now, protocol)
    if before.get("is") != now.get("is"):
        found.append(f"{name} is a case of {_roles(now.get('is', ''), protocol)}, and was of {_roles(before.get('is', ''), protocol)}")
    words = [word for part, word in FIELDS.get(kind, {}).items() if part not in ("title", "term") and before.get(part) != now.get(part)]
    if words:
        found.append(f"{name} has changed: {', '.join(words)}" if kind != "step" else f"{name} has changed")
    return found


def called(thing: str, fields: dict[str, str]) -> str:
    """What a sentence calls a thing."""
    kind, _, key = thing.partition(" ")
    if kind in ("clause", "rule"):
        return fields.get("printed", key)
    shown = fields.get("title") or fields.get("term") or (key.partition("/")[0] if kind == "comparison" else key)
    return CALLED[kind] if kind == "protocol" else f"{CALLED[kind]} “{shown}”"


def _rule(name: str, before: dict, now: dict, protocol: Protocol) -> list[str]:
    found = []
    if before.get("says") != now.get("says"):
        old, new = before.get("times"), now.get("times")
        less = cut(int(before.get("words", 0)), int(now.get("words", 0)))
        found.append(f"{name} says {new or 'no time'} (before: {old or 'no time'}){less}" if old != new else f"{name} has changed{less}")
    for part, verb, was in (("on", "binds", "bound"), ("helps", "helps", "helped"), ("names", "names", "named")):
        if before.get(part) != now.get(part):
            found.append(_others(name, verb, was, before.get(part, ""), now.get(part, ""), protocol))
    for part, what in (("force", "has the force"), ("kind", "is of the kind"), ("as", "is printed with the word"), ("topic", "has the topic")):
        if before.get(part) != now.get(part):
            found.append(f"{name} {what} “{now.get(part, 'none')}”, and it was “{before.get(part, 'none')}”")
    if before.get("no_tree") != now.get("no_tree"):
        found.append(f"why no situation needs {name} has changed")
    return found


def _others(name: str, verb: str, was: str, before: str, now: str, protocol: Protocol) -> str:
    """The sentence on roles that are others; where some stay, on those alone that came or went."""
    old, new = before.split(", "), now.split(", ")
    came, went = (_roles(", ".join(key for key in one if key not in other), protocol) for one, other in ((new, old), (old, new)))
    if not {*old} & {*new}:
        return f"{name} {verb} {_roles(now, protocol)}, and {was} {_roles(before, protocol)}"
    if {*new} - {*old} and {*old} - {*new}:
        return f"{name} {verb} {came} now, and {went} no longer"
    return f"{name} {'also' if {*new} - {*old} else 'no longer'} {verb} {came if {*new} - {*old} else went}"


def _roles(names: str, protocol: Protocol) -> str:
    """The titles of roles; a name that is no role any more stands for itself."""
    keys = [name for name in names.split(", ") if name]
    return listed(protocol.roles[key].title if key in protocol.roles else key for key in keys) or "nobody"
