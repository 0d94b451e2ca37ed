// The decision trees. Every page is complete without this script: it only narrows a tree to a step at a time. Nothing is stored or sent.

// A decision tree. The markup is nested sections: a question holds its answers, an answer's item holds what it leads to.
// The state is an address: "question.answer", a question or an outcome. It fixes the whole route, so it is all there is.
// Several trees may share a page: one that is out of sight stands at its first step and leaves title, focus and address alone.
// Where the first step's address is not that of the file, data-home is.
class HandbookTree extends HTMLElement {
  connectedCallback() {
    this.start = this.dataset.start
    this.home = this.dataset.home ?? location.pathname + location.search
    this.sensitive = this.hasAttribute("data-sensitive")
    this.siteTitle = document.title.slice(document.title.lastIndexOf(" – "))
    this.arrivals = new Map()
    for (const answer of this.querySelectorAll(".answer")) {
      const found = this.arrivals.get(answer.dataset.to) ?? []
      this.arrivals.set(answer.dataset.to, [...found, answer])
    }
    this.listening = new AbortController()
    const { signal } = this.listening
    this.addEventListener("click", event => this.clicked(event), { signal })
    addEventListener("popstate", () => this.restore(), { signal })
    addEventListener("afterprint", () => this.printed(), { signal })
    // A browser may keep the page as it stands and show it again: a delicate tree is forgotten on the way out and on the way in.
    if (this.sensitive) for (const way of ["pagehide", "pageshow"]) addEventListener(way, event => event.persisted && this.forget(), { signal })
    // Narrowed before anything is measured: a large tree is never drawn whole on the way.
    this.dataset.mode = "step"
    this.narrow(this.step(this.start))
    this.restore()
    // The browser looks for the fragment once more when the page has loaded, and after Back and Forward, and takes the focus away.
    if (this.restored) addEventListener("load", () => setTimeout(() => this.refocus()), { signal })
    addEventListener("hashchange", () => this.refocus(), { signal })
  }

  disconnectedCallback() {
    this.listening.abort()
  }

  // Show what the address says. A fragment of something else on the page (such as the skip link's) changes nothing.
  restore() {
    const arrived = !this.inSight
    this.inSight = drawn(this)
    const address = this.asked()
    const place = address && document.getElementById(address)
    if (!this.inSight || place && !this.contains(place)) {
      if (!this.inSight) this.before = []
      if (arrived || !this.inSight) this.show("", false)
      return
    }
    this.restored = Boolean(address)
    const now = address && this.step(address)?.id || address
    this.show(now, !arrived || this.restored)
    if (this.sensitive && address) this.record("replaceState", this.home)
    else if (now !== address) this.record("replaceState", `#${now}`)
    this.querySelector(".moved").hidden = now === address
  }

  // What the address names, and nothing where it is that of the first step.
  asked() {
    const named = fragment()
    return `#${named}` === this.dataset.home ? "" : named
  }

  go(address) {
    if (!this.sensitive) this.record("pushState", address === this.start ? this.home : `#${address}`)
    this.show(address, true)
  }

  // A browser may refuse its history to a page in a frame: the step is shown all the same.
  record(how, address) {
    try {
      history[how](null, "", address)
    } catch {}
  }

  forget() {
    this.before = []
    this.show("", false)
  }

  // What an address means, and nothing else: the step that stands alone, the answers that led there, whether the reader came straight
  // to an outcome that several answers lead to, and whether the address is lost.
  state(address) {
    const named = address ? this.step(address) : null
    const place = named?.matches(".answer, .step") ? named : null
    const answer = place?.matches(".answer") ? place : this.arrival(place)
    const step = place?.matches(".answer") ? this.step(place.dataset.to) : place ?? this.step(this.start)
    const straight = Boolean(place) && step === place && step.matches(".outcome")
    return { step, straight, answer: straight ? null : answer, route: straight ? [] : this.route(answer), lost: Boolean(address) && !place }
  }

  // Show a state, in one synchronous update.
  paint({ step, straight, answer, route, lost }) {
    this.here = step
    this.dataset.mode = "step"
    this.querySelector(".lost").hidden = !lost
    this.querySelector(".moved").hidden = true
    this.narrow(step)
    this.mark(route, answer)
    this.tell(route)
    for (const part of this.querySelectorAll(".straight")) part.hidden = !(straight && step.contains(part))
    this.tools(step, answer)
    if (this.inSight) this.title(step)
  }

  title(step) {
    const heading = step.querySelector(".step__title").textContent.trim()
    document.title = this.sensitive ? `${this.dataset.title}${this.siteTitle}` : `${heading} – ${this.dataset.title}${this.siteTitle}`
  }

  show(address, focus) {
    this.paint(this.state(address))
    if (focus && this.inSight) this.focusStep()
  }

  focusStep() {
    this.here.querySelector(".step__title").focus({ preventScroll: true })
    this.querySelector(".back").scrollIntoView()
  }

  refocus() {
    const address = this.asked()
    if (this.inSight && document.activeElement === document.body && (!address || this.step(address))) this.focusStep()
  }

  // The question, answer or outcome of that name, also where the name is an old one. Beside other trees each name begins with the tree's own.
  step(name) {
    const found = this.querySelector(`[id="${CSS.escape(name)}"]`) ?? this.querySelector(`[id="${CSS.escape(this.dataset.prefix + name)}"]`)
    return found?.dataset.now ? this.step(found.dataset.now) : found
  }

  // The one answer that leads to a question (an outcome may have several: then none is chosen).
  arrival(place) {
    const found = place?.matches(".question") ? this.arrivals.get(place.id) : undefined
    return found?.[0] ?? null
  }

  // The answers from the first question down to the one given.
  route(answer) {
    const taken = []
    for (let at = answer; at; at = this.arrival(at.closest(".question"))) taken.unshift(at)
    return taken
  }

  // The lists above the step are no lists to a screen reader while one step stands alone.
  narrow(step) {
    for (const old of this.querySelectorAll(".is-here, .is-above")) old.classList.remove("is-here", "is-above")
    this.relist()
    step.classList.add("is-here")
    for (let above = step.parentElement; above !== this; above = above.parentElement) {
      above.classList.add("is-above")
      if (!above.matches("ul, li")) continue
      above.setAttribute("role", "none")
      if (above.matches("ul")) above.removeAttribute("aria-labelledby")
    }
  }

  relist() {
    for (const list of this.querySelectorAll("[role=none]")) {
      list.removeAttribute("role")
      if (!list.matches("ul")) continue
      list.setAttribute("role", "list")
      list.setAttribute("aria-labelledby", list.closest(".question").querySelector(".step__title").id)
    }
  }

  // Mark the route in the whole tree, and on a question that is returned to, the answer given before.
  mark(route, answer) {
    for (const old of this.querySelectorAll(".answer[aria-current]")) old.removeAttribute("aria-current")
    const before = this.before ?? []
    const kept = before.length > route.length && route.every((taken, index) => taken === before[index])
    for (const taken of kept ? before : route) taken.setAttribute("aria-current", "true")
    if (!kept) this.before = route
  }

  tell(route) {
    const list = this.querySelector(".yours__list")
    const template = this.querySelector(".yours template")
    list.replaceChildren(...route.map(answer => {
      const question = answer.closest(".question")
      const line = template.content.cloneNode(true)
      const ask = question.querySelector(".step__title").textContent.trim()
      line.querySelector(".yours__ask").textContent = ask
      line.querySelector(".yours__say").textContent = answer.textContent.trim()
      line.querySelector(".yours__change").href = `#${this.address(question)}`
      line.querySelector(".yours__change .sr").textContent = ` your answer to “${ask}”`
      return line
    }))
    this.querySelector(".yours").hidden = route.length === 0
  }

  // The address of a question: the answer that leads to it, or its own name where it is the first.
  address(question) {
    return this.arrival(question)?.id ?? question.id
  }

  tools(step, answer) {
    const above = answer?.closest(".question")
    const outcome = step.matches(".outcome")
    const show = (name, shown) => {
      const item = this.querySelector(`[data-do="${name}"]`)
      if (item) item.closest("li").hidden = !shown
    }
    if (above) this.querySelector("[data-do=back]").href = `#${this.address(above)}`
    show("back", above)
    show("restart", step.id !== this.start)
    show("copy", step.id !== this.start)
    show("print-record", outcome)
    show("step", false)
    show("whole", true)
    this.querySelector(".tools__said").textContent = ""
  }

  clicked(event) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const asked = event.target.closest("[data-do]")?.dataset.do
    const link = event.target.closest("a[href^='#']")
    const address = link && fragment(link.getAttribute("href"))
    if (asked && this[ACTIONS[asked]]) {
      event.preventDefault()
      this[ACTIONS[asked]]()
    } else if (address && this.step(address)) {
      event.preventDefault()
      this.go(address)
    }
  }

  // The page leaves the history with its reader.
  leave() {
    const href = this.querySelector("[data-do=leave]").getAttribute("href")
    if (href.startsWith("#")) goTo(href, true)
    else location.replace(href)
  }

  copy() {
    copyAddress(this.querySelector(".tools__said"))
  }

  whole() {
    this.dataset.mode = "whole"
    for (const name of ["whole", "step"]) this.querySelector(`[data-do=${name}]`).closest("li").hidden = name === "whole"
    this.querySelector("[data-do=step]").focus()
    this.relist()
    this.querySelector(".tools__said").textContent = this.querySelector(".answer[aria-current]") ? "This is the whole tree. The way you took is marked." : "This is the whole tree."
  }

  single() {
    this.dataset.mode = "step"
    this.narrow(this.here)
    for (const name of ["whole", "step"]) this.querySelector(`[data-do=${name}]`).closest("li").hidden = name === "step"
    this.focusStep()
  }

  printRecord() {
    try {
      print()
    } catch {
      this.printed()
      this.querySelector(".tools__said").textContent = "Printing is not possible here. Open the page in a browser."
    }
  }

  printTree() {
    this.printing = this.dataset.mode
    this.dataset.mode = "sheet"
    this.printRecord()
  }

  printed() {
    if (this.printing) this.dataset.mode = this.printing
    this.printing = ""
  }
}
const ACTIONS = { leave: "leave", copy: "copy", whole: "whole", step: "single", "print-record": "printRecord", "print-tree": "printTree" }
customElements.define("handbook-tree", HandbookTree)
root.classList.remove("arriving")
