// Finding in one council's index, and no page: how well each text fits a question, which documents come first. Loaded when the finder is
// first used, with what words are (words.js). A document is what is found; its texts stand in fields.

const FIELDS = { title: [3.3, 1.5], also: [2.1, 1.4], asks: [.9, .65], says: [1, .7], own: [.7, .5] } // what a word in it is worth, and what a text of it that fits
const NAMES = Object.keys(FIELDS), WORTH = Object.values(FIELDS)
const KINDS = { Situation: 1, "Not in the protocol": .98, Answer: .62, Clause: .55 }, OTHER = .57, CATCH_ALL = .58
const MOST = 2.5, STRANGE = 2.4 // the most that a rare word is worth, and what a word is that is found nowhere
const LIGHT = .3, MILD = .5, PEOPLE = .5 // what words of time, of every question and of people are worth
const ENDS = .15 // what an answer's words count for its situation
const TEXT = 1, WHOLE = .5, HELD = .2 // how much one text tells; one with the question's very words; one that the question has whole
const MATCH = 1.1, CLASH = { officer: .85, councillor: .8 } // for a reader who speaks of the others, and of one's own kind
const ENOUGH = .43, ABOUT = .2, LEAST = .4, BESIDE = .3, SHOWN = 20

class Finder {
  constructor({ found, lay, silences }, english = self.handbookEnglish) {
    this.silences = silences
    this.words = new self.HandbookWords(english, lay)
    this.documents = []
    this.texts = []
    this.held = [] // the terms of all texts, one text after the other
    this.postings = [] // for each term the texts that have it
    this.sources = [] // and how many documents, each with its answers
    this.last = [] // the document that had it last
    found.forEach((document, source) => this.take(document, source))
    this.weigh(found.length, english)
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
    const words = this.words.read(text), kept = this.words.meaningful(words), number = this.texts.length, from = this.held.length
    for (const word of kept) {
      word.here = true
      if (this.has(word.term, number, source)) this.held.push(word.term)
    }
    for (const { group } of this.words.meant(words)) this.has(group, number, source)
    this.texts.push({ text, document, field, from, worth: WORTH[field][0] / Math.sqrt(8 + kept.length), several: kept.length > 1, weight: 0 })
  }

  // Note that a text has a term; whether that is new.
  has(term, number, source) {
    const texts = this.postings[term] ??= []
    if (texts.at(-1) === number) return false
    if (this.last[term] !== source) this.sources[term] = (this.sources[term] ?? 0) + 1
    this.last[term] = source
    this.words.there[term] = true
    texts.push(number)
    return true
  }

  // What each term is worth: the more, the fewer have it.
  weigh(count, { light, mild, officers, councillors, people, about }) {
    const stems = (list, share) => list.map(stem => [this.words.term(stem), share])
    const common = new Set(this.words.with(people))
    const alone = [...this.words.starts.keys()].filter(term => this.words.starts[term]?.some(({ terms, group }) => terms.length === 1 && common.has(group)))
    const named = [...officers, ...councillors].flatMap(word => this.words.read(word)).map(({ term }) => term)
    this.shares = new Map([...stems(mild, MILD), ...stems(light, LIGHT), ...[...common, ...alone, ...named].map(term => [term, PEOPLE])])
    this.values = Array.from(this.sources, (sources = 0, term) => Math.min(MOST, Math.log(1 + count / (1 + sources))) * (this.shares.get(term) ?? 1))
    this.council = new Set(about.flatMap(word => this.words.read(word)).map(({ term }) => term))
    this.speaks = { councillor: new Set(this.words.with(officers)), officer: new Set(this.words.with(councillors)) }
    this.texts.forEach((text, number) => {
      const to = this.texts[number + 1]?.from ?? this.held.length
      for (let at = text.from; at < to; at += 1) text.weight += this.values[this.held[at]]
    })
  }

  // Whether a question speaks of officers, councillors or a council’s work: then less of it has to be found.
  about(words) {
    return words.some(({ term }) => this.council.has(term)) || this.words.meant(words).some(({ group }) => this.speaks.councillor.has(group) || this.speaks.officer.has(group))
  }

  // Who is likely to ask: an officer speaks of councillors, a councillor of officers; nobody where both or neither are spoken of.
  reader(words) {
    const groups = this.words.meant(words).map(({ group }) => group)
    const [councillor, officer] = [this.speaks.councillor, this.speaks.officer].map(speaks => groups.some(group => speaks.has(group)))
    return councillor === officer ? "" : councillor ? "councillor" : "officer"
  }

  // The documents that fit, best first, each with the text that fits best; and the nearest situations where nothing does.
  find(question) {
    const exact = this.named(question), words = this.words.read(question), reader = this.reader(words), units = this.words.asked(question)
    const sum = new Float64Array(this.documents.length), covered = new Float64Array(this.documents.length), got = new Float64Array(this.texts.length)
    let total = 0
    for (const { terms, term } of units) {
      total += terms.size ? Math.max(...[...terms].map(([term, counts]) => counts * this.values[term])) : STRANGE * (this.shares.get(term) ?? 1)
      this.add(terms, sum, covered, got)
    }
    const least = total * (this.about(words) ? ABOUT : ENOUGH), fits = this.best(got, covered, least, total, words)
    const ranked = [...fits].map(([place, fit]) => this.judged(place, sum[place] / total, Math.min(1, covered[place] / total), fit, reader)).sort((one, other) => other.score - one.score)
    const enough = ranked.filter(({ share, score }) => share * total >= least && score >= Math.max(LEAST, BESIDE * ranked[0].score))
    const results = [...exact, ...enough.filter(({ document }) => !exact.some(other => other.document === document))].slice(0, SHOWN)
    const terms = new Set(units.flatMap(unit => [...unit.terms.keys()]))
    return { results, terms, nearest: ranked.filter(({ document }) => document.kind === "Situation").slice(0, 3) }
  }

  // What one word of the question is worth to each text and each document that has it.
  add(terms, sum, covered, got) {
    const here = new Map(), often = new Map(), most = new Map()
    for (const [term, counts] of terms) {
      const worth = counts * this.values[term]
      for (const number of this.postings[term] ?? []) if (!(here.get(number) >= worth)) here.set(number, worth)
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
  best(got, covered, enough, total, words) {
    const least = covered.some(worth => worth >= enough) ? enough : 0, fits = new Map()
    got.forEach((worth, number) => {
      const text = this.texts[number]
      if (!worth || covered[text.document] < least) return
      const most = this.fit(text, worth / total, Math.min(1, worth / (text.weight || 1)), words)
      if (!(fits.get(text.document)?.most >= most)) fits.set(text.document, { most, text })
    })
    return fits
  }

  // How well one text fits: how much of the question it has, and how much of it the question has.
  fit(text, share, said, words) {
    const fit = WORTH[text.field][1] * share * (.6 + .4 * said)
    return fit + (share > .99 && this.holds(text, words) ? WHOLE : 0) + (said > .99 && text.several && text.field < 2 ? HELD * Math.min(1, share + .3) : 0)
  }

  // Whether a text has the question's words in a row.
  holds({ text }, words) {
    const there = this.words.read(text)
    return there.some((_, at) => words.every((word, next) => there[at + next]?.term === word.term))
  }

  judged(place, sum, share, { most, text }, reader) {
    const document = this.documents[place], whose = (document.parent >= 0 ? this.documents[document.parent] : document).reader
    const likely = !reader || !whose ? 1 : reader === whose ? MATCH : CLASH[whose]
    const shown = NAMES[text.field] === "own" ? document.says?.[0] ?? "" : text.text
    return { document, text: shown, share, score: (sum + TEXT * most) * share ** .4 * likely * (KINDS[document.kind] ?? OTHER) * (document.catch_all ? CATCH_ALL : 1) }
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

const reference = text => text.toLowerCase().replace(/^\s*(clause|rule|section|§|para(graph)?)\s*/, "").replace(/para(graph)?|¶/g, "p").replace(/bullet/g, "b").replace(/[^a-z0-9.]|\.$/g, "")

self.HandbookFinder = Finder
