"""A council's induction training as a SCORM 1.2 package for a learning platform.

One item, one page: the handbook as in the single file, which begins at the induction page, with its sheets and scripts in a folder and an adapter (`assets/scorm.js`).
"""

from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from macros import machine
from macros.checks.registry import checked
from macros.content import addresses
from macros.content.loading import Content
from macros.content.training import scenarios
from macros.outputs.bundle import FIRST, OURS, SCRIPTS, STYLES, assets, english, whole
from macros.outputs.out_files import ONE, write_each
from macros.outputs.for_role import FOR, for_role
from macros.pages.author import Author
from macros.pages.listing import council_name
from macros.pages.render import Renderer
from macros.pages.training_author import TITLE

FOLDER = "assets"
LONGEST = {"suspend_data": 4096, "lesson_location": 255}
"""How many characters a platform takes of each."""
OPTIONS = (ONE, FOR)


def run(options) -> int:
    """Write the induction training of each protocol that has some, or of one, as a SCORM 1.2 package into out/."""
    content = for_role(checked(options.handbook), options.role)
    ending = f"{options.role}.scorm.zip" if options.role else "scorm.zip"
    return write_each(options, Author(Renderer(content)), ending, partial(write_package, role=options.role), content.training)


def write_package(author: Author, protocol_key: str, path: Path, role: str = "") -> None:
    """Write the training of one published protocol as a package. Raises WrongName where it has none, Stop where a platform could not keep it."""
    author.renderer.look_up("protocol with training", protocol_key, author.content.training)
    fits(author.content, protocol_key)
    path.write_bytes(package(author, protocol_key, role))


def fits(content: Content, protocol_key: str) -> None:
    """Raise Stop where the whole of what can be done is longer than what a platform keeps."""
    found = scenarios(content, protocol_key)
    done = ",".join(f"{placed.key}.{max((choice.id for choice in placed.scenario.choices), key=len)}" for placed in found)
    places = [f"training/{placed.key}~{choice.id}" for placed in found for choice in placed.scenario.choices]
    for name, text in (("suspend_data", done), ("lesson_location", max(places, key=len))):
        if len(text) > LONGEST[name]:
            raise machine.Stop(f"A learning platform keeps {LONGEST[name]} characters ({name}), and the training of {protocol_key} needs {len(text)}: give scenarios and choices shorter ids, or write a package for each role with --for. Nothing was written.")


def package(author: Author, protocol_key: str, role: str = "") -> bytes:
    """The package of one published protocol's training, the same bytes whenever it is made from the same content."""
    sheets = assets([*STYLES, OURS / "scorm.css"], True)
    scripts = [english(), *assets([OURS / "scorm.js", *SCRIPTS], True)]
    page = whole(author, protocol_key, sheets, scripts, "training/index", FOLDER, "scorm.html")
    files = {"index.html": page} | {f"{FOLDER}/{asset.name}": asset.text for asset in (*sheets, *assets([FIRST], True), *scripts)}
    title = f"{council_name(author.content, protocol_key)}: {TITLE}{f' for {role}s' if role else ''}"
    manifest = author.renderer.council("imsmanifest.xml", protocol_key, addresses.HOME, title=title, package="-".join(filter(None, [protocol_key, role])), files=list(files))
    whole_zip = BytesIO()
    with ZipFile(whole_zip, "w", ZIP_DEFLATED) as archive:
        for name, text in {"imsmanifest.xml": manifest, **files}.items():
            archive.writestr(ZipInfo(name), text, ZIP_DEFLATED)
    return whole_zip.getvalue()
