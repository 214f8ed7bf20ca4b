/** Cue words of attribution: where the report says that somebody said, thought, wanted or asked something. */

import { type CueIndex, type SpeechEntry, speechNouns, speechVerbs } from '../knowledge/speech.js'
import { isSaidToBe } from '../match/roles.js'
import { baseRel, kid, kids, type Range, wordAbove, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'

export interface CueSite {
  /** `adverb`: "reportedly"; `unlisted`: a verb no lexicon has; `colon`: the mark in "Minister: no deal yet". */
  readonly kind: 'verb' | 'noun' | 'adverb' | 'according' | 'unlisted' | 'colon'
  /** Syntactic head of the cue: the verb, noun or adjective; for "according to" its first word. */
  readonly head: number
  /** Words that make up the lexical cue, in order. */
  readonly words: readonly number[]
  readonly entry: SpeechEntry
  /** The entry's words as one. */
  readonly lemma: string
}

/** How many other words may stand between the parts of a phrasal cue: "calls again for", "expressed his readiness". */
const GAP = 2

/** All cue sites of the report in text order. */
export function findCues(doc: ParsedDocument): CueSite[] {
  const verbs = speechVerbs()
  const nouns = speechNouns()
  const sites: CueSite[] = []
  const taken = new Set<number>()
  for (const word of doc.tokens) {
    const { upos } = word
    if (
      upos !== 'VERB' &&
      upos !== 'AUX' &&
      upos !== 'NOUN' &&
      upos !== 'ADV' &&
      word.text !== ':' &&
      !isAccording(word)
    )
      continue
    if (taken.has(word.index)) continue
    const lemma = word.lemma.toLowerCase()
    if (isAccording(word)) {
      if (doc.tokens[word.index + 1]?.text.toLowerCase() === 'to') {
        sites.push({
          kind: 'according',
          head: word.index,
          words: [word.index, word.index + 1],
          entry: ACCORDING,
          lemma: 'according to',
        })
      }
      continue
    }
    const verbal = word.upos === 'VERB' || word.upos === 'AUX'
    const found =
      (verbal && longest(doc, word.index, lemma, verbs)) ||
      (upos === 'NOUN' && longest(doc, word.index, lemma, nouns)) ||
      (upos === 'ADV' && lemma.endsWith('edly') && longest(doc, word.index, lemma, verbs)) ||
      null
    if (!found) {
      const loose = looseSite(doc, word)
      if (loose) sites.push(loose)
      continue
    }
    const kind = verbal ? 'verb' : upos === 'ADV' ? 'adverb' : 'noun'
    const head = found.entry.words[0] === 'be' ? (found.words[1] ?? word.index) : word.index
    if (kind === 'noun' && baseRel(word.rel) === 'compound') continue
    sites.push({ kind, head, words: found.words, entry: found.entry, lemma: found.entry.lemma })
    for (const w of found.words) taken.add(w)
  }
  return sites
}

const isAccording = ({ text }: Word): boolean => text.length === 9 && text.toLowerCase() === 'according'

/** A site that only its surroundings can make a cue: a verb of no lexicon, a colon within a line. */
function looseSite(doc: ParsedDocument, word: Word): CueSite | null {
  const at = word.index
  if (word.text === ':' && doc.sentences[word.sentence]?.first !== at)
    return { kind: 'colon', head: at, words: [at], entry: COLON, lemma: ':' }
  if (word.upos !== 'VERB') return null
  const entry = { ...COLON, words: [word.lemma.toLowerCase()], direct: false }
  return { kind: 'unlisted', head: at, words: [at], entry, lemma: word.lemma.toLowerCase() }
}

const COLON: SpeechEntry = {
  words: [':'],
  lemma: ':',
  class: 'say',
  frames: new Set(),
  modality: 'asserted',
  direct: true,
  share: 0,
}

const ACCORDING: SpeechEntry = {
  words: ['according', 'to'],
  lemma: 'according to',
  class: 'say',
  frames: new Set(['of']),
  modality: 'asserted',
  direct: true,
  share: 1,
}

function longest(
  doc: ParsedDocument,
  at: number,
  lemma: string,
  index: CueIndex,
): { entry: SpeechEntry; words: number[] } | null {
  const entries = index.get(lemma)
  if (!entries) return null
  let near: string[] | null = null
  for (const entry of entries) {
    const second = entry.words[1]
    if (second === undefined) return { entry, words: [at] }
    // "be" and "make" open dozens of entries; most are out at the second word.
    near ??= formsAfter(doc, at)
    if (!near.includes(second)) continue
    const words = matchWords(doc, at, entry.words)
    if (words) return { entry, words }
  }
  return null
}

/** Lemmas and words of the next few places, where the second word of a phrasal cue may stand. */
function formsAfter(doc: ParsedDocument, at: number): string[] {
  const forms: string[] = []
  for (let i = at + 1; i <= at + GAP + 1 && i < doc.tokens.length; i++) {
    const word = wordAt(doc, i)
    forms.push(word.lemma.toLowerCase(), word.text.toLowerCase())
  }
  return forms
}

/** Positions of the cue's words from `at` on, or null. */
function matchWords(doc: ParsedDocument, at: number, lemmas: readonly string[]): number[] | null {
  const words = [at]
  const end = doc.sentences[wordAt(doc, at).sentence]?.last ?? at
  for (const lemma of lemmas.slice(1)) {
    let i = (words[words.length - 1] ?? at) + 1
    const stop = Math.min(end, i + GAP + 1)
    while (i < stop && !isPart(doc, at, i, lemma)) {
      if (wordAt(doc, i).upos === 'PUNCT' || wordAt(doc, i).upos === 'VERB') return null
      i++
    }
    if (i >= stop) return null
    words.push(i)
  }
  return words
}

/** In "said about 200 people had left" and "said half of the men had left" the second word belongs to what is said. */
const isPart = (doc: ParsedDocument, at: number, i: number, lemma: string): boolean => {
  const word = wordAt(doc, i)
  if (word.lemma.toLowerCase() !== lemma && word.text.toLowerCase() !== lemma) return false
  if (word.rel === 'advmod') return wordAbove(doc, i)?.upos !== 'NUM'
  // "said some of the attackers came": what the preposition is of stands before it, and hangs on the verb or stands in its clause.
  if (word.rel === 'case' && i - at > 1 && PARTS.has(doc.tokens[i - 1]?.text.toLowerCase() ?? '')) return false
  const whole = word.rel === 'case' && word.head >= 0 ? wordAbove(doc, word.head) : null
  if (whole === null || whole.index <= at || whole.index > i) return true
  // "called the openings for peace uncertain" is no call for peace.
  return whole.head <= i && !isSaidToBe(doc, at, whole.index)
}

/** Words for a part of those who follow after "of". */
const PARTS = new Set(['some', 'one', 'many', 'most', 'all', 'half', 'several', 'none', 'part', 'both', 'any', 'few'])

/** The cue as an annotator marks it: the lexical words with the auxiliaries, negation and adverbs right before them. */
export function cueRange(doc: ParsedDocument, site: CueSite): Range {
  let first = Math.min(...site.words)
  let last = Math.max(...site.words) + 1
  // A lexical part far off ("expressed ... readiness") stays outside the range only when it would swallow other words.
  if (site.kind === 'verb' || site.kind === 'unlisted') {
    const own = new Set(kids(doc, site.head, 'aux', 'advmod', 'cop'))
    while (first > 0 && own.has(first - 1)) first--
    const particle = kid(doc, site.head, 'compound:prt')
    if (particle === last) last++
    // "said in a statement": the vehicle belongs to the cue when it follows at once.
    const vehicle = /^in an? (?:statement|interview|speech|letter|tweet|post)$/i
    const three = [0, 1, 2].map((k) => doc.tokens[last + k]?.text ?? '').join(' ')
    if (vehicle.test(three)) last += 3
  }
  return [first, last]
}

/** The words of the cue as a range, whatever its kind. */
export const ownWords = (doc: ParsedDocument, site: CueSite): Range =>
  site.kind === 'according' ? [site.head, site.head + 2] : cueRange(doc, site)
