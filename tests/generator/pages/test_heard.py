"""What a screen reader is given of a question, an outcome, the finder and a scenario, in which order, and nothing of what is out of sight; in Chromium and Firefox."""

from macros.content import addresses, graph
from macros.content.loading import load
from macros.content.training import scenarios
from macros.pages.labels import OUTCOME_KINDS
from support.engines import in_chromium_and_firefox
from support.example import EXAMPLE
from support.heard import heard, out_of_order
from support.lessons import Lesson
from support.player import Player, plain, squeezed

pytestmark = in_chromium_and_firefox
CONTENT, COUNCIL = load(EXAMPLE), "exampleshire"
PROTOCOL, TREES = CONTENT.protocols[COUNCIL], CONTENT.trees[COUNCIL]
KEY, ROUTE = next((key, route) for key, tree in TREES.items() for route in graph.routes(tree) if not tree.sensitive and len(route.steps) > 1 and tree.outcomes[route.outcome].who and len(tree.outcomes[route.outcome].steps) > 1)


def headings(told: list) -> list[str]:
    return [name for role, name in told if role == "heading"]


def texts(told: list) -> str:
    """All texts in their order, without spaces: where a word is explained, a sentence is told in parts."""
    return squeezed("".join(name for role, name in told if role == "text"))


def test_of_a_question_its_heading_its_answers_and_the_tools_are_told_and_no_other_step(walked_in, example):
    player = Player(walked_in.page(example.plain), example, example.plain, COUNCIL, KEY)
    player.cold()
    question, told = player.tree.questions[player.tree.start], heard(player.page)
    answers = [("link", plain(answer.say)) for answer in question.answers]
    wanted = [("heading", plain(player.tree.title)), ("heading", plain(question.ask)), ("list", plain(question.ask)), *answers, ("button", "See the whole tree"), ("button", "Print the whole tree")]
    assert out_of_order(told, wanted) == []
    elsewhere = {plain(other.ask) for name, other in player.tree.questions.items() if name != player.tree.start} | {plain(outcome.title) for outcome in player.tree.outcomes.values()}
    assert [name for name in headings(told) if name in elsewhere or any(name.endswith(title) for title in elsewhere)] == []


def test_of_an_outcome_its_kind_who_its_steps_and_the_way_there_are_told_and_nothing_that_is_folded(walked_in, example):
    player = Player(walked_in.page(example.plain), example, example.plain, COUNCIL, KEY)
    player.cold(str(ROUTE.steps[-1]))
    outcome, told = player.tree.outcomes[ROUTE.outcome], heard(player.page)
    (title,) = (name for name in headings(told) if name.endswith(plain(outcome.title)))
    assert title.startswith(f"{OUTCOME_KINDS[outcome.kind]}: ")
    steps = [("text", plain(step.do)) for step in outcome.steps if not step.by]
    ways = [("text", plain(player.answer(step).say)) for step in ROUTE.steps]
    wanted = [("link", "Back"), ("heading", title), *(("link", PROTOCOL.roles[role].title) for role in outcome.who), *steps, ("heading", "Your answers"), *ways, ("button", "Print this record")]
    assert out_of_order(told, wanted) == []
    rules = [squeezed(plain(PROTOCOL.rules()[citation][1].says)) for step in outcome.steps for citation in step.cites if not step.by]
    assert [rule for rule in rules if rule in texts(told)] == []
    player.page.evaluate("() => { for (const fold of document.querySelectorAll('.is-here .basis')) fold.open = true }")
    unfolded = texts(heard(player.page))
    assert [rule for rule in rules if rule not in unfolded] == []


def test_of_the_finder_the_dialog_its_box_how_much_was_found_and_the_results_are_told(walked_in, example):
    page = walked_in.page(example.plain)
    page.goto(example.plain + addresses.page(COUNCIL))
    page.get_by_role("button", name="Search", exact=True).press("Enter")
    page.wait_for_function("() => document.activeElement.matches('.finder__dialog .finder__input')")
    page.keyboard.insert_text("see papers")
    page.wait_for_function("() => document.querySelector('.finder__dialog .finder__link mark')")
    first = " ".join(page.locator(".finder__dialog .finder__link").first.inner_text().split())
    count = page.locator(".finder__dialog .finder__link").count()
    told, box = heard(page), page.locator(".finder__dialog .finder__label").last.inner_text()
    assert box.startswith("Search")
    assert out_of_order(told, [("dialog", "Search the handbook"), ("button", "Close"), ("searchbox", box), ("text", f"{count} results."), ("list", ""), ("link", first)]) == []
    page.keyboard.press("Escape")
    assert "dialog" not in [role for role, _ in heard(page)]


def test_of_a_scenario_the_choices_are_told_and_after_one_what_is_said_of_it_alone(walked_in, example):
    placed = next(each for each in scenarios(CONTENT, COUNCIL) if not TREES[each.scenario.tree].sensitive)
    page = walked_in.page(example.plain)
    lesson = Lesson(page, example.plain, CONTENT, COUNCIL, placed)
    page.goto(lesson.address)
    assert out_of_order(heard(page), [("heading", plain(lesson.scenario.title)), ("heading", "What would you do?"), ("list", "What would you do?"), ("heading", "To talk about")]) == []
    assert not {"This fits.", "Have another look.", "Walk it yourself"} & set(headings(heard(page)))
    right = next(choice for choice in lesson.scenario.choices if choice.right)
    lesson.choose(right)
    told = heard(page)
    assert [name for name in headings(told) if name in ("This fits.", "Have another look.")] == ["This fits."]
    assert out_of_order(told, [("heading", "What would you do?"), ("heading", "This fits."), ("text", plain(right.feedback)), ("heading", "Walk it yourself"), ("button", "Walk it yourself"), ("heading", "To talk about")]) == []
