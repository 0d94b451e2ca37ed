"""`rename`: a role, document, word, situation, question or answer gets another key everywhere it is used; the old one is kept under `was`, so that its address leads on."""

from contextlib import suppress
from pathlib import Path

from macros.checks.registry import checked
from macros.content import approved
from macros.content.addresses import reserved
from macros.content.approved import State
from macros.content.counting import many
from macros.content.loading import Content
from macros.content.one_file import OWN_WORDS
from macros.content.problems import Refused, nearest, sentence
from macros.desk.carry import Rename, carried
from macros.desk.editing import edit_data
from macros.desk.remaining import remaining
from macros.desk.renaming import WORK, judged, reword
from macros.desk.starting import ID
from macros.machine import Stop
from macros.progress import bar

PARTS = {"role": "roles", "document": "documents", "term": "terms"}
OPTIONS = (
    (("kind",), {"choices": ["role", "document", "term", "tree", "question", "outcome"], "help": "what it is"}),
    (("old",), {"metavar": "PROTOCOL/OLD", "help": "its key now; of a question or outcome PROTOCOL/TREE#OLD"}),
    (("new",), {"metavar": "NEW", "help": "the key that it is to have; with --title the key that it has, to change its title alone"}),
    (("--title",), {"default": "", "help": "give it this title too (of a question, its wording); what still holds the old one in prose is listed"}),
    (("--words",), {"dest": "reword", "action": "store_true", "help": "with --title, of a role, document or term: put the new title into each line of prose that holds the old one"}),
)


def run(options) -> int:
    """Give a role, document, term, tree, question or outcome another key everywhere it is used. Comments and layout stay, and its old address leads to it.

    What was approved stays approved, and what waits for approval waits still; so does a title that is given with it.
    """
    content = checked(options.handbook)
    options.title = " ".join(options.title.split())
    if not options.title.isprintable():
        raise Stop("The title holds a character that nobody sees. Nothing was changed.")
    key, _, rest = options.old.partition("/")
    tree, _, old = rest.partition("#") if options.kind in ("question", "outcome") else ("", "", rest)
    if key not in content.protocols:
        raise Stop(f"There is no protocol “{key}”; {sentence(nearest(key, content.protocols))} Nothing was changed.")
    if options.reword and not (options.title and options.kind in ("role", "document", "term")):
        raise Stop("--words puts the new title of a role, document or term into the prose: give it with --title. Nothing was changed.")
    title = _known(content, options.kind, key, tree, old, options.new, bool(options.title))
    was = {name: approved.now(content, key, name) for name in ("", *content.trees.get(key, ()))}
    files = {options.handbook / written.file: place for place, written in content.written.items() if place[1] in (key, "") and place[0] not in OWN_WORDS}
    before = {path: path.read_bytes() for path in files}
    reworded: list[str] = []
    try:
        with bar("Renaming", len(files)) as done:
            for path, place in files.items():
                if old.encode() in before[path] or place == ("tree", key, old):  # most files do not know it, and reading one for changing takes long
                    edit_data(path, lambda data, place=place: _renamed(data, place, key, tree, old, options))
                done.update(1)
        if options.kind == "tree":
            (options.handbook / f"decision_trees/{key}/{old}.yml").rename(options.handbook / f"decision_trees/{key}/{options.new}.yml")
        now = checked(options.handbook)
        renamed = {name: approved.now(now, key, options.new if options.kind == "tree" and name == old else name) for name in was}  # before any words are changed: those wait for approval
        if options.reword:
            longer = [thing.title for things in (content.protocols[key].roles, content.protocols[key].documents) for thing in things.values()]
            reworded = [change for path in files for change in reword(path, title, options.title, longer)]
            _still_sound(options.handbook, title, options.title)
    except BaseException:  # whatever stops it, every file is as it was
        for path, text in before.items():
            if not path.is_file() or path.read_bytes() != text:
                path.write_bytes(text)
        if options.kind == "tree" and options.new != old:
            with suppress(OSError):
                (options.handbook / f"decision_trees/{key}/{options.new}.yml").unlink()
        raise
    for path in files:
        if path.exists() and path.read_bytes() != before[path]:
            print(f"{path.relative_to(options.handbook).as_posix()}: " + (f"“{old}” is “{options.new}” now." if options.new != old else "changed."))
    _carry_approved(options.handbook, key, was, renamed, Rename(options.kind, tree, old, options.new))
    if reworded:
        print(f"{many(len(reworded), 'line says', 'lines say')} “{options.title}” where “{title}” stood.")
    pages = sorted((options.handbook / "docs").rglob("*.md"))
    calls = (f'"{old}"', f"'{old}'") if options.kind in ("tree", "role") and options.new != old else ()
    for line in remaining(options.handbook, [*filter(Path.exists, files), *pages], name=title if options.title else "", now=options.title, key=old, calls=calls):
        print(f"Look at this yourself: {line}")
    called = f" is called “{options.title}” now" if options.title else ""
    moved = f" has the key “{options.new}”{' and' if called else ''}{called.removesuffix(' now')}; its old address leads to it" if options.new != old else called
    print(f"“{title}”{moved}. Run: python3 run.py check")
    return 0


def _renamed(data: dict, place: tuple[str, ...], key: str, tree: str, old: str, options) -> None:
    """Rename in the data of one file."""
    if place[0] == "negatives":
        judged(data, key, options.kind, tree, old, options.new)
    else:
        WORK[options.kind](data, place, key, tree, old, options.new, options.title)


def _known(content: Content, kind: str, key: str, tree: str, old: str, new: str, titled: bool) -> str:
    """The title of what is to be renamed. Raises Stop where it is not there, or the new key cannot be used."""
    trees = content.trees.get(key, {})
    if kind in ("question", "outcome"):
        if tree not in trees:
            raise Stop(f"The protocol “{key}” has no tree “{tree}”; {sentence(nearest(tree, trees))} Write PROTOCOL/TREE#OLD. Nothing was changed.")
        things, others = (trees[tree].questions if kind == "question" else trees[tree].outcomes), {**trees[tree].questions, **trees[tree].outcomes}
    else:
        things = others = trees if kind == "tree" else getattr(content.protocols[key], PARTS[kind])
    if old not in things:
        raise Stop(f"There is no {kind} “{old}” there; {sentence(nearest(old, things))} Nothing was changed.")
    if not ID.fullmatch(new):
        raise Stop(f"“{new}” cannot be part of an address. Use lower case, digits and hyphens. Nothing was changed.")
    if kind == "tree" and reserved(new):
        raise Stop(f"No file on Windows can be called “{new}”: take another key, such as {new}-1. Nothing was changed.")
    if new == old and not titled:
        raise Stop(f"“{new}” is its key already. To change its title alone, give it with --title. Nothing was changed.")
    if new in others and new != old or any(new in thing.was for name, thing in others.items() if name != old):
        raise Stop(f"“{new}” is the key, or an old one, of something else already. Nothing was changed.")
    thing = things[old]
    return getattr(thing, "title", None) or getattr(thing, "term", None) or thing.ask


def _still_sound(handbook: Path, title: str, now: str) -> None:
    """Raise Stop where new words in the place of old ones make a file say something else, or nothing: its lines are put back, so that an author would not find them."""
    try:
        checked(handbook)
    except Refused as refused:
        first = refused.problems[0]
        raise Stop(f"With “{now}” wherever “{title}” stands, {many(len(refused.problems), 'thing')} would be wrong, such as in {first.file}, {first.where}: {first.what}. Leave out --words, and change the lines that are then listed yourself. Nothing was changed.") from None


def _carry_approved(handbook: Path, key: str, was: dict[str, State], renamed: dict[str, State], rename: Rename) -> None:
    """What was approved is approved under the new names; what waits for approval waits on."""
    for name, before in was.items():
        file = approved.path(handbook, key, name)
        agreed = approved.read(file)
        if not file.is_file():
            continue
        present = rename.new if rename.kind == "tree" and name == rename.old else name
        if present != name:
            file.unlink()
        approved.keep(approved.path(handbook, key, present), carried(agreed, before, renamed[name], rename, name))
