"""The plan of a training session: its parts, and when each begins. The script of the page makes the same plan from the modules that are ticked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from macros.pages.training_views import ScenarioView

WELCOME, END = ("Welcome: what the handbook is, and how to find an answer in it", 5), ("What each will do differently, and where to look it up", 5)
PLANS = {60: (WELCOME, None, END), 90: (WELCOME, ("What to know on the first day: read it together", 10), None, END)}
"""The parts of a session of so many minutes, each with its own; the scenarios take what is left, where None stands."""
BREAKS, QUESTIONS = {90: 10}, 5
"""How many minutes of a session are a break, in its middle, and how many at least are for questions."""


@dataclass(frozen=True)
class PlanLine:
    """A part of a session: when it begins, how long it takes, what it is. A scenario has its module's id, and is left out where it does not fit."""

    start: int
    minutes: int
    what: str
    kind: str = "fixed"
    scenario: ScenarioView | None = None
    module: str = ""
    fits: bool = True


def plan(minutes: int, in_turn: Iterable[tuple[str, ScenarioView]]) -> tuple[PlanLine, ...]:
    """A session of so many minutes from scenarios in turn, each with its module's id and taken where it still fits; a break in the middle, and what is left for questions."""
    lines, now, pause = [], 0, BREAKS.get(minutes, 0)
    left = minutes - pause - sum(part[1] for part in PLANS[minutes] if part)
    for part in PLANS[minutes]:
        for line in _played(left, in_turn) if part is None else [PlanLine(0, part[1], part[0])]:
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
        lines.append(PlanLine(0, scenario.minutes, scenario.title, "scenario", scenario, module, fits))
        left -= scenario.minutes if fits else 0
    return [*lines, PlanLine(0, left, "Questions, and what the group wants to go back to", "rest")]
