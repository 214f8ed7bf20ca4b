/** Whose voice a paper carries: "the proposals called for elections", "endorsed a statement urging the west to lift sanctions". */
import { proposalWords } from '../../knowledge/proposal-rules.js'
import { isVerb, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { namedAt, ownersOf } from '../rounds/parties.js'
import { doerOf } from './doer.js'

const FAR = 400

/** Those who stand behind a plan or a text that "speaks": its givers, here or where it was told before, or who endorses it. */
export function paperHolders(doc: AttributedDocument, noun: number): number[] {
  if (noun < 0) return []
  const { lemma, xpos, rel, head } = wordAt(doc, noun)
  if (!proposalWords().heads.has(lemma.toLowerCase())) return []
  for (let i = noun; i >= Math.max(0, noun - FAR); i--) {
    const word = wordAt(doc, i)
    if (word.lemma !== lemma || word.xpos !== xpos) continue
    const owners = ownersOf(doc, i)
    if (owners.length > 0) return owners
  }
  if (rel !== 'obj' || head < 0 || !isVerb(doc, head)) return []
  const doer = doerOf(doc, head)
  return doer < 0 || doer === noun ? [] : namedAt(doc, doer)
}
