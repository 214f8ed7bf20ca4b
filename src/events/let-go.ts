/** Captives of whom it is told that they crossed over or went home: whether they were let go. */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf } from '../match/clause.js'
import { surfaceSubject } from '../match/roles.js'
import { baseRel, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument, MentionedDocument } from '../model.js'
import { lemmaOf } from './words.js'

/** Not "escaped prisoners crossed", "crossed the bridge and fled", "crossed it to escape", "nobody said that they crossed". */
export const isLetGo = (doc: MentionedDocument, v: number): boolean => isTold(doc, v) && !isFlight(doc, v)

const isFlight = (doc: MentionedDocument, v: number): boolean => {
  const beside = [v, surfaceSubject(doc, v)].flatMap((i) =>
    i < 0 ? [] : kids(doc, i, 'amod', 'conj', 'advcl', 'xcomp', 'acl'),
  )
  return beside.some((i) => wordClass('FLEEING').has(lemmaOf(doc, i)))
}

/** Told by the report, or by somebody who says so: what stands under "it is not true" or beside "the council hopes" is not. */
function isTold(doc: MentionedDocument, v: number): boolean {
  const { rel, head } = wordAt(doc, v)
  const { statements, statementAt } = doc as Partial<AttributedDocument>
  const said = statements?.[statementAt?.[v] ?? -1]
  if (said !== undefined) return !said.cueDenied && said.cueClass === 'say'
  // The parser may take "the council hopes" for a name of what it follows.
  if (kids(doc, v, 'parataxis', 'ccomp', 'appos').length > 0) return false
  return !['ccomp', 'csubj'].includes(baseRel(rel)) && !(head >= 0 && clauseOf(doc, head).negated)
}
