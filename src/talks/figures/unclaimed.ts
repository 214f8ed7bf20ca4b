/**
 * Counts that stand in what somebody does not say: "the army denied that it had killed 12 people", "the ministry has not confirmed the
 * death of nine". Where the saying itself is of the count nobody gives it; where the count only tells which ("denied responsibility for
 * a blast that killed 12") it is somebody else's word, and not his who denies.
 */

import { sayersOf } from '../../attributions/sayers.js'
import { isVerb, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Statement } from '../../model.js'
import type { Voice } from '../speakers.js'

/** True for a statement whose content its source does not give as so. */
export const isUnclaimed = ({ cueClass, cueDenied, modality }: Statement): boolean =>
  (cueClass === 'deny' && modality === 'negated') || (cueDenied && modality !== 'asserted')

/** True where word `at`, which says what became of the counted, is what the saying is of: its verb or the noun it takes. */
export function isSaidOf(doc: AttributedDocument, { cueHead }: Statement, at: number): boolean {
  for (let word = at, verbs = 0, steps = 0; word >= 0 && steps < DEEPEST; steps++) {
    const { head } = wordAt(doc, word)
    if (head === cueHead) return true
    // A second verb above it tells of something else, and a noun above a verb what the verb only explains.
    if (isVerb(doc, word)) verbs++
    if (head < 0 || verbs > 1 || (verbs > 0 && !isVerb(doc, head))) return false
    word = head
  }
  return false
}

/** Links between a count and the saying it stands in. */
const DEEPEST = 8

/** The voice that gives a count: past sayings that are denied, that of whoever tells of them. */
export function claimedVoice(doc: AttributedDocument, voice: Voice): Voice {
  let { statement } = voice
  if (statement === null || !isUnclaimed(statement)) return voice
  while (statement !== null && isUnclaimed(statement))
    statement = statement.within === null ? null : (doc.statements[statement.within] ?? null)
  return statement === null
    ? { names: ['report'], statement: null }
    : { names: sayersOf(doc.statements, statement), statement }
}
