// The texts of an index, and which of them has which term. An index has each of its words once and its texts as rows of these words’ numbers:
// a word is read once, however often it is written. What is known of a text stands in rows by the text's number.

class Texts {
  constructor(words, written) {
    this.words = words
    this.written = written.split(" ")
    this.read = this.written.map(word => words.read(word)) // the words of each, as they are found
    this.rows = []
    this.documents = []
    this.fields = []
    this.lengths = [] // how many words that carry meaning
    this.terms = [] // the terms of all texts, one text after the other: those of its words, then the groups of everyday words in it;
    this.from = [] // where those of each begin,
    this.to = [] // and where those of its words end
    this.seen = new Int32Array(words.there.length).fill(-1) // the text that had each term last
  }

  keep(row, document, field) {
    const words = this.wordsOf(row), number = this.rows.push(row) - 1
    let kept = 0
    this.from.push(this.terms.length)
    for (const word of words) if (!word.small) {
      kept += 1
      word.here = true
      this.note(word.term, number)
    }
    if (!kept) for (const word of words) {
      word.here = true
      this.note(word.term, number)
    }
    this.to.push(this.terms.length)
    for (const { group } of this.words.meant(words)) this.note(group, number)
    this.documents.push(document)
    this.fields.push(field)
    this.lengths.push(kept || words.length)
  }

  note(term, number) {
    if (this.seen[term] === number) return
    this.seen[term] = number
    this.terms.push(term)
  }

  wordsOf(row) {
    const words = []
    for (let at = 0; at < row.length; at += 1) {
      const read = this.read[row[at]]
      if (read.length === 1) words.push(read[0])
      else words.push(...read)
    }
    return words
  }

  // A text as it is written.
  text(number) {
    return this.say(this.rows[number])
  }

  say(row) {
    return row.map(number => this.written[number]).join(" ")
  }

  // For each term the texts that have it, and how many sources: of those with answers, what a text belongs to.
  list(sourceOf) {
    const count = this.words.there.length, places = new Int32Array(count + 1), last = new Int32Array(count).fill(-1)
    for (const term of this.terms) places[term + 1] += 1
    for (let term = 0; term < count; term += 1) places[term + 1] += places[term]
    const texts = new Int32Array(this.terms.length), next = places.slice()
    this.sources = new Int32Array(count)
    for (let number = 0; number < this.rows.length; number += 1) {
      const source = sourceOf[this.documents[number]], end = this.from[number + 1] ?? this.terms.length
      for (let at = this.from[number]; at < end; at += 1) {
        const term = this.terms[at]
        texts[next[term]++] = number
        if (last[term] !== source) this.sources[term] += 1
        last[term] = source
      }
    }
    this.having = term => texts.subarray(places[term], places[term + 1])
    for (let term = 0; term < count; term += 1) this.words.there[term] = this.sources[term] > 0
  }

  // Whether a text has a question's words in a row.
  holds(number, asked) {
    const there = this.wordsOf(this.rows[number])
    return there.some((_, at) => asked.every((word, next) => there[at + next]?.term === word.term))
  }
}
self.HandbookTexts = Texts
