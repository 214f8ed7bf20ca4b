/** What a verb is done to, also where the parser took its object for something else. */
import { isPassive } from '../match/clause.js'
import { patientOf } from '../match/roles.js'
import { caseOf, kid, kids, markOf, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import { isHuman } from './humans.js'

const ROUGHLY = new Set([
  'around',
  'about',
  'over',
  'under',
  'up to',
  'nearly',
  'almost',
  'more than',
  'less than',
  'some',
  'between',
  'at least',
])

/** The object, also where its particle ("hand over arms") or its "around" ("gave around 40 tents") was taken for a preposition. */
export function objectOf(doc: MentionedDocument, v: number): number {
  const object = patientOf(doc, v)
  if (object >= 0) return object
  const indirect = kid(doc, v, 'iobj')
  if (indirect >= 0) return indirect
  // A name after its verb that the parser takes for a predicate: "welcomed President Aliyev's decision".
  const named = kids(doc, v, 'xcomp').find(
    (x) => x > v && wordAt(doc, x).xpos.startsWith('NNP') && markOf(doc, x) === '',
  )
  if (named !== undefined) return named
  for (const o of kids(doc, v, 'obl')) {
    // "targeted with shells several districts": a noun takes no object.
    const behind = caseOf(doc, o) === 'with' && o > v ? kid(doc, o, 'obj') : -1
    if (behind > o) return behind
    // "kidnapped a young couple": people are no adverbial of time.
    if (wordAt(doc, o).rel === 'obl:unmarked' && o > v && (doc.dateAt[o] ?? -1) < 0 && isHuman(doc, o)) return o
    const prep = caseOf(doc, o)
    if (kids(doc, o, 'case').some((c) => c === v + 1) && PARTICLES.has(prep)) return o
    if (
      ROUGHLY.has(prep) &&
      (kid(doc, o, 'nummod') >= 0 || wordAt(doc, o).upos === 'NUM' || wordAt(doc, o).upos === 'SYM')
    )
      return o
  }
  return -1
}

const PARTICLES = new Set(['over', 'off', 'up', 'back', 'down', 'out'])

/** What a verb is done to; of "was granted asylum" both who was granted it and what. */
export const objectsOf = (doc: MentionedDocument, v: number): readonly number[] => {
  const object = objectOf(doc, v)
  const given = isPassive(doc, v) ? kids(doc, v, 'obj').filter((o) => o !== object && o > v) : []
  return object < 0 ? given : [object, ...given]
}
