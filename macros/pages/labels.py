"""What readers see for the short words of the model: audiences, kinds of outcome, forces."""

AUDIENCES = {"councillor": "For councillors", "officer": "For officers", "either": "For everyone"}
FORCES = {"states": "stated"}
OUTCOME_KINDS = {
    "do": "What to do",
    "stop": "Stop",
    "ask": "The protocol does not say",
    "see": "See another question",
    "know": "What you need to know",
}
