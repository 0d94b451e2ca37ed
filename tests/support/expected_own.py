"""What the site says of itself, where a wrong word would be a wrong claim: the edition, privacy, accessibility, an address that is not there. In the notation of `page_lines`."""

from macros import VERSION
from macros.content import addresses, graph
from macros.content.counting import many
from macros.content.loading import Content
from macros.pages.prose import day
from support.expected_text import Text, prose_lines

STATUS = {
    "fully": "fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.",
    "partially": "partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances and exemptions listed below.",
    "not": "not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. The non-compliances and exemptions are listed below.",
}
REGULATIONS = "the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how your complaint is answered,"
ENFORCED = {
    "EHRC": f"The Equality and Human Rights Commission (EHRC) is responsible for enforcing {REGULATIONS} [contact the Equality Advisory and Support Service (EASS)](https://www.equalityadvisoryservice.com/).",
    "ECNI": f"The Equality Commission for Northern Ireland (ECNI) is responsible for enforcing {REGULATIONS} [contact the Equality Commission for Northern Ireland](https://www.equalityni.org/).",
}
MISSING = [
    "Page not found", "There is no page at this address. It may have been renamed, or the link may be cut short.",
    "[Go to the first page of the handbook](/) and choose your situation there. If that link leads elsewhere, take away the last parts of the address one by one.",
]  # fmt: skip
TALK = [
    "How a scenario goes", "Read the situation out. On its page, “Show on a projector” shows it at reading size; the right or down arrow, Space or Page Down goes on, the left or up arrow or Page Up back, and so does a presenter’s clicker. At the end, going on shows the next scenario.",
    "Let everybody choose alone first, then by a show of hands.", "Ask somebody of each group why. Only then ask for the answer, and read the clause.", "Talk about the question at its end.", "A delicate one goes without a show of hands and without asking why: read out each choice and what is said of it. It is about a case that one can imagine, not one of one’s own.",
]  # fmt: skip


class About(Text):
    """The page about the edition, of a protocol of which something is restated, but what it says of the review and of the proof."""

    def lines(self) -> list[str]:
        """The page as far as the proof."""
        counts, silences = graph.counts(self.content.trees.get(self.key, {}).values()), len(self.content.silences.get(self.key, {}))
        waiting, adopted = len(self.protocol.not_restated()), self.content.adopted.get(self.key)
        part = [f"{waiting} of {len(self.clauses)} clauses have not been said again in plain English yet; the council’s own words stand alone there."] if waiting else []
        own = f"The council’s own words were brought in from “{adopted.source}” and stand beside the restatement, {adopted.carried}." if adopted else "The council’s own words have not been brought into this edition."
        own += f" {self.link('What changed from earlier editions, and their text', addresses.page(self.key, 'editions'))}" if self.content.editions(self.key) else ""
        named = f" {many(silences, 'thing is', 'things are')} named that the protocol does not say." if silences else ""
        return [
            "About this edition", *self.facts(), "{restatement} What a restatement is, and is not", *part,
            f"{'A clause that is restated is' if waiting else 'Each clause is'} said again in the handbook’s own words: whom it binds, how strongly, and by when, as the protocol has it. It is there to be understood quickly. "
            "It is not the protocol: where the two differ, the council’s adopted text is the one that counts. It is not legal advice.", own, "{strength} Must, should, may",
            "Each rule carries the word that gives its strength. In ordinary English must leaves no choice, will says what is going to be done, should says what is right to do, and may gives a choice. "
            "Can expect says what one side may look for from the other. Stated marks a rule that only says how things are. Where the protocol itself says what it means by one of these words, that is what counts. Where it uses another word, that word is shown too.",
            "{ours} What is ours", "Notes are the handbook’s, not the protocol’s. So is each step marked “our suggestion”. Where the protocol says nothing, the handbook says that it says nothing, and suggests whom to ask.",
            "{checked} How it was checked",
            f"{many(len(self.clauses), 'clause holds', 'clauses hold')} {many(len(self.rules), 'rule')}. {many(counts['trees'], 'situation asks', 'situations ask')} {many(counts['questions'], 'question')}, "
            f"and {many(counts['routes'], 'route leads', 'routes lead')} through them to {many(counts['outcomes'], 'outcome')}.{named} "
            "Each time the site is built, every answer must lead somewhere, every outcome must rest on a rule that exists or say that the protocol is silent, and every step must have the strength of its rule. "
            f"{self.link('See what rests on what', addresses.page(self.key, 'coverage'))}",
        ]  # fmt: skip

    def facts(self) -> list[str]:
        """Where the text comes from, as labels and facts."""
        source, council = self.protocol.source, self.council
        printed = {"Document": source.document, "Version": source.version, "Approved by": source.body, "Minute": source.minute, "Adopted": source.adopted and day(source.adopted), "Next review": source.next_review and day(source.next_review)}
        kept = council.owner if council and council.owner else "The council has not yet said who keeps this handbook."
        report = f"[Tell the council]({council.report_to})" if council and council.report_to else "The council has not yet said whom to tell."
        return [
            "{source} Where the text comes from", "Council", self.protocol.council, "Protocol", self.protocol.title, *(line for label, value in printed.items() for line in (label, value or "not printed in the text")),
            "Handbook edition", day(self.content.handbook.edition), "Kept by", kept, "Report a mistake", report, "Made with", f"generator {VERSION}",
        ]  # fmt: skip


def privacy_lines(content: Content) -> list[str]:
    """What the site keeps and sends."""
    trained = "What you have done in the training, and the role that you came in by, stand in the address of the page alone. Your name and role on “My record” stand nowhere: they are gone when you leave the page."
    return [
        "[Home](index.html)", "Privacy", "This handbook stores nothing about you and sends nothing about you.", "It sets no cookie and keeps nothing in your browser’s storage.",
        "It loads nothing from any other website, and has no counters or analytics.", "The answers you choose stay on your device. They are never sent anywhere.", *([trained] if content.training else []),
        "Search runs on your own device. What you type is not sent.", "{browser} What your browser keeps",
        "Like any website, the pages that you open may stand in your browser’s history. For most situations the history also shows the answers you chose, so that Back works. "
        "For delicate situations, such as bullying or a complaint about somebody, it shows only that you opened the page. A private window keeps no history.", "{server} What the server may keep",
        "The council’s web server, or the network that you use, may keep a record of the pages that were asked for. The answers are not part of that record: they follow the “#” in the address, which browsers do not send.",
    ]  # fmt: skip


def statement_lines(content: Content) -> list[str]:
    """The accessibility statement of a council that has finished it; without one, that nothing is claimed."""
    this, head = content.handbook.statement, ["[Home](index.html)", "Accessibility statement"]
    if this is None:
        nothing = "The council has not yet finished its accessibility statement for this site. Until it has, nothing is claimed here about how far the site meets the standard."
        return [*head, nothing, "If you cannot use a page, ask the council’s democratic services, or the Clerk, for the same information in another way. This is our suggestion: the council has not said whom to ask."]
    missing = ["{not-accessible} Non-accessible content", *(line for item in this.not_accessible for line in (item.what, *prose_lines(item.why)))] if this.not_accessible else []
    return [
        *head, f"This statement applies to the {content.handbook.title}, run by {this.organisation}.", "{use} How you should be able to use this site",
        "You should be able to zoom to 400% without text running off the screen, use every part with a keyboard alone, use a screen reader, change colours and spacing, print any page, and read every page with JavaScript switched off.",
        "{status} Compliance status", f"This website is {STATUS[this.status]}", *missing, "{contact} Feedback and contact information",
        f"If you need this information in another format, or find a problem that is not listed here, contact [{this.mailbox}](mailto:{this.mailbox}) or telephone {this.phone}. You will have a reply within {this.reply_within}.",
        "{enforcement} Enforcement procedure", ENFORCED[this.enforcement], "{prepared} Preparation of this statement",
        f"This statement was prepared on {day(this.prepared)}. It was last reviewed on {day(this.reviewed)}. The site was last tested on {day(this.tested)} by {this.tested_by}.",
    ]  # fmt: skip
