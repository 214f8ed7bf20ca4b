/** Who counted, where the sentence says so beside the count: "23 by that of the ministry", "the agency puts the dead at 23". */

import { namedActors } from '../../events/parties.js'
import { isPassive } from '../../match/clause.js'
import { isReckoning, surfaceSubject } from '../../match/roles.js'
import { caseOf, isVerb, kid, kids, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { figureRules } from './figure-rules.js'
import type { Quantity } from './quantities.js'

/** Names of those who counted, with the rule that found them where one stands in the file. */
export interface WhoCounted {
  readonly names: readonly string[]
  readonly rule: string | null
}

/** Who counted, or null when the sentence does not say; `alone`: the number stands alone and takes what it counts from another. */
export function whoCounted(doc: EventDocument, quantity: Quantity, alone: boolean): WhoCounted | null {
  const beside = reckonedBy(doc, quantity) ?? ownerOfCount(doc, quantity) ?? (alone ? tellerOf(doc, quantity) : null)
  if (beside !== null) return { names: beside, rule: null }
  const cited = citedFor(doc, quantity)
  if (cited !== null) return { names: cited, rule: CITED }
  const subject = subjectThatCounts(doc, quantity)
  return subject === null ? null : { names: subject, rule: null }
}

const CITED = 'cited-count'

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

/** "The ministry's figure is still six", "the ministry raised its toll to nine": whose the count is. */
function ownerOfCount(doc: EventDocument, { first, last }: Quantity): readonly string[] | null {
  const { counts } = figureRules()
  for (let at = last - 1; at >= 0; at = wordAt(doc, at).head) {
    const near = [at, kid(doc, at, 'nsubj'), kid(doc, at, 'obj')]
    const count = near.find((i) => i >= 0 && i < first && counts.has(wordAt(doc, i).lemma.toLowerCase()))
    const owner = count === undefined ? -1 : kid(doc, count, 'nmod:poss')
    if (owner >= 0) return namesOf(doc, [owner])
    if (isVerb(doc, at)) return null
  }
  return null
}

/** "The ministry's figure is six; the Herald, whose reporter was there, says 11": who the words since the last stop are about. */
function tellerOf(doc: EventDocument, { first }: Quantity): readonly string[] | null {
  const verb = doc.tokens[first - 1]
  if (!verb || !isVerb(doc, verb.index) || !figureRules().telling.has(verb.lemma.toLowerCase())) return null
  let at = verb.index
  while (at > 0 && doc.tokens[at - 1]?.sentence === verb.sentence && doc.tokens[at - 1]?.text !== ';') at--
  // The parser makes the bare number the subject of the verb, and hangs the speaker on the number before it.
  for (; at < verb.index; at++) if ((doc.mentionAt[at] ?? -1) >= 0) return namesOf(doc, [at])
  return null
}

/** "rose to nine, the agency reported, citing the health office": whom the speaker cites for it. */
function citedFor(doc: EventDocument, { first }: Quantity): readonly string[] | null {
  const statement = doc.statements[doc.statementAt[first] ?? -1]
  if (!statement || statement.cueHead < 0) return null
  const { cites } = figureRules()
  const citing = kids(doc, statement.cueHead, 'advcl').find((v) => cites.has(wordAt(doc, v).lemma.toLowerCase()))
  return citing === undefined ? null : namesOf(doc, kids(doc, citing, 'obj'))
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
