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
    this.arrive()
  }

  arrive() {
    if (!drawn(this)) return this.left()
    this.behind = behind()
    this.done = new Map([...read(this.behind.values.get("done")), ...window.platform?.done ?? []])
    this.carry()
    this.show()
    this.tell()
  }

  // For the adapter of a learning platform (scorm.js), where there is one.
  tell() {
    this.dispatchEvent(new CustomEvent("training", { bubbles: true, detail: { done: this.done, place: fragment().split("&")[0], delicate: "delicate" in this.dataset } }))
  }

  left() {}

  show() {
    const lessons = [...this.querySelectorAll("[data-scenario]")]
    for (const lesson of lessons) lesson.querySelector(".lesson__done").textContent = this.told(lesson)
    for (const module of this.querySelectorAll("[data-module]")) this.passed(module)
    const open = lessons.filter(lesson => !this.is(lesson))
    const said = this.querySelector(".progress__said")
    if (said) said.textContent = `You have done ${lessons.length - open.length} of ${lessons.length} ${lessons.length === 1 ? "scenario" : "scenarios"}.`
    for (const part of this.querySelectorAll(".progress, .start")) part.hidden = (open.length === lessons.length) === part.matches(".progress")
    this.next(open[0])
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
    const fitting = [...module.querySelectorAll("[data-scenario]")].filter(lesson => this.fits(lesson)).length
    if (place) place.textContent = fitting >= module.dataset.pass ? "Passed" : `${fitting} so far; ${module.dataset.pass} make a pass`
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

  // Links to other training pages take along what was done.
  carry() {
    const done = written(this.done)
    for (const link of document.querySelectorAll("[data-carry], .ways__link[data-kind=training]")) {
      link.dataset.bare ??= link.getAttribute("href")
      const [page, place = ""] = link.dataset.bare.split("#")
      const rest = done ? `${place}&done=${done}` : place
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
    this.room_.addEventListener("close", () => drawn(this) && this.keep())
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

  roomNext() {
    this.shown += 1
    this.paintRoom()
  }

  roomBack() {
    this.shown -= 1
    this.paintRoom()
  }

  roomClose() {
    this.room_.close()
  }

  // The parts so far. The right choice is marked once the answer was asked for.
  paintRoom() {
    const parts = [...this.room_.querySelectorAll(".room__part")]
    this.shown = Math.max(0, Math.min(this.shown, parts.length))
    for (const [index, part] of parts.entries()) part.hidden = index >= this.shown
    this.room_.classList.toggle("room--answered", !this.room_.querySelector(".room__answer").hidden)
    const newest = parts[this.shown - 1] ?? this.room_.querySelector(".room__title")
    newest.scrollIntoView({ block: this.shown ? "nearest" : "end", behavior: "instant" })
  }

  pressed(event) {
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    this.shown += by
    this.paintRoom()
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

// The plan of a session from the modules that are ticked: scenarios in turn, each where it still fits.
class HandbookSession extends HandbookTraining {
  connectedCallback() {
    this.boxes = [...this.querySelectorAll(".chosen input")]
    this.addEventListener("change", () => this.choose())
    super.connectedCallback()
  }

  show() {
    const modules = this.behind.values.get("modules")?.split(",")
    for (const box of this.boxes) box.checked = !modules || modules.includes(box.value)
    this.plan()
  }

  choose() {
    const chosen = this.boxes.filter(box => box.checked).map(box => box.value)
    if (chosen.length === this.boxes.length) this.behind.values.delete("modules")
    else this.behind.values.set("modules", chosen.join(","))
    this.keep()
    this.plan()
    const counts = [...this.querySelectorAll(".plan")].map(plan => `${plan.querySelectorAll("[data-module]:not([hidden])").length} in ${plan.dataset.minutes} minutes`)
    this.querySelector(".chosen__said").textContent = `Scenarios: ${counts.join(", ")}.`
  }

  plan() {
    const chosen = new Set(this.boxes.filter(box => box.checked).map(box => box.value))
    for (const plan of this.querySelectorAll(".plan")) {
      const rows = [...plan.tBodies[0].rows].filter(row => row.dataset.kind !== "break")
      const length = row => Number(row.dataset.length)
      let pause = plan.querySelector("[data-kind=break]")
      let left = plan.dataset.minutes - (pause ? length(pause) : 0) - rows.filter(row => row.dataset.kind === "fixed").reduce((sum, row) => sum + length(row), 0)
      let now = 0
      const begin = row => {
        row.querySelector(".plan__start").textContent = now
        row.querySelector(".plan__length").textContent = row.dataset.length
        if (!row.hidden) now += length(row)
      }
      for (const row of rows) {
        const { kind } = row.dataset
        if (kind === "scenario") row.hidden = !chosen.has(row.dataset.module) || length(row) > left - plan.dataset.questions
        if (kind === "scenario" && !row.hidden) left -= length(row)
        if (kind === "rest") row.dataset.length = left
        if (pause && !row.hidden && (kind === "rest" || (kind === "scenario" && now >= plan.dataset.minutes / 2))) {
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
