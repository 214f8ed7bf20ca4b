/** "A plane crashed near Goma. Two people were killed": hurt by what was told just before, which nobody did. */
import { wordClass } from '../knowledge/event-words.js'
import { isPassive } from '../match/clause.js'
import { isNominal } from '../match/tree.js'
import type { AttributedDocument, MentionedDocument } from '../model.js'
import type { Trigger } from './triggers.js'
import { lemmaOf } from './words.js'

/** How many sentences before still tell of the same mishap. */
const BEFORE = 3

/** A harm without a doer close behind a mishap, where nothing around it tells of force. */
export function isOfMishap(doc: AttributedDocument, { rule, site, head }: Trigger): boolean {
  if (!rule.toPeople || site !== 'verb' || !isPassive(doc, head)) return false
  // "Nurses were abducted after the earthquake": that somebody did.
  if (!wordClass('HURT').has(lemmaOf(doc, head))) return false
  const at = doc.tokens[head]!.sentence
  const first = doc.sentences[Math.max(0, at - BEFORE)]!.first
  const { last } = doc.sentences[at]!
  let mishap = false
  for (let i = first; i < last; i++) {
    const lemma = lemmaOf(doc, i)
    if (OF_FORCE.some((name) => wordClass(name).has(lemma))) return false
    if (wordClass('MISHAP').has(lemma) && (isNominal(doc, i) || lemma === 'crash')) mishap = true
  }
  return mishap
}

const OF_FORCE = ['ONEACT', 'STRIKE', 'COMBAT', 'PROJECTILE', 'EXPLOSIVE', 'ARMED']

/** "heard an explosion, which was caused by a gas leak", "heard firework explosions": told in its sentence or in the next one. */
export function isHarmlessBlast(doc: MentionedDocument, v: number): boolean {
  const { sentence } = doc.tokens[v]!
  const { first, last } = doc.sentences[sentence]!
  const end = doc.sentences[sentence + 1]?.last ?? last
  return doc.tokens.slice(first, end).some(({ index }) => wordClass('HARMLESSBLAST').has(lemmaOf(doc, index)))
}
