"""Sentences that say what a text does not say: listed for a reader, and kept once judged."""

from macros.checks.negatives import Negative, negatives, unjudged
from macros.content.counting import many
from macros.content.loading import Content
from macros.content.problems import nearest
from macros.desk.editing import dump
from macros.machine import Stop

FILE = "proof/negatives.yml"


def judge(content: Content, protocol: str | None, by: str | None) -> int:
    """List what nobody has judged yet; or record, for one protocol, that what would be listed was read and is true. What was judged of others stays as it is, fitting now or not."""
    found = unjudged(content)
    if protocol is None:
        for negative in found:
            print(negative)
        print(f"{many(len(found), 'sentence')} to judge. Search the whole protocol for each; then: check --negatives --judged PROTOCOL")
        return 0
    if protocol not in content.protocols:
        raise Stop(f"There is no protocol “{protocol}”; {nearest(protocol, content.protocols)}")
    new = [_entry(negative, by) for negative in found if negative.protocol == protocol]
    there = {(negative.place, *negative.prints) for negative in negatives(content)}
    kept = [entry.model_dump(exclude_none=True) for entry in content.negatives if _protocol(entry.place) in content.protocols.keys() - {protocol} or (entry.place, entry.sentence, entry.rules) in there]
    dump(content.folder / FILE, {"judged": sorted([*kept, *new], key=lambda entry: (entry["place"], entry["sentence"]))})
    print(f"{many(len(new), 'sentence')} of “{protocol}” {'is' if len(new) == 1 else 'are'} recorded as judged in {FILE}.")
    return 0


def _protocol(place: str) -> str:
    """The protocol that a place is about: folder/PROTOCOL.yml, or folder/PROTOCOL/key.yml."""
    return place.partition(" ")[0].partition("/")[2].partition("/")[0].removesuffix(".yml")


def _entry(negative: Negative, by: str | None) -> dict:
    sentence, rules = negative.prints
    return {"place": negative.place, "sentence": sentence, "rules": rules} | ({"by": by} if by else {})
