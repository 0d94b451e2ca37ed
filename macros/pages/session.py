"""The plan of a training session: its parts, and when each begins.

The script of the page makes the same plan again where modules are left out: their combinations are too many to write down. A test holds the two together.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from macros.pages.training_views import ScenarioView


@dataclass(frozen=True)
class PlanLine:
    """A part of a session: when it begins, how long it takes, what it is, and the sheets of the pack that it needs. A scenario has its module's id, and is left out where it does not fit."""

    start: int
    minutes: int
    what: str
    kind: str = "fixed"
    sheets: tuple[str, ...] = ()
    scenario: ScenarioView | None = None
    module: str = ""
    fits: bool = True


WELCOME = PlanLine(0, 5, "Welcome: what the handbook is, and how to find an answer in it")
FIRST_DAY = PlanLine(0, 10, "What to know on the first day: read it together", sheets=("away",))
END = PlanLine(0, 5, "What each will do differently, and where to look it up", sheets=("sign",))
PLANS = {60: (WELCOME, None, replace(END, sheets=("away", "sign"))), 90: (WELCOME, FIRST_DAY, None, END)}
"""The parts of a session of so many minutes, each with its own; the scenarios take what is left, where None stands."""
BREAKS, QUESTIONS, PRACTICE, TALK = {90: 10}, 5, 20, 10
"""How many minutes of a session are a break, in its middle, how many at least are for questions, how many at most to look things up in pairs, where scenarios leave time, and up to how many a scenario then has itself."""


def plan(minutes: int, in_turn: Iterable[tuple[str, ScenarioView]]) -> tuple[PlanLine, ...]:
    """A session of so many minutes from scenarios in turn, each with its module's id and taken where it still fits; a break in the middle, and what is left for longer talk, questions and looking things up in pairs: after the questions, so that no delicate scenario stands right before it."""
    lines, now, pause = [], 0, BREAKS.get(minutes, 0)
    left = minutes - pause - sum(part.minutes for part in PLANS[minutes] if part)
    for part in PLANS[minutes]:
        for line in [part] if part else _played(left, in_turn):
            if pause and part is None and line.fits and (now >= minutes / 2 or line.kind == "rest"):
                lines.append(PlanLine(now, pause, "A break", "break"))
                now, pause = now + pause, 0
            lines.append(replace(line, start=now))
            now += line.minutes if line.fits else 0
    return tuple(lines)


def _played(left: int, in_turn: Iterable[tuple[str, ScenarioView]]) -> list[PlanLine]:
    lines = []
    for module, scenario in in_turn:
        fits = scenario.minutes <= left - QUESTIONS
        lines.append(PlanLine(0, scenario.minutes, scenario.title, "scenario", scenario=scenario, module=module, fits=fits))
        left -= scenario.minutes if fits else 0
    lines, longer = _stretched(lines, left - 2 * QUESTIONS)
    left -= longer
    practice = min(PRACTICE, left - 2 * QUESTIONS) if left >= 3 * QUESTIONS else 0
    lines.append(PlanLine(0, left - practice, "Questions, and what the group wants to go back to", "rest"))
    return [*lines, PlanLine(0, practice, "In pairs: look up in the handbook something that might happen, not a case of one’s own; no names", "practice", fits=practice > 0)]


def _stretched(lines: list[PlanLine], spare: int) -> tuple[list[PlanLine], int]:
    """The scenarios with what time there is to spare, a minute at a time for the shortest of them; and how much of it they take."""
    minutes, taken = [line.minutes for line in lines], 0
    while taken < spare and (short := [at for at, line in enumerate(lines) if line.fits and minutes[at] < TALK]):
        minutes[min(short, key=minutes.__getitem__)] += 1
        taken += 1
    return [replace(line, minutes=length) for line, length in zip(lines, minutes)], taken
