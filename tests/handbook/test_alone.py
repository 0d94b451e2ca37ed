"""A council that publishes its own handbook sees only its own: no file of the built folder names another."""

import shutil

import pytest

from macros.content.loading import SETTINGS
from macros.desk.editing import edit
from support.at_hand import CONTENT, HANDBOOK
from support.kinds import one_for_all, smallest
from support.said import hold, hold_none
from support.served import build

pytestmark = pytest.mark.thorough

PARTS = ("protocols", "decision_trees", "silences", "adopted", "comparisons.yml", SETTINGS)
"""What pages are made from. A council's own pages are left out: they are written for the handbook as it is published."""


def words_of(key: str) -> set[str]:
    """What would give a council away: its name, its folder, and the titles of its posts and documents."""
    protocol, council = CONTENT.protocols[key], CONTENT.handbook.councils.get(key)
    titles = {part.title for part in (*protocol.roles.values(), *protocol.documents.values())}
    return {protocol.council, f"{key}/", *([council.name] if council and council.name else []), *titles}


def text_of(key: str) -> str:
    """Everything that is written for a council, in lower case."""
    files = (path for part in PARTS[:4] for path in [HANDBOOK / part / f"{key}.yml", *(HANDBOOK / part / key).glob("*.yml")] if path.is_file())
    return " ".join(" ".join(path.read_text(encoding="utf-8").lower().split()) for path in files)


@pytest.mark.parametrize("key", one_for_all(CONTENT.protocols, smallest(CONTENT.protocols)) if len(CONTENT.protocols) > 1 else [])
def test_a_site_of_one_council_names_no_other_anywhere(key, tmp_path):
    handbook = tmp_path / "handbook"
    handbook.mkdir()
    for name in PARTS:
        path = HANDBOOK / name
        if path.exists():
            (shutil.copytree if path.is_dir() else shutil.copy)(path, handbook / name)
    edit(handbook / SETTINGS, lambda data: data.update(publish=[key]))
    site = build(handbook, tmp_path / "site")
    own = text_of(key) + repr((CONTENT.handbook.title, CONTENT.handbook.statement)).lower()
    giving_away = {word.lower() for other in CONTENT.protocols if other != key for word in words_of(other)}
    giving_away = sorted(word for word in giving_away if word not in own and len(word) > 6)
    found = []
    for path in site.rglob("*"):
        if path.is_file() and path.parent != site / "assets" and "assets/javascripts" not in path.as_posix() and path.suffix != ".gz":  # the generator's own files are the same for everybody
            text = " ".join(path.read_text(encoding="utf-8", errors="ignore").lower().split())
            found += [f"{path.relative_to(site).as_posix()} holds “{word}”" for word in giving_away if word in text]
    hold_none(sorted(found), f"The site of {key} alone gives other councils away:")
    hold(not (site / "compare").exists(), f"The site of {key} alone has a comparison.")
    shutil.rmtree(site)
