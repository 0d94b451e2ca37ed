// The training pages. Each is complete without this script. Nothing is stored or sent: what was done stands behind # (see addresses.py):
// a place, then values, each as &name=value. A delicate scenario leaves there only that it was done.

const behind = () => {
  const [place, ...values] = fragment().split("&")
  return { place, values: new Map(values.map(value => value.split("=", 2))) }
}

// Scenarios that were done, each with its first choice, or with none.
const DONE = /^([a-z0-9-]+)(?:\.([a-z0-9-]+))?$/
const read = text => new Map((text ?? "").split(",").map(entry => DONE.exec(entry)).filter(Boolean).map(([, scenario, choice = ""]) => [scenario, choice]))
const written = done => [...done].map(([scenario, choice]) => choice ? `${scenario}.${choice}` : scenario).join(",")

// The name under which a scenario was done: its own or an old one. And whether the first choice fitted; of a delicate one none is told.
const named = (lesson, done) => [lesson.dataset.scenario, ...lesson.dataset.was.split(" ")].find(name => done.has(name))
const fitted = (lesson, done) => {
  const name = named(lesson, done)
  return Boolean(name) && ("delicate" in lesson.dataset || done.get(name) === lesson.dataset.right)
}

// What the pages share. In one file with others, a page acts only while it is in sight.
class HandbookTraining extends HTMLElement {
  connectedCallback() {
    this.home = (this.dataset.home ?? "").slice(1)
    this.addEventListener("click", event => this.clicked(event))
    addEventListener("popstate", () => this.arrive())
    for (const part of this.querySelectorAll(".record__tools, .scenario__tools, .chosen")) part.hidden = false
    for (const day of this.querySelectorAll(".record__today")) day.textContent = new Date().toLocaleDateString("en-GB", { dateStyle: "long" })
    this.arrive()
  }

  arrive() {
    if (!drawn(this)) return this.left()
    this.behind = behind()
    this.done = new Map([...read(this.behind.values.get("done")), ...window.platform?.done ?? []])
    this.role = this.dataset.role ?? this.behind.values.get("for") ?? ""
    this.narrow()
    this.carry()
    this.show()
    this.tell()
  }

  // Show what is there for the role that somebody came in by; where nothing is, what is there for everybody.
  narrow() {
    const parts = [...this.querySelectorAll("[data-for]")]
    if (!parts.some(part => part.dataset.for === this.role)) this.role = this.dataset.role ?? ""
    for (const part of parts) part.hidden = part.dataset.for !== this.role
  }

  // For the adapter of a learning platform (scorm.js), where there is one.
  tell() {
    this.dispatchEvent(new CustomEvent("training", { bubbles: true, detail: { done: this.done, place: fragment().split("&")[0], delicate: "delicate" in this.dataset } }))
  }

  left() {}

  show() {
    const all = [...this.querySelectorAll("[data-scenario]")]
    for (const lesson of all) lesson.hidden = !this.mine(lesson) && !this.is(lesson)
    const lessons = all.filter(lesson => !lesson.hidden)
    for (const lesson of lessons) lesson.querySelector(".lesson__done").textContent = this.told(lesson)
    for (const module of this.querySelectorAll("[data-module]")) this.passed(module)
    const open = lessons.filter(lesson => !this.is(lesson))
    const said = this.querySelector(".progress__said"), mine = all.filter(lesson => this.mine(lesson))
    if (said) said.textContent = `You have done ${mine.length - open.length} of ${mine.length} ${mine.length === 1 ? "scenario" : "scenarios"}${this.role && ` for ${this.role}s`}.`
    for (const part of this.querySelectorAll(".progress, .start")) part.hidden = (open.length === lessons.length) === part.matches(".progress")
    this.next(open[0])
  }

  mine(lesson) {
    return !this.role || [this.role, "either"].includes(lesson.dataset.who)
  }

  is(lesson) {
    return named(lesson, this.done)
  }

  fits(lesson) {
    return fitted(lesson, this.done)
  }

  told(lesson) {
    const long = lesson.matches("tr")
    if (!this.is(lesson)) return long ? "Not yet" : ""
    if (!long || "delicate" in lesson.dataset) return "✓ done"
    return this.fits(lesson) ? "✓ done; the first choice fitted" : "✓ done; another choice came first"
  }

  passed(module) {
    const place = module.querySelector(".record__passed")
    if (!place) return
    const shown = [...module.querySelectorAll("[data-scenario]:not([hidden])")], mine = shown.filter(lesson => this.mine(lesson))
    place.textContent = mine.length ? this.standing(mine, Math.min(module.dataset.pass, mine.length)) : ""
    module.hidden = !shown.length
  }

  // A mark is for first choices that fitted. Of a delicate scenario nobody knows the choice: what rests on such alone is done, and not passed.
  standing(lessons, pass) {
    const marked = lesson => !("delicate" in lesson.dataset)
    const fitting = lessons.filter(lesson => this.fits(lesson))
    const done = lessons.filter(lesson => this.is(lesson)).length
    if (lessons.some(marked) && fitting.length < pass) return `${fitting.length} so far; ${pass} ${pass === 1 ? "makes" : "make"} a pass`
    if (pass && fitting.some(marked)) return "Passed"
    return done === lessons.length ? "Done" : `${done} of ${lessons.length} done`
  }

  next(lesson) {
    const link = this.querySelector(".progress__next")
    if (!link) return
    const goal = lesson?.querySelector("a")
    link.hidden = !goal
    if (!goal) return
    link.href = goal.getAttribute("href")
    link.textContent = `Go on with “${goal.textContent.trim()}”`
  }

  // Links to other training pages take along the role and what was done.
  carry() {
    const values = Object.entries({ for: this.role, done: written(this.done) }).map(([name, value]) => value && `&${name}=${value}`).join("")
    for (const link of document.querySelectorAll("[data-carry], .ways__link[data-kind=training]")) {
      link.dataset.bare ??= link.getAttribute("href")
      const [page, place = ""] = link.dataset.bare.split("#")
      const rest = place + values
      link.setAttribute("href", rest ? `${page}#${rest}` : page)
    }
  }

  // Make the address say what is seen now.
  keep(place = "") {
    const done = written(this.done)
    if (done) this.behind.values.set("done", done)
    const values = [...this.behind.values].map(value => `&${value.join("=")}`).join("")
    const address = `#${place || this.home}${values}`
    try {
      history.replaceState(null, "", address === "#" ? location.pathname + location.search : address)
    } catch {} // a browser may refuse its history to a page in a frame: the links carry on what was done
    this.carry()
    this.tell()
  }

  clicked(event) {
    const asked = event.target.closest("[data-do]")?.dataset.do
    if (asked && TRAINING_ACTIONS.includes(asked)) this[asked]()
  }

  print() {
    print()
  }

  copy() {
    copyAddress(this.querySelector(".tools__said"))
  }
}

class HandbookScenario extends HandbookTraining {
  connectedCallback() {
    this.delicate = "delicate" in this.dataset
    this.room_ = this.querySelector(".room")
    this.room_.addEventListener("keydown", event => this.pressed(event))
    this.room_.addEventListener("close", () => this.roomLeft())
    super.connectedCallback()
  }

  left() {
    if (this.room_.open) this.room_.close()
  }

  show() {
    const place = this.behind.place && this.querySelector(`[id="${CSS.escape(this.behind.place)}"]`)
    const choice = place && place.closest(".choice")
    if (choice) this.open(choice)
    if (place === this.room_) this.room()
    else this.left()
    this.after()
  }

  clicked(event) {
    const choice = event.target.closest("summary")?.closest(".choice")
    if (!choice || choice.open) return super.clicked(event)
    event.preventDefault()
    this.finish(choice.dataset.choice)
    this.open(choice)
    this.keep(this.delicate ? "" : choice.querySelector(".feedback").id)
    this.after()
  }

  // The first choice counts. Of a delicate scenario none is told.
  finish(choice) {
    if (!this.done.has(this.dataset.id)) this.done.set(this.dataset.id, this.delicate ? "" : choice)
  }

  open(choice) {
    for (const other of this.querySelectorAll(".choice")) other.open = other === choice
    choice.querySelector(".feedback__title").focus({ preventScroll: true })
    choice.scrollIntoView({ block: "nearest", behavior: "instant" })
  }

  // Walking comes after choosing.
  after() {
    this.querySelector(".walk").hidden = !this.done.has(this.dataset.id)
    this.querySelector(".walk__ask").hidden = Boolean(this.tree)
  }

  skip() {
    this.finish("")
    this.keep()
  }

  walk() {
    const place = this.querySelector(".walk__tree")
    this.querySelector(".walk__sides").hidden = false
    this.querySelector(".walk__situation").open = matchMedia("(min-width: 60em)").matches
    place.append(this.querySelector(".walk > template").content.cloneNode(true))
    this.tree = place.querySelector("training-tree")
    this.querySelector(".compare").append(this.querySelector(".route"))
    this.querySelector(".route").open = true
    this.after()
    this.tree.focusStep()
  }

  // Hold the route that was walked against the one that fits. Returns the heading that says how they compare.
  compare(step, route) {
    const lines = [...this.querySelectorAll(".route__list li")]
    let parts = null
    for (const line of lines) {
      const place = line.dataset.place
      const mine = route.find(answer => answer.closest(".question").id === place.slice(0, place.lastIndexOf(".")))
      const same = mine?.id === place
      line.querySelector(".route__yours").textContent = same ? "✓ so did you" : mine ? `you: ${mine.textContent.trim()}` : "you were not asked this"
      if (!same) parts ??= line
    }
    const there = step.id === this.querySelector("[data-outcome]").dataset.outcome
    const title = this.querySelector(".compare__title")
    title.textContent = !there ? "Your route leads elsewhere." : parts ? "You came to the answer that fits, by another route." : "Your route is the one that fits."
    return title
  }

  room() {
    this.shown = 0
    if (!this.room_.open) this.room_.showModal()
    this.paintRoom()
    this.room_.querySelector(".room__title").focus()
    this.keep(this.room_.id)
  }

  // What is longer than the screen is read to its end first. After the last part comes the next scenario.
  roomNext() {
    const body = this.room_.querySelector(".room__body")
    const below = this.newest().getBoundingClientRect().bottom - body.getBoundingClientRect().bottom
    if (below > 1) return body.scrollBy({ top: Math.min(below + 8, body.clientHeight * 0.8), behavior: "instant" })
    if (this.shown === this.parts().length) return this.room_.querySelector(".room__on:not([hidden])")?.click()
    this.shown += 1
    this.paintRoom()
  }

  roomBack() {
    this.shown -= 1
    this.paintRoom()
  }

  parts() {
    return [...this.room_.querySelectorAll(".room__part")]
  }

  newest() {
    return this.parts()[this.shown - 1] ?? this.room_.querySelector(".room__body > div")
  }

  // Who came by an address goes on at the top of the page.
  roomLeft() {
    if (!drawn(this)) return
    this.keep()
    if (document.activeElement !== document.body && !this.room_.contains(document.activeElement)) return
    const top = this.querySelector("h1")
    top.tabIndex = -1
    top.focus()
  }

  roomClose() {
    this.room_.close()
  }

  // The parts so far. The right choice is marked once the answer was asked for.
  paintRoom() {
    const parts = this.parts()
    this.shown = Math.max(0, Math.min(this.shown, parts.length))
    for (const [index, part] of parts.entries()) part.hidden = index >= this.shown
    this.room_.classList.toggle("room--answered", !this.room_.querySelector(".room__answer").hidden)
    const body = this.room_.querySelector(".room__body")
    if (!this.shown) return body.scrollTo(0, 0)
    const newest = this.newest()
    newest.scrollIntoView({ block: newest.offsetHeight > body.clientHeight ? "start" : "nearest", behavior: "instant" })
  }

  // The keys of a keyboard and of a presenter's clicker. On a button or a link, Space is its own.
  pressed(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.key === " " && event.target.closest("a, button"))) return
    const back = ["ArrowLeft", "ArrowUp", "PageUp"].includes(event.key) || (event.key === " " && event.shiftKey)
    if (!back && !["ArrowRight", "ArrowDown", "PageDown", " "].includes(event.key)) return
    event.preventDefault()
    if (back) this.roomBack()
    else this.roomNext()
  }
}

// A tree that is walked on a scenario’s page: it leaves the address and the title alone, and at its end the routes are compared.
class TrainingTree extends HandbookTree {
  restore() {
    if (this.here) return
    this.inSight = true
    this.show("", false)
  }

  go(address) {
    this.show(address, true)
  }

  paint(state) {
    super.paint(state)
    this.taken = state.route
  }

  title() {}

  refocus() {}

  focusStep() {
    const scenario = this.closest("handbook-scenario")
    const compared = scenario.querySelector(".compare")
    compared.hidden = !this.here.matches(".outcome")
    if (compared.hidden) return super.focusStep()
    scenario.compare(this.here, this.taken).focus({ preventScroll: true })
    compared.scrollIntoView({ block: "start", behavior: "instant" })
  }
}

// The plan of a session for the people in the room, from the modules that are ticked: as session.py makes it from all modules.
class HandbookSession extends HandbookTraining {
  connectedCallback() {
    this.rooms = [...this.querySelectorAll(".chosen [type=radio]")]
    this.boxes = [...this.querySelectorAll(".chosen [type=checkbox]")]
    this.addEventListener("change", () => this.choose())
    super.connectedCallback()
  }

  narrow() {
    if (!this.rooms.some(room => room.value === this.role)) this.role = ""
    super.narrow()
  }

  show() {
    const modules = this.behind.values.get("modules")?.split(",")
    for (const room of this.rooms) room.checked = room.value === this.role
    for (const box of this.boxes) box.checked = !modules || modules.includes(box.value)
    this.plan()
  }

  choose() {
    const chosen = this.boxes.filter(box => box.checked).map(box => box.value)
    this.role = this.rooms.find(room => room.checked)?.value ?? ""
    this.value("for", this.role)
    this.value("modules", chosen.length === this.boxes.length ? "" : chosen.join(","))
    this.narrow()
    this.keep()
    this.plan()
    const counts = [...this.querySelectorAll(".planned:not([hidden]) .plan")].map(plan => `${plan.querySelectorAll("[data-module]:not([hidden])").length} in ${plan.dataset.minutes} minutes`)
    this.querySelector(".chosen__said").textContent = `Scenarios: ${counts.join(", ")}.`
  }

  value(name, text) {
    if (text) this.behind.values.set(name, text)
    else this.behind.values.delete(name)
  }

  plan() {
    for (const box of this.boxes) box.closest("label").hidden = !this.querySelector(`.planned:not([hidden]) [data-module="${box.value}"]`)
    const chosen = new Set(this.boxes.filter(box => box.checked).map(box => box.value))
    for (const plan of this.querySelectorAll(".plan")) {
      const rows = [...plan.tBodies[0].rows].filter(row => row.dataset.kind !== "break")
      const lessons = rows.filter(row => row.dataset.kind === "scenario")
      const longer = new Map()
      const length = row => longer.get(row) ?? Number(row.dataset.length)
      const [minutes, questions, practice, talk] = ["minutes", "questions", "practice", "talk"].map(name => Number(plan.dataset[name]))
      let pause = plan.querySelector("[data-kind=break]")
      let left = minutes - (pause ? length(pause) : 0) - rows.filter(row => row.dataset.kind === "fixed").reduce((sum, row) => sum + length(row), 0)
      for (const row of lessons) {
        row.hidden = !chosen.has(row.dataset.module) || length(row) > left - questions
        if (!row.hidden) left -= length(row)
      }
      for (; left > 2 * questions; left--) {
        const [shortest] = lessons.filter(row => !row.hidden && length(row) < talk).sort((one, other) => length(one) - length(other))
        if (!shortest) break
        longer.set(shortest, length(shortest) + 1)
      }
      const [rest, pairs] = ["rest", "practice"].map(kind => rows.find(row => row.dataset.kind === kind))
      pairs.hidden = left < 3 * questions
      pairs.dataset.length = pairs.hidden ? 0 : Math.min(practice, left - 2 * questions)
      rest.dataset.length = left - length(pairs)
      let now = 0
      const begin = row => {
        row.querySelector(".plan__start").textContent = now
        row.querySelector(".plan__length").textContent = length(row)
        if (!row.hidden) now += length(row)
      }
      for (const row of rows) {
        const { kind } = row.dataset
        if (pause && !row.hidden && kind !== "fixed" && (kind === "rest" || now >= minutes / 2)) {
          row.before(pause)
          begin(pause)
          pause = null
        }
        begin(row)
      }
    }
  }
}

const TRAINING_ACTIONS = ["copy", "print", "walk", "skip", "room", "roomNext", "roomBack", "roomClose"]
customElements.define("training-tree", TrainingTree)
customElements.define("handbook-training", HandbookTraining)
customElements.define("handbook-scenario", HandbookScenario)
customElements.define("handbook-session", HandbookSession)
