// Runs before anything is drawn, and holds what the other scripts share. The class `scripted` says that scripts run here: what only they can
// work is shown by it, and a tree begins at its first step; `arriving` waits for the step that an address names. Where a script
// cannot be loaded, both are taken back and the page is whole; the finder's, brought later, are not needed for that.
const root = document.documentElement
root.classList.add("scripted")
root.classList.toggle("arriving", location.hash.length > 1)
addEventListener("error", event => {
  if (event.target.localName === "script" && !("later" in event.target.dataset)) root.classList.remove("scripted", "arriving")
}, true)

// What stands behind the “#” of an address; a lone “%” is left as it is. `held` takes the address's place where a frame lets nobody change it.
let held = null
const fragment = (hash = held ?? location.hash) => {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}

// Go to a place of this page as a link would; `replace` leaves no trace in the history.
const goTo = (hash, replace = false) => {
  held = null
  try {
    if (replace && location.protocol !== "about:") location.replace(hash)
    else location.hash = hash
  } catch {}
  if (fragment() === fragment(hash)) return
  held = hash
  for (const name of ["popstate", "hashchange"]) dispatchEvent(new Event(name))
}

// A script of the site that is brought when it is needed. One that does not arrive is asked for again the next time.
const site = document.currentScript.src ? new URL("..", document.currentScript.src) : null
const brought = new Map()
const bring = path => {
  if (!brought.has(path)) brought.set(path, new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.dataset.later = ""
    script.src = new URL(path, site)
    script.addEventListener("load", resolve)
    script.addEventListener("error", () => { brought.delete(path); script.remove(); reject(new Error(path)) })
    document.head.append(script)
  }))
  return brought.get(path)
}

// The finder is brought by the first press on what opens it, which is then pressed again, and by the first use of its box.
for (const use of ["click", "focusin"]) addEventListener(use, event => {
  const opener = use === "click" && event.target.closest?.("[data-do=search]")
  if (customElements.get("handbook-finder") || !opener && !event.target.matches?.(".finder__input")) return
  const said = opener ? opener.lastElementChild ?? opener : event.target.closest("handbook-finder").querySelector(".finder__said")
  const before = said.dataset.before ??= said.textContent
  bring("assets/finder.js").then(() => {
    said.textContent = before
    if (opener) opener.click()
  }, () => { said.textContent = "The search did not arrive. Try again." })
})

// Whether an element is drawn at all. (`checkVisibility` is too new.)
const drawn = element => element.getClientRects().length > 0

// Copy the address of what is seen, and say so; where the clipboard is refused, the address is said.
const copyAddress = async said => {
  try {
    await navigator.clipboard.writeText(location.href)
    said.textContent = "The link is copied."
  } catch {
    said.textContent = `Copy this address: ${location.href}`
  }
}

// The sections of a long protocol that were out of sight are drawn one a frame once the page has loaded, so that it answers meanwhile.
addEventListener("load", () => {
  const waiting = [...document.querySelectorAll(".page--protocol > .part")]
  const draw = () => {
    if (!waiting.length) return
    waiting.shift().classList.add("is-drawn")
    requestAnimationFrame(draw)
  }
  draw()
})

// The skip link moves the focus and leaves the address alone.
addEventListener("click", event => {
  if (!event.target.closest?.(".skip")) return
  event.preventDefault()
  document.getElementById("__content").focus()
})
