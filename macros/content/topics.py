"""The topics that situations and comparisons are listed under, in order: the generator's own, or those that handbook.yml names."""

from macros.content.shapes.handbook import Handbook, Topic

TOPICS = {
    "purpose": Topic(title="The protocol itself", about="why it exists, whom it covers, what else to read with it"),
    "roles": Topic(title="Who does what", about="what each post and body is for, who answers to whom"),
    "boundaries": Topic(title="Where the line is", about="instructions, contact with staff, decisions, money, premises"),
    "impartiality": Topic(title="Political neutrality", about="party work, politically restricted posts"),
    "advice": Topic(title="Professional advice", about="officers' views, reports and recommendations"),
    "conduct": Topic(title="How we treat each other", about="respect, codes of conduct, equality, health and safety, public criticism"),
    "pressure": Topic(title="Bullying and pressure", about="bullying, undue pressure, obstruction, victimisation"),
    "closeness": Topic(title="Close relationships", about="friends, family, personal matters, personal gain"),
    "informing": Topic(title="Being kept informed", about="what councillors are told, enquiries, reply times"),
    "access": Topic(title="Seeing papers", about="rights to see documents and information"),
    "handling": Topic(title="Using information", about="use, confidentiality, disclosure"),
    "groups": Topic(title="Political groups", about="briefings, reports, attendance, advisory groups"),
    "publicity": Topic(title="Letters, press and media", about="correspondence, press, social media"),
    "support": Topic(title="Training and support", about="training, support services, help to councillors"),
    "scrutiny": Topic(title="Scrutiny", about="witnesses, questioning, advice to scrutiny"),
    "redress": Topic(title="When things go wrong", about="complaints, grievances, escalation, discipline"),
}


def topics(handbook: Handbook) -> dict[str, Topic]:
    """The topics of a handbook by id, in the order in which pages list them."""
    return handbook.topics or TOPICS


def topic_titles(handbook: Handbook) -> dict[str, str]:
    """The titles of a handbook's topics by id, in order."""
    return {key: topic.title for key, topic in topics(handbook).items()}
