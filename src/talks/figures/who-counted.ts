/** Who counted, where the sentence says so beside the count: "23 by that of the ministry", "the agency puts the dead at 23". */

import { namedActors } from '../../events/parties.js'
import { isPassive } from '../../match/clause.js'
import { isReckoning, surfaceSubject } from '../../match/roles.js'
import { caseOf, isVerb, kids, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import type { Quantity } from './quantities.js'

/** Names of those who counted, or null when the sentence does not say. */
export const whoCounted = (doc: EventDocument, quantity: Quantity): readonly string[] | null =>
  reckonedBy(doc, quantity) ?? subjectThatCounts(doc, quantity)

const namesOf = (doc: EventDocument, heads: readonly number[]): readonly string[] | null => {
  const names = heads.flatMap((head) => namedActors(doc, head)).flatMap((actor) => doc.actors[actor]?.name ?? [])
  return names.length > 0 ? names : null
}

/** "16 people by the count of local health officials and 23 by that of the ministry". */
function reckonedBy(doc: EventDocument, { last }: Quantity): readonly string[] | null {
  const sentence = doc.tokens[last - 1]?.sentence
  for (let at = last; doc.tokens[at]?.sentence === sentence; at++) {
    const word = wordAt(doc, at)
    // The next number has a source of its own.
    if (word.upos === 'NUM') return null
    const reckoning = isReckoning(doc, at) || (word.text.toLowerCase() === 'that' && caseOf(doc, at) === 'by')
    if (!reckoning || caseOf(doc, at) !== 'by') continue
    return namesOf(
      doc,
      kids(doc, at, 'nmod').filter((owner) => caseOf(doc, owner) === 'of'),
    )
  }
  return null
}

const COUNTING = new Set([
  'count',
  'record',
  'register',
  'tally',
  'log',
  'document',
  'list',
  'estimate',
  'report',
  'verify',
])

/** "puts the dead at 23", "gave a toll of 23": verbs that count only with such a word between them and the number. */
const OPENED_BY: ReadonlyMap<string, string> = new Map([
  ['put', 'at'],
  ['give', 'toll'],
])

/** "The army counts nine breaches", "the agency puts the dead at 23": the subject of the verb the count hangs under. */
function subjectThatCounts(doc: EventDocument, { first, last }: Quantity): readonly string[] | null {
  let at = last - 1
  // "the number of displaced at 9,000": past what only describes.
  while (at >= 0 && (!isVerb(doc, at) || wordAt(doc, at).rel === 'acl')) at = wordAt(doc, at).head
  if (at < 0 || isPassive(doc, at)) return null
  const { lemma } = wordAt(doc, at)
  const opener = OPENED_BY.get(lemma)
  const put = opener !== undefined && doc.tokens.slice(at, first).some(({ text }) => text === opener)
  return put || COUNTING.has(lemma) ? namesOf(doc, [surfaceSubject(doc, at)]) : null
}
