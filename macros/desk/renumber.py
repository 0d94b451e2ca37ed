"""`renumber`: a clause, or a section with all that follows in it, gets another printed number and keeps its id and its addresses."""

import re
from functools import partial

from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from macros.checks.registry import checked
from macros.content import facts
from macros.content.shapes.clause import Section
from macros.content.shapes.protocol import Protocol
from macros.content.problems import Refused, nearest, sentence
from macros.desk.editing import edit
from macros.desk.exchange import exchange
from macros.desk.named import chosen
from macros.machine import Stop

NUMBER = re.compile(r"[A-Za-z0-9(][A-Za-z0-9.()¶ -]*")
OPTIONS = (
    (("protocol",), {"metavar": "PROTOCOL", "help": "the protocol"}),
    (("old",), {"metavar": "OLD", "help": "the number as it is printed now: of a clause (7.5) or of a section (7)"}),
    (("new",), {"metavar": "NEW", "help": "the number that it is to have"}),
    (("--swap",), {"action": "store_true", "help": "NEW is printed for another clause or section: the two exchange their numbers, and their places in the file"}),
)


def run(options) -> int:
    """Give a clause another printed number, or a section with all that follows in it (7 to 8 makes 7.1 8.1). Ids, addresses and what cites them stay.

    With --swap two that are there exchange their numbers and their places.
    """
    content = checked(options.handbook)
    key = options.protocol.strip("/").partition("/")[0]
    chosen(content, key or "/")
    protocol = content.protocols[key]
    moves = planned(protocol, options.old, options.new, options.swap)
    ids = {path: entry.id for path, entry, _ in protocol.walk() if not isinstance(entry, Section)} | protocol.section_ids()
    file = options.handbook / content.written["protocol", key].file
    text = file.read_bytes()
    edit(file, partial(rewrite, moves=moves, ids=ids))
    placed = ""
    if options.swap:
        placed = "Each stands in the other’s place in the file. " if exchange(file, options.handbook, *(next(path for path, entry, _ in protocol.walk() if entry.ref == ref) for ref in (options.old, options.new))) else "Each stays where it stands in the file. "
    try:
        before, after = facts.printed(protocol), facts.printed(checked(options.handbook).protocols[key])
    except Refused:
        file.write_bytes(text)
        raise
    for path, entry, _ in protocol.walk():
        if path in moves and isinstance(entry, Section):
            print(f"Section {entry.ref} is section {moves[path]} now.")
        elif path in moves:
            print(f"{before[entry.id]} is {after[entry.id]} now.")
    for name, line in written_in(content, key, [entry.ref for path, entry, _ in protocol.walk() if path in moves]):
        print(f"{name}: look at this yourself: {line}")
    print(f"{placed}Every address stays. Run: python3 run.py check")
    return 0


def planned(protocol: Protocol, old: str, new: str, swap: bool = False) -> dict[tuple, str]:
    """The new ref of each entry that gets one, by its path. Raises Stop where nothing has the old number, several have, or the new one is taken."""
    if not NUMBER.fullmatch(new) or not re.search(r"\d", new) and len(new) > 6:
        raise Stop(f"“{new}” is no number. Write one as it is printed: 7.5, 4.3(d), IV. Nothing was changed.")
    moves = _moved(protocol, old, new)
    if swap:
        back = _moved(protocol, new, old)
        if moves.keys() & back.keys():
            raise Stop(f"{old} and {new} cannot be exchanged: one stands in the other. Nothing was changed.")
        moves |= back
    walked = {path: entry for path, entry, _ in protocol.walk()}
    clauses, sections = ({entry.ref for path, entry in walked.items() if path not in moves and isinstance(entry, Section) == of_sections} for of_sections in (False, True))
    if clash := sorted({ref for path, ref in moves.items() if ref in clauses or ref in sections and isinstance(walked[path], Section)}):
        offer = "To exchange the two: add --swap. N" if new in clash and not swap else "Renumber that first, for now to a number that is free; n"
        raise Stop(f"{', '.join(clash)} {'is' if len(clash) == 1 else 'are'} printed for something else already. {offer}othing was changed.")
    return moves


def _moved(protocol: Protocol, old: str, new: str) -> dict[tuple, str]:
    """What one printed number takes along when it becomes another: of a section, all in it that begins with its number."""
    walked = list(protocol.walk())
    found = [(path, entry) for path, entry, _ in walked if entry.ref == old]
    if not found:
        raise Stop(f"Nothing is printed as {old}; {sentence(nearest(old, {entry.ref for _, entry, _ in walked if entry.ref}))} Nothing was changed.")
    if len(found) > 1:
        raise Stop(f"{len(found)} places are printed as {old}. Change the one that is meant in the file, with its id written beside it; nothing was changed.")
    (path, entry), moves = found[0], {found[0][0]: new}
    if isinstance(entry, Section):
        moves |= {inner: new + other.ref[len(old) :] for inner, other, _ in walked if inner[: len(path)] == path and inner != path and other.ref and other.ref.startswith(old) and not other.ref[len(old) : len(old) + 1].isalnum()}
    return moves


def written_in(content, key: str, refs: list[str]):
    """The lines of prose that hold one of the old numbers: where a file says it in words, its place and the line."""
    for place, written in content.written.items():
        if key not in place or place[0] not in ("protocol", "tree", "silences", "module", "training"):
            continue
        for number, line in enumerate((content.folder / written.file).read_text(encoding="utf-8").splitlines(), 1):
            prose = line.partition(": ")[2] or line
            if len(prose.split()) > 3 and any(f" {ref}{end}" in f" {prose} ".replace("(", " ") for ref in refs for end in (" ", ",", ".", ")", ";", ":")):
                yield f"{written.file}:{number}", line.strip()


def rewrite(data, moves: dict[tuple, str], ids: dict[tuple, str]) -> None:
    """Give each entry of a protocol’s file, by its path, another printed number, and write down the id that it keeps."""
    for path, ref in moves.items():
        entry = data
        for part in path:
            entry = entry[part]
        if "id" not in entry:
            entry.insert([*entry].index("ref") + 1, "id", DoubleQuotedScalarString(ids[path]))
        entry["ref"] = DoubleQuotedScalarString(ref)
