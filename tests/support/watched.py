"""What a page asks of others, stores and complains of while it is read."""

from support.said import hold, hold_none

STORED = """async () => [
  localStorage.length, sessionStorage.length, document.cookie,
  (await indexedDB.databases()).length, window.caches && location.protocol === "http:" ? (await caches.keys()).length : 0,
]"""


def watch(page, place: str):
    """Keep what the page asks of any other place in `elsewhere`, and what comes to its console (where a breach of the policy is told) in `said`."""
    page.elsewhere, page.said, page.asked = [], [], 0

    def asked(request):
        page.asked += 1
        if not request.url.startswith((place, "blob:", "about:")):
            page.elsewhere.append(request.url)

    page.on("request", asked)
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    return page


def watched(browser, place: str, **settings):
    """A watched page of a phone's size, drawn with few points: it is laid out as on any phone, and there is less to draw."""
    page = watch(browser.new_context(viewport={"width": 375, "height": 667}, device_scale_factor=0.25, **settings).new_page(), place)
    page.set_default_timeout(10000)
    return page


def expect_nothing_asked_stored_or_broken(page, address: str):
    """Hold a watched page to it. The page of missing addresses may look for the site's style and script in two other folders of the same place."""
    guesses = [url for url in page.elsewhere if address == "404.html" and "/assets/" in url]
    hold_none([url for url in page.elsewhere if url not in guesses], f"{address} asks other places for something:")
    complaints = [said for said in page.said if not guesses or "/assets/" not in said and "ERR_FILE_NOT_FOUND" not in said and "404" not in said]
    hold_none(complaints, f"{address}: the browser complains:")
    stored = page.evaluate(STORED)
    hold(stored == [0, 0, "", 0, 0], f"{address} stores something in the browser (local, session, cookies, databases, caches): {stored}")
    page.elsewhere.clear()
    page.said.clear()
