/**
 * On which side of the report a day lies, from the words that govern it: "met on Wednesday" is past, "will meet on Wednesday",
 * "due to meet on Wednesday", "talks scheduled for Wednesday" are ahead.
 */
import { type CalendarMark, calendarWords } from '../../knowledge/calendar.js'
import { speechVerbOf } from '../../knowledge/speech.js'
import { clauseOf } from '../../match/clause.js'
import { caseOf, kid, kids, listHead } from '../../match/tree.js'
import type { ParsedDocument, Word } from '../../model.js'
import type { Lean } from './expression.js'

const CLIMB = 12

/** The side on which the day at word `date` lies. */
export function leanOf(doc: ParsedDocument, date: number): Lean {
  const cases = caseOf(doc, date)
  if (is(cases, 'ahead-case')) return 'ahead'
  if (is(cases, 'behind-case')) return 'past'
  if (isAheadOf(doc, date)) return 'ahead'
  const near = nearBefore(doc, date)
  if (near) return near
  let meeting = false
  let at = date
  for (let step = 0; step < CLIMB; step++) {
    const word = doc.tokens[at]!
    const found = at === date ? null : leanAt(doc, word, date, step > 1)
    // "The congress, meeting on Monday, is being boycotted": what is going on has its meeting before it.
    if (found) return found === 'open' && meeting ? 'ahead' : found
    if (step === 1 && word.xpos === 'VBG' && word.rel.startsWith('acl')) meeting = true
    if (word.head < 0) return 'open'
    at = word.head
  }
  return 'open'
}

/** "due Thursday", "payable on Dec. 7", "as soon as Tuesday": the words right before tell, whatever the tree makes of them. */
function nearBefore({ tokens }: ParsedDocument, date: number): Lean | null {
  const { sentence } = tokens[date]!
  for (let i = date - 1; i >= 0 && i >= date - 3 && tokens[i]!.sentence === sentence; i--) {
    const low = tokens[i]!.text.toLowerCase()
    // "a strike for Monday", "called a march for Friday"; but "condemned for Monday's attack".
    if (low === 'for' && i === date - 1 && !/^(?:'s|’s)$/.test(tokens[date + 1]?.text ?? '')) return 'ahead'
    if (low === 'as' && /^(?:soon|early)$/i.test(tokens[i - 1]?.text ?? '')) return 'ahead'
    if (low === 'as' && /^recently$/i.test(tokens[i - 1]?.text ?? '')) return 'past'
    if (is(low, 'ahead-verb') && tokens[i]!.xpos !== 'VBD') return 'ahead'
    if (tokens[i]!.upos !== 'ADP' && tokens[i]!.upos !== 'DET') return null
  }
  return null
}

const WINDOW = 6

/** "ahead of talks with Turkey on Friday": nothing but the phrase between, wherever the parser hung the day. */
function isAheadOf({ tokens }: ParsedDocument, date: number): boolean {
  const { sentence } = tokens[date]!
  for (let i = date - 1; i > 0 && i >= date - WINDOW && tokens[i]!.sentence === sentence; i--) {
    if (tokens[i]!.text === 'of' && tokens[i - 1]!.text.toLowerCase() === 'ahead') return true
    if (tokens[i]!.upos === 'VERB' || tokens[i]!.upos === 'PUNCT') return false
  }
  return false
}

const is = (form: string, mark: CalendarMark): boolean => calendarWords().get(form)?.marks?.has(mark) ?? false

/** What one governor says, or null to ask the next. */
function leanAt(doc: ParsedDocument, word: Word, date: number, ofNoun: boolean): Lean | null {
  const at = word.index
  const low = word.text.toLowerCase()
  const verbal = word.upos === 'VERB' || word.upos === 'AUX' || kid(doc, at, 'cop') >= 0
  if (is(low, 'ahead-verb')) return lapsed(doc, at) ? 'past' : 'ahead'
  // The day of what is called off, by its place in the phrase: "called off the talks on Friday" does not say which was on Friday.
  if (ofNoun && (caseOf(doc, date) === '' || date < at) && isCallingOff(doc, at))
    return lapsed(doc, at) ? 'past' : 'ahead'
  if (!verbal) {
    if (isOff(doc, at)) return 'ahead'
    if (kids(doc, at, 'amod').some((a) => is(doc.tokens[a]!.text.toLowerCase(), 'ahead-verb'))) return 'ahead'
    // "Agreed by both sides in June" is done by them, not by then.
    if (word.rel !== 'obl:agent' && is(caseOf(doc, at), 'ahead-case')) return 'ahead'
    return null
  }
  // "are due to open": the parser makes a marker of "due to".
  if (kids(doc, at, 'mark', 'aux', 'advmod').some((k) => is(doc.tokens[k]!.text.toLowerCase(), 'ahead-verb')))
    return 'ahead'
  const clause = clauseOf(doc, at)
  if (clause.tense === 'future') return 'ahead'
  // "has threatened to push on since sending forces in February"
  if (clause.mark === 'since' && word.xpos === 'VBG') return 'past'
  if (clause.tense === 'would') return clause.perfect ? 'past' : 'ahead'
  if (clause.modal !== null) return clause.perfect || clause.modal === 'could' ? 'past' : 'ahead'
  if (clause.infinitive) return infinitiveLean(doc, word, ofNoun)
  // "is to open on Thursday", "was to meet on Friday"
  if (kids(doc, at, 'mark').some((m) => doc.tokens[m]!.xpos === 'TO')) return 'ahead'
  if (clause.tense === 'past') return hopedFor(doc, word) && !clause.perfect ? 'ahead' : 'past'
  if (clause.tense === 'present') {
    if (clause.perfect) return 'past'
    // "is meeting on Thursday", "the council meets on Friday"; but "says" is how papers tell what was said.
    if (speechVerbOf(word.lemma) || ofNoun || kid(doc, at, 'nsubj') < 0) return clause.progressive ? 'ahead' : 'open'
    return 'ahead'
  }
  // A bare participle after a noun: "the truce signed on Monday", "talks planned for Monday".
  if (word.xpos === 'VBN' || word.xpos === 'VBD')
    return is(low, 'ahead-participle') ? 'ahead' : word.rel.startsWith('acl') ? 'past' : null
  return null
}

/** "called off Friday's talks", "pulled out of Monday's vote": what is given up lies ahead. */
function isCallingOff(doc: ParsedDocument, at: number): boolean {
  const { upos, lemma } = doc.tokens[at]!
  if (upos !== 'VERB') return false
  if (GIVES_UP.has(lemma)) return true
  const particle = doc.tokens[at + 1]?.text.toLowerCase() ?? ''
  const after = doc.tokens[at + 2]?.text.toLowerCase() ?? ''
  return GIVES_UP.has(`${lemma} ${particle}`) || GIVES_UP.has(`${lemma} ${particle} ${after}`)
}

const GIVES_UP = new Set([
  'cancel',
  'scrap',
  'postpone',
  'delay',
  'call off',
  'put off',
  'push back',
  'pull out of',
  'back out of',
  'withdraw from',
  'prepare for',
])

/** "Friday's talks off", "Friday's talks called off as shelling goes on": a headline's noun; what is off had been ahead. */
const isOff = (doc: ParsedDocument, at: number): boolean =>
  kids(doc, at, 'compound:prt', 'advmod', 'amod').some((k) => k > at && doc.tokens[k]!.text.toLowerCase() === 'off') ||
  (doc.tokens[at]!.rel === 'root' && kids(doc, at, 'acl').some((k) => isCallingOff(doc, k)))

/** "hoped a truce was possible before June": past in form only. */
const hopedFor = (doc: ParsedDocument, word: Word): boolean =>
  word.rel === 'ccomp' &&
  /^(?:hope|expect|plan|pledge|vow|promise|demand|insist)/.test(
    doc.tokens[doc.tokens[listHead(doc, word.index)]!.head]?.lemma ?? '',
  )

/** "a trip that had been expected to begin on Tuesday", "had been due to expire on Friday": the day has gone by. */
function lapsed(doc: ParsedDocument, at: number): boolean {
  if (kid(doc, at, 'aux') < 0) return false
  const { perfect, tense } = clauseOf(doc, at)
  return perfect && tense === 'past'
}

/** "agreed to meet on Friday" lies ahead of the agreeing; "failed to meet on Friday" does not. */
function infinitiveLean(doc: ParsedDocument, word: Word, ofNoun: boolean): Lean {
  const head = doc.tokens[word.head]
  if (!head) return 'ahead'
  const low = head.text.toLowerCase()
  if (lapsed(doc, head.index)) return 'past'
  if (is(low, 'behind-verb')) return 'past'
  // "refused to speak on Monday" was on Monday; "refused to attend Monday's talks" was before them.
  if (is(low, 'refusal')) return ofNoun ? 'ahead' : 'past'
  // "travelled to Cairo to meet them on Monday": the purpose of a thing done.
  if (word.rel.startsWith('advcl') && head.xpos === 'VBD' && !is(low, 'ahead')) return 'past'
  return 'ahead'
}
