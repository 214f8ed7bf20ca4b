/** What lies behind the news: dated more than a month back, or told as an earlier time; and what still goes on. */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf } from '../match/clause.js'
import { caseOf, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument, DateMention } from '../model.js'
import type { Trigger } from './triggers.js'
import { lemmaOf } from './words.js'

const MONTH = 31 * 24 * 3600 * 1000

/** Why the happening is background, or null when it is current. */
export function isBackground(doc: AttributedDocument, trigger: Trigger, date: DateMention | null): string | null {
  if (date) {
    const last = date.to ?? date.from
    const published = doc.report.published
    if (last && published && Date.parse(published) - Date.parse(last) > MONTH)
      return `its date (${date.span.text}) lies more than a month before the report`
    if (last) return null
  }
  const governor = wordAt(doc, trigger.head).head
  if (trigger.site === 'noun' && governor >= 0 && wordClass('REMEMBERED').has(lemmaOf(doc, governor)))
    return `"${wordAt(doc, governor).text}" looks back on it`
  const verb = trigger.support?.verb ?? trigger.head
  for (const child of [
    ...kids(doc, verb, 'advmod', 'obl'),
    ...(trigger.site === 'noun' ? kids(doc, trigger.head, 'amod', 'advmod') : []),
  ]) {
    const lemma = lemmaOf(doc, child)
    if (wordClass('EARLIER').has(lemma) && caseOf(doc, child) === '')
      return `"${wordAt(doc, child).text}" puts it at an earlier time`
    if (caseOf(doc, child) === 'during' && wordClass('ERA').has(lemma))
      return `"during ... ${wordAt(doc, child).text}" puts it at an earlier time`
  }
  return null
}

/** Progressive and "continue to", "still", "so far": it goes on as the report is written. */
export function isOngoing(doc: AttributedDocument, trigger: Trigger): boolean {
  const verb = trigger.support?.verb ?? trigger.head
  if (trigger.support && wordClass('CONTINUE').has(lemmaOf(doc, verb))) return true
  const word = wordAt(doc, verb)
  if (word.upos !== 'VERB') return false
  const clause = clauseOf(doc, verb)
  if (trigger.rule.speech) return false
  if (clause.progressive && clause.tense === 'present') return true
  if (word.rel === 'xcomp' && word.head >= 0 && wordClass('CONTINUE').has(lemmaOf(doc, word.head))) return true
  return kids(doc, verb, 'advmod').some((a) => wordClass('STILL').has(lemmaOf(doc, a)))
}
