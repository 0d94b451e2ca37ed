"""`approve`: what is promised from now on, after it was shown in words: routes, everything that answers rest on, addresses."""

from collections.abc import Iterator
from pathlib import Path

from macros.checks.approval import causes
from macros.checks.approval_words import called
from macros.checks.registry import checked
from macros.content import addresses, approved, facts, kept
from macros.content.approved import State
from macros.content.counting import many
from macros.content.loading import Content
from macros.desk.asked import agreed
from macros.desk.named import ONLY, chosen

OPTIONS = (
    ONLY,
    (("--yes",), {"action": "store_true", "help": "approve without asking, for scripts"}),
    (("--by",), {"metavar": "NAME", "default": "", "help": "who approves; kept with the date"}),
)


MARKS = "[…] is a step, a time limit or a choice. Before a route, - says that it is gone and + that it is new."


def run(options) -> int:
    """Show in words what changed since the last approval, ask, and keep it as approved.

    What is kept are the routes, everything that the answers rest on, and the addresses. `changes` tells the same with the texts before and after.
    """
    content = checked(options.handbook)
    chosen(content, options.only)
    found = approved.differences(content, options.only)
    new = new_addresses(content, options.only)
    if not found and not new:
        print("Nothing has changed since the last approval.")
        return 0
    print(MARKS)
    told: set[str] = set()
    for file, (before, now) in sorted(found.items(), key=lambda item: item[0].with_suffix("").parts):
        for line in report(content, file, before, now, told):
            print(line)
    for address in new if len(new) < 20 else ():
        print(f"New address: {address}")
    if not options.yes and not agreed(f"Approve {_files(len(found))}?", "Nothing was approved. To approve what is shown above: add --yes."):
        print("Nothing was approved.")
        return 1
    by = " ".join(options.by.split())  # it stands on one line
    for file, (_, now) in found.items():
        approved.keep(file, now, by)
    keep_addresses(content, options.only)
    print(f"{_files(len(found))} approved{f' by {by}' if by else ''}.")
    if new:
        print(f"{many(len(new), 'new address', 'new addresses')} kept in {kept.FILE}; from now on none of them may be lost.")
    return 0


def report(content: Content, file: Path, before: State, now: State, told: set[str]) -> Iterator[str]:
    """What changed in one approved file, in words: a heading, each thing that changed with how it reads now, and the routes that are others. What was `told` already of another file is only named, with the answers that rest on it."""
    key, _, tree = file.relative_to(content.folder / approved.FOLDER).with_suffix("").as_posix().partition("/")
    title = content.trees[key][tree].title if now.facts and tree else content.protocols[key].title if key in content.protocols else "gone"
    yield f"{f'{key}/{tree}' if tree else key}: {title}"
    if not now.facts:
        yield "  It was approved and is gone."
    elif not before.facts and not before.routes:
        yield f"  It was never approved. It holds {many(len(now.facts), 'thing')}{' and ' + many(len(now.routes), 'route') if tree else ''}:"
        yield from (f"    {thing}: {_reads(content, key, tree, thing)}" for thing in now.facts if _reads(content, key, tree, thing))
    elif not before.facts:
        yield "  Until now only its routes were kept. From now on everything that its answers rest on is kept too, as it is."
    else:
        yield from _changed(content, key, tree, before, now, told)
    if before.routes:
        yield from (f"  - {line}" for line in before.routes if line not in now.routes)
        yield from (f"  + {line}" for line in now.routes if line not in before.routes)


def _changed(content: Content, key: str, tree: str, before: State, now: State, told: set[str]) -> Iterator[str]:
    """Each thing that changed, how it reads now, and the answers of a tree that rest on it."""
    for thing, sentences in causes(key, content, before, now).items():
        resting = sorted(outcome.title for outcome in content.trees[key][tree].outcomes.values() if thing in facts.outcome_rests(outcome)) if tree else []
        said = {f"{key} {thing}: {sentence}" for sentence in sentences}
        known = said <= told
        if not known:
            yield from (f"  {sentence[:1].upper()}{sentence[1:]}." for sentence in _resting(thing, tree, before, now) or sentences)
            rule = thing.replace("clause ", "rule ", 1)  # one that is alone in a new clause comes with it
            parts = [_reads(content, key, tree, each) for each in ([rule] if rule not in before.facts else []) + [thing] if each in now.facts]
            if reads := " ".join(filter(None, dict.fromkeys(parts))):
                yield f"    It reads now: {reads}"
        name = called(thing, now.facts.get(thing) or before.facts[thing])
        if resting:
            yield f"  Answers that rest on {name}, told above: {'; '.join(resting)}" if known else f"    Answers that rest on it: {'; '.join(resting)}"
        if not thing.startswith(("tree ", "question ", "outcome ")) and (thing in now.facts or not tree):
            told |= said  # that a tree no longer rests on a thing is said of that tree alone


def _resting(thing: str, tree: str, before: State, now: State) -> list[str]:
    """What to say in a tree of a thing outside it, on which its answers rest now and did not, or did: it need not be new, or gone, itself."""
    if not tree or thing.startswith(("tree ", "question ", "outcome ")) or (thing in before.facts) == (thing in now.facts):
        return []
    name = called(thing, now.facts.get(thing) or before.facts[thing])
    verb = "leads to" if thing.startswith("leads-to ") else "rests on"
    return [f"it {verb} {name} now" if thing in now.facts else f"it no longer {verb} {name}"]


def new_addresses(content: Content, only: str = "") -> list[str]:
    """The present addresses (of a protocol, or of protocol/tree) that are not kept yet."""
    protocol, _, tree = only.partition("/")
    page = addresses.tree(protocol, tree) if tree else f"{protocol}/" if protocol else ""
    return sorted({address for address in kept.present(content) if address.startswith(page)} - set(kept.kept(content.folder)))


def keep_addresses(content: Content, only: str = "") -> int:
    """Keep the present addresses beside the earlier ones. Returns how many are new."""
    new = new_addresses(content, only)
    if new:
        path = content.folder / kept.FILE
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{address}\n" for address in sorted({*kept.kept(content.folder), *new})), encoding="utf-8", newline="\n")
    return len(new)


def _reads(content: Content, key: str, tree: str, thing: str) -> str:
    """How a thing reads now, on one line; empty where it is gone, or is only a name."""
    kind, _, name = thing.partition(" ")
    protocol, model = content.protocols[key], content.trees.get(key, {}).get(tree)
    texts: list[str | None] = []
    if kind == "rule" and name in protocol.rules():
        texts = [protocol.rules()[name][1].says]
    elif kind == "clause" and name in protocol.clauses():
        texts = list(protocol.clauses()[name].notes)
    elif kind == "role" and name in protocol.roles:
        texts = [protocol.roles[name].about]
    elif kind == "document" and name in protocol.documents:
        texts = [protocol.documents[name].about]
    elif kind == "term" and name in protocol.terms:
        texts = [protocol.terms[name].means]
    elif kind == "step" and name in protocol.steps:
        texts = [protocol.steps[name]]
    elif kind == "silence" and name in content.silences.get(key, {}):
        silence = content.silences[key][name]
        texts = [silence.title, silence.not_said, silence.elsewhere, silence.otherwise]
    elif kind == "question" and model and name in model.questions:
        question = model.questions[name]
        texts = [question.ask, question.help, *(f"[{answer.say}]" for answer in question.answers)]
    elif kind == "outcome" and model and name in model.outcomes:
        outcome = model.outcomes[name]
        texts = [outcome.title, *(f"[{step.do}]" for step in outcome.steps), *(f"[{time.within}: {time.what}]" for time in outcome.times), outcome.because, outcome.open]
    return " ".join(" ".join(filter(None, texts)).split())


def _files(number: int) -> str:
    return many(number, "file")
