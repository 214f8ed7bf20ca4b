import { rangeSpan } from '../match/tree.js'
import type { AttributedDocument, Notice } from '../model.js'
import type { Trigger } from './triggers.js'

/** The notice of what was seen and not recorded, and why. */
export const unrecorded = (doc: AttributedDocument, trigger: Trigger, why: string): Notice => ({
  stage: 'events',
  id: 'event-not-recorded',
  at: rangeSpan(doc, [trigger.head, trigger.head + 1]),
  message: `${trigger.rule.plover ?? trigger.rule.type ?? 'happening'} not recorded: ${why}`,
})
