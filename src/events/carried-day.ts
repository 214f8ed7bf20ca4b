/**
 * A paragraph's day carries on: "Rebels attacked the base on Monday. They killed three soldiers." A past act without a day of its own
 * takes the day of the last act of its paragraph that has one, as long as nothing shows another time; the record calls it implied.
 */
import { clauseOf } from '../match/clause.js'
import { wordAt } from '../match/tree.js'
import type { AttributedDocument, DateMention, Step } from '../model.js'
import { type Draft, inTextOrder } from './draft.js'

/** Drafts with the days that carry on to them. */
export function withCarriedDays(doc: AttributedDocument, drafts: readonly Draft[]): Draft[] {
  const dated = [...drafts]
  let day: { readonly date: DateMention; readonly paragraph: number; readonly sentence: number } | null = null
  for (const k of inTextOrder(drafts)) {
    const draft = drafts[k]!
    const { sentence } = wordAt(doc, draft.trigger.head)
    const paragraph = doc.sentences[sentence]!.paragraph
    const simple = isSimplePast(doc, draft)
    if (draft.date) {
      if (simple && isOneDay(draft.date)) day = { date: draft.date, paragraph, sentence }
      else if (isDone(draft)) day = null
      continue
    }
    if (day === null || day.paragraph !== paragraph || sentence - day.sentence > 1) continue
    // A content in between that is told in its own tense does not end the thread, nor does it join it.
    if (!simple) continue
    const { date } = day
    day = { date, paragraph, sentence }
    const step: Step = {
      stage: 'events',
      rule: 'day-carries-on',
      says: `when: ${date.span.text}, the day of the act told before it in the paragraph`,
      at: [date.span],
    }
    dated[k] = {
      ...draft,
      date: { ...date, basis: 'implied', prec: Math.max(date.prec, 2) as DateMention['prec'] },
      steps: [...draft.steps, step],
    }
  }
  return dated
}

const isDone = ({ status }: Draft): boolean => status === 'occurred' || status === 'ongoing'

const isOneDay = ({ from, to }: DateMention): boolean => from !== null && from === to

/** Told in the simple past: a perfect or a present lies before or after the thread of the paragraph. */
function isSimplePast(doc: AttributedDocument, { trigger, status }: Draft): boolean {
  const verb = trigger.support?.verb ?? trigger.head
  if (status !== 'occurred' || trigger.rule.speech || !wordAt(doc, verb).xpos.startsWith('VB')) return false
  const { tense, perfect, finite } = clauseOf(doc, verb)
  return finite && tense === 'past' && !perfect
}
