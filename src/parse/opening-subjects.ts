/**
 * "In Kete city army units struck", "In late September government troops advanced", "At the assembly in September Bolton said": without a
 * comma the parser takes the subject for the noun of the phrase that opens the sentence, and leaves the verb without one. The first noun
 * behind the preposition gets the phrase, and the noun before the verb is its subject.
 */
import { isDayOrMonth } from '../knowledge/calendar.js'
import { baseRel, isNominal, kid, kids, subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { startOf } from './comma-lost.js'
import { lacksSubject } from './lost-subject.js'
import { withWords } from './retied.js'

/** The document with such openings and subjects apart; the same document when there are none. */
export const withOpeningSubjects = (doc: ParsedDocument): ParsedDocument =>
  withWords(
    doc,
    doc.tokens.flatMap((word) => (word.rel === 'root' && lacksSubject(doc, word) ? partedBefore(doc, word.index) : [])),
  )

/** The words to be hung elsewhere when what opens the sentence of this verb runs into its subject; none otherwise. */
function partedBefore(doc: ParsedDocument, verb: number): Word[] {
  const start = startOf(doc, verb)
  if (doc.tokens.slice(start, verb).some(({ text }) => text === ',')) return []
  for (let at = lastBefore(doc, verb, start); at > start && at !== verb; at = wordAt(doc, at).head) {
    const opening = openingIn(doc, at)
    if (opening > 0) return isSubject(doc, at, opening) ? parted(doc, verb, at, opening) : []
    if (!WITHIN.has(baseRel(wordAt(doc, at).rel)) || kids(doc, at, 'case').some((c) => wordAt(doc, c).text !== 'of'))
      return []
  }
  return []
}

/** The last word before the verb and its auxiliaries and adverbs. */
function lastBefore(doc: ParsedDocument, verb: number, start: number): number {
  let at = verb - 1
  while (at > start && wordAt(doc, at).head === verb && ['AUX', 'ADV'].includes(wordAt(doc, at).upos)) at--
  return at
}

/** How the end of a subject hangs on its noun: "units of the army", "rebels and government forces". */
const WITHIN = new Set(['nmod', 'conj', 'flat', 'appos'])

/** The first noun between a preposition of noun `i` and the noun itself: "in LATE SEPTEMBER government troops"; or -1. */
function openingIn(doc: ParsedDocument, i: number): number {
  const before = kids(doc, i, 'case').findLast((c) => c < i) ?? -1
  if (before < 0 || !isNominal(doc, i) || CLAUSAL.has(wordAt(doc, before).text.toLowerCase())) return -1
  const first = doc.tokens.slice(before + 1, i).find(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
  return first === undefined ? -1 : endOfName(doc, first.index, i)
}

/** "the Gaza STRIP Israeli soldiers": the last word of the name that a noun opens; a month is a name alone, and one that runs into noun `i` is its. */
function endOfName(doc: ParsedDocument, first: number, i: number): number {
  const isName = (at: number): boolean => wordAt(doc, at).upos === 'PROPN'
  let at = first
  if (isName(at) && !isDayOrMonth(wordAt(doc, at).text)) while (at + 1 < i && isName(at + 1)) at++
  return at + 1 === i && isName(i) && isName(at) && !isDayOrMonth(wordAt(doc, at).text) ? -1 : at
}

/** These open a clause as well, or name whoever takes part. */
const CLAUSAL = new Set(['after', 'before', 'since', 'until', 'as', 'by', 'with'])

/** Many, or somebody by name or with a word of his own that shows where the subject begins; a lone "suicide attack" is one noun. */
const isSubject = (doc: ParsedDocument, i: number, opening: number): boolean =>
  wordAt(doc, i).xpos.endsWith('S') ||
  kids(doc, i, 'conj').some((member) => wordAt(doc, member).xpos.endsWith('S')) ||
  kids(doc, i, 'det', 'nmod:poss').some((own) => own > opening) ||
  (wordAt(doc, i).xpos === 'NNP' ? isDayOrMonth(wordAt(doc, opening).text) : wordAt(doc, i + 1).xpos === 'NNP')

/** The opening with what stands before it in place of the phrase, and the noun as the subject. */
function parted(doc: ParsedDocument, verb: number, subject: number, opening: number): Word[] {
  const { head, rel } = wordAt(doc, subject)
  const [first] = subtree(doc, subject)
  const words = doc.tokens.slice(first, subject)
  const rehung = words.flatMap((word) => {
    if (word.index === opening) return [{ ...word, head, rel }]
    const isBefore = word.index < opening
    if (isBefore && (word.head >= opening || word.head < first)) return [{ ...word, head: opening }]
    return !isBefore && word.head < opening ? [{ ...word, head: subject }] : []
  })
  const passive = kid(doc, verb, 'aux:pass') >= 0
  return [...rehung, { ...wordAt(doc, subject), head: verb, rel: passive ? 'nsubj:pass' : 'nsubj' }]
}
