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
MARKS = {
    "stated": "the text says that it is so, and asks it of nobody",
    "can expect": "the text lists it as what somebody can expect",
    "allowed: “may”": "the text gives leave, in this word or in the one quoted",
    "possible: “may”": "the text says that it can be, and gives no leave",
    "not allowed: “may not”": "the text gives no leave",
    "not possible: “cannot”": "the text says that it cannot be done",
    "binds": "of whom the rule asks it",
    "helps": "whom it serves",
    "about": "of whom it is said",
    "for": "who has the right or the leave",
    "nobody is named": "the text does not say of whom it asks this",
    "too strong": "more than the text says or allows",
    "too weak": "less than the text says or asks",
    "only half of it": "right in part, with something missing",
    "a silence taken for a rule": "the text does not say it",
}
"""What the marks on a trainer's pages mean: how strongly a rule speaks, to whom, and what is wrong with a choice. The others say it themselves."""
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
