/** Seats told by participles alone: headlines ("3 civilians killed 38 injured") and lists that end in one ("150 guards and 95 villagers killed"). */
import { agentAt } from '../../knowledge/agents.js'
import { isNominal, type Range, wordAt } from '../../match/tree.js'
import type { ParsedDocument } from '../../model.js'
import { qualifierBefore } from './qualifiers.js'
import { beside, lemma } from './repairs.js'
import type { SeatAt } from './seat.js'

/** Verbs of tolls. */
const HARM = new Set(['kill', 'wound', 'injure', 'hurt', 'maim'])

const isHarmed = (doc: ParsedDocument, i: number): boolean =>
  ['VBN', 'VBD', 'JJ'].includes(doc.tokens[i]?.xpos ?? '') &&
  (HARM.has(lemma(doc, i)) || /^(?:wounded|injured|dead)$/i.test(wordAt(doc, i).text))

/** "Bomb kills 18 in a suburb": a headline's verb that the tagger takes for a noun. */
export const killsBefore = (doc: ParsedDocument, first: number): SeatAt[] =>
  /^kills?$/i.test(doc.tokens[first - 1]?.text ?? '') && wordAt(doc, first - 1).upos !== 'VERB'
    ? [{ seat: 'undergoer', word: 'kill', at: first - 1 }]
    : []

/** What may come after a participle that closes its clause. */
const isClosed = (doc: ParsedDocument, i: number): boolean => {
  const next = doc.tokens[i]
  return (
    next === undefined ||
    // "Injured due to raids": "due" is an adjective to the tagger.
    next.rel === 'case' ||
    (['PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'ADV'].includes(next.upos) && !/^(?:up|at|over)$/i.test(next.text))
  )
}

/** The number of the people that end right before word `end`: "3 civilians", "38"; or -1. */
function countedBefore(doc: ParsedDocument, end: number): number {
  for (let i = end - 1; i >= Math.max(0, end - 4); i--) {
    const { upos } = wordAt(doc, i)
    if (upos === 'NUM') return i
    if (upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'PROPN') return -1
  }
  return -1
}

/**
 * "3 civilians killed 38 injured in two raids", "Four miners killed, seven people injured": headlines tell by participles alone, each after
 * its people. An active "killed" would have a doer that is not counted, and no participle after its object.
 */
export function headline(doc: ParsedDocument, [first, last]: Range, noun: number): SeatAt[] {
  const own = Math.max(noun + 1, last)
  if (!isHarmed(doc, own)) return []
  const after = isComma(doc, own + 1) ? own + 2 : own + 1
  const before = isComma(doc, first - 1) ? first - 2 : first - 1
  const goesOn = wordAt(doc, own).xpos !== 'JJ' && countedBefore(doc, own) >= 0 && isFollowed(doc, after)
  const wentOn =
    isClosed(doc, own + 1) && isHarmed(doc, before) && (countedBefore(doc, before) >= 0 || isOneBefore(doc, before))
  return goesOn || wentOn ? beside(doc, own, ['VBN', 'VBD', 'JJ']) : []
}

/** "a child" before word `end`: kinds of people who bear no arms. */
const isOneBefore = (doc: ParsedDocument, end: number): boolean =>
  /^an?$/i.test(doc.tokens[end - 2]?.text ?? '') &&
  agentAt((i) => doc.tokens[i]?.text.toLowerCase() ?? '', end - 1, 0)?.agent.kind === 'population'

const isComma = (doc: ParsedDocument, i: number): boolean => doc.tokens[i]?.text === ','

/** The number that a count from word `from` on is of, past "more than" and "at least"; or -1. */
function numberFrom(doc: ParsedDocument, from: number): number {
  for (let i = from; i <= from + LONGEST_QUALIFIER && doc.tokens[i]; i++)
    if (doc.tokens[i]?.upos === 'NUM') return i === from || qualifierBefore(doc, i, from)?.first === from ? i : -1
  return -1
}

/** Words of a qualifier before a number, at most. */
const LONGEST_QUALIFIER = 4

/** Counted people and a participle that closes their clause come next. */
function isFollowed(doc: ParsedDocument, from: number): boolean {
  const first = numberFrom(doc, from)
  if (first < 0) return false
  for (let i = first + 1; i <= first + 4; i++) {
    if (isHarmed(doc, i)) return isClosed(doc, i + 1)
    if (!['NOUN', 'ADJ', 'PROPN'].includes(doc.tokens[i]?.upos ?? '')) return false
  }
  return false
}

/** "officials reporting 150 guards, 95 villagers and dozens of rebels killed": a participle at the end of a counted list is said of all. */
export function listed(doc: ParsedDocument, [first, last]: Range, noun: number): SeatAt[] {
  const begins = Math.max(noun + 1, last)
  let joints = isJoint(doc, first - 1) ? 1 : 0
  for (let i = begins; i - begins < LONG && doc.tokens[i]?.sentence === doc.tokens[last - 1]?.sentence; i++) {
    const { text, upos, xpos } = wordAt(doc, i)
    if (isHarmed(doc, i) && isClosed(doc, i + 1))
      return joints > 0 && endsMember(doc, i - 1) ? beside(doc, i, ['VBN', 'VBD']) : []
    if (isJoint(doc, i)) joints++
    else if (!(LISTED.has(upos) || text === 'of') || xpos === 'JJS') return []
  }
  return []
}

const isJoint = (doc: ParsedDocument, i: number): boolean => [',', 'and'].includes(doc.tokens[i]?.text ?? '')

/** The last noun of a list; "and others injured" begins anew. */
const endsMember = (doc: ParsedDocument, i: number): boolean =>
  isNominal(doc, i) && !/^others?$/i.test(wordAt(doc, i).text)

/** Words of a list. */
const LONG = 40
const LISTED = new Set(['NUM', 'NOUN', 'PROPN', 'ADJ'])
