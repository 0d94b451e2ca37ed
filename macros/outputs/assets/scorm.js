// Tells a learning platform what was done, by SCORM 1.2. Where no platform is found, the pages are as they are everywhere else.
// It keeps each scenario with its first choice, of a delicate one only that it was done, in the words of the training pages' own addresses.

const SAID = ["passed", "completed", "failed"]
const RETRY = 5000

// The platform's API stands in a frame around this page, or around the page that opened this window. A frame of another place may not be looked into.
const platformApi = () => {
  const above = from => {
    for (let at = from, level = 0; at && level < 50; at = at.parent === at ? null : at.parent, level += 1) {
      try {
        if (at.API?.LMSInitialize) return at.API
      } catch {}
    }
    return null
  }
  return above(window) ?? above(window.opener) ?? above(window.top.opener)
}

const two = number => String(number).padStart(2, "0")
const clock = () => new Date().toTimeString().slice(0, 8)
const span = seconds => `${String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`

// Words in the characters that every platform takes.
const ascii = text => text.replace(/\s+/g, " ").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, "-").replace(/…/g, "...").normalize("NFKD").replace(/[^ -~]/g, "").trim().slice(0, 255)

class Platform {
  constructor(api) {
    this.api = api
    this.kept = ""
    this.place = ""
    this.choices = []
    this.ended = false
    this.lessons = [...document.querySelectorAll(".page--record [data-scenario]")]
    this.modules = [...document.querySelectorAll(".page--record [data-module]")]
  }

  // What the platform has kept: scenarios, each with the first choice.
  get done() {
    return read(this.kept)
  }

  ask(name, ...words) {
    try {
      return String(this.api[name](...words))
    } catch {
      return ""
    }
  }

  get(name) {
    return this.ask("LMSGetValue", `cmi.${name}`)
  }

  set(name, value) {
    return this.ask("LMSSetValue", `cmi.${name}`, String(value)) === "true"
  }

  // Begin, and go on where the learner was. Returns whether the platform answers.
  begin() {
    if (this.ask("LMSInitialize", "") !== "true") return false
    this.begun = Date.now()
    const status = this.get("core.lesson_status")
    this.over = SAID.includes(status)
    this.watched = ["browse", "review"].includes(this.get("core.lesson_mode"))
    this.kept = this.get("suspend_data")
    this.place = this.get("core.lesson_location")
    this.next = Number(this.get("interactions._count")) || 0
    if (!this.over && !this.watched) this.set("core.lesson_status", "incomplete")
    const there = document.getElementById(this.place) ? this.place : ""
    if (!location.hash && (there || this.kept)) history.replaceState(null, "", `#${there}&done=${this.kept}`)
    return true
  }

  // What a training page tells: where the learner is, and what was done. Each first choice that is new is kept for the report.
  learnt({ done, place, delicate }) {
    const before = this.done
    const now = new Map()
    for (const lesson of this.lessons) {
      const name = named(lesson, done)
      if (name) now.set(lesson.dataset.scenario, done.get(name))
    }
    const added = [...now].filter(([name]) => !before.has(name))
    this.kept = written(now)
    if (!delicate && place.length <= 255) this.place = place
    this.choices.push(...added.filter(([, choice]) => choice).map(([name, choice]) => this.chosen(name, choice)))
    if (added.length) this.save()
  }

  chosen(name, choice) {
    const lesson = this.lessons.find(one => one.dataset.scenario === name)
    const words = id => {
      const say = document.querySelector(`handbook-scenario[data-id="${name}"] [data-choice="${id}"] .choice__say`)
      return ascii(`${id}: ${say?.textContent ?? ""}`)
    }
    return { id: name, type: "fill-in", time: clock(), "correct_responses.0.pattern": words(lesson.dataset.right), student_response: words(choice), result: choice === lesson.dataset.right ? "correct" : "wrong" }
  }

  // How much of it is right at the first choice, and how it stands.
  result() {
    const done = this.done
    const fitting = this.lessons.filter(lesson => fitted(lesson, done)).length
    const whole = this.lessons.every(lesson => named(lesson, done))
    const passed = this.modules.every(module => [...module.querySelectorAll("[data-scenario]")].filter(lesson => fitted(lesson, done)).length >= module.dataset.pass)
    return { score: Math.round(10000 * fitting / this.lessons.length) / 100, status: !whole ? "incomplete" : passed ? "passed" : "completed" }
  }

  // Set everything that the platform keeps. What was reached on an earlier day is never taken back.
  put() {
    if (this.watched) return
    const { score, status } = this.result()
    this.set("suspend_data", this.kept)
    this.set("core.lesson_location", this.place)
    this.set("core.session_time", span(Math.floor((Date.now() - this.begun) / 1000)))
    this.set("core.exit", status === "incomplete" && !this.over ? "suspend" : "")
    if (!this.over && this.done.size) {
      this.set("core.score.min", 0)
      this.set("core.score.max", 100)
      this.set("core.score.raw", score)
      this.set("core.lesson_status", status)
    }
    for (; this.choices.length; this.next += 1) {
      for (const [part, value] of Object.entries(this.choices.shift())) this.set(`interactions.${this.next}.${part}`, value)
    }
  }

  save() {
    if (this.ended || this.watched) return
    clearTimeout(this.again)
    this.put()
    const taken = this.ask("LMSCommit", "") === "true"
    this.tell(taken ? "kept" : "unsaved")
    if (!taken) this.again = setTimeout(() => this.save(), RETRY)
  }

  // End, once. What could not be saved before goes along.
  end() {
    if (this.ended) return
    clearTimeout(this.again)
    this.put()
    this.ended = true
    this.tell(this.ask("LMSFinish", "") === "true" ? "ended" : "lost")
  }

  tell(state) {
    for (const line of document.querySelectorAll(".platform__said > [data-state]")) line.hidden = line.dataset.state !== state
    document.querySelector(".platform__end").hidden = ["ended", "lost", "silent"].includes(state)
    document.querySelector(".platform").hidden = false
  }
}

// What the pages say of keeping and sending is another thing now, and their addresses lead nowhere outside the platform.
const platformSays = () => {
  const words = document.querySelector(".platform__words").content
  for (const place of document.querySelectorAll(".progress__kept, .record__kept, .scenario__kept")) {
    const delicate = place.closest("[data-delicate]")
    place.textContent = words.querySelector(delicate ? ".delicate-kept" : ".all-kept").textContent
  }
  for (const part of document.querySelectorAll(".induction__kept, [data-do=copy]")) part.hidden = true
}

{
  const api = platformApi()
  const platform = api && new Platform(api)
  if (platform?.begin()) {
    window.platform = platform
    platformSays()
    platform.tell(platform.watched ? "watched" : "kept")
    document.addEventListener("training", event => platform.learnt(event.detail))
    document.querySelector(".platform__end").addEventListener("click", () => platform.end())
    addEventListener("pagehide", () => platform.end())
    addEventListener("pageshow", event => event.persisted && location.reload())
  } else {
    platform?.tell("silent")
  }
}
