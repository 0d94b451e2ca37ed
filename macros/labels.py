"""What readers see for the short words of the model: topics, audiences, kinds of outcome, forces."""

TOPIC_TITLES = {
    "purpose": "The protocol itself",
    "roles": "Who does what",
    "boundaries": "Where the line is",
    "impartiality": "Political neutrality",
    "advice": "Professional advice",
    "conduct": "How we treat each other",
    "pressure": "Bullying and pressure",
    "closeness": "Close relationships",
    "informing": "Being kept informed",
    "access": "Seeing papers",
    "handling": "Using information",
    "groups": "Political groups",
    "publicity": "Letters, press and media",
    "support": "Training and support",
    "scrutiny": "Scrutiny",
    "redress": "When things go wrong",
}
AUDIENCES = {"councillor": "For councillors", "officer": "For officers", "either": "For everyone"}
FORCES = {"states": "stated"}
OUTCOME_KINDS = {
    "do": "What to do",
    "stop": "Stop",
    "ask": "The protocol does not say",
    "see": "See another question",
    "know": "What you need to know",
}
