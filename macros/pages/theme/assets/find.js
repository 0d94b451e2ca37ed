// Finding in one council's index, and no page: what the words mean, how well each text fits, which come first. Loaded when the finder is
// first used, with what it knows of English (english.js). A document is what is found; its texts stand in fields; a term is a stem, or a
// group of everyday words that mean the same.

const FIELDS = { title: [3.3, 1.2], also: [2.1, 1.7], asks: [.9, .65], says: [1, .7], own: [.7, .5] } // what a word in it is worth, and what a text of it that fits
const NAMES = Object.keys(FIELDS), WORTH = Object.values(FIELDS)
const KINDS = { Situation: 1, "Not in the protocol": .95, Answer: .62, Clause: .55 }, OTHER = .57, CATCH_ALL = .58
const LAY = .8, PREFIX = .8, LONGER = .3, MISSED = .7, INSIDE = .8 // what a word stands for beside itself; itself within everyday words of several
const MOST = 2.5, STRANGE = 2.4 // the most that a rare word is worth, and what a word is that is found nowhere
const LIGHT = .3, MILD = .6, PEOPLE = .5 // what words of time, of every question and of people are worth
const ENDS = .15 // what an answer's words count for its situation
const TEXT = .7, WHOLE = .5, SAID = .2 // how much one text tells; one with the question's very words; one that the question has whole
const MATCH = 1.15, CLASH = { officer: .85, councillor: .8 } // for a reader who speaks of the others, and of one's own kind
const ENOUGH = .35, LEAST = .3, BESIDE = .3, SHOWN = 20

const TOKEN = /[\p{L}\p{N}]+(?:['’ʼ‘`.\-‑–][\p{L}\p{N}]+)*/gu

class Finder {
  constructor({ found, lay, silences }, english = self.handbookEnglish) {
    this.silences = silences
    this.english = english
    this.small = new Set(english.small)
    this.fillers = new Set(english.fillers)
    this.forms = new Map(Object.entries(english.forms))
    this.tokens = new Map() // the words of each token as it is written
    this.words = new Map() // each word that was met: its term, and whether it is small, a filler, or in what can be found
    this.terms = new Map() // the number of each term; by that number:
    this.postings = [] // the texts that have it
    this.starts = [] // the everyday words that begin with it
    this.sources = [] // how many documents have it, each with its answers
    this.text = [] // the text and the document that had it last
    this.source = []
    this.documents = []
    this.texts = []
    this.groups = [...english.lay, ...lay]
    this.groups.forEach((group, number) => { for (const phrase of group) this.learn(phrase, this.term(`~${number}`)) })
    found.forEach((document, source) => this.take(document, source))
    this.weigh(found.length)
  }

  // The number of a stem or of a group.
  term(name) {
    if (!this.terms.has(name)) {
      this.terms.set(name, this.postings.push([]) - 1)
      this.starts.push([])
      this.sources.push(0)
      this.text.push(-1)
      this.source.push(-1)
    }
    return this.terms.get(name)
  }

  // The words of a text, as people may write them: any apostrophe, hyphen or accent.
  read(text) {
    const words = []
    for (const token of text.match(TOKEN) ?? []) {
      let read = this.tokens.get(token)
      if (!read) this.tokens.set(token, read = Finder.split(token).map(word => this.word(word)))
      for (const word of read) words.push(word)
    }
    return words
  }

  static split(token) {
    return token.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’ʼ‘`]s$/, "").replace(/['’ʼ‘`]/g, "").replace(/^(e|co|re|non|anti|pre)[-‑–](?=\p{L})/u, "$1").split(/[-‑–]/)
  }

  word(word) {
    if (!this.words.has(word)) {
      const form = this.forms.get(word) ?? word
      const small = this.small.has(word) || this.small.has(form)
      this.words.set(word, { word, small, filler: this.fillers.has(word), term: this.term(lunr.stemmer({ update: change => change(form) })), here: false })
    }
    return this.words.get(word)
  }

  // An everyday word, or several: their small words count too, since “told me off” is not “told”.
  learn(phrase, group) {
    const words = this.read(phrase).filter(({ filler }) => !filler)
    this.starts[words[0].term].push({ terms: words.map(({ term }) => term), group })
    if (words.length === 1) words[0].here = true
  }

  // The groups that stand in a row of words, the longest of a place only, with their places.
  meant(words) {
    const met = []
    for (let from = 0; from < words.length; from += 1) {
      for (const { terms, group } of this.starts[words[from].term]) {
        let to = from, at = 1
        for (; at < terms.length; at += 1) {
          do to += 1; while (words[to]?.filler)
          if (words[to]?.term !== terms[at]) break
        }
        if (at === terms.length) met.push({ group, several: at > 1, from, to })
      }
    }
    return met.length < 2 ? met : met.filter(one => !met.some(other => other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from))
  }

  // A document, and behind a situation its answers.
  take(document, source, parent = -1) {
    const place = this.documents.push(document) - 1
    document.parent = parent
    NAMES.forEach((name, field) => {
      const texts = document[name]
      if (typeof texts === "string") this.keep(texts, place, field, source)
      else if (texts) for (const text of texts) this.keep(text, place, field, source)
    })
    for (const [at, title, ...says] of document.ends ?? []) {
      this.take({ kind: "Answer", title, to: at.startsWith("#") ? at : `${document.to}#${at}`, for: document.title, says }, source, place)
    }
  }

  keep(text, document, field, source) {
    const words = this.read(text), kept = meaningful(words), terms = [], number = this.texts.length
    for (const word of kept) {
      word.here = true
      if (this.has(word.term, number, source)) terms.push(word.term)
    }
    for (const { group } of this.meant(words)) this.has(group, number, source)
    this.texts.push({ text, document, field, terms, worth: WORTH[field][0] / Math.sqrt(8 + kept.length), several: kept.length > 1 })
  }

  // Note that a text has a term; whether that is new.
  has(term, number, source) {
    if (this.text[term] === number) return false
    if (this.source[term] !== source) this.sources[term] += 1
    this.text[term] = number
    this.source[term] = source
    this.postings[term].push(number)
    return true
  }

  // What each term is worth: the more, the fewer have it.
  weigh(count) {
    const { light, mild, officers, councillors } = this.english
    const people = [...this.groups_of(officers), ...this.groups_of(councillors.slice(0, 1))]
    const shares = new Map([...mild.map(stem => [stem, MILD]), ...light.map(stem => [stem, LIGHT])].map(([stem, share]) => [this.term(stem), share]))
    for (const group of people) {
      shares.set(this.term(`~${group}`), PEOPLE)
      for (const phrase of this.groups[group]) if (!phrase.includes(" ")) shares.set(this.read(phrase)[0].term, PEOPLE)
    }
    this.values = this.sources.map((sources, term) => Math.min(MOST, Math.log(1 + count / (1 + sources))) * (shares.get(term) ?? 1))
    this.light = new Set(light.map(stem => this.term(stem)))
    this.speaks = { councillor: new Set(this.groups_of(officers).map(group => this.term(`~${group}`))), officer: new Set(this.groups_of(councillors).map(group => this.term(`~${group}`))) }
    for (const text of this.texts) text.weight = text.terms.reduce((sum, term) => sum + this.values[term], .01)
  }

  groups_of(words) {
    return this.groups.flatMap((group, number) => words.some(word => group.includes(word)) ? [number] : [])
  }

  // Who is likely to ask: an officer speaks of councillors, a councillor of officers; nobody where both or neither are spoken of.
  reader(words) {
    const groups = this.meant(words).map(({ group }) => group)
    const [councillor, officer] = [this.speaks.councillor, this.speaks.officer].map(speaks => groups.some(group => speaks.has(group)))
    return councillor === officer ? "" : councillor ? "councillor" : "officer"
  }

  // What each word of the question may stand for: terms with how much each counts. The last word may be unfinished; a word that is
  // found nowhere may be misspelt.
  asked(question) {
    const every = this.joined(this.read(question)), words = [...new Set(meaningful(every))]
    const units = words.map(({ word, term }) => ({ word, term, terms: new Map(this.postings[term].length ? [[term, 1]] : []) }))
    for (const { group, several, from, to } of this.meant(every)) {
      if (!this.postings[group].length) continue
      const inside = units.filter(({ term }) => every.slice(from, to + 1).some(word => word.term === term))
      for (const { term, terms } of inside) {
        if (several && terms.has(term)) terms.set(term, INSIDE)
        terms.set(group, LAY)
      }
      if (!inside.length) units.push({ word: "", terms: new Map([[group, 1]]) })
    }
    const last = /[\p{L}\p{N}]$/u.test(question) ? every.at(-1)?.word : ""
    for (const { word, terms } of units) {
      const known = terms.size > 0
      if (word && word === last && word.length > 2) for (const other of this.known(word)) if (!terms.has(other)) terms.set(other, known ? LONGER : PREFIX)
      if (word && !terms.size) this.guess(word, terms)
    }
    const seen = new Set(), key = ({ word, terms }) => terms.size ? [...terms.keys()].join() : word
    return units.filter(unit => !seen.has(key(unit)) && seen.add(key(unit)))
  }

  // “whistle blowing” is “whistleblowing” where that is a word of the texts.
  joined(words) {
    const whole = (one, other) => one && other && this.words.get(one.word + other.word)?.here
    return words.flatMap((word, at) => whole(word, words[at + 1]) ? [this.words.get(word.word + words[at + 1].word)] : whole(words[at - 1], word) ? [] : [word])
  }

  // The terms of the words that begin as an unfinished one does.
  known(begun) {
    return [...this.words.values()].filter(({ word, here, term }) => here && word.startsWith(begun) && this.postings[term].length).map(({ term }) => term)
  }

  // What a misspelt word may stand for: the nearest words, and what these mean.
  guess(word, terms) {
    for (const near of this.near(word)) {
      if (this.postings[near].length) terms.set(near, MISSED)
      for (const { terms: phrase, group } of this.starts[near]) if (phrase.length === 1 && this.postings[group].length) terms.set(group, MISSED * LAY)
    }
  }

  near(word) {
    let best = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2, found = []
    for (const { word: other, term, here } of this.words.values()) {
      if (!best || !here || Math.abs(other.length - word.length) > best || /\d/.test(other)) continue
      const away = distance(word, other, best)
      if (away > 1 && other[0] !== word[0]) continue
      if (away < best) [best, found] = [away, []]
      if (away <= best) found.push(term)
    }
    return new Set(found)
  }

  // The documents that fit, best first, each with the text that fits best; and the nearest situations where nothing does.
  find(question) {
    const exact = this.named(question), words = this.read(question), reader = this.reader(words), units = this.asked(question)
    const sum = new Float64Array(this.documents.length), covered = new Float64Array(this.documents.length), got = new Float64Array(this.texts.length)
    let total = 0
    for (const { terms, term } of units) {
      total += terms.size ? Math.max(...[...terms].map(([term, counts]) => counts * this.values[term])) : STRANGE * (this.light.has(term) ? LIGHT : 1)
      this.add(terms, sum, covered, got)
    }
    const fits = this.best(got, covered, total, words)
    const ranked = [...fits].map(([place, fit]) => this.judged(place, sum[place] / total, Math.min(1, covered[place] / total), fit, reader)).sort((one, other) => other.score - one.score)
    const enough = ranked.filter(({ share, score }) => share >= ENOUGH && score >= Math.max(LEAST, BESIDE * ranked[0].score))
    const results = [...exact, ...enough.filter(({ document }) => !exact.some(other => other.document === document))].slice(0, SHOWN)
    const terms = new Set(units.flatMap(unit => [...unit.terms.keys()]))
    return { results, terms, nearest: ranked.filter(({ document }) => document.kind === "Situation").slice(0, 3) }
  }

  // What one word of the question is worth to each text and each document that has it.
  add(terms, sum, covered, got) {
    const here = new Map(), often = new Map(), most = new Map()
    for (const [term, counts] of terms) {
      const worth = counts * this.values[term]
      for (const number of this.postings[term]) if (!(here.get(number) >= worth)) here.set(number, worth)
    }
    const put = (document, worth, times) => {
      often.set(document, (often.get(document) ?? 0) + times)
      if (!(most.get(document) >= worth)) most.set(document, worth)
    }
    for (const [number, worth] of here) {
      const text = this.texts[number], { parent } = this.documents[text.document]
      got[number] += worth
      put(text.document, worth, text.worth)
      if (parent >= 0) put(parent, worth, text.worth * ENDS)
    }
    for (const [document, worth] of most) {
      sum[document] += worth * often.get(document) / (.6 + often.get(document))
      covered[document] += worth
    }
  }

  // Each document's text that fits best, of those documents that have enough of the question, or of all where none has.
  best(got, covered, total, words) {
    const least = covered.some(worth => worth >= ENOUGH * total) ? ENOUGH * total : 0, fits = new Map()
    got.forEach((worth, number) => {
      const text = this.texts[number]
      if (!worth || covered[text.document] < least) return
      const most = this.fit(text, worth / total, Math.min(1, worth / text.weight), words)
      if (!(fits.get(text.document)?.most >= most)) fits.set(text.document, { most, text })
    })
    return fits
  }

  // How well one text fits: how much of the question it has, and how much of it the question has.
  fit(text, share, said, words) {
    const fit = WORTH[text.field][1] * share * (.6 + .4 * said)
    return fit + (share > .99 && this.holds(text, words) ? WHOLE : 0) + (said > .99 && text.several && text.field < 2 ? SAID * Math.min(1, share + .3) : 0)
  }

  // Whether a text has the question's words in a row.
  holds({ text }, words) {
    const there = this.read(text)
    return there.some((_, at) => words.every((word, next) => there[at + next]?.term === word.term))
  }

  judged(place, sum, share, { most, text }, reader) {
    const document = this.documents[place], whose = (document.parent >= 0 ? this.documents[document.parent] : document).reader
    const likely = !reader || !whose ? 1 : reader === whose ? MATCH : CLASH[whose]
    const shown = NAMES[text.field] === "own" ? document.says?.[0] ?? "" : text.text
    return { document, text: shown, share, score: (sum + TEXT * most) * share ** .7 * likely * (KINDS[document.kind] ?? OTHER) * (document.catch_all ? CATCH_ALL : 1) }
  }

  // Whether a word of a text is, or means, what was asked for.
  fits(word, terms) {
    return meaningful(this.read(word)).some(({ term }) => terms.has(term) || this.starts[term].some(start => start.terms.length === 1 && terms.has(start.group)))
  }

  // The clauses that the question names: “7.10”, “clause 7.10”, “5.2 ¶3”, “7.10(a)”; the one of that very name first.
  named(question) {
    const asked = reference(question)
    if (!/\d/.test(asked) || asked.length > 20) return []
    const named = this.documents.filter(({ names }) => names?.some(name => reference(name).startsWith(asked)))
    const exactly = ({ names }) => names.some(name => reference(name) === asked)
    return named.sort((one, other) => exactly(other) - exactly(one)).map(document => ({ document, share: 1, score: 1, text: document.says?.[0] ?? "" }))
  }
}

// Of a row of words those that carry meaning, or all where none does.
const meaningful = words => {
  const kept = words.filter(({ small }) => !small)
  return kept.length ? kept : words
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
