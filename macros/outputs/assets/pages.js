// Shows the page that the address names or has a place on; the first where it names none. Runs before the trees' own script,
// which then finds each tree in sight or out of it.
{
  const pages = [...document.querySelectorAll(".bundle-page")]
  const site = document.title.slice(document.title.lastIndexOf(" – "))
  let arrived = null

  const show = () => {
    const place = document.getElementById(fragment().split("&")[0])
    const before = document.querySelector(".bundle-page.is-here")
    const page = place?.closest(".bundle-page") ?? (place && before) ?? pages[0]
    document.title = page.dataset.title + site
    if (page === before) return
    before?.classList.remove("is-here")
    page.classList.add("is-here")
    mark(page)
    const whole = !place || place === page
    if (whole) scrollTo(0, 0)
    else place.scrollIntoView()
    if (before) arrived = whole ? page.querySelector("h1") : place.closest("handbook-tree") ?? (place.matches("dialog") ? null : place)
  }

  const mark = page => {
    const kind = page.dataset.kind === "tree" ? "situations" : page.dataset.kind
    for (const link of document.querySelectorAll(".ways__link")) {
      if (link.hash === `#${page.id}`) link.setAttribute("aria-current", "page")
      else if (link.dataset.kind === kind) link.setAttribute("aria-current", "true")
      else link.removeAttribute("aria-current")
    }
  }

  // What came into sight gets the focus once the browser has moved it to the new address.
  const settle = () => {
    const goal = arrived?.matches("handbook-tree") ? arrived.querySelector(".is-here > .step__title") : arrived
    arrived = null
    if (!goal) return
    goal.tabIndex = -1
    goal.focus({ preventScroll: true })
  }

  // A preview in a frame does not follow links inside a page: there they are followed here.
  if (["blob:", "about:"].includes(location.protocol)) addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']")
    if (!link || event.defaultPrevented) return
    event.preventDefault()
    goTo(link.getAttribute("href"))
  })

  addEventListener("popstate", show)
  addEventListener("hashchange", settle)
  show()
  root.classList.add("paged")
}
