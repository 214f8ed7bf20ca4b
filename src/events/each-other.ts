/** What two do to each other, told by the object. */
import { kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { objectOf } from './objects.js'
import type { Trigger } from './triggers.js'

/** "accused each other", "with each side blaming the other". */
export function isDoneToEachOther(doc: AttributedDocument, { site, head }: Trigger): boolean {
  const object = site === 'verb' ? objectOf(doc, head) : -1
  if (object < 0) return false
  const words = [...kids(doc, object, 'det', 'fixed'), object].sort((a, b) => a - b)
  return RECIPROCALS.has(words.map((w) => wordAt(doc, w).text.toLowerCase()).join(' '))
}

const RECIPROCALS = new Set(['each other', 'one another', 'the other'])
