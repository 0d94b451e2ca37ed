"""What a tree shows on paper: the record of an outcome, the whole tree. And a page that notes what is copied and printed."""

import re

from macros.content import graph
from support.player import Player, plain, same
from support.said import hold
from support.taken import end_of, walked
from support.watched import watched

NOTED = """
window.copied = []
window.printed = []
Object.defineProperty(navigator, "clipboard", { value: { writeText: async text => { copied.push(text) } } })
window.print = () => {
  dispatchEvent(new Event("beforeprint"))
  const text = node => node.textContent.replace(/\\s+/g, " ").trim()
  const shown = query => [...document.querySelectorAll(query)].filter(node => node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && node.getClientRects().length).map(text)
  printed.push(Object.fromEntries(Object.entries(SHEET).map(([what, query]) => [what, shown(query)])))
  dispatchEvent(new Event("afterprint"))
}
"""
SHEET = {
    "questions": ".question > .step__title", "outcomes": ".outcome > .step__title", "answers": ".answer", "asked": ".yours__ask", "answered": ".yours__say", "steps": ".steps__do",
    "cited": ".fold__rule--cited", "uncited": ".fold__rule:not(.fold__rule--cited)", "who": ".person__title", "times": ".time", "help": ".help", "edition": ".outcome > .edition",
    "folded": ".is-here :is(details.basis, details.others, details.instead):not([open])", "on paper only": ".edition__whole", "date": ".printed", "for the screen": ".tools button, .tools a, [data-do=back], .yours__change, .straight, .top__search, .private, .related, .foot",
}  # fmt: skip
"""What is looked at on a sheet, by what it is."""


def noting(browser, place: str):
    """A page of a phone’s size that notes what is copied and what a sheet of paper would show."""
    page = watched(browser, place)
    page.add_init_script(f"window.SHEET = {SHEET!r}{NOTED}")
    return page


def hold_record(player: Player, route) -> None:
    """The printed record shows the answers, this outcome alone with each rule that it cites, who, by when, the edition and the day; nothing that is for the screen."""
    walked(player, route)
    said, outcome = player.say(route), player.tree.outcomes[end_of(player, route)]
    sheet = on_paper(player, "print-record")
    same("the questions on the record", sheet["questions"], [], said)
    hold(len(sheet["outcomes"]) == 1 and sheet["outcomes"][0].endswith(plain(outcome.title)), f"The record shows {sheet['outcomes']}.{said}")
    same("the answers told on the record", [sheet["asked"], sheet["answered"]], [[plain(player.tree.questions[step.question].ask) for step in route], [plain(player.answer(step).say) for step in route]], said)
    hold(len(sheet["steps"]) == len(outcome.steps), f"The record shows {len(sheet['steps'])} of {len(outcome.steps)} steps.{said}")
    same("how many times are on the record", len(sheet["times"]), max(1, len(outcome.times)) if outcome.kind != "see" or outcome.to.startswith("silences#") else 0, said)
    rules = player.content.protocols[player.protocol].rules()
    for citation in (*outcome.rests_on(), *outcome.nearest):
        hold(any(plain(rules[citation][1].says) in rule for rule in sheet["cited"]), f"Rule {citation} is not on the record.{said}")
    same("the rules on the record that nothing rests on", sheet["uncited"], [], said)
    hold(len(sheet["edition"]) == 1 and bool(re.search(r"Handbook edition of \d", sheet["on paper only"][0])), f"The record does not say which edition it is.{said}")
    hold(any(re.fullmatch(r"Printed on \d{1,2} \w+ \d{4}\.", day) for day in sheet["date"]), f"The record does not say when it was printed.{said}")
    same("what is folded on the record", sheet["folded"], [], said)
    same("what is for the screen on the record", sheet["for the screen"], [], said)
    same("the folds left open after printing", player.page.locator(".is-here details[open]").count(), 0, said)
    same("the step after printing", player.seen()["headings"], [end_of(player, route)], said)


def hold_sheet(player: Player, route) -> None:
    """The printed tree shows every question, every answer and every outcome with its steps; afterwards the step stands alone again."""
    walked(player, route[:1])
    sheet, tree, said = on_paper(player, "print-tree"), player.tree, player.say(route[:1])
    same("the questions on the sheet", sorted(sheet["questions"]), sorted(plain(question.ask) for question in tree.questions.values()), said)
    same("how many outcomes are on the sheet", len(sheet["outcomes"]), len(tree.outcomes), said)
    same("how many answers are on the sheet", len(sheet["answers"]), sum(1 for _ in graph.edges(tree)), said)
    same("how many steps are on the sheet", len(sheet["steps"]), sum(len(outcome.steps) for outcome in tree.outcomes.values()), said)
    same("the help on the sheet", len(sheet["help"]), sum(bool(question.help) for question in tree.questions.values()), said)
    same("the edition told at each outcome", sheet["edition"], [], said)
    same("what is for the screen on the sheet", sheet["for the screen"], [], said)
    same("the step after printing", player.seen()["headings"], [player.answer(route[0]).go], said)


def on_paper(player: Player, how: str) -> dict:
    """What a sheet shows that is printed in one of the ways."""
    player.page.emulate_media(media="print")
    player.page.evaluate(f"document.querySelector('[data-do={how}]').click()")
    player.page.emulate_media(media="screen")
    return player.page.evaluate("printed.pop()")
