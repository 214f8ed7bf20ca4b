/** Who tells the event, and the words that show it: speakers of the innermost statement, and the trigger's own clause. */
import { sayersOf } from '../attributions/sayers.js'
import { wordClass } from '../knowledge/event-words.js'
import { surfaceSubject } from '../match/roles.js'
import { baseRel, kid, kids, type Range, rangeSpan, trimRange, wordAt, yieldOf } from '../match/tree.js'
import type { AttributedDocument, EventStatus, Statement } from '../model.js'
import type { Span } from '../span.js'
import { namedActors } from './parties.js'
import { DONE } from './statuses.js'
import type { Trigger } from './triggers.js'
import { lemmaOf, phraseTop } from './words.js'

export interface Telling {
  readonly accordingTo: readonly string[]
  readonly statement: number | null
}

/** Words that are worth what their speaker is worth: what he claims of another, and what he says that he will do to him. */
const CLAIMS: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN'])

/**
 * A charge or a threat is told by whoever utters it. Anything else, a refusal, a demand and a promise too, is told by the speakers of the
 * innermost statement it stands in, or by the report, which saw it made.
 */
export function tellingOf(
  doc: AttributedDocument,
  trigger: Trigger,
  status: EventStatus,
  cues: ReadonlyMap<number, Statement>,
): Telling {
  const own = trigger.rule.speech ? cues.get(trigger.head) : undefined
  const claims = CLAIMS.has(trigger.rule.plover ?? '')
  const around = doc.statementAt[trigger.head] ?? -1
  const outer = around >= 0 && around !== own?.index
  if (own && claims && own.sourceHead >= 0 && !outer) return { accordingTo: own.speakers, statement: own.index }
  const inner = outer ? saidAround(doc, around, DONE.has(status)) : undefined
  if (!inner) return { accordingTo: witnessesOf(doc, trigger), statement: null }
  return { accordingTo: sayersOf(doc.statements, inner), statement: inner.index }
}

/** "residents heard two explosions": known from whoever heard it; else from the report. */
function witnessesOf(doc: AttributedDocument, { site, head }: Trigger): readonly string[] {
  const heard = site === 'verb' && wordClass('SEEING').has(lemmaOf(doc, head))
  const witnesses = heard ? namedActors(doc, surfaceSubject(doc, head)).map((a) => doc.actors[a]!.name) : []
  return witnesses.length > 0 ? witnesses : ['report']
}

/**
 * The statement `at`, or the nearest around it that was made: "nobody has claimed the attack" and "he did not say who fired" are none.
 * Nor does who "denied involvement in the attack" tell of the attack.
 */
function saidAround(doc: AttributedDocument, at: number, done: boolean): Statement | undefined {
  const statement = doc.statements[at]
  const unsaid = statement?.cueDenied || (done && statement?.cueClass === 'deny')
  return unsaid ? saidAround(doc, statement?.within ?? -1, done) : statement
}

/** Clauses and asides that are not part of what the trigger itself tells. */
const ELSEWHERE = new Set(['advcl', 'parataxis', 'conj', 'appos', 'dislocated', 'discourse', 'list'])

/** The clause of the trigger (for a noun its phrase, with its light verb's clause) as spans, short of other clauses. */
export function evidenceOf(doc: AttributedDocument, trigger: Trigger, heads: readonly number[]): Span[] {
  const top = trigger.support
    ? trigger.support.verb
    : trigger.site === 'noun'
      ? phraseTop(doc, trigger.head)
      : trigger.head
  const speech = trigger.rule.speech
  const words = yieldOf(doc, top, (c) => {
    const word = wordAt(doc, c)
    const rel = baseRel(word.rel)
    if (word.head !== top && rel !== 'parataxis') return !(word.rel === 'acl:relcl' && c !== trigger.head)
    if (rel === 'punct' || rel === 'mark') return rel === 'mark' && c > top
    if (rel === 'cc') return false
    if (rel === 'conj') return trigger.site === 'noun' && kid(doc, c, 'nsubj') < 0 && heads.some((h) => h === c)
    if (word.rel === 'acl:relcl') return false
    if (rel === 'ccomp' || rel === 'xcomp') return speech || rel === 'xcomp'
    if (rel === 'advcl') return speech && kid(doc, c, 'mark') >= 0 && wordAt(doc, kid(doc, c, 'mark')).xpos === 'TO'
    if (rel === 'case') return false
    return !ELSEWHERE.has(rel)
  })
  const covered = new Set(words)
  for (const w of trigger.words) covered.add(w)
  for (const h of heads)
    if (!covered.has(h) && sameSentence(doc, h, trigger.head)) for (const w of shortPhrase(doc, h)) covered.add(w)
  return rangesOf(
    doc,
    [...covered].sort((a, b) => a - b),
  ).map((r) => rangeSpan(doc, r))
}

const sameSentence = (doc: AttributedDocument, a: number, b: number): boolean =>
  wordAt(doc, a).sentence === wordAt(doc, b).sentence

const shortPhrase = (doc: AttributedDocument, h: number): number[] =>
  yieldOf(
    doc,
    h,
    (c) => !['acl', 'appos', 'conj', 'cc', 'punct', 'parataxis', 'advcl', 'case'].includes(baseRel(wordAt(doc, c).rel)),
  )

/** Neighbouring words joined; one or two words between (commas, a cue's pronoun) do not part a span. */
function rangesOf(doc: AttributedDocument, words: readonly number[]): Range[] {
  const ranges: [number, number][] = []
  for (const i of words) {
    const last = ranges[ranges.length - 1]
    if (last && i - last[1] <= 2 && wordAt(doc, i).sentence === wordAt(doc, last[0]).sentence) last[1] = i + 1
    else ranges.push([i, i + 1])
  }
  return ranges
    .map((r) => trimRange(doc, r))
    .filter(([first, last]) => last - first > 1 || wordAt(doc, first).upos !== 'PUNCT')
}

/** The trigger as it stands: head with particles, auxiliaries and negation when they are next to it. */
export function triggerSpan(doc: AttributedDocument, trigger: Trigger): Span {
  const words = new Set(trigger.words)
  if (trigger.site !== 'noun') {
    const own = new Set(kids(doc, trigger.head, 'aux', 'advmod', 'cop').filter((k) => k < trigger.head))
    for (let i = trigger.head - 1; own.has(i); i--) words.add(i)
  }
  let first = trigger.head
  let last = trigger.head + 1
  while (words.has(first - 1)) first--
  while (words.has(last)) last++
  return rangeSpan(doc, [first, last])
}
