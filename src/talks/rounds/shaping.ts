/** Which lists shaped the reading of a mention, as steps: topics kept out of it, decisions and refusals that carry attendance. */
import { roundList, roundRule } from '../../knowledge/round-rules.js'
import { beforeTo, caseOf, kids, rangeSpan, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Step } from '../../model.js'
import { refusalBefore } from '../positions/standing.js'
import type { Seat } from './seats.js'
import { outermost, type TalkMention } from './talk-mention.js'
import { isReady, isUnsettled } from './unsettled.js'

/** The noun right before an infinitive: "their decision to attend". */
const nounBefore = (doc: AttributedDocument, v: number): number => {
  const noun = beforeTo(doc, v)
  return noun >= 0 && wordAt(doc, noun).upos === 'NOUN' ? noun : -1
}

/** Lists that shaped how a mention was read: topics kept out of it, decisions that carry attendance. */
export function shapingSteps(doc: AttributedDocument, m: TalkMention, seats: readonly Seat[]): Step[] {
  const step = (rule: string, at: number): Step => ({
    stage: 'talks',
    rule,
    says: roundRule(rule).why,
    at: [rangeSpan(doc, [at, at + 1])],
  })
  const topics = kids(doc, m.top, 'nmod').filter(
    (k) => roundList('round-topic').has(caseOf(doc, k)) && (doc.dateAt[k] ?? -1) < 0,
  )
  const decided = seats
    .filter((s) => s.mention === m && s.rule.kind !== 'third')
    .map((s) => nounBefore(doc, s.at))
    .filter((n) => n >= 0 && roundList('round-decided').has(wordAt(doc, n).lemma))
  const refused = seats
    .filter((s) => s.mention === m)
    .map((s) => refusalBefore(doc, s.at))
    .filter((n) => n >= 0)
  const phase = outermost(doc, m.top)
  const peaceful = [...m.modifiers].some((w) => roundList('round-of-peace').has(w)) && m.rule.needs === 'sides'
  return [
    ...(peaceful ? [step('round-of-peace', m.head)] : []),
    ...(roundList('round-gathering').has(wordAt(doc, m.head).lemma.toLowerCase())
      ? [step('round-gathering', m.head)]
      : []),
    ...(m.verb >= 0 && isReady(doc, m.verb) ? [step('round-ready', m.verb)] : []),
    ...(m.verb >= 0 && isUnsettled(doc, m.verb) ? [step('round-unsettled', m.verb)] : []),
    ...(m.plural && roundList('round-lasting').has(wordAt(doc, m.top).lemma) ? [step('round-lasting', m.top)] : []),
    ...(phase !== m.top ? [step('round-phase', phase)] : []),
    ...(m.setting ? [step('round-setting', m.verb)] : []),
    ...refused.map((n) => step('round-refused', n)),
    ...topics.map((k) => step('round-topic', k)),
    ...decided.map((n) => step('round-decided', n)),
  ]
}
