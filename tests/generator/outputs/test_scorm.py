"""The training as a package: played in a learning platform's run-time from launch to finish, every call held against formats stricter than that run-time's."""

import re
import warnings
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect
from support.commands import command
from support.example import EXAMPLE
from support.platform import Platform
from support.watched import watched

from macros import machine
from macros.content.loading import load
from macros.content.training import scenarios
from macros.outputs.for_role import for_role
from macros.outputs.scorm import LONGEST, fits, package
from macros.pages.author import Author
from macros.pages.render import Renderer

pytestmark = [pytest.mark.early, pytest.mark.xdist_group("learning platform")]
CONTENT = load(EXAMPLE)
KEPT = rf"[ -~]{{0,{LONGEST['suspend_data']}}}"
TEXT, TIME = r"[ -~]{1,255}", r"[0-5]\d:[0-5]\d"
STRICT = {
    r"suspend_data": KEPT,
    r"core\.lesson_location": r"[ -~]{0,255}",
    r"core\.score\.(raw|min|max)": r"(100|\d\d?)(\.\d\d?)?",
    r"core\.lesson_status": r"incomplete|passed|completed",
    r"core\.session_time": rf"\d{{4}}:{TIME}",
    r"core\.exit": r"(suspend)?",
    r"interactions\.\d+\.id": r"[A-Za-z0-9_-]{1,255}",
    r"interactions\.\d+\.type": r"fill-in",
    r"interactions\.\d+\.time": rf"([01]\d|2[0-3]):{TIME}",
    r"interactions\.\d+\.result": r"correct|wrong",
    r"interactions\.\d+\.(student_response|correct_responses\.0\.pattern)": TEXT,
}
"""What may be set, and the strictest format of it that a platform is known to hold it to."""


def allowed(name: str, value: str) -> bool:
    return any(re.fullmatch(f"cmi\\.{pattern}", name) and re.fullmatch(form, value) for pattern, form in STRICT.items())


def expect_well_behaved(calls: list[list[str]]) -> None:
    """Every call is one that a strict platform takes, and takes; begun and finished once, and nothing afterwards."""
    names = [name for name, *_ in calls]
    assert (names[0], names[-1], names.count("LMSInitialize"), names.count("LMSFinish")) == ("LMSInitialize", "LMSFinish", 1, 1)
    assert [call for call in calls if call[0] in ("LMSInitialize", "LMSFinish", "LMSCommit") and call[1] != ""] == []
    assert [call for call in calls if call[0] == "LMSSetValue" and not (allowed(*call[1:3]) and call[3] == "true")] == []
    begun = [int(call[1].split(".")[2]) for call in calls if call[0] == "LMSSetValue" and call[1].endswith(".id")]
    assert begun == list(range(begun[0], begun[0] + len(begun))) if begun else True


@pytest.mark.parametrize(("name", "value"), [
    ("suspend_data", "x" * 4097), ("core.lesson_location", "x" * 256), ("core.score.raw", "83.333"), ("core.score.raw", "101"), ("interactions.0.id", "school crossing"), ("core.lesson_status", "failed"),
    ("core.session_time", "00:01:02"), ("core.exit", "normal"), ("interactions.0.student_response", "say: “no”"), ("interactions.0.time", "24:00:00"), ("core.student_name", "A"),
])  # fmt: skip
def test_the_table_of_strict_formats_refuses(name, value):
    assert not allowed(f"cmi.{name}", value)


@pytest.fixture(scope="module")
def zipped() -> bytes:
    return package(Author(Renderer(CONTENT)), "exampleshire")


@pytest.fixture
def platform(zipped, tmp_path):
    """A learning platform with the package in it."""
    installed = machine.learning_platform()
    if installed is None:
        warnings.warn("NOT TESTED: the training package inside a learning platform (needs npm and scorm-again)", stacklevel=1)
        pytest.skip("npm or scorm-again is not here")
    path = tmp_path / "package.zip"
    path.write_bytes(zipped)
    here = Platform(path, installed / "scorm-again/dist/scorm12.min.js", tmp_path)
    yield here
    here.close()


@pytest.fixture
def learner(browser, platform):
    page = watched(browser, platform.address)
    yield page
    page.context.close()


def choose(sco, words: str) -> None:
    """Open the choice that holds the words."""
    sco.locator(".choice:visible > summary", has_text=words).click()
    expect(sco.locator(".feedback__title:visible")).to_be_focused()


def onwards(sco) -> None:
    sco.locator(".turn__after:visible").click()


def test_in_a_frame_it_is_left_half_way_resumed_and_passed_though_the_connection_fails_once(platform, learner):
    learner.goto(platform.launch("frame"))
    sco = learner.frame_locator("iframe")
    expect(sco.locator(".platform__said p:visible")).to_contain_text("keeps what you have done")
    expect(sco.locator(".paged h1:visible")).to_have_text("Induction")
    sco.get_by_role("link", name="I am a councillor").click()
    sco.get_by_role("link", name="Start with").click()
    choose(sco, "Ask the Town Clerk to let")
    expect(sco.locator(".scenario__kept:visible")).to_contain_text("Your learning platform is told which scenarios")
    learner.evaluate("document.querySelector('iframe').src = 'about:blank'")
    learner.wait_for_function("calls.at(-1)[0] === 'LMSFinish'")
    expect_well_behaved(learner.evaluate("calls"))
    core = platform.kept["cmi"]["core"]
    assert (core["lesson_status"], core["exit"], core["score"]["raw"]) == ("incomplete", "suspend", "33.33")

    learner.goto(platform.launch("frame"))
    expect(sco.locator(".paged h1:visible")).to_have_text("The survey of the school crossing")
    expect(sco.locator(".choice[open]:visible")).to_contain_text("Ask the Town Clerk to let")
    onwards(sco)
    platform.failing = 1
    choose(sco, "Leave the bins where they are")
    expect(sco.locator(".platform__said p:visible")).to_contain_text("did not take your last answer")
    onwards(sco)
    choose(sco, "Wait until somebody else")
    expect(sco.locator(".platform__said p:visible")).to_contain_text("keeps what you have done")
    sco.get_by_role("button", name="Save and finish").click()
    expect(sco.locator(".platform__said p:visible")).to_contain_text("You can close this page.")
    onwards(sco)
    expect(sco.locator(".progress__said:visible")).to_have_text("You have done 3 of 3 scenarios.")
    expect_well_behaved(learner.evaluate("calls"))
    cmi = platform.kept["cmi"]
    assert cmi["suspend_data"] == "school-crossing.town-clerk,bins-by-friday.keep-quiet,red-pen"
    assert (cmi["core"]["lesson_status"], cmi["core"]["exit"], cmi["core"]["score"]["raw"]) == ("passed", "", "66.67")
    told = [(one["id"], one["student_response"], one["result"]) for one in cmi["interactions"].values()]
    assert told == [("school-crossing", "town-clerk: Ask the Town Clerk to let you see it.", "correct"), ("bins-by-friday", "keep-quiet: Leave the bins where they are, and say nothing about it.", "wrong")]
    assert [said for said in learner.said if "503" not in said] == []
    assert learner.elsewhere == []


def test_in_a_window_every_wrong_choice_makes_it_completed_and_closing_the_window_finishes(platform, learner):
    with learner.expect_popup() as opened:
        learner.goto(platform.launch("window"))
    sco = opened.value
    sco.set_default_timeout(10000)
    expect(sco.locator(".platform__said p:visible")).to_contain_text("keeps what you have done")
    sco.locator(".lesson__link:visible").first.click()
    for words in ("Leave it. Files are", "Move the bins.", "Wait until somebody else"):
        choose(sco, words)
        if words != "Wait until somebody else":
            onwards(sco)
    expect(sco.locator(".scenario__kept:visible")).to_contain_text("told only that you have done this one")
    learner.evaluate("opened.close()")
    learner.wait_for_function("calls.at(-1)[0] === 'LMSFinish'")
    calls = learner.evaluate("calls")
    expect_well_behaved(calls)
    core = platform.kept["cmi"]["core"]
    assert (core["lesson_status"], core["exit"], core["score"]["raw"]) == ("completed", "", "33.33")
    assert [call for call in calls if any("wait" in word.lower() or word.endswith("red-pen") and "suspend_data" not in call[1] for word in call[2:])] == []


FAKE = """window.calls = []
window.API = new Proxy({}, { get: (_, name) => (...words) => {
  calls.push(name)
  return name === "LMSInitialize" ? "ANSWER" : words[0] === "cmi.core.lesson_mode" ? "browse" : ""
} })"""


@pytest.mark.parametrize(("answer", "said", "asked"), [
    ("", None, None),
    ("false", "does not answer", ["LMSInitialize"]),
    ("true", "for reading only", ["LMSInitialize", *["LMSGetValue"] * 5]),
])  # fmt: skip
def test_without_a_platform_that_keeps_anything_it_works_on(answer, said, asked, zipped, browser, tmp_path):
    with ZipFile(BytesIO(zipped)) as archive:
        archive.extractall(tmp_path)
    page = watched(browser, tmp_path.as_uri())
    if answer:
        page.add_init_script(FAKE.replace("ANSWER", answer))
    page.goto((tmp_path / "index.html").as_uri())
    page.locator(".lesson__link:visible").first.click()
    choose(page, "Leave it. Files are")
    assert page.url.endswith("#training/school-crossing~leave-it&done=school-crossing.leave-it")
    if said:
        expect(page.locator(".platform__said p:visible")).to_contain_text(said)
        assert page.evaluate("calls") == asked
    else:
        expect(page.locator(".platform")).to_be_hidden()
    if answer != "true":
        expect(page.locator(".scenario__kept:visible")).to_contain_text("Nothing is kept or sent.")
    assert (page.elsewhere, page.said) == ([], [])
    page.context.close()


def test_the_manifest_lists_every_file_and_one_page_to_launch(zipped):
    with ZipFile(BytesIO(zipped)) as archive:
        names = archive.namelist()
        root = ElementTree.fromstring(archive.read("imsmanifest.xml"))
        page = archive.read("index.html").decode()
    space = {"p": "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "adl": "http://www.adlnet.org/xsd/adlcp_rootv1p2"}
    listed = [file.get("href") for file in root.iterfind(".//p:file", space)]
    (item,), (resource,), (organization,) = (root.findall(f".//p:{name}", space) for name in ("item", "resource", "organization"))
    assert sorted(["imsmanifest.xml", *listed]) == sorted(names)
    assert all(re.fullmatch(r"[a-z0-9/.-]+", name) and not name.startswith("/") and ".." not in name for name in names)
    assert [root.findtext(f"p:metadata/p:{name}", None, space) for name in ("schema", "schemaversion")] == ["ADL SCORM", "1.2"]
    assert (item.get("identifierref"), resource.get("href"), resource.get("type")) == (resource.get("identifier"), "index.html", "webcontent")
    assert resource.get(f"{{{space['adl']}}}scormtype") == "sco"
    assert root.find("p:organizations", space).get("default") == organization.get("identifier")
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", element.get("identifier")) for element in root.iter() if element.get("identifier"))
    assert re.findall(r"""(?:src|href)="(assets/[^"]+)""", page) == [name for name in sorted(listed[1:], key=page.index)]


def test_a_package_for_a_role_holds_its_scenarios_only():
    narrowed = for_role(CONTENT, "officer")
    assert {placed.scenario.for_ for placed in scenarios(CONTENT, "exampleshire")} > {placed.scenario.for_ for placed in scenarios(narrowed, "exampleshire")}
    html = ZipFile(BytesIO(package(Author(Renderer(narrowed)), "exampleshire", "officer"))).read("index.html").decode()
    assert "page:training/bins-by-friday" in html and "page:training/school-crossing" not in html and "page:training/for-councillors" not in html


def test_training_that_a_platform_could_not_keep_is_refused():
    module = CONTENT.modules["exampleshire"]["first-weeks"]
    many = {f"{'scenario-' * 20}{number}": module.scenarios["school-crossing"] for number in range(30)}
    grown = for_role(CONTENT, "councillor")
    grown.modules["exampleshire"]["first-weeks"] = module.model_copy(update={"scenarios": many})
    with pytest.raises(machine.Stop, match="4096 characters.*shorter ids"):
        fits(grown, "exampleshire")


def test_a_protocol_without_training_is_refused_by_its_name(exampleshire):
    said = command("--handbook", exampleshire, "scorm", "samplebury")
    assert (said.returncode, said.stderr) == (1, "there is no published protocol with training “samplebury”; write one of: exampleshire\n")
