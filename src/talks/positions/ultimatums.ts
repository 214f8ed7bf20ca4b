/** "Gave the militia until Friday to leave", "set a deadline for the militia to leave": what is to be done in time is demanded. */
import { caseOf, isUnder, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { partiesAt } from '../rounds/parties.js'
import { doerOf } from './doer.js'
import { mechanism } from './make-stand.js'
import { type CueIndex, standingOf } from './standing.js'
import type { Stand } from './stands.js'

/** Stands of each deadline that is given to another, in text order. */
export function ultimatumStands(doc: AttributedDocument, cues: CueIndex): Stand[] {
  const ultimatums = mechanism('position-ultimatum')
  return doc.tokens.flatMap(({ index, lemma, upos }) => {
    if (upos !== 'VERB' || !ultimatums.words.has(lemma)) return []
    const limit = limitOf(doc, index)
    if (limit < 0 || standingOf(doc, index, cues) !== 'holds') return []
    const head = [index, limit, ...kids(doc, index, 'obj', 'iobj')]
      .flatMap((at) => kids(doc, at, 'advcl', 'acl', 'xcomp'))
      .find((c) => c > limit && /\bto$/.test(markOf(doc, c)))
    const doer = doerOf(doc, index)
    const holders = doer < 0 ? [] : partiesAt(doc, doer)
    if (head === undefined || holders.length === 0 || isUnder(doc, doer, head)) return []
    const taken = { head, kind: 'to', asked: -1 } as const
    return [{ rule: ultimatums.rule, stance: ultimatums.rule.stance, holders, at: index, holderHead: doer, taken }]
  })
}

/** The word of the time that is given, or -1: "until Friday", "48 hours", "a deadline". */
function limitOf(doc: AttributedDocument, v: number): number {
  const receivers = kids(doc, v, 'obj', 'iobj')
  const until = kids(doc, v, 'obl').find((o) => ['until', 'till'].includes(caseOf(doc, o)))
  if (until !== undefined && receivers.length > 0) return until
  return (
    receivers.find(
      (o) =>
        LIMITS.has(wordAt(doc, o).lemma) ||
        ((receivers.length > 1 || kids(doc, o, 'compound').length > 0) && isSpell(doc, o)),
    ) ?? -1
  )
}

const LIMITS = new Set(['deadline', 'ultimatum'])

/** "48 hours", "a week". */
const isSpell = (doc: AttributedDocument, i: number): boolean =>
  SPELLS.has(wordAt(doc, i).lemma) && kids(doc, i, 'nummod', 'det').length > 0

const SPELLS = new Set(['minute', 'hour', 'day', 'week', 'month', 'year'])
