/** A demand told by "must" or "should" that the verb of saying over it tells already, or that nobody is said to have made. */
import { isVerb } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { realityOf } from './reality.js'
import type { Trigger } from './triggers.js'
import { lemmaOf } from './words.js'

/** "urged that they should be freed", "had meant to say that they must leave". `speech` has the triggers that are sayings, by their heads. */
export function isToldByItsCue(
  doc: AttributedDocument,
  trigger: Trigger,
  speech: ReadonlyMap<number, Trigger>,
): boolean {
  const { rule, head } = trigger
  const cue = doc.statements[doc.statementAt[head] ?? -1]?.cueHead ?? -1
  // "According to him": no verb of its own.
  if (!rule.when.demanded || cue < 0 || !isVerb(doc, cue) || lemmaOf(doc, cue) === 'accord') return false
  if (speech.get(cue)?.rule.plover === 'REQUEST') return true
  const { status, embedded } = realityOf(doc, { ...trigger, rule: { ...rule, when: {} }, head: cue })
  return embedded && ['hypothetical', 'threatened', 'denied'].includes(status)
}
