// The page of addresses that are not there does not know where the site is; where this file was found, it is one folder up.
const home = new URL("..", document.currentScript.src)
document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("assets/handbook.css", home) }))
for (const name of ["first", "finder"]) document.head.append(Object.assign(document.createElement("script"), { src: new URL(`assets/${name}.js`, home), async: false }))
for (const link of document.querySelectorAll("[data-page]")) link.href = new URL(link.dataset.page, home)
