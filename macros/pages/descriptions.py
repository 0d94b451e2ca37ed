"""A sentence about each page, which search engines show beneath its title. That of a delicate page says nothing of what it is about."""

SITE = {
    "index": "What should I do? Plain answers for councillors and officers who work together, from their own council’s protocol.",
    "accessibility": "How far this handbook can be used by everyone, and whom to tell where it cannot.",
    "privacy": "This handbook stores nothing about its readers and asks no other computer for anything.",
    "compare/index": "What the protocols of several councils say on the same topic, and in the same situation, side by side.",
}
"""By the name of a page that is about no one council."""
COMPARED = "“{title}”: what the protocols of several councils say, side by side."
COUNCIL = {
    "index": "How councillors and officers work together: what to do, who with, by when, and where the council’s protocol says so.",
    "situations/index": "Choose the situation that is nearest to yours, answer a question or two, and read what the council’s protocol says.",
    "for-councillors": "Situations that a councillor meets with officers, and what the council’s protocol says to each.",
    "for-officers": "Situations that an officer meets with councillors, and what the council’s protocol says to each.",
    "protocol": "“{protocol}”, clause by clause, with the situations that each clause answers.",
    "people": "The posts and bodies that the council’s protocol names, and what it says of them.",
    "words": "Words of the council’s protocol and of this handbook, explained.",
    "documents": "The codes, procedures and other documents that the council’s protocol names.",
    "coverage": "Which clause of the council’s protocol is answered where, and which answers rest on it.",
    "about": "Where the text of this handbook comes from, how it was checked, and how far to rely on it.",
    "editions": "What changed in “{protocol}” from one edition to the next, word by word, and the earlier texts whole.",
    "silences": "What people ask about and the council’s protocol does not say, and whom to ask instead.",
    "training/index": "Induction for councillors and officers: what to know first, and situations to try out.",
    "training/for-councillors": "Induction for councillors: what to know first, and situations to try out.",
    "training/for-officers": "Induction for officers: what to know first, and situations to try out.",
    "training/session": "Plan a training session on how councillors and officers work together.",
    "training/record": "Your own record of the situations that you tried out.",
}
"""By the name of one of a council's pages."""
TREE = "“{title}”: what to do, who with and by when, and what the council’s protocol says."
SCENARIO = "“{title}”: a situation to try out, and what the council’s protocol says."
DELICATE = "A question or two, and what the council’s protocol says. Nothing that you choose here is kept."
MOVED = "This page has moved. It leads to where it is now."
