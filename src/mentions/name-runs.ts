/**
 * Cuts running words into names: the longest lexicon forms first, and around and between them the runs of capitalised words that no
 * lexicon knows. What kind of thing a name is comes later; here only where it begins and ends.
 */
import { isCommonWord } from '../knowledge/common-words.js'
import { firstName } from '../knowledge/first-names.js'
import { citiesCalled } from '../knowledge/gazetteer.js'
import { nameCue } from '../knowledge/name-cues.js'
import { type KnownName, nameIndex } from '../knowledge/names.js'
import { longestAt, type PhraseHit } from '../knowledge/phrase-index.js'
import { titleIndex } from '../knowledge/titles.js'
import { readingOf } from '../match/tree.js'
import type { Sentence } from '../model.js'
import { joinedBody, ofPart, portfolio } from './name-complements.js'
import {
  anyCue,
  bodyCue,
  capitalsFrom,
  HYPHENS,
  isCapital,
  isDemonym,
  lexiconAt,
  POSSESSIVE,
  particleBefore,
  type Reading,
  touches,
} from './name-words.js'
import { ALL_CAPITALS, CAPITAL, DIGITS, LOWER, MARK, saysNothing } from './word-shape.js'

export interface Run {
  readonly first: number
  readonly last: number
  /** A title ("Prime Minister") is no name by itself but tells what follows. */
  readonly what: 'name' | 'title'
  /** Lexicon rows when the whole run is a known form. */
  readonly known: readonly KnownName[]
}

/** All names and titles of one sentence, in order, not overlapping. */
export function runsOf(reading: Reading, sentence: Sentence): Run[] {
  const style = reading.shapes.style[sentence.index]!
  const found: Run[] = []
  for (let p = sentence.first; p < sentence.last; ) {
    const run = style === 'plain' ? runAt(reading, p, sentence.last) : knownAt(reading, p, sentence.last, style)
    if (run) {
      found.push(...withBodyApart(reading, run))
      p = run.last
    } else p++
  }
  return found
}

/** "Mossad chief", "United Nations Secretary-General": a title that begins with a body's name; the body is named too. */
function withBodyApart(reading: Reading, run: Run): Run[] {
  if (run.what !== 'title') return [run]
  const hit = lexiconAt(reading, run.first, run.last)
  if (!hit || hit.last === run.last || !hit.values.every((v) => BODIES.has(v.lexicon) && v.as === 'name')) return [run]
  return [
    { first: run.first, last: hit.last, what: 'name', known: hit.values },
    { first: hit.last, last: run.last, what: 'title', known: [] },
  ]
}

const BODIES = new Set(['groups', 'igos'])

/** In a headline of capitals only what a lexicon knows is taken; the rest is found by what the body calls by name. */
function knownAt(reading: Reading, p: number, limit: number, style: 'title' | 'capitals'): Run | null {
  if (reading.shapes.shape[p] !== CAPITAL && reading.shapes.shape[p] !== ALL_CAPITALS) return null
  const title = longestAt(titleIndex(), reading.pieces, p, limit)
  const hit = lexiconAt(reading, p, limit)
  if (title && (!hit || title.last > hit.last)) return { first: p, last: title.last, what: 'title', known: [] }
  if (!hit) return null
  const text = reading.doc.tokens[p]!.text
  if (hit.last === p + 1) {
    // "WHO IS AT FAULT", "IT": a short abbreviation among capitals is as likely an ordinary word.
    if (style === 'capitals' && text.length <= 3 && nameCue('opener').has(text[0] + text.slice(1).toLowerCase()))
      return null
    if (style === 'capitals' && text === 'US') return null
  }
  return { first: p, last: hit.last, what: 'name', known: hit.values }
}

function runAt(reading: Reading, p: number, limit: number): Run | null {
  const { doc, shapes, pieces } = reading
  const begins = shapes.shape[p]!
  if (begins === MARK) return null
  const word = doc.tokens[p]!
  if (begins === LOWER && !particleBefore(reading, p, limit)) return null
  const hit = lexiconAt(reading, p, limit)
  if (begins === DIGITS) return hit ? { first: p, last: hit.last, what: 'name', known: hit.values } : null
  const title = begins === LOWER ? null : longestAt(titleIndex(), pieces, p, limit)
  if (title && (!hit || title.last >= hit.last)) {
    const end = capitalsFrom(reading, p, limit)
    const closing = doc.tokens[end - 1]!.text
    // "Sultan Qaboos University", "General Assembly": the last word says that the title belongs to a body's name.
    const body = end > title.last && bodyCue(closing) && lexiconAt(reading, title.last, end)?.last !== end
    if (!body) return { first: p, last: portfolio(reading, title.last, limit), what: 'title', known: [] }
    return { first: p, last: ofPart(reading, p, end, limit), what: 'name', known: [] }
  }
  if (hit) {
    const cue = cueAfter(reading, hit.last, limit)
    if (cue > hit.last) return { first: p, last: ofPart(reading, p, cue, limit), what: 'name', known: [] }
    const joined = Math.max(flatAfter(reading, hit, limit), townAfter(reading, hit, limit))
    if (joined > hit.last) return { first: p, last: joined, what: 'name', known: [] }
    const wider = isDemonym(hit) ? hit.last : ofPart(reading, p, hit.last, limit)
    return { first: p, last: wider, what: 'name', known: wider === hit.last ? hit.values : [] }
  }
  if (begins !== LOWER && !mayOpen(reading, p, limit)) return null
  // "Staff Mohammed Aziz", "Counsellor Nawaf": an ordinary word before a given name serves as a title.
  if (
    isCommonWord(word.text.toLowerCase()) &&
    firstName(word.text) === undefined &&
    p + 1 < limit &&
    begins === CAPITAL
  ) {
    const next = doc.tokens[p + 1]!.text
    const after = doc.tokens[p + 2]
    if (
      firstName(next) !== undefined &&
      isCapital(shapes, p + 1) &&
      after &&
      isCapital(shapes, p + 2) &&
      !anyCue(after.text)
    ) {
      return { first: p, last: p + 1, what: 'title', known: [] }
    }
  }
  let q = p + 1
  if (begins === LOWER) q = p + particleBefore(reading, p, limit)
  for (; q < limit; ) {
    const step = nextInName(reading, p, q, limit)
    if (step > 0) q += step
    // "Ali Al-Sabah": what is tied to an article belongs to the name, also when it is a province by itself.
    else if (endsInArticle(reading, q, limit)) q += 2
    else break
  }
  q = ofPart(reading, p, q, limit)
  if (q === p + 1 && (nameCue('not-name').has(word.text) || /^\p{Lu}\.?$/u.test(word.text) || word.text.includes('$')))
    return null
  return { first: p, last: q, what: 'name', known: [] }
}

const endsInArticle = ({ doc, shapes }: Reading, q: number, limit: number): boolean =>
  q + 1 < limit &&
  /^(?:al|el)$/i.test(doc.tokens[q - 1]!.text) &&
  doc.tokens[q]!.text === '-' &&
  isCapital(shapes, q + 1)

/** A capital may open a name here: inside a sentence always, at its start when the tagger or the next word says so. */
function mayOpen(reading: Reading, p: number, limit: number): boolean {
  const { doc, shapes } = reading
  const word = doc.tokens[p]!
  if (nameCue('opener').has(word.text)) return false
  if (nameCue('not-name').has(word.text)) return false
  if (!shapes.opens[p]) {
    // A capital inside a sentence is a name's, except on an adverb, a pronoun or a verb after a lost full stop.
    return (
      !['PRON', 'DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'INTJ', 'PART'].includes(word.upos) ||
      shapes.shape[p] === ALL_CAPITALS
    )
  }
  const opensSentence = doc.sentences[word.sentence]!.first === p
  if (
    opensSentence &&
    p + 1 < limit &&
    isCapital(shapes, p + 1) &&
    citiesCalled(`${word.text} ${doc.tokens[p + 1]!.text}`).length > 0
  )
    return true
  // "Senior Hamas official", "Echoing Assad": an ordinary word before a name.
  const lower = word.text.toLowerCase()
  if (
    firstName(word.text) === undefined &&
    (isCommonWord(lower) || /(?:ing|ed)$/.test(lower)) &&
    shapes.shape[p] === CAPITAL
  ) {
    const follows = p + 1 < limit && isCapital(shapes, p + 1) && !lexiconAt(reading, p + 1, limit)
    if (!follows || word.upos !== 'PROPN') return false
  }
  if (word.upos === 'PROPN') return true
  if (shapes.shape[p] === ALL_CAPITALS && word.text.length > 1) return true
  const next = p + 1 < limit && isCapital(shapes, p + 1) ? doc.tokens[p + 1]! : null
  if (!next || saysNothing(next.text)) return false
  return (
    firstName(word.text) !== undefined ||
    (next.upos === 'PROPN' && ['NOUN', 'ADJ', 'X'].includes(word.upos) && next.head === p)
  )
}

/** After a known name: end of the row of capitals when one of its words says what the whole is ("Gaza Health Ministry"). */
function cueAfter(reading: Reading, from: number, limit: number): number {
  const { doc, shapes, pieces } = reading
  let end = from
  for (let q = from; q < limit; q++) {
    if (!isCapital(shapes, q)) {
      if (POSSESSIVE.has(doc.tokens[q]!.text) && nameCue('possessive-inside').has(doc.tokens[q - 1]!.text)) continue
      break
    }
    const text = doc.tokens[q]!.text
    if (nameCue('not-name').has(text)) break
    if (anyCue(text)) {
      end = q + 1
      continue
    }
    // A person's title or another known name begins something else.
    if (longestAt(titleIndex(), pieces, q, limit)) {
      if (q + 1 < limit && isCapital(shapes, q + 1) && anyCue(doc.tokens[capitalsFrom(reading, q, limit) - 1]!.text))
        continue
      break
    }
    const hit = lexiconAt(reading, q, limit)
    if (hit && !isDemonym(hit) && hit.values.some((v) => v.lexicon !== 'regions')) break
  }
  return end
}

/** "Texas City", "Tennessee Colony": a town whose name begins with that of a state or an ocean. */
function townAfter({ doc, shapes }: Reading, { first, last, values }: PhraseHit<KnownName>, limit: number): number {
  if (last >= limit || !isCapital(shapes, last) || !values.every(isPlaceName)) return last
  return citiesCalled(readingOf(doc, [first, last + 1])).length > 0 ? last + 1 : last
}

const isPlaceName = ({ lexicon, as }: KnownName): boolean =>
  lexicon === 'regions' || (lexicon === 'countries' && as !== 'adjective' && as !== 'people')

/** "Mr Christian Vale": what stands behind a title and before more of the name is a given name, whatever people is called so. */
const isTitled = ({ doc }: Reading, at: number): boolean => {
  const before = doc.tokens[at - 1]
  const after = doc.tokens[at + 1]
  return before?.rel === 'nmod:desc' && before.head === at && after?.rel === 'flat' && after.head === at
}

/** "Israel Katz", "Jordan Henderson": a place's name that the parser joins to the capitals after it is a given name. */
function flatAfter(reading: Reading, hit: PhraseHit<KnownName>, limit: number): number {
  const { doc, shapes, pieces } = reading
  const titled = isTitled(reading, hit.first)
  if (hit.last !== hit.first + 1 || (isDemonym(hit) && !titled)) return hit.last
  const word = doc.tokens[hit.first]!
  const place = hit.values.some((v) => v.lexicon === 'countries' || v.lexicon === 'regions')
  if (place && !titled && firstName(word.text) === undefined) return hit.last
  const given = (!place && firstName(word.text) !== undefined) || hit.values.every((v) => v.lexicon === 'officials')
  let q = hit.last
  while (q < limit && isCapital(shapes, q) && !saysNothing(doc.tokens[q]!.text)) {
    const flat = doc.tokens[q]!.rel === 'flat' && doc.tokens[q]!.head === hit.first
    if (!flat && !given) break
    if (longestAt(nameIndex(), pieces, q, limit) && !flat) break
    q++
    if (q < limit && HYPHENS.has(doc.tokens[q]!.text)) q += nextInName(reading, hit.first, q, limit)
  }
  return q
}

/** How many words at `q` go on with the name that began at `p`; 0 when it ends. */
function nextInName(reading: Reading, p: number, q: number, limit: number): number {
  const { doc, shapes, pieces } = reading
  const text = doc.tokens[q]!.text
  if (isCapital(shapes, q)) {
    if (nameCue('not-name').has(text) && !anyCue(text)) return 0
    if (nameCue('opener').has(text) && shapes.opens[q]) return 0
    // "ICC Presecutor Fatou Bensouda": a given name after an abbreviation begins a person's name.
    if (
      shapes.shape[p] === ALL_CAPITALS &&
      q > p + 1 &&
      firstName(text) !== undefined &&
      q + 1 < limit &&
      isCapital(shapes, q + 1)
    )
      return 0
    const hit = lexiconAt(reading, q, limit)
    if (hit) {
      if (hit.values.some((v) => v.lexicon === 'officials')) return hit.last - q
      const end = capitalsFrom(reading, q, limit)
      if (anyCue(doc.tokens[end - 1]!.text) && cueAfter(reading, hit.last, limit) === end && end > hit.last)
        return end - q
      const opener = doc.tokens[p]!.text
      if (
        q === p + 1 &&
        nameCue('place-first').has(opener) &&
        hit.values.some((v) => v.lexicon === 'countries' || v.lexicon === 'regions')
      ) {
        return hit.last - q
      }
      const joined = doc.tokens[q]!.rel === 'flat' || (firstName(opener) !== undefined && q === p + 1)
      return joined && !isDemonym(hit) && hit.values.every((v) => v.lexicon !== 'groups' && v.lexicon !== 'igos')
        ? hit.last - q
        : 0
    }
    const title = longestAt(titleIndex(), pieces, q, limit)
    if (title) {
      const end = capitalsFrom(reading, q, limit)
      return bodyCue(doc.tokens[end - 1]!.text) ? end - q : 0
    }
    return 1
  }
  if (q + 1 >= limit) return 0
  if ((text === 'and' || text === '&') && isCapital(shapes, q + 1)) {
    const joined = joinedBody(reading, p, q, limit)
    // "Harlan & Voss": the sign joins the names of a firm's partners, of whom no lexicon knows the second.
    return joined > 0 || text === 'and' || lexiconAt(reading, q + 1, limit) ? joined : 2
  }
  if (HYPHENS.has(text)) {
    if (!touches(doc, q)) return 0
    if (isCapital(shapes, q + 1) || shapes.shape[q + 1] === DIGITS) return lexiconAt(reading, q + 1, limit) ? 0 : 2
    // "Sanwo-olu", but "Iran-backed", "US-led".
    const tail = doc.tokens[q + 1]!
    return shapes.shape[q + 1] === LOWER &&
      /^[a-z]{2,}$/.test(tail.text) &&
      !isCommonWord(tail.text) &&
      !/(?:..ed|...ing|wide)$/.test(tail.text)
      ? 2
      : 0
  }
  if (text === '&' || text === '/') return 0
  if (POSSESSIVE.has(text) && text.length > 1) {
    return nameCue('possessive-inside').has(doc.tokens[q - 1]!.text) && isCapital(shapes, q + 1) ? 2 : 0
  }
  const particle = particleBefore(reading, q, limit)
  if (particle > 0) return particle
  if (shapes.shape[q] === LOWER && nameCue('person-connector').has(text)) {
    for (let k = q + 1; k < limit && k <= q + 2; k++) {
      if (isCapital(shapes, k)) return k + 1 - q
      if (!nameCue('person-connector').has(doc.tokens[k]!.text)) return 0
    }
  }
  if (
    shapes.shape[q] === DIGITS &&
    doc.tokens[q]!.rel !== 'nummod' &&
    /^\d{1,3}$/.test(text) &&
    doc.tokens[q]!.head === q - 1
  )
    return 1
  return 0
}
