"""Cards: situations told by somebody who had only the council's own text, each with the outcome it must lead to."""

from pathlib import Path

import pytest
from helpers import CONTENT, PROJECT

from macros.reading import read

CARDS = [
    (path.stem, card)
    for path in sorted((Path(__file__).parent / "cards").glob("*.yml"))
    for card in read(path, PROJECT).data["cards"]
]


def shown(protocol: str, tree: str, outcome: str) -> str:
    """The outcome's text as a reader sees it, in lower case."""
    this, roles = CONTENT.trees[protocol][tree].outcomes[outcome], CONTENT.protocols[protocol].roles
    also = CONTENT.trees[protocol][this.to.partition("#")[0]].title if this.to else ""
    parts = [this.title, *(step.do for step in this.steps), *(roles[role].title for role in this.who), this.because, this.open, also]
    parts += [part for time in this.times for part in (time.within, time.what)]
    return " ".join(" ".join(filter(None, parts)).lower().split())


@pytest.mark.parametrize(("protocol", "card"), CARDS, ids=[f"{protocol}: {card['situation'][:60]}" for protocol, card in CARDS])
def test_the_situation_leads_to_its_right_outcome(protocol, card):
    tree, place = CONTENT.trees[protocol][card["tree"]], None
    for taken in card["answers"]:
        question, answer = taken.split(".")
        assert question == (place or tree.start), f"{taken} does not follow"
        place = next(option.go for option in tree.questions[question].answers if option.id == answer)
    assert place == card["outcome"]
    assert set(card.get("rules", [])) <= set(tree.outcomes[place].rests_on())
    text = shown(protocol, card["tree"], place)
    assert [say for say in card.get("says", []) if say.lower() not in text] == []
    assert [say for say in card.get("never", []) if say.lower() in text] == []


@pytest.mark.parametrize("protocol", sorted(CONTENT.protocols))
def test_every_tree_is_played_by_a_card_and_every_council_has_at_least_forty(protocol):
    played = [card["tree"] for council, card in CARDS if council == protocol]
    assert len(played) >= 40
    assert sorted(CONTENT.trees[protocol].keys() - set(played)) == []
