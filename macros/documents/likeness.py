"""How like the words of a paragraph are to those of a clause: words that few others have count more."""

import re
from collections import Counter
from math import log

SMALL = frozenset("the and for that with this from are was were will not has have had its they their them his her who whom which any all may must should can been into under upon than then also".split())


def words(text: str) -> Counter:
    """The words that carry meaning, by their stems."""
    return Counter(word[:6] for word in re.findall(r"[^\W\d_]{3,}", text.lower().replace("’", "'")) if word not in SMALL)


class Likeness:
    """Compares texts of two sides, from 0 to 1."""

    def __init__(self, left: list[str], right: list[str]):
        self.left, self.right = [words(text) for text in left], [words(text) for text in right]
        seen = Counter(word for bag in (*self.left, *self.right) for word in bag)
        whole = len(self.left) + len(self.right)
        self.weights = {word: log(1 + whole / number) for word, number in seen.items()}
        self.sums = [sum(map(self._weight, bag.items())) for bag in (*self.left, *self.right)]

    def of(self, left: int, right: int) -> float:
        """How like two texts are."""
        shared = sum(map(self._weight, (self.left[left] & self.right[right]).items()))
        whole = self.sums[left] + self.sums[len(self.left) + right]
        return 2 * shared / whole if whole else 0.0

    def _weight(self, item: tuple[str, int]) -> float:
        return self.weights[item[0]] * item[1]
