/** How the source holds what it says, from the kind of cue and the grammar of the content. */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf, governors, isNegated } from '../match/clause.js'
import { caseOf, isVerb, kid, kids, markOf, type Range, wordAt } from '../match/tree.js'
import type { Modality, ParsedDocument } from '../model.js'
import type { CueSite } from './cues.js'

const OF_CLASS: Readonly<Record<string, Modality>> = {
  demand: 'requested',
  ask: 'requested',
  order: 'requested',
  want: 'requested',
  promise: 'planned',
  intend: 'planned',
  decide: 'planned',
  threaten: 'threatened',
  accuse: 'alleged',
  expect: 'expected',
  hope: 'possible',
  fear: 'possible',
  deny: 'negated',
  reject: 'negated',
}

/** Classes that say no: "did not deny the raid", "has not ruled out talks" leave it open. */
const DENYING = new Set(['deny', 'reject'])

const POSSIBLE = new Set(['could', 'may', 'might', 'can'])
const MODALITIES = new Set<string>([
  'asserted',
  'negated',
  'planned',
  'expected',
  'possible',
  'conditional',
  'threatened',
  'requested',
  'alleged',
])

/** Modality of a statement's content. Order: a condition first, then a saying that is itself denied, then what the cue commits its source to, then the content's own grammar. */
export function modalityOf(
  doc: ParsedDocument,
  site: CueSite,
  contentHead: number,
  content: readonly Range[],
): Modality {
  if (hangsOnCondition(doc, contentHead, content)) return 'conditional'
  if (site.kind === 'verb' && isUnsaid(doc, site.head, contentHead, content))
    return DENYING.has(site.entry.class) ? 'possible' : 'negated'
  const byCue = OF_CLASS[site.entry.class]
  const stated = MODALITIES.has(site.entry.modality) ? (site.entry.modality as Modality) : 'asserted'
  if (byCue && stated !== 'asserted') return stated
  if (byCue) return byCue
  if (!isVerb(doc, contentHead) && kid(doc, contentHead, 'cop') < 0) return stated
  const clause = clauseOf(doc, contentHead)
  if (clause.negated) return 'negated'
  if (clause.modal && POSSIBLE.has(clause.modal) && !clause.perfect) return 'possible'
  if (isPossibleAdjective(doc, contentHead)) return 'possible'
  if (clause.modal === 'should' || clause.modal === 'must') return 'requested'
  if (clause.tense === 'future' || (clause.tense === 'would' && !clause.perfect)) return 'planned'
  if (['expect', 'anticipate'].includes(wordAt(doc, contentHead).lemma)) return 'expected'
  return stated
}

/** "did not say that it had lost": not "did not say why", "did not say until Monday that", "could not confirm that". */
const isUnsaid = (doc: ParsedDocument, verb: number, contentHead: number, content: readonly Range[]): boolean =>
  isNegated(doc, verb) &&
  !(wordClass('CONFIRMING').has(wordAt(doc, verb).lemma) && POSSIBLE.has(clauseOf(doc, verb).modal ?? '')) &&
  !['whether', 'if'].includes(markOf(doc, contentHead)) &&
  !content.slice(0, 1).some(([first]) => ['WRB', 'WP', 'WDT', 'WP$'].includes(wordAt(doc, first).xpos)) &&
  !kids(doc, verb, 'obl', 'advcl').some((k) => caseOf(doc, k) === 'until' || markOf(doc, k) === 'until')

const isPossibleAdjective = (doc: ParsedDocument, i: number): boolean =>
  ['possible', 'likely', 'imminent'].includes(wordAt(doc, i).lemma)

/** "only a deal would hold back", "would agree if", "can only end when". */
function hangsOnCondition(doc: ParsedDocument, head: number, content: readonly Range[]): boolean {
  const inside = (i: number): boolean => content.some(([first, last]) => i >= first && i < last)
  const conditions = kids(doc, head, 'advcl').filter((c) => inside(c))
  if (
    conditions.some((c) =>
      ['if', 'unless', 'until', 'provided', 'provided that', 'as long as'].includes(markOf(doc, c)),
    )
  )
    return true
  const clause = clauseOf(doc, head)
  const unreal = clause.tense === 'would' || clause.tense === 'future' || clause.modal !== null
  if (!unreal) return false
  for (const [first, last] of content) {
    for (let i = first; i < last; i++) {
      if (wordAt(doc, i).lemma !== 'only') continue
      const above = wordAt(doc, i).head
      if (above === head || wordAt(doc, Math.max(above, 0)).head === head) return true
    }
  }
  return governors(doc, head).some((g) => g.mark === 'if' && inside(g.at))
}
