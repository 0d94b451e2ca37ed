"""One thing that changed, as the report tells it."""

from dataclasses import dataclass

from macros.desk.changes.resting import Resting


@dataclass(frozen=True)
class Change:
    """One thing that changed: the council and the heading that it is told under, a sentence, the text before and after, the answers that rest on it.

    `thing` is what readers call it: what is told of one thing in a row stands together, each as the `point` that the sentence makes of it. `id` and `part` say what
    changed, `text` how it reads as a whole, `audience` the heading by whom the situation is for, `fate` whether it is `new` or `gone`, `along` what in it came or went with it,
    `titles` which posts and documents had another title: where only that differs, nothing is marked.
    """

    protocol: str
    under: str
    sentence: str
    before: str = ""
    after: str = ""
    answers: tuple[Resting, ...] = ()
    thing: str = ""
    point: str = ""
    id: str = ""
    part: str = ""
    text: str = ""
    audience: str = ""
    fate: str = ""
    along: tuple[str, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()

    @property
    def clause(self) -> str:
        """The clause that it is a change of, or of a rule in it."""
        return self.id.partition(" ")[2].partition("/")[0]
