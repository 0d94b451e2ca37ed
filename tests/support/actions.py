"""What a reader can do with a tree beside answering, as it shows: change an answer, copy, print, see the whole, go back, open in another tab."""

import re

from macros.content import graph
from support.paper import hold_record, hold_sheet
from support.player import Player, plain, same
from support.said import hold, hold_none
from support.taken import end_of, walked

MARKED = "() => [...document.querySelectorAll('.answer[aria-current=true]')].map(answer => answer.id)"
SHOWN = "() => [...document.querySelectorAll('handbook-tree [data-do]')].filter(one => one.checkVisibility()).map(one => one.dataset.do)"
MODIFIED = """({ wanted, how }) => {
  const click = new MouseEvent("click", { bubbles: true, cancelable: true, ...how })
  let taken
  addEventListener("click", event => { taken = event.defaultPrevented; event.preventDefault() }, { once: true })
  document.querySelector(wanted).dispatchEvent(click)
  return taken
}"""
LISTS = "() => [...document.querySelectorAll('.answers')].map(list => [list.role, list.getAttribute('aria-labelledby') ?? '', [...new Set([...list.children].map(item => item.role ?? ''))].join()])"


def hold_change(player: Player, route) -> None:
    """Each Change leads to its own question, marks the answer given there, and keeps the later ones until another is given."""
    for place, step in enumerate(route):
        walked(player, route)
        player.click(f".yours__list li:nth-child({place + 1}) .yours__change")
        player.expect_at(step.question, route[:place])
        said = player.say(route[:place])
        same("the answers marked as given before", player.page.evaluate(MARKED), list(map(str, route)), said)
        for again in range(place, len(route)):
            player.choose(route[again])
        player.expect_at(end_of(player, route), route)
        for text in player.page.locator(".yours__change").all_text_contents():
            hold(bool(re.fullmatch(r"Change your answer to “.+”", text)), f"A link says “{text}”.{said}")
        player.click(".yours__list li:nth-child(1) .yours__change")
        other = next(answer for answer in player.tree.questions[route[0].question].answers if answer.id != route[0].answer)
        player.choose(graph.Step(route[0].question, other.id))
        same("the answer marked when another was given", player.page.evaluate(MARKED), [f"{route[0].question}.{other.id}"], said)


def hold_copy(player: Player, route) -> None:
    """Copy is there from the second step on, gives the very address of the step, and says so; the next step says nothing of it."""
    player.cold()
    hold("copy" not in player.page.evaluate(SHOWN), f"Copy is offered where there is nothing to copy.{player.say(())}")
    for place, step in enumerate(route):
        player.choose(step)
        taken = route[: place + 1]
        same("what is said before the link is copied", player.page.locator(".tools__said").text_content(), "", player.say(taken))
        player.click("[data-do=copy]")
        player.page.wait_for_function("document.querySelector('.tools__said').textContent")
        same("what is said of the copied link", player.page.locator(".tools__said").text_content(), "The link is copied.", player.say(taken))
        same("the address that is copied", player.page.evaluate("copied.pop()"), f"{player.page.url.partition('#')[0]}#{step}", player.say(taken))


def hold_tools(player: Player, route) -> None:
    """Each tool is there where it can be used, and only there; Back and Start again lead where they say."""
    for place in range(len(route) + 1):
        walked(player, route[:place])
        stands = end_of(player, route[:place]) if place else player.tree.start
        player.expect(player.seen(), stands, route[:place])
        end = stands in player.tree.outcomes
        wanted = [*(["back"] if place else []), *(["leave"] if player.tree.sensitive else []), *(["restart"] if place else []), *(["copy"] if place and not player.tree.sensitive else [])]
        same("the tools", player.page.evaluate(SHOWN), [*wanted, "whole", *(["print-record"] if end else []), "print-tree"], player.say(route[:place]))
    for place in range(len(route) - 1, -1, -1):
        player.click("[data-do=back]")
        player.expect_at(route[place].question, route[:place])
    walked(player, route)
    player.click("[data-do=restart]")
    player.expect_at(player.tree.start, ())


def hold_whole(player: Player, route) -> None:
    """The whole tree shows every step, marks the way taken and says so; its lists are lists again; one step at a time comes back with the focus."""
    walked(player, route)
    said = player.say(route)
    hold(all(role in ("list", "none") for role, *_ in player.page.evaluate(LISTS)), f"A list is none to a screen reader.{said}")
    above = player.page.locator(".answers.is-above").evaluate_all("lists => lists.map(list => [list.role, list.getAttribute('aria-labelledby'), ...[...list.children].filter(item => item.matches('.is-above')).map(item => item.role)])")
    same("the lists above the step", above, [["none", None, "none"]] * len(route), said)
    player.click("[data-do=whole]")
    steps = player.page.locator(".step__title").evaluate_all("titles => titles.filter(title => title.checkVisibility()).length")
    same("how many steps the whole tree shows", steps, len(player.tree.questions) + len(player.tree.outcomes), said)
    same("the way that is marked", player.page.evaluate(MARKED), list(map(str, route)), said)
    same("what is said of it", player.page.locator(".tools__said").text_content(), "This is the whole tree. The way you took is marked.", said)
    for role, named, items in player.page.evaluate(LISTS):
        hold((role, items) == ("list", "") and named.endswith("--title"), f"In the whole tree a list is “{role}”, named by “{named}”, its items “{items}”.{said}")
    hold(player.page.evaluate("document.activeElement.dataset.do") == "step", f"The focus is not on the way back to one step.{said}")
    player.click("[data-do=step]")
    player.expect_at(end_of(player, route), route)
    hold("step" not in player.page.evaluate(SHOWN), f"One step at a time is offered where it is.{said}")
    player.page.evaluate("document.querySelector('[data-do=whole]').click()")
    player.click("[data-do=restart]")
    shown = player.page.evaluate(SHOWN)
    hold("whole" in shown and "step" not in shown, f"After a step was gone to from the whole tree, the tools are {shown}.{player.say(())}")
    player.cold()
    player.click("[data-do=whole]")
    same("what is said where nothing was answered", player.page.locator(".tools__said").text_content(), "This is the whole tree.", player.say(()))


def hold_addresses(player: Player, route) -> None:
    """An address that is lost is told until the next step; one of something else on the page changes nothing."""
    lost = lambda: [note for note in (".lost", ".moved") if player.page.locator(note).is_visible()]  # noqa: E731
    player.cold()
    same("the notices where nothing is lost", lost(), [], player.say(()))
    player.cold("gone.away")
    same("the notices", lost(), [".lost"], player.say(()))
    player.choose(route[0])
    same("the notices at the next step", lost(), [], player.say(route[:1]))
    place = player.answer(route[0]).go
    heading = player.page.locator(".is-here > .step__title").text_content().strip()
    same("the title of the page", player.page.title(), f"{heading} – {plain(player.tree.title)} – {player.content.handbook.title}", player.say(route[:1]))
    player.page.evaluate("location.hash = '#__content'")
    same("the step after a link to something else on the page", player.seen()["step"], place, player.say(route[:1]))
    walked(player, route[:1])
    player.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    player.page.evaluate("document.querySelector('.is-here .answer, [data-do=restart]').click()")
    top = player.page.locator(".back").bounding_box()["y"]
    below = player.page.evaluate("document.documentElement.getBoundingClientRect().bottom - innerHeight")
    hold(top >= -1 and (top <= 40 or below <= 1), f"The next step begins {top:.0f} pixels from the top of the screen.{player.say(route[:1])}")


def hold_clicks(player: Player, route) -> None:
    """A click with a key held, or with another button, is the browser’s: it may open the address in another tab. A plain one is the tree’s."""
    player.cold()
    before = player.seen()
    kept = [how for how in ({"ctrlKey": True}, {"metaKey": True}, {"shiftKey": True}, {"altKey": True}, {"button": 1}) if player.page.evaluate(MODIFIED, {"wanted": f'[id="{route[0]}"]', "how": how})]
    hold_none(kept, f"These clicks are taken from the browser:{player.say(())}")
    same("the step after such clicks", player.seen()["step"], before["step"], player.say(()))
    hold(player.page.evaluate(MODIFIED, {"wanted": f'[id="{route[0]}"]', "how": {}}), f"A plain click is left to the browser.{player.say(())}")
    player.expect_at(player.answer(route[0]).go, route[:1])


ACTIONS = {
    "change leads to its own question, marks the answer given and keeps the later ones": hold_change,
    "copy gives the very address of the step and says so": hold_copy,
    "the record on paper has the answers, the outcome with its rules, the edition and the day": hold_record,
    "the tree on paper has every question, answer and outcome": hold_sheet,
    "each tool is there where it can be used, and back and start again lead there": hold_tools,
    "the whole tree shows every step and marks the way": hold_whole,
    "a lost address is told until the next step, which begins at the top": hold_addresses,
    "a click with a key held is left to the browser": hold_clicks,
}
"""What is held of a tree, by what it says."""
