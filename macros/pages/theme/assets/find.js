// Finding in one council's index, and no page: what the words mean, how well each text fits, which come first. Loaded when the finder is
// first used. lunr.js knows the stems of English words and which are small.

const WEIGHTS = { title: 3, also: 3, asks: 1.3, says: 1 }
const KINDS = { Situation: 1, "Not in the protocol": .95, Answer: .62, Clause: .55, "Post or body": .6, Word: .6, Document: .55, Page: .55 }
const LAY = .75, PREFIX = .8, MISSED = .7, ENOUGH = .4, LEAST = .4, WHOLE = .5, CATCH_ALL = .75
const MOST = 2.5, STRANGE = 2.5 // the most that a rare word is worth, and what a word is that is found nowhere
const SMALL = new Set(("a about am an and any anyone are as at be because been being but by can cant could couldnt did didnt do does doesnt doing dont for from get gets getting give gives go going got had has hasnt have havent he her hers him his how i "
  + "if im in into is isnt it its ive just keep keeps let like make makes may me might must my myself need needs no not of off on or our out please really say says she should shouldnt so some somebody someone something than that the their them then there these "
  + "they thing this those to too up us very want wants was wasnt we were what whats when where which who whom whos whose why will with wont would wouldnt yes you your happen happens anymore actually always never ever also even now still yet while quite hes shes theyre theres thats youre ill id").split(" "))

// The stems of words that tell how long or how often, and seldom what about.
const LIGHT = ["minut", "hour", "day", "week", "month", "year", "time", "ag", "alreadi", "yesterday", "today", "tomorrow"]

// Words whose stem says nothing of what they are forms of, or would be another word's.
const FORMS = { told: "tell", wrote: "write", written: "write", spoke: "speak", spoken: "speak", sent: "send", swore: "swear", sworn: "swear", broke: "break", broken: "break", knew: "know", known: "know",
  took: "take", taken: "take", saw: "see", seen: "see", met: "meet", lost: "lose", hid: "hide", hidden: "hide", chose: "choose", chosen: "choose", held: "hold", people: "person", reporter: "journalist", reporters: "journalist" }

class Finder {
  constructor({ found, lay, silences }) {
    this.documents = found
    this.silences = silences
    this.stems = new Map()
    this.lay = new Map()
    lay.forEach((group, number) => { for (const word of group) this.learn(word, `~${number}`) })
    this.texts = []
    this.postings = new Map()
    this.words = new Map()
    found.forEach((document, place) => this.read(document, place))
  }

  // A word or phrase of a group: by its first stem, so that it is found in a text or a question in one pass. Its small words count:
  // “told me off” is not “told”.
  learn(phrase, group) {
    const stems = this.stems_of(phrase)
    if (stems.length) this.lay.set(stems[0], [...this.lay.get(stems[0]) ?? [], { stems, group }])
  }

  read(document, place) {
    for (const [field, weight] of Object.entries(WEIGHTS)) {
      for (const text of [document[field] ?? []].flat()) {
        const words = this.meaningful(text), stems = words.map(word => this.stem(word))
        const number = this.texts.push({ document: place, text, whole: ` ${Finder.split(text).join(" ")} `, weight: weight / Math.sqrt(3 + stems.length), length: stems.length }) - 1
        const groups = this.groups(this.stems_of(text)).map(({ group }) => group)
        for (const stem of new Set([...stems, ...groups])) {
          if (!this.postings.has(stem)) this.postings.set(stem, [])
          this.postings.get(stem).push(number)
        }
        words.forEach((word, at) => this.words.set(word, stems[at]))
      }
    }
  }

  // The words of a text, as people may write them: any apostrophe, hyphen or accent.
  static split(text) {
    return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’ʼ‘`]s\b/g, "").replace(/['’ʼ‘`]/g, "")
      .replace(/\b(e|co|re|non|anti|pre)[-‑–](?=\p{L})/gu, "$1").match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? []
  }

  meaningful(text) {
    const words = Finder.split(text), kept = words.filter(word => !SMALL.has(word))
    return kept.length ? kept : words
  }

  stem(word) {
    if (!this.stems.has(word)) this.stems.set(word, lunr.stemmer(new lunr.Token(FORMS[word] ?? word)).toString())
    return this.stems.get(word)
  }

  stems_of(text) {
    return Finder.split(text).map(word => this.stem(word))
  }

  groups(stems) {
    return stems.flatMap((stem, at) => (this.lay.get(stem) ?? []).filter(entry => entry.stems.every((other, next) => stems[at + next] === other)).map(entry => ({ ...entry, at })))
  }

  // What each word of the question may stand for: stems with how much each counts. The last word may be unfinished; a word that is
  // found nowhere may be misspelt.
  asked(question) {
    const every = this.joined(Finder.split(question)), kept = every.filter(word => !SMALL.has(word)), words = kept.length ? kept : every
    const units = words.map(word => new Map([[this.stem(word), 1]]))
    for (const { stems: phrase, group, at } of this.groups(every.map(word => this.stem(word)))) {
      const inside = every.slice(at, at + phrase.length).map(word => words.indexOf(word)).filter(place => place >= 0)
      inside.forEach(place => units[place].set(group, LAY))
      if (!inside.length) units.push(new Map([[group, 1]]))
    }
    const unfinished = /[\p{L}\p{N}]$/u.test(question)
    units.forEach((unit, at) => {
      const word = words[at], last = unfinished && at === words.length - 1
      if (last && word.length > 2) for (const [other, stem] of this.words) if (other.startsWith(word) && !unit.has(stem)) unit.set(stem, PREFIX)
      if (!word || [...unit.keys()].some(stem => this.postings.has(stem))) return
      for (const stem of this.near(word)) {
        unit.set(stem, MISSED)
        for (const { stems: phrase, group } of this.lay.get(stem) ?? []) if (phrase.length === 1) unit.set(group, MISSED * LAY)
      }
    })
    const seen = new Set()
    return units.filter(unit => !seen.has(String([...unit.keys()])) && seen.add(String([...unit.keys()])))
  }

  // “whistle blowing” is “whistleblowing” where that is a word of the texts.
  joined(words) {
    return words.flatMap((word, at) => this.words.has(word + words[at + 1]) ? [word + words[at + 1]] : this.words.has(words[at - 1] + word) ? [] : [word])
  }

  near(word) {
    const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2
    let best = most, found = []
    for (const [other, stem] of this.words) {
      if (!most || Math.abs(other.length - word.length) > best || /\d/.test(other)) continue
      const away = distance(word, other, best)
      if (away > 1 && other[0] !== word[0]) continue
      if (away < best) [best, found] = [away, []]
      if (away <= best) found.push(stem)
    }
    return new Set(found)
  }

  // The documents that fit, best first, each with the text that fits best; and the nearest situations where nothing does.
  find(question) {
    const exact = this.named(question)
    const units = this.asked(question), asked = ` ${Finder.split(question).join(" ")} `
    const scores = new Map(), total = { worth: 0 }
    for (const unit of units) {
      const here = this.fitting(unit)
      const having = new Set([...here.keys()].map(number => this.texts[number].document)).size
      const worth = having ? Math.min(MOST, Math.log(1 + this.documents.length / (1 + having))) * (LIGHT.some(stem => unit.has(stem)) ? .3 : 1) : STRANGE
      total.worth += worth
      this.add(scores, here, worth)
    }
    const ranked = [...scores].map(([place, score]) => this.judged(place, score, total.worth, asked)).sort((one, other) => other.score - one.score)
    const enough = ranked.filter(({ covered, score }) => covered >= ENOUGH && score >= Math.max(LEAST, .3 * ranked[0].score))
    const results = [...exact, ...enough.filter(({ document }) => !exact.some(other => other.document === document))].slice(0, 20)
    const stems = new Set(units.flatMap(unit => [...unit.keys()]))
    return { results, stems, nearest: ranked.filter(({ document }) => document.kind === "Situation").slice(0, 3) }
  }

  fitting(unit) {
    const here = new Map()
    for (const [stem, counts] of unit) for (const number of this.postings.get(stem) ?? []) here.set(number, Math.max(counts, here.get(number) ?? 0))
    return here
  }

  add(scores, here, worth) {
    const mine = new Map()
    for (const [number, counts] of here) {
      const { document, weight } = this.texts[number]
      if (!scores.has(document)) scores.set(document, { sum: 0, covered: 0, texts: new Map() })
      const got = mine.get(document) ?? { frequency: 0, counts: 0 }
      mine.set(document, { frequency: got.frequency + weight * counts, counts: Math.max(got.counts, counts) })
      const texts = scores.get(document).texts
      texts.set(number, (texts.get(number) ?? 0) + worth * counts)
    }
    for (const [document, { frequency, counts }] of mine) {
      scores.get(document).sum += worth * counts * frequency / (.6 + frequency)
      scores.get(document).covered += worth * counts
    }
  }

  // How well a document fits: how much of the question it has, how much of it in one text, and what kind it is.
  judged(place, { sum, covered, texts }, worth, asked) {
    const document = this.documents[place]
    let best = null, most = -1
    for (const [number, got] of texts) {
      const fit = got / worth * Math.min(1.2, this.texts[number].weight * 2) * (1 + .3 * Math.min(1, texts.size && 3 / (2 + this.texts[number].length)))
      const said = fit + (this.texts[number].whole.includes(asked) ? WHOLE : 0)
      if (said > most) [best, most] = [number, said]
    }
    const share = covered / worth
    return { document, covered: share, text: this.texts[best].text, score: (sum / worth + most) * share * KINDS[document.kind] * (document.catch_all ? CATCH_ALL : 1) }
  }

  // The clauses that the question names: “7.10”, “clause 7.10”, “5.2 ¶3”, “7.10(a)”; the one of that very name first.
  named(question) {
    const asked = reference(question)
    if (!/\d/.test(asked) || asked.length > 20) return []
    const named = this.documents.filter(({ names }) => names?.some(name => reference(name).startsWith(asked)))
    const exactly = ({ names }) => names.some(name => reference(name) === asked)
    return named.sort((one, other) => exactly(other) - exactly(one)).map(document => ({ document, covered: 1, score: 1, text: document.says?.[0] ?? "" }))
  }
}

const reference = text => text.toLowerCase().replace(/^\s*(clause|rule|section|§|para(graph)?)\s*/, "").replace(/para(graph)?|¶/g, "p").replace(/bullet/g, "b").replace(/[^a-z0-9.]|\.$/g, "")

// How many letters are wrong, missing, too many or swapped; more than `most` is not counted further.
const distance = (one, other, most) => {
  let before = null, above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let at = 1; at <= other.length; at++) {
      line[at] = Math.min(above[at] + 1, line[at - 1] + 1, above[at - 1] + (one[row - 1] !== other[at - 1]))
      if (before && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) line[at] = Math.min(line[at], before[at - 2] + 1)
    }
    if (Math.min(...line) > most) return most + 1
    ;[before, above] = [above, line]
  }
  return above[other.length]
}
self.HandbookFinder = Finder
