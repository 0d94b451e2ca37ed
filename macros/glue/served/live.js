// Only while a handbook is written: the page follows what is saved. It asks for the version after the one that it shows, and is loaded again
// when there is one. A page that nobody sees asks for nothing, since a browser keeps only a few connections to a server.
"use strict"
{
  const { src, dataset: { seen } } = document.currentScript
  let asking = false

  const ask = async () => {
    if (asking || document.visibilityState !== "visible") return
    asking = true
    try {
      const answer = await fetch(new URL(`now?seen=${seen}`, src), { cache: "no-store" })
      if (answer.ok && (await answer.text()) !== seen) return location.reload()
    } catch {
      await new Promise(done => setTimeout(done, 500))
    }
    asking = false
    ask()
  }

  document.addEventListener("visibilitychange", ask)
  ask()
}
