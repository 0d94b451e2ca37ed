// The words of texts and questions, and no page: what they are, what they mean, what a misspelt one may stand for. A term is a stem, or a
// group of everyday words that mean the same; each has a number. What is known of English stands in english.js.

const LAY = .8, SEVERAL = .9, PREFIX = .8, LONGER = .3, MISSED = .7, INSIDE = .6 // what a word stands for beside itself; itself within everyday words of several
const TOKEN = /[\p{L}\p{N}]+(?:['’ʼ‘`.\-‑–][\p{L}\p{N}]+)*/gu

class Words {
  constructor(english, lay) {
    this.small = new Set(english.small)
    this.fillers = new Set(english.fillers)
    this.forms = new Map(Object.entries(english.forms))
    this.tokens = new Map() // the words of each token as it is written
    this.words = new Map() // each word that was met: its term, and whether it is small, a filler, or one that can be found
    this.terms = new Map() // the number of each term; by that number:
    this.there = [] // whether a text has it
    this.alone = [] // the groups that it is an everyday word of,
    this.starts = [] // and by their second term the everyday words of several that begin with it
    this.groups = [...english.lay, ...lay]
    this.groups.forEach((group, number) => { for (const phrase of group) this.learn(phrase, this.term(`~${number}`)) })
  }

  // The number of a stem or of a group.
  term(name) {
    if (!this.terms.has(name)) {
      this.terms.set(name, this.there.push(false) - 1)
      this.alone.push(null)
      this.starts.push(null)
    }
    return this.terms.get(name)
  }

  // The words of a text, as people may write them: any apostrophe, hyphen or accent.
  read(text) {
    const words = []
    for (const token of text.match(TOKEN) ?? []) {
      let read = this.tokens.get(token)
      if (!read) this.tokens.set(token, read = Words.split(token).map(word => this.word(word)))
      for (const word of read) words.push(word)
    }
    return words
  }

  static split(token) {
    return token.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’ʼ‘`]s$/, "").replace(/['’ʼ‘`]/g, "").replace(/^(e|co|re|non|anti|pre)[-‑–](?=\p{L})/u, "$1").split(/[-‑–]/)
  }

  word(word) {
    if (!this.words.has(word)) {
      const form = this.forms.get(word) ?? word, stem = lunr.stemmer({ update: change => change(form) })
      const small = [word, form, stem].some(other => this.small.has(other))
      this.words.set(word, { word, small, filler: this.fillers.has(word), term: this.term(stem), here: false, letters: letters(word) })
    }
    return this.words.get(word)
  }

  // Of a row of words those that carry meaning, or all where none does.
  meaningful(words) {
    const kept = words.filter(({ small }) => !small)
    return kept.length ? kept : words
  }

  // An everyday word, or several: their small words count too, since “told me off” is not “told”.
  learn(phrase, group) {
    const words = this.read(phrase).filter(({ filler }) => !filler), [first, second, ...rest] = words.map(({ term }) => term)
    if (second === undefined) {
      ;(this.alone[first] ??= []).push(group)
      words[0].here = true
      return
    }
    const starts = this.starts[first] ??= new Map()
    if (!starts.has(second)) starts.set(second, [])
    starts.get(second).push({ rest, group })
  }

  // The groups that stand in a row of words, the longest of a place only, with their places.
  meant(words) {
    const met = []
    for (let from = 0; from < words.length; from += 1) {
      const { term } = words[from], alone = this.alone[term], starts = this.starts[term]
      if (alone) for (const group of alone) met.push({ group, several: false, from, to: from })
      if (!starts) continue
      const next = after(words, from), phrases = starts.get(words[next]?.term)
      if (phrases) for (const { rest, group } of phrases) {
        let to = next
        if (rest.every(term => words[to = after(words, to)]?.term === term)) met.push({ group, several: true, from, to })
      }
    }
    return met.length < 2 ? met : met.filter(one => !met.some(other => other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from))
  }

  // The groups that have one of some words, as terms.
  with(words) {
    return this.groups.flatMap((group, number) => words.some(word => group.includes(word)) ? [this.term(`~${number}`)] : [])
  }

  // What each word of the question may stand for: terms with how much each counts. The last word may be unfinished; a word that is
  // found nowhere may be misspelt.
  asked(question) {
    const every = this.joined(this.read(question)), words = [...new Set(this.meaningful(every))]
    const units = words.map(({ word, term }) => ({ word, term, terms: new Map(this.there[term] ? [[term, 1]] : []) }))
    for (const { group, several, from, to } of this.meant(every)) {
      if (!this.there[group]) continue
      const inside = units.filter(({ term }) => every.slice(from, to + 1).some(word => word.term === term))
      for (const { term, terms } of inside) {
        if (several && terms.has(term)) terms.set(term, INSIDE)
        terms.set(group, several ? SEVERAL : LAY)
      }
      if (!inside.length) units.push({ word: "", terms: new Map([[group, 1]]) })
    }
    const last = /[\p{L}\p{N}]$/u.test(question) ? every.at(-1)?.word : ""
    for (const { word, terms } of units) {
      const known = terms.size > 0
      if (word && word === last && word.length > (units.length > 1 ? 3 : 2)) for (const other of this.known(word)) if (!terms.has(other)) terms.set(other, known ? LONGER : PREFIX)
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
    const terms = []
    for (const { word, here, term } of this.words.values()) if (here && this.there[term] && word.startsWith(begun)) terms.push(term)
    return terms
  }

  // What a misspelt word may stand for: the nearest words, and what these mean.
  guess(word, terms) {
    for (const near of this.near(word)) {
      if (this.there[near]) terms.set(near, MISSED)
      for (const group of this.alone[near] ?? []) if (this.there[group]) terms.set(group, MISSED * LAY)
    }
  }

  near(word) {
    let best = word.length < 5 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2, found = []
    const mine = letters(word)
    for (const { word: other, term, here, letters } of this.words.values()) {
      if (!best || !here || other[0] !== word[0] || Math.abs(other.length - word.length) > best || bits(mine ^ letters) > 2 * best || /\d/.test(other)) continue
      const away = distance(word, other, best)
      if (away < best) [best, found] = [away, []]
      if (away <= best) found.push(term)
    }
    return new Set(found)
  }

  // Whether a word of a text is, or means, what was asked for.
  fits(word, terms) {
    return this.meaningful(this.read(word)).some(({ term }) => terms.has(term) || this.alone[term]?.some(group => terms.has(group)))
  }
}

// The place of the next word that is no filler.
const after = (words, at) => {
  do at += 1; while (words[at]?.filler)
  return at
}

// The letters of a word as bits of a number, and how many bits of one there are: two words of which too many differ are not compared.
const letters = word => [...word].reduce((bits, letter) => bits | 1 << letter.charCodeAt() % 32, 0)
const bits = number => {
  let count = 0
  for (; number; number &= number - 1) count += 1
  return count
}

// Letters that are written for one another: another of a row counts as one wrong, any other as two, so that “bread” is no “break”.
const ALIKE = ["aeiouy", "ckq", "csz", "fv", "gj", "dt", "mn"]
const instead = (one, other) => one === other ? 0 : ALIKE.some(row => row.includes(one) && row.includes(other)) ? 1 : 2

// How many letters are wrong, missing, too many or swapped; more than `most` is not counted further.
const distance = (one, other, most) => {
  let before = null, above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let at = 1; at <= other.length; at++) {
      line[at] = Math.min(above[at] + 1, line[at - 1] + 1, above[at - 1] + instead(one[row - 1], other[at - 1]))
      if (before && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) line[at] = Math.min(line[at], before[at - 2] + 1)
    }
    if (Math.min(...line) > most) return most + 1
    ;[before, above] = [above, line]
  }
  return above[other.length]
}
self.HandbookWords = Words
