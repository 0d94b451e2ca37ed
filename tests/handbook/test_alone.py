"""A council that publishes its own handbook sees only its own: no file of the built folder names another."""

import shutil

import pytest
from helpers import CONTENT, PROJECT
from served import build

pytestmark = pytest.mark.thorough



def words_of(key: str) -> set[str]:
    """What would give a council away: its name, its folder, and the titles of its posts and documents."""
    protocol, council = CONTENT.protocols[key], CONTENT.handbook.councils.get(key)
    titles = {part.title for part in (*protocol.roles.values(), *protocol.documents.values())}
    return {protocol.council, f"{key}/", *([council.name] if council and council.name else []), *titles}


def text_of(key: str) -> str:
    """Everything that is written for a council, in lower case."""
    return " ".join(
        written.lower()
        for path in [PROJECT / "protocols" / f"{key}.yml", *(PROJECT / "decision_trees" / key).glob("*.yml")]
        for written in [" ".join(path.read_text(encoding="utf-8").split())]
    )


@pytest.mark.parametrize("key", CONTENT.protocols)
def test_a_site_of_one_council_names_no_other_anywhere(key, tmp_path):
    project = tmp_path / "project"
    project.mkdir()
    for name in ("protocols", "decision_trees", "docs", "macros", "mkdocs.yml", "comparisons.yml"):
        (project / name).symlink_to(PROJECT / name)
    settings = (PROJECT / "handbook.yml").read_text(encoding="utf-8")
    published = "publish:\n" + "".join(f"- {other}\n" for other in CONTENT.handbook.publish)
    assert published in settings
    (project / "handbook.yml").write_text(settings.replace(published, f"publish:\n- {key}\n"), encoding="utf-8")
    site = build(project, tmp_path / "site")
    own = text_of(key)
    giving_away = {word.lower() for other in CONTENT.protocols if other != key for word in words_of(other)}
    giving_away = {word for word in giving_away if word not in own and len(word) > 6}
    assert len(giving_away) > 10
    found = {}
    for path in site.rglob("*"):
        if path.is_file() and "assets/javascripts" not in path.as_posix() and path.suffix != ".gz":
            text = " ".join(path.read_text(encoding="utf-8", errors="ignore").lower().split())
            if named := sorted(word for word in giving_away if word in text):
                found[path.relative_to(site).as_posix()] = named
    assert found == {}
    assert not (site / "compare").exists()
    shutil.rmtree(site)
