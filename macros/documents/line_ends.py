"""How two lines of a paragraph become one: what a hyphen, a stroke or an address at the end of a line means, by how the document writes the word elsewhere."""

import re

ADDRESS = re.compile(r"(?:https?://|www\.)\S*$|\S+@\S*$")
ENDINGS = frozenset("tion tions sion sions ment ments ing ings ity ities ence ences ance ances ency ancy ous ious ive ives ary aries ery ory ories ist ists ism ial ially ally ted ting ter ters ber bers cil cils cillor cillors ficer ficers ly edly ness ful fully ible ibly ure ures ation ations isation isations ised ising ating ated ular lar lars dure dures tocol tocols ployee ployees ority orities thority thorities ered ering eral vidual viduals mation lation lations lationship lationships sible bility bilities sibility sibilities mittee mittees fied fies ficer".split())
"""What is no word of its own: a hyphen before it only divides a word at the end of a line."""
CUT = re.compile(r"\S*[-/.@_=?&]$")


class LineEnds:
    """Joins the lines of one document. `hyphens` says of words that lines divide whether they have a hyphen; `doubtful`: lines may divide words that have none, as in a PDF."""

    def __init__(self, lines: list[str], hyphens: dict[str, bool], doubtful: bool):
        self.doubtful = doubtful
        self.hyphens = {word.lower(): kept for word, kept in hyphens.items()}
        whole = re.sub(r"\S+[-\u2010]\n\S+", " ", "\n".join(line.strip() for line in lines).lower())
        self.words = set(re.findall(r"[\w’'/-]*\w", whole))
        self.typed = any(re.search(r"\w\u2010\w", line) for line in lines)

    def joined(self, text: str, more: str) -> tuple[str, str]:
        """Two lines as one, and a doubt. A hyphen at the end of a line stays where the word is written so elsewhere; else it is a doubt, as is a space behind a stroke."""
        if text.endswith("\u00ad"):
            return text + more, ""
        if self.doubtful and ADDRESS.search(text) and (found := CUT.search(text)):
            return text + more, f"does the address “{found[0][-40:]}” go on with “{more.split()[0]}”?"
        if self.doubtful and re.search(r"\w/$", text):
            word = re.search(r"\S+$", text)[0] + more.split()[0]
            return text + more, "" if word.strip(".,;:()").lower() in self.words else f"is there a space within “{word}”?"
        if not re.search(r"\w[-\u2010]$", text) or not re.match(r"\w", more):
            return f"{text} {more}", ""
        first, last = re.search(r"([\w’'-]+)[-\u2010]$", text)[1], re.match(r"\S*?(?=[^\w’'-]|$)", more)[0]
        word, apart = f"{first}-{last}".lower(), f"{first}{last}".lower()
        if word in self.hyphens:
            return (text if self.hyphens[word] else text[:-1]) + more, ""
        if self.doubtful and (last in ENDINGS or (text.endswith("\u2010") and not self.typed)):
            return text[:-1] + more, ""
        if word in self.words or last[0].isupper():
            return text + more, "" if not self.doubtful or word in self.words else f"does “{first}-{last}” have a hyphen?"
        if self.doubtful and apart in self.words:
            return text[:-1] + more, ""
        kept = not self.doubtful or {first.lower(), last.lower()} <= self.words
        return (text if kept else text[:-1]) + more, f"does “{first}-{last}” have a hyphen?"
