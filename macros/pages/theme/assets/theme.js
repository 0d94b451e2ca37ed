// What the theme needs to run without storing anything, and what it gives no way to change: its search, its skip link, the page of
// missing addresses. Loaded before the theme’s own script.

// The page of addresses that are not there does not know where the site is; where this file was found, it is one folder up.
if ("gone" in document.currentScript.dataset) {
  const site = new URL("..", document.currentScript.src)
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("assets/handbook.css", site) })
  document.head.append(sheet)
  for (const link of document.querySelectorAll("[data-page]")) link.href = new URL(link.dataset.page, site)
}

// The theme's bundle expects these four names. It would keep settings in the browser's storage: here they are forgotten.
window.__md_scope = new URL(document.currentScript.dataset.base, location)
window.__md_hash = text => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0)
window.__md_get = () => null
window.__md_set = () => {}

// The theme makes its search ready on every page, with a whole council's text: here that waits until somebody opens the search.
// Its first message holds an empty index (search_index.py), in whose place the whole one is sent. Browsers refuse workers to a page
// opened from a disk: there a hidden frame does the work, and the theme itself waits and sends the whole index.
const RealWorker = window.Worker
const onDisk = location.protocol === "file:"
class SearchWorker extends EventTarget {
  constructor(address) {
    super()
    const input = document.querySelector(".md-search__input")
    const { base } = JSON.parse(document.getElementById("__config").textContent)
    this.index = new URL("search/index.json", new URL(`${base}/`, location))
    this.sent = new Promise(resolve => {
      if (document.activeElement === input) resolve()
      else input.addEventListener("focus", resolve, { once: true })
    }).then(async () => { this.send = await (onDisk ? this.frame(address) : this.worker(address)) })
  }

  postMessage(message) {
    this.sent = this.sent.then(async () => this.send(onDisk || message.type !== 0 ? message : await this.filled(message)))
  }

  async filled(message) {
    const answer = await fetch(this.index)
    const { config, docs } = await answer.json()
    return { ...message, data: { ...message.data, config, docs } }
  }

  hear(data) {
    this.dispatchEvent(new MessageEvent("message", { data }))
  }

  worker(address) {
    const worker = new RealWorker(address)
    worker.addEventListener("message", event => this.hear(event.data))
    return message => worker.postMessage(message)
  }

  frame(address) {
    const frame = document.createElement("iframe")
    frame.hidden = true
    return new Promise(resolve => {
      frame.addEventListener("load", () => {
        const inside = frame.contentWindow
        const script = frame.contentDocument.createElement("script")
        inside.postMessage = data => this.hear(data)
        script.src = new URL(address, location)
        script.addEventListener("load", () => resolve(message => inside.dispatchEvent(new MessageEvent("message", { data: message }))))
        frame.contentDocument.body.append(script)
      }, { once: true })
      document.body.append(frame)
    })
  }
}
window.Worker = SearchWorker

// The theme's search is a hidden check box with a label: buttons work it by keyboard too, and Escape gives the focus back.
const toggle = document.getElementById("__search")
const openers = [...document.querySelectorAll("[data-do=search]")]
for (const opener of openers) opener.addEventListener("click", () => {
  toggle.checked = true
  toggle.dispatchEvent(new Event("change"))
  document.querySelector(".md-search__input").focus()
})
document.querySelector(".md-search__input")?.addEventListener("keydown", event => {
  const opener = openers.find(button => drawn(button))
  if (event.key === "Escape" && opener) setTimeout(() => opener.focus())
})
