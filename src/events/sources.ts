/** Sources that verbs and nouns share: phrases by their preposition, and whoever says it. */
import { type Oblique, surfaceSubject } from '../match/roles.js'
import { wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'

export const byPreposition = (all: readonly Oblique[], preps: readonly string[]): number[] =>
  all.filter((o) => preps.includes(o.prep)).map((o) => o.head)

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
