"""The invented council beside a twin of another name, with a hand-written page: a project to build."""

import shutil
from pathlib import Path

from helpers import PROJECT

INVENTED = PROJECT / "tests" / "invented"
PAGE = """# A page of ours

{{ clause("exampleshire", "7.5") }}

Ask the {{ role("exampleshire", "town-clerk") }} first.

{{ tree("exampleshire", "papers") }}

{{ situations_list("exampleshire", "officer") }}

{{ compare("papers", "exampleshire", "samplebury") }}
"""


def write(project: Path) -> Path:
    """Write the project into a folder."""
    shutil.copytree(INVENTED, project)
    shutil.copy(project / "protocols/exampleshire.yml", project / "protocols/samplebury.yml")
    shutil.copytree(project / "decision_trees/exampleshire", project / "decision_trees/samplebury")
    settings = project / "handbook.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("- exampleshire\n", "- exampleshire\n- samplebury\n"), encoding="utf-8")
    shutil.copytree(PROJECT / "docs", project / "docs")
    (project / "docs/ours.md").write_text(PAGE, encoding="utf-8")
    for name in ("macros", "mkdocs.yml"):
        (project / name).symlink_to(PROJECT / name)
    return project
