/**
 * "On Tuesday rebels attacked the base": without a comma the parser takes the day for part of the name behind it, and the whole for a
 * phrase of time, so that the verb is left without its subject. The day gets its own place under the verb, and the noun is the subject.
 */
import { calendarWords, isDayOrMonth } from '../knowledge/calendar.js'
import { baseRel, isNominal, isVerb, kid, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { FINITE } from './finite-tags.js'
import { withWords } from './retied.js'

/** The document with such days and subjects apart; the same document when there are none. */
export function withOpeningDays(doc: ParsedDocument): ParsedDocument {
  const changed = doc.tokens.flatMap((word) => (word.rel === 'case' ? partedAt(doc, word) : []))
  return withWords(doc, changed)
}

/** The words to be hung elsewhere when `before` is the preposition of such a day; none otherwise. */
function partedAt(doc: ParsedDocument, before: Word): Word[] {
  if (!/^[oi]n$/i.test(before.text)) return []
  const subject = wordAt(doc, before.head)
  const [days, top] = dayBehind(doc, before.index)
  if (top < 0 || subject.index < before.index + 1 + days.length || baseRel(subject.rel) !== 'obl') return []
  const verb = subject.head
  if (verb < subject.index || !isNominal(doc, subject.index) || !isVerb(doc, verb)) return []
  if (kid(doc, verb, 'nsubj', 'csubj') >= 0 || !standsFinite(doc, verb)) return []
  if (days.some((day) => day.head < before.index || day.head > subject.index)) return []
  return [
    { ...before, head: top },
    ...days.map((day) => (day.index === top ? { ...day, head: verb, rel: 'obl' } : { ...day, head: top })),
    { ...subject, rel: kid(doc, verb, 'aux:pass') >= 0 ? 'nsubj:pass' : 'nsubj' },
  ]
}

/** "Tuesday", "Tuesday morning", "12 June", "May": the words of a day or month behind a preposition, and the one that stands for them. */
function dayBehind(doc: ParsedDocument, before: number): [days: Word[], top: number] {
  const days: Word[] = []
  let top = -1
  for (let i = before + 1; i < doc.tokens.length; i++) {
    const word = wordAt(doc, i)
    const called = word.upos === 'NUM' ? undefined : calendarWords().get(word.text.toLowerCase())
    if (!isDayOrMonth(word.text) && word.upos !== 'NUM' && !(top >= 0 && called?.marks?.has('part'))) break
    days.push(word)
    if (called !== undefined) top = i
  }
  return [days, top]
}

const standsFinite = (doc: ParsedDocument, verb: number): boolean =>
  FINITE.has(wordAt(doc, verb).xpos) || kid(doc, verb, 'aux') >= 0
