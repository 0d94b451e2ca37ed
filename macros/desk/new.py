"""`new`: a small, valid, commented handbook in a folder of its own, or one more protocol or tree in one that is there."""

import re
import sys
from datetime import date
from pathlib import Path

from macros.content import addresses, approved
from macros.content.counting import many
from macros.content.loading import SETTINGS, load
from macros.content.problems import nearest
from macros.content.shapes.base import FORMAT
from macros.content.shapes.protocol import Protocol
from macros.desk import new_module, settling
from macros.desk.approve import keep_addresses
from macros.desk.editing import edit
from macros.desk.new_from import decide, write_council
from macros.desk.starting import free, quoted, readable, write
from macros.machine import Stop

TREE = "unhappy-with-officer"
KIND = re.compile(r"\s+(town|parish|city|borough|district|county|community|metropolitan)?\s*council$", re.IGNORECASE)
OPTIONS = (
    (("folder",), {"nargs": "?", "help": "where the new handbook is to be; made where it is not there. With --protocol, --tree or --module, the handbook to add to"}),
    (("--council",), {"metavar": "NAME", "help": "the council’s name, as readers know it"}),
    (("--from",), {"dest": "source", "metavar": "FILE", "help": "begin with your own document (.docx, .pdf, .html, .md, .txt): its clauses and wording, readable at once"}),
    *settling.OPTIONS,
    (("--protocol",), {"metavar": "KEY", "help": "add a protocol to the handbook at hand instead"}),
    (("--tree",), {"metavar": "PROTOCOL/KEY", "help": "add a decision tree to the handbook at hand instead"}),
    (("--module",), {"metavar": "PROTOCOL/KEY", "help": "add a module of induction training to the handbook at hand instead"}),
)


def run(options) -> int:
    """Start a handbook of your own, or add a protocol, a decision tree or a training module to one. Never overwrites anything."""
    if options.source and (options.protocol or options.tree or options.module):
        raise Stop("--from begins a handbook in a folder of its own: new FOLDER --council NAME --from FILE.")
    if sum(map(bool, (options.protocol, options.tree, options.module))) > 1:
        raise Stop("Add one thing at a time: --protocol, --tree or --module.")
    if not (options.protocol or options.tree or options.module):
        return _handbook(options)
    folder = Path(options.folder).expanduser().resolve() if options.folder else options.handbook
    if not (folder / SETTINGS).is_file():
        raise Stop(f"There is no handbook in {folder} (no {SETTINGS}), so that nothing can be added to it. To start one: python3 run.py new FOLDER")
    if options.module:
        return new_module.add(folder, options.module)
    if options.tree:
        return _tree(folder, options.tree)
    return _protocol(folder, options.protocol, options.council)


def _handbook(options) -> int:
    given = options.folder or _ask("In which folder is the handbook to be?", "give the folder: python3 run.py new ../our-handbook --council \"Newtown Town Council\"")
    folder = Path(given).expanduser().resolve()
    if folder.exists() and (not folder.is_dir() or {path.name for path in folder.iterdir()} - {".git"}):
        raise Stop(f"{folder} is there already and is not empty. Name a new folder; nothing was changed.")
    council = options.council or _ask("What is your council called?", "give the council’s name: --council \"Newtown Town Council\"")
    key = addresses.key_for(KIND.sub("", council)) or "council"
    key = f"{key}-council" if addresses.reserved(key) else key
    source = Path(options.source).expanduser() if options.source else None
    settled = settling.settle(source, options) if source else None
    document = settling.read(source, settled) if source else None
    words = _words(key, council) | {"title": quoted(f"{council} handbook"), "folder": str(folder)}
    clauses = write_council(folder, key, council, document) if document else _council(folder, key, words)
    write(folder / SETTINGS, "handbook.yml", words)
    write(folder / "README.md", "README.md", words | {"title": f"{council} handbook"})
    write(folder / ".gitignore", "gitignore", {})
    write(folder / ".github/workflows/handbook.yml", "publish.yml", {})
    if document:
        decide(folder, key, document, settled, clauses)
    _approve(folder)
    if clauses:
        print(f"Your handbook is in {folder}. It shows the {many(len(clauses), 'clause')} of {document.name} in the council’s own words; restate them one by one.")
        for each in document.left_out:
            print(f"  Left out:    {each}")
        for clause in clauses:
            for doubt in clause.doubts:
                print(f"  Look at:     {clause.ref or clause.label}: {doubt}")
    else:
        print(f"Your handbook is in {folder}. It has three example clauses and one decision tree; put your own in their place.")
    print(f"  Edit first:  {folder / 'protocols' / f'{key}.yml'}")
    print(f"  Read it:     python3 run.py serve --handbook \"{given}\"")
    print(f"  Check it:    python3 run.py check --handbook \"{given}\"")
    print("AUTHORING.md beside run.py explains every file.")
    return 0


def _protocol(handbook: Path, key: str, council: str | None) -> int:
    content = load(handbook)
    free(key, handbook / f"protocols/{key}.yml")
    _council(handbook, key, _words(key, council or key.replace("-", " ").title()))
    edit(handbook / SETTINGS, lambda data: data["publish"].append(key))
    _approve(handbook, key)
    print(f"protocols/{key}.yml, decision_trees/{key}/{TREE}.yml and their proof are new, and handbook.yml publishes them beside {', '.join(content.handbook.publish) or 'nothing else'}.")
    print("They are an example: put your own clauses and situations in their place.")
    return 0


def _tree(handbook: Path, name: str) -> int:
    content = load(handbook)
    protocol, _, key = name.partition("/")
    readable(content, "protocol", protocol, "no tree was added.")
    if protocol not in content.protocols:
        raise Stop(f"There is no protocol “{protocol}”; {nearest(protocol, content.protocols)} (--tree PROTOCOL/KEY). No tree was added.")
    path = handbook / f"decision_trees/{protocol}/{key}.yml"
    free(key, path)
    if not content.protocols[protocol].rules():
        raise Stop(f"No clause of “{protocol}” is restated yet, so that a tree has no rule to rest on. Write the “rules:” of one first. No tree was added.")
    citation, rule = _first_rule(content.protocols[protocol])
    words = {"title": quoted(key.replace("-", " ").capitalize()), "topic": rule.topic, "says": quoted(rule.says), "force": rule.force[0], "citation": quoted(citation)}
    write(path, "new_tree.yml", words | _whose(content.protocols[protocol], rule))
    print(f"decision_trees/{protocol}/{key}.yml is new: two answers and their outcomes, to write over.")
    print(f"When it says what you mean: python3 run.py approve {protocol}/{key} --handbook \"{handbook}\"")
    return 0


def _council(folder: Path, key: str, words: dict) -> None:
    write(folder / f"protocols/{key}.yml", "protocol.yml", words)
    write(folder / f"decision_trees/{key}/{TREE}.yml", "tree.yml", words)
    write(folder / f"proof/cards/{key}.yml", "cards.yml", words)
    write(folder / f"proof/phrases/{key}.yml", "phrases.yml", words)


def _approve(folder: Path, only: str = "") -> None:
    content = load(folder)
    for file, (_, now) in approved.differences(content, only).items():
        approved.keep(file, now)
    keep_addresses(content, only)


def _words(key: str, council: str) -> dict:
    return {"key": key, "council": quoted(council), "format": str(FORMAT), "today": date.today().isoformat(), "tree": TREE}


def _first_rule(protocol: Protocol):
    citation, (_, rule) = next(iter(protocol.rules().items()))
    return citation, rule


def _whose(protocol: Protocol, rule) -> dict:
    """The lines that say whose act the step of a new tree is, where the rule is not about its readers: `by`, or `reader` where it only helps somebody."""
    readers = protocol.widened(protocol.audiences.councillor) | protocol.widened(protocol.audiences.officer)
    about = {*rule.on, *(rule.helps if rule.force[0] in ("may", "can expect") else ())}
    if not about or readers & about:
        return {"by": "", "reader": ""}
    by = "".join(f"\n      - {role}" for role in rule.on)
    reader = "".join(f"\n    - {role}" for role in rule.helps)
    return {"by": f"\n      by:{by}", "reader": ""} if by else {"by": "", "reader": f"\n    reader:{reader}"}


def _ask(question: str, otherwise: str) -> str:
    """What the person types; where nobody can be asked, what to write on the command line. Raises Stop."""
    given = input(f"{question} ").strip() if sys.stdin.isatty() else ""
    if not given:
        raise Stop(f"Nothing was made: {otherwise}")
    return given
