// The list of situations, narrowed by typing: every word typed must begin a word of the situation.
class HandbookFilter extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector(".filter__input")
    this.querySelector(".filter").hidden = false
    input.addEventListener("input", () => this.narrow(input.value))
    this.narrow(input.value)
  }

  narrow(typed) {
    const wanted = words(typed)
    let found = 0
    for (const situation of this.querySelectorAll(".situation")) {
      const has = words(situation.dataset.words)
      situation.hidden = !wanted.every(word => has.some(other => other.startsWith(word)))
      found += !situation.hidden
    }
    for (const topic of this.querySelectorAll(".topic")) topic.hidden = !topic.querySelector(".situation:not([hidden])")
    const said = found === 1 ? "1 situation fits." : `${found} situations fit.`
    this.querySelector(".filter__said").textContent = !wanted.length ? "" : found ? said : "No situation fits. Try another word, or search the whole handbook."
  }
}
const words = text => text.toLowerCase().replace(/[’']/g, "").match(/[\p{L}\p{N}]+/gu) ?? []
customElements.define("handbook-filter", HandbookFilter)
