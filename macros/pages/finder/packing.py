"""An index as it is sent: each word that is written in it once, and every text as a row of these words’ numbers.

The browser reads each word once, however often it is written, so that a large handbook is ready as soon as a small one. A word is what stands between
two spaces: what is one for a reader, the finder alone knows.
"""

from collections import Counter

TEXTS = frozenset(("title", "also", "asks", "says", "own"))


def packed(index: dict) -> dict:
    """An index whose texts are rows of numbers, with its `words` in one row: the more often one is written, the smaller its number."""
    written = Counter(word for document in index["found"] for text in _texts(document) for word in text.split())
    numbers = {word: number for number, (word, _) in enumerate(written.most_common())}
    return index | {"found": [_document(document, numbers) for document in index["found"]], "words": " ".join(numbers)}


def _texts(document: dict) -> list[str]:
    """Every text of a document and of its answers, whose first word is their place."""
    own = [text for name, value in document.items() if name in TEXTS for text in ([value] if isinstance(value, str) else value)]
    return own + [text for _, *texts in document.get("ends", ()) for text in texts]


def _document(document: dict, numbers: dict[str, int]) -> dict:
    rows = {name: _row(value, numbers) for name, value in document.items() if name in TEXTS}
    ends = [[place, *_row(texts, numbers)] for place, *texts in document.get("ends", ())]
    return document | rows | ({"ends": ends} if ends else {})


def _row(text: str | list[str], numbers: dict[str, int]) -> list:
    return [numbers[word] for word in text.split()] if isinstance(text, str) else [_row(each, numbers) for each in text]
