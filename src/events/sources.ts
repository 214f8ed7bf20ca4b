/** Sources that verbs and nouns share: phrases by their preposition, and whoever says it. */
import { actorAt } from '../match/actors.js'
import { type Oblique, surfaceSubject } from '../match/roles.js'
import { kid, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'

export const byPreposition = (all: readonly Oblique[], preps: readonly string[]): number[] =>
  all.filter((o) => preps.includes(o.prep)).map((o) => o.head)

/** Whom the statement that the word stands in is told to ("“Leave,” he told the rebels"); who only reports it is not meant. */
export function addresseeHead(doc: AttributedDocument, i: number): number {
  const cue = doc.statements[doc.statementAt[i] ?? -1]?.cueHead ?? -1
  const told = cue < 0 ? -1 : kid(doc, cue, 'iobj', 'obj')
  const actor = told < 0 ? undefined : doc.actors[actorAt(doc, told)]
  return actor === undefined || actor.sector.includes('MED') ? -1 : told
}

/** The source of the innermost statement that the word stands in; where that names none, the subject of the verb above its clause. */
export function speakerHead(doc: AttributedDocument, i: number): number {
  const s = doc.statements[doc.statementAt[i] ?? -1]
  if (s && s.sourceHead >= 0) return s.sourceHead
  for (let at = i, steps = 0; at >= 0 && steps < 5; at = wordAt(doc, at).head, steps++) {
    const { rel, head } = wordAt(doc, at)
    if (rel === 'ccomp' && head >= 0) return surfaceSubject(doc, head)
  }
  return -1
}
