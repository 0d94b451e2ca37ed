"""What readers see for the short words of the model: audiences, kinds of outcome, answers, forces."""

from macros.content.shapes.base import LEAVE

AUDIENCES = {"councillor": "For councillors", "officer": "For officers", "either": "For everyone"}
OUTCOME_KINDS = {
    "do": "What to do",
    "stop": "Stop",
    "ask": "The protocol does not say",
    "see": "See another question",
    "know": "What you need to know",
}
ANSWERS = {"yes": "Yes", "no": "No", "only if": "It depends", "not said": "The protocol does not say"}
LANGUAGES = {"en": "English", "cy": "Welsh", "gd": "Scottish Gaelic", "ga": "Irish"}
TEMPTATIONS = {
    "wrong person": "the wrong person",
    "too strong": "too strong",
    "too weak": "too weak",
    "another council's rule": "a rule of another council",
    "a silence taken for a rule": "a silence taken for a rule",
    "too soon": "too soon",
    "too late": "too late",
    "half of it": "only half of it",
}
"""What is wrong with a choice of a scenario, for the trainer."""
ROOMS = {"": "Everybody: councillors and officers together", "councillor": "Councillors only", "officer": "Officers only"}
"""Who is in the room of a training session."""
FORCES = {
    "states": "stated",
    "may not": "not allowed: “may not”",
    "will not": "ruled out: “will not”",
    "cannot": "not possible: “cannot”",
    "need not": "not required: “need not”",
}
"""The forces whose bare word could be misread: a ban is no “perhaps not”, and no forecast."""


def force_words(force: str, kind: str) -> str:
    """A force as readers see it, on a rule of a kind."""
    if force == "may":
        return "allowed: “may”" if kind in LEAVE else "possible: “may”"
    return FORCES.get(force, force)
