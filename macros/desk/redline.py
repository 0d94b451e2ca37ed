"""`redline`: what a proposed text would change, word by word. It publishes nothing."""

from pathlib import Path

from macros.desk import settling
from macros.desk.adopt import DECIDE, decided, protocol_of
from macros.desk.bringing import tell
from macros.desk.edition import held_against, wording_in
from macros.machine import Stop

OPTIONS = (
    (("protocol",), {"metavar": "PROTOCOL", "help": "the protocol that the text is proposed for"}),
    (("file",), {"metavar": "FILE", "help": "the proposed text: .docx, .pdf, .html, .md, .txt"}),
    *settling.OPTIONS,
    DECIDE,
)


def run(options) -> int:
    """Tell what a proposed text changes in the council’s own words, with the answers that rest on it. Writes the report into out/ and nothing else."""
    content, protocol = protocol_of(options.handbook, options.protocol)
    if options.protocol not in content.adopted:
        raise Stop(f"The council’s own words of “{options.protocol}” have not been brought in, so there is nothing to compare with. Bring them in first: adopt {options.protocol} FILE")
    file, kept = Path(options.file).expanduser(), content.decisions.get(options.protocol)
    settled = settling.settle(file, options, kept)
    document = settling.read(file, settled)
    newer = held_against(protocol, document, wording_in(content, options.protocol), decided(protocol, document, options.decide, content, options.protocol, settled, keep=False))
    tell(content, options.protocol, newer)
    if newer.whole:
        return 0
    print(f"What is not certain can be decided for this report: redline {options.protocol} FILE --decide \"PLACE=CLAUSE\" (or =new, =skip).")
    return 1
