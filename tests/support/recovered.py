"""Measures what a reader recovers of a document whose truth is known: python -m support.recovered FOLDER (of documents beside their .truth.yml)."""

import difflib
import sys
import time
from pathlib import Path

from ruamel.yaml import YAML

from macros.documents.reading import read_document
from macros.machine import Stop


def measure(path: Path, truth: list[dict]) -> tuple[int, int, int, list, list]:
    """How many paragraphs have their exact ref and words, and how many of these are sure; how many others are undecided; which are wrong, and which of the truth are missing."""
    found = [paragraph for paragraph in read_document(path).paragraphs if paragraph.kind != "footnote"]
    have, want = [(each.ref, each.text) for each in found], [(entry["ref"] or "", entry["text"]) for entry in truth]
    same = [block for block in difflib.SequenceMatcher(None, have, want, autojunk=False).get_matching_blocks() if block.size]
    good = {place for block in same for place in range(block.a, block.a + block.size)}
    there = {place for block in same for place in range(block.b, block.b + block.size)}
    rest = [each for place, each in enumerate(found) if place not in good]
    return len(good), sum(not found[place].doubts for place in good), sum(bool(each.doubts) for each in rest), [each for each in rest if not each.doubts], [each for place, each in enumerate(want) if place not in there]


def main(folder: Path) -> None:
    """A line for each document, and below it what differs."""
    for truth in sorted(folder.glob("*.truth.yml")):
        entries = YAML(typ="safe").load(truth.read_text(encoding="utf-8")).get("entries")
        if not entries:
            continue
        start = time.monotonic()
        try:
            good, sure, undecided, wrong, missing = measure(truth.with_name(truth.name.removesuffix(".truth.yml")), entries)
        except Stop as stop:
            print(f"{truth.name}: {stop}")
            continue
        print(f"{truth.name.removesuffix('.truth.yml')}: {good} of {len(entries)} exact ({good / len(entries):.1%}), {sure} of them sure ({sure / len(entries):.1%}), {undecided} others undecided, {len(wrong)} wrong, {time.monotonic() - start:.2f} s")
        for each in wrong:
            print(f"    wrong: {each}")
        for each in missing:
            print(f"    missing: {each}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
