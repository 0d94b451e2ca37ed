// The finder's box: in the header a dialog, in a page what takes the place of the list beside it. It comes when it is first asked for (first.js),
// and brings the council's index and the engine (find.js, texts.js, words.js, english.js); the one-file handbook has them in it.

const indexes = new Map(), finders = new Map()
self.handbookIndex = (key, index) => indexes.set(`${key}/finder.js`, index)

const finderOf = async path => {
  const inside = document.getElementById("--finder-index")
  if (inside && !indexes.has(path)) indexes.set(path, JSON.parse(inside.textContent))
  if (!inside) await Promise.all(["assets/english.js", "assets/words.js", "assets/texts.js", "assets/find.js", path].map(bring))
  if (!finders.has(path)) finders.set(path, new self.HandbookFinder(indexes.get(path)))
  return finders.get(path)
}
const address = to => to.startsWith("#") ? to : new URL(to, site).href

class FinderBox extends HTMLElement {
  connectedCallback() {
    for (const part of this.querySelectorAll("[data-find]")) this[part.dataset.find] = part
    this.dialog = this.querySelector("dialog")
    this.hidden = false
    const key = this.council && [...this.council.options].find(({ value }) => value && location.pathname.includes(`/${value.split("/")[0]}/`))
    if (key) key.selected = true
    this.question.addEventListener("focus", () => this.ready().catch(() => {}))
    this.question.addEventListener("input", () => this.look())
    this.council?.addEventListener("change", () => this.look())
    if (this.dialog) this.opens()
    if (this.question.value) this.look()
    if (document.activeElement === this.question) this.ready().catch(() => {})
  }

  opens() {
    for (const opener of document.querySelectorAll("[data-do=search]")) opener.addEventListener("click", () => {
      this.opener = opener
      this.dialog.showModal()
      this.question.focus()
      this.question.select()
    })
    this.close.addEventListener("click", () => this.dialog.close())
    this.question.addEventListener("keydown", event => {
      if (event.key !== "Escape") return
      event.preventDefault()
      this.dialog.close()
    })
    this.dialog.addEventListener("click", event => {
      const leads = event.target.closest("a")
      if (leads) this.opener = null
      if (leads || event.target === this.dialog) this.dialog.close()
    })
    this.dialog.addEventListener("close", () => this.opener?.focus())
  }

  // The engine over this council's index; what failed before is tried again.
  ready() {
    const path = this.council?.value || this.dataset.index
    return path ? finderOf(path) : Promise.reject(new TypeError("no council"))
  }

  async look() {
    const question = this.question.value
    this.asked = question
    if (!question.trim()) return this.show("", [])
    try {
      const finder = await this.ready()
      if (this.asked === question) this.answer(finder, question)
    } catch (problem) {
      this.show(problem instanceof TypeError ? "Choose a council first." : "The search did not arrive. It is tried again when you type.", [])
    }
  }

  answer(finder, question) {
    const { results, terms, nearest } = finder.find(question)
    this.show(results.length === 1 ? "1 result." : results.length ? `${results.length} results.` : "Nothing found.", results.map(result => this.item(result, finder, terms)))
    if (results.length) return
    this.none.hidden = false
    this.near.hidden = !nearest.length
    this.nearest.replaceChildren(...nearest.map(result => this.item(result, finder, terms)))
    this.silent.hidden = !finder.silences
    if (finder.silences) this.silences.href = address(finder.silences)
  }

  show(said, items) {
    this.said.textContent = said
    this.list.replaceChildren(...items)
    this.none.hidden = true
    const instead = this.parentElement.querySelector(":scope > [data-find-instead]")
    if (instead) instead.hidden = Boolean(this.question.value.trim())
  }

  item({ document: { kind, to }, title, whose, text }, finder, terms) {
    const item = this.result.content.cloneNode(true), [link, about, why] = item.firstElementChild.children
    link.href = address(to)
    link.append(...marked(title, finder, terms))
    about.textContent = whose ? `${kind} · ${whose}` : kind
    if (text && text !== title) why.append(...marked(short(text, finder, terms), finder, terms))
    else why.remove()
    return item
  }
}

const WORD = /([\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*)/u
// The words of a text that were asked for, marked.
const marked = (text, finder, terms) => text.split(WORD).map((piece, at) => {
  if (at % 2 === 0 || !finder.words.fits(piece, terms)) return piece
  return Object.assign(document.createElement("mark"), { textContent: piece })
})

// A text as one line, from shortly before the first word that was asked for.
const short = (text, finder, terms) => {
  const words = text.split(/\s+/), first = words.findIndex(word => finder.words.fits(word, terms)), from = words.length > 28 && first > 8 ? first - 4 : 0
  return (from ? "… " : "") + words.slice(from, from + 28).join(" ") + (words.length > from + 28 ? " …" : "")
}

customElements.define("handbook-finder", FinderBox)
