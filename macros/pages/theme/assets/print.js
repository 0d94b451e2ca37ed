// A printed sheet says when it was printed, and shows what is folded on screen.
let opened = []
addEventListener("beforeprint", () => {
  const today = new Date().toLocaleDateString("en-GB", { dateStyle: "long" })
  for (const place of document.querySelectorAll(".printed")) place.textContent = `Printed on ${today}. `
  opened = [...document.querySelectorAll("details:is(.basis, .others, .instead, .edition__text):not([open])")]
  for (const fold of opened) fold.open = true
})
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false
  opened = []
})

// A page that has moved hands on the place that the old address named.
for (const link of document.querySelectorAll(".moved__on")) if (location.hash) link.hash = location.hash
