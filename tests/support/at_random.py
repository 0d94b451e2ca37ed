"""Faults at random, from a seed, in script and templates: an attribute, a condition, a word, a branch. Run by hand: python -m support.at_random [SEED [NUMBER]]

What nobody notices is told one by one. It takes about an hour on two cores; `test --long` does not run it.
"""

import random
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.machine import ROOT
from support.mutants import FAILED, Mutant, copied, run_tests

ASSETS, OUTPUTS, TEMPLATES, THEME = "macros/pages/theme/assets", "macros/outputs/assets", "macros/pages/templates", "macros/pages/theme"
KINDS: dict[str, dict[str, list[tuple[str, str]]]] = {
    ".js": {
        "condition": [
            (r"\bif \(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)", r"if (!(\1))"), (r"&&", "||"), (r"\|\|", "&&"), (r"===", "!=="), (r"!==", "==="), (r" > ", " <= "),
            (r"\btrue\b", "false"), (r"\bfalse\b", "true"), (r"\? ([^:?\n]+?) : ([^:?\n,;)]+)", r"? \2 : \1"),
        ],
        "word": [(r'(?<=["`])[A-Za-z.][^"`\n]*(?=["`])', "x")],
        "branch": [(r"(?m)^ +(?!(?:const|let|return|for|if|else|super|static|case|//|\}|try|this\.\w+ = )\b)[\w.?]+[^\n{}]*\)$", "      ;")],
    },
    ".html": {
        "attribute": [(r'(?<=\w|")( (?!class\b|width|height|viewBox|content|type\b)[a-z-]+="[^"{}\n]*(?:\{\{[^{}"\n]*\}\}[^"{}\n]*)?")(?=[ >{])', ""), (r" hidden(?=[ >])", "")],
        "condition": [(r"\{% if ([^%\n]+?) %\}", r"{% if not (\1) %}")],
        "branch": [(r"\{% if [^%\n]+ %\}[^\n]*?\{% endif %\}", ""), (r"\{\{ [^{}\n]+ \}\}", "")],
        "word": [(r"(?<=[ >(])[A-Za-z’]{3,}(?= [a-z’]+[^<>{}%\"=]*<)", "xyzzy")],
    },
}  # fmt: skip
"""How a file is changed, by how its name ends and what is changed."""
QUARTERS = ("attribute", "condition", "word", "branch")
TESTS: list[tuple[str, tuple[str, ...]]] = [
    (r"assets/(player|first|print)", ("pages/test_actions.py", "pages/test_older_browsers.py", "pages/test_site.py", "pages/test_training.py", "outputs/test_bundle.py")),
    (r"assets/(find|words|english)", ("pages/test_finding.py", "pages/test_finder.py", "pages/test_anywhere.py")),
    (r"assets/missing", ("pages/test_anywhere.py",)),
    (r"assets/training", ("pages/test_training.py",)),
    (r"assets/pages", ("outputs/test_bundle.py", "pages/test_training.py")),
    (r"templates/(scenario|session|record|induction|training)", ("pages/test_said.py", "pages/test_names.py", "pages/test_training.py")),
    (r"templates/bundle", ("outputs/test_bundle.py",)),
    (r"templates/finder", ("pages/test_names.py", "pages/test_finder.py", "pages/test_anywhere.py")),
    (r"templates/(tree|clause|parts)", ("pages/test_said.py", "pages/test_names.py", "pages/test_structures.py", "pages/test_actions.py", "pages/test_site.py")),
    (r"templates/", ("pages/test_said.py", "pages/test_names.py", "pages/test_structures.py", "pages/test_site.py")),
    (r"", ("pages/test_frame.py", "pages/test_anywhere.py")),
]
"""Which tests of tests/generator must notice, for files by their path; the first that fits."""
LEFT_OUT = re.compile(r"templates/(edition|pack|readout|imsmanifest|scorm)|scorm")
"""What is no page of the site: the printed edition, packs and packages have tests of their own."""


@dataclass(frozen=True)
class Fault:
    """A change at one place of a file."""

    file: str
    kind: str
    start: int
    before: str
    after: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.kind}: {' '.join(self.before.split())!r} → {' '.join(self.after.split())!r}"


def faults_of(file: str) -> list[Fault]:
    """Every fault that can be put into a file. What stands in a comment is none."""
    text, found = (ROOT / file).read_text(encoding="utf-8"), []
    comments = [range(*match.span()) for match in re.finditer(r"\{#.*?#\}|^ *//[^\n]*| // [^\n]*", text, re.DOTALL | re.MULTILINE)]
    for kind, pattern, instead in ((kind, *change) for kind, changes in KINDS[Path(file).suffix].items() for change in changes):
        for match in re.finditer(pattern, text):
            after = match.expand(instead)
            if after != match[0] and not any(match.start() in comment for comment in comments):
                found.append(Fault(file, kind, match.start(), match[0], after, text.count("\n", 0, match.start()) + 1))
    return found


def at_random(seed: int, number: int) -> list[Fault]:
    """So many faults, a quarter of each kind, drawn from all that can be put in."""
    files = sorted({path.relative_to(ROOT).as_posix() for folder, ext in ((ASSETS, "js"), (OUTPUTS, "js"), (TEMPLATES, "html"), (THEME, "html")) for path in (ROOT / folder).rglob(f"*.{ext}")})
    every = [fault for file in files if not LEFT_OUT.search(file) for fault in faults_of(file)]
    drawn = random.Random(seed)
    return [fault for kind in QUARTERS for fault in drawn.sample([one for one in every if one.kind == kind], number // len(QUARTERS))]


def run(seed: int = 18, number: int = 200) -> None:
    """Put each in, tell what nobody noticed, and how many were."""
    faults, left, began, kinds = at_random(seed, number), [], time.monotonic(), Counter()
    with TemporaryDirectory() as folder:
        copy = copied(Path(folder) / "generator")
        whole = run_tests(copy, *sorted({f"tests/generator/{test}" for _, tests in TESTS for test in tests}))
        if whole.returncode:
            sys.exit(f"These tests fail where nothing is wrong:\n{whole.stdout[-2000:]}")
        for count, fault in enumerate(faults, 1):
            text = (ROOT / fault.file).read_text(encoding="utf-8")
            (copy / fault.file).write_text(text[: fault.start] + fault.after + text[fault.start + len(fault.before) :], encoding="utf-8")
            named = next(tests for pattern, tests in TESTS if re.search(pattern, fault.file))
            done = run_tests(copy, *(f"tests/generator/{test}" for test in named))
            Mutant(fault.file, "", "", "", "").taken_out_of(copy)
            noticed = done.returncode == FAILED
            kinds[fault.kind, noticed] += 1
            left += [] if noticed else [fault]
            last = next((line for line in reversed(done.stdout.splitlines()) if line.startswith(("FAILED", "ERROR"))), f"ended with {done.returncode}")
            print(f"{count}: {'noticed' if noticed else 'NOT NOTICED'}: {fault} [{last[:160]}]", flush=True)
    print(f"{len(faults) - len(left)} of {len(faults)} were noticed, seed {seed}, in {(time.monotonic() - began) / 60:.0f} minutes. By kind: {sorted(kinds.items())}", *map(str, left), sep="\n")


if __name__ == "__main__":
    run(*map(int, sys.argv[1:]))
