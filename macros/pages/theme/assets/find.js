// Finding in one council's index, and no page: how well each text fits a question, which documents come first. Loaded when the finder is
// first used, with what words (words.js) and texts (texts.js) are.
// A document is what is found; its texts stand in fields.

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
  constructor({ found, words, lay, silences }, english = self.handbookEnglish) {
    this.silences = silences
    this.words = new self.HandbookWords(english, lay)
    this.texts = new self.HandbookTexts(this.words, words)
    this.documents = []
    this.sources = [] // of each document the one that it belongs to: an answer's situation, otherwise itself
    for (const document of found) this.take(document)
    this.texts.list(this.sources)
    this.weigh(found.length, english)
  }

  // A document, and behind a situation its answers.
  take(document, parent = -1) {
    const place = this.documents.push(document) - 1
    document.parent = parent
    this.sources.push(parent < 0 ? place : parent)
    this.texts.keep(document.title, place, 0)
    for (let field = 1; field < NAMES.length; field += 1) for (const row of document[NAMES[field]] ?? []) this.texts.keep(row, place, field)
    for (const [at, title, ...says] of document.ends ?? []) this.take({ kind: "Answer", title, to: at.startsWith("#") ? at : `${document.to}#${at}`, says }, place)
  }

  // What each term is worth: the more, the fewer have it; and how much of that each text has.
  weigh(count, { light, mild, officers, councillors, about }) {
    const stems = (list, share) => list.map(stem => [this.words.term(stem), share])
    const common = new Set(this.words.with([...officers, ...councillors]))
    const alone = [...this.words.alone.keys()].filter(term => this.words.alone[term]?.some(group => common.has(group)))
    const named = [...officers, ...councillors].flatMap(word => this.words.read(word)).map(({ term }) => term)
    this.shares = new Map([...stems(mild, MILD), ...stems(light, LIGHT), ...[...common, ...alone, ...named].map(term => [term, PEOPLE])])
    this.values = Float64Array.from(this.texts.sources, (sources, term) => Math.min(MOST, Math.log(1 + count / (1 + sources))) * (this.shares.get(term) ?? 1))
    this.council = new Set(about.flatMap(word => this.words.read(word)).map(({ term }) => term))
    this.speaks = { councillor: new Set(this.words.with(officers)), officer: new Set(this.words.with(councillors)) }
    const { fields, lengths, terms, from, to } = this.texts
    this.worth = new Float64Array(fields.length) // what one of a text's words is worth, and all of them
    this.weights = new Float64Array(fields.length)
    for (let number = 0; number < fields.length; number += 1) {
      this.worth[number] = WORTH[fields[number]][0] / Math.sqrt(8 + lengths[number])
      for (let at = from[number]; at < to[number]; at += 1) this.weights[number] += this.values[terms[at]]
    }
    this.here = new Float64Array(fields.length) // what one word of a question is worth to each text and each document: nothing between two questions
    this.often = new Float64Array(this.documents.length)
    this.most = new Float64Array(this.documents.length)
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
    const sum = new Float64Array(this.documents.length), covered = new Float64Array(this.documents.length), got = new Float64Array(this.texts.rows.length)
    let total = 0
    for (const { terms, term } of units) {
      total += terms.size ? Math.max(...[...terms].map(([term, counts]) => counts * this.values[term])) : STRANGE * (this.shares.get(term) ?? 1)
      this.add(terms, sum, covered, got)
    }
    const least = total * (this.about(words) ? ABOUT : ENOUGH), { text, most } = this.best(got, covered, least, total, words)
    const ranked = []
    text.forEach((text, place) => {
      if (text < 0) return
      const share = Math.min(1, covered[place] / total)
      ranked.push({ place, text, share, score: this.judged(place, sum[place] / total, share, most[place], reader) })
    })
    const enough = Math.max(LEAST, BESIDE * ranked.reduce((best, { score }) => Math.max(best, score), 0)), inOrder = (one, other) => other.score - one.score
    const fits = ranked.filter(({ place, share, score }) => share * total >= least && score >= enough && !exact.includes(place)).sort(inOrder)
    const results = [...exact.map(place => ({ place, score: 1 })), ...fits].slice(0, SHOWN)
    const nearest = results.length ? [] : ranked.filter(({ place }) => this.documents[place].kind === "Situation").sort(inOrder).slice(0, 3)
    const terms = new Set(units.flatMap(unit => [...unit.terms.keys()]))
    return { results: results.map(one => this.shown(one)), terms, nearest: nearest.map(one => this.shown(one)) }
  }

  // A document as it is shown: its title, whose it is, and the text that fits best, or what it says.
  shown({ place, text, score }) {
    const document = this.documents[place], { says, parent } = document
    const instead = text === undefined || NAMES[this.texts.fields[text]] === "own"
    return {
      document, score, title: this.texts.say(document.title), whose: parent < 0 ? document.for : this.texts.say(this.documents[parent].title),
      text: instead ? this.texts.say(says?.[0] ?? []) : this.texts.text(text),
    }
  }

  // What one word of the question is worth to each text and each document that has it.
  add(terms, sum, covered, got) {
    const { here, often, most, worth: worthOf } = this, texts = [], documents = []
    for (const [term, counts] of terms) {
      const worth = counts * this.values[term]
      for (const number of this.texts.having(term)) {
        if (!here[number]) texts.push(number)
        if (here[number] < worth) here[number] = worth
      }
    }
    const put = (document, worth, times) => {
      if (!most[document]) documents.push(document)
      often[document] += times
      if (most[document] < worth) most[document] = worth
    }
    for (const number of texts) {
      const worth = here[number], document = this.texts.documents[number], { parent } = this.documents[document]
      got[number] += worth
      put(document, worth, worthOf[number])
      if (parent >= 0) put(parent, worth, worthOf[number] * ENDS)
      here[number] = 0
    }
    for (const document of documents) {
      sum[document] += most[document] * often[document] / (.6 + often[document])
      covered[document] += most[document]
      most[document] = often[document] = 0
    }
  }

  // Each document's text that fits best, and how well: of those documents that have enough of the question, or of all where none has.
  best(got, covered, enough, total, words) {
    const least = covered.some(worth => worth >= enough) ? enough : 0
    const text = new Int32Array(this.documents.length).fill(-1), most = new Float64Array(this.documents.length)
    got.forEach((worth, number) => {
      const document = this.texts.documents[number]
      if (!worth || covered[document] < least) return
      const fit = this.fit(number, worth / total, Math.min(1, worth / (this.weights[number] || 1)), words, most[document])
      if (text[document] >= 0 && fit <= most[document]) return
      text[document] = number
      most[document] = fit
    })
    return { text, most }
  }

  // How well one text fits: how much of the question it has, and how much of it the question has. Its words are compared only where they can make it the `best`.
  fit(number, share, said, words, best) {
    const field = this.texts.fields[number], fit = WORTH[field][1] * share * (.6 + .4 * said)
    const held = said > .99 && this.texts.lengths[number] > 1 && field < 2 ? HELD * Math.min(1, share + .3) : 0
    return fit + (share > .99 && fit + WHOLE + held > best && this.texts.holds(number, words) ? WHOLE : 0) + held
  }

  judged(place, sum, share, most, reader) {
    const document = this.documents[place], whose = (document.parent >= 0 ? this.documents[document.parent] : document).reader
    const likely = !reader || !whose ? 1 : reader === whose ? MATCH : CLASH[whose]
    return (sum + TEXT * most) * share ** .4 * likely * (KINDS[document.kind] ?? OTHER) * (document.catch_all ? CATCH_ALL : 1)
  }

  // The clauses that the question names: “7.10”, “clause 7.10”, “5.2 ¶3”, “7.10(a)”; the one of that very name first.
  named(question) {
    const asked = reference(question)
    if (!/\d/.test(asked) || asked.length > 20) return []
    const named = [...this.documents.keys()].filter(place => this.documents[place].names?.some(name => reference(name).startsWith(asked)))
    const exactly = place => this.documents[place].names.some(name => reference(name) === asked)
    return named.sort((one, other) => exactly(other) - exactly(one))
  }
}

const reference = text => text.toLowerCase().replace(/^\s*(clause|rule|section|§|para(graph)?)\s*/, "").replace(/para(graph)?|¶/g, "p").replace(/bullet/g, "b").replace(/[^a-z0-9.]|\.$/g, "")

self.HandbookFinder = Finder
