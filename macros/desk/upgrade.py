"""`upgrade`: a handbook of an older format becomes one of this generator's, in place."""

from macros.content.loading import SETTINGS, format_of
from macros.content.reading import read
from macros.content.shapes.base import FORMAT
from macros.desk.upgrade_to_2 import to_2
from macros.machine import Stop

OPTIONS = ()
STEPS = {1: to_2}
"""What leads on from each older format: a function from the folder to what it did, in sentences."""


def run(options) -> int:
    """Rewrite a handbook of an older format in place; comments and layout stay. Says what it did and what is left to decide."""
    path = options.handbook / SETTINGS
    if not path.is_file():
        raise Stop(f"There is no {SETTINGS} in {options.handbook}.")
    written = read(path, options.handbook)
    if written.problems:
        raise Stop("\n".join(map(str, written.problems)))
    found = format_of(written)
    if not found.isdecimal() or int(found) > FORMAT:
        raise Stop(f"{SETTINGS} says format {found}, and this generator reads {FORMAT}. Get a newer generator.")
    if int(found) == FORMAT:
        print(f"This handbook is in format {FORMAT} already. Nothing was changed.")
        return 0
    for number in range(int(found), FORMAT):
        for sentence in STEPS[number](options.handbook):
            print(sentence)
    print(f"This handbook is in format {FORMAT} now. Read what changed, then run: python3 run.py check")
    return 0
