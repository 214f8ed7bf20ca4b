/** Whose voice a paper carries: "the proposals called for elections", "endorsed a statement urging the west to lift sanctions". */
import { wordClass } from '../../knowledge/event-words.js'
import { clauseOf } from '../../match/clause.js'
import { baseRel, caseOf, isVerb, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { namedAt, ownersOf } from '../rounds/parties.js'
import { doerOf, isPaper } from './doer.js'

const FAR = 400

/** Those who stand behind a plan or a text that "speaks": its givers, here or where it was told before, or who endorses it. */
export function paperHolders(doc: AttributedDocument, noun: number): number[] {
  if (noun < 0) return []
  const { lemma, xpos } = wordAt(doc, noun)
  if (!isPaper(lemma)) return []
  for (let i = noun; i >= Math.max(0, noun - FAR); i--) {
    const word = wordAt(doc, i)
    if (word.lemma !== lemma || word.xpos !== xpos) continue
    const owners = ownersOf(doc, i)
    if (owners.length > 0) return owners
    const signed = signersOf(doc, i)
    if (signed.length > 0) return signed
  }
  return senders(doc, noun)
}

/** Who issues, sends, signs or adopts a paper, and not who turns it down or awaits it. */
function senders(doc: AttributedDocument, noun: number): number[] {
  const { rel, head } = wordAt(doc, noun)
  if (rel !== 'obj' || head < 0 || !isVerb(doc, head) || clauseOf(doc, head).negated) return []
  if (!wordClass('GIVINGVOICE').has(wordAt(doc, head).lemma) || isLeftUndone(doc, head)) return []
  const doer = doerOf(doc, head)
  return doer < 0 || doer === noun ? [] : [...namedAt(doc, doer)]
}

/** "Failed to pass", "refused to sign". */
const isLeftUndone = (doc: AttributedDocument, v: number): boolean => {
  const { rel, head } = wordAt(doc, v)
  return head >= 0 && baseRel(rel) === 'xcomp' && wordClass('NOTDOING').has(wordAt(doc, head).lemma)
}

/** "the statement released by 33 factions", "a letter he wrote": those who gave, signed or issued it. */
const signersOf = (doc: AttributedDocument, noun: number): number[] =>
  kids(doc, noun, 'acl')
    .filter((c) => SIGNING.has(wordAt(doc, c).lemma))
    .flatMap((c) => [...kids(doc, c, 'obl').filter((o) => caseOf(doc, o) === 'by'), ...kids(doc, c, 'nsubj')])
    .flatMap((o) => namedAt(doc, o))

const SIGNING = new Set([
  'release',
  'sign',
  'issue',
  'publish',
  'present',
  'submit',
  'draft',
  'write',
  'table',
  'adopt',
  'send',
])
