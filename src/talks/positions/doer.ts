/** Who does what a verb tells, also where the parser hung an infinitive on the one asked: "urged the rebels to accept the truce". */
import { wordClass } from '../../knowledge/event-words.js'
import { proposalWords } from '../../knowledge/proposal-rules.js'
import { agentOf, surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

/** The actor noun an infinitive hangs on, object of a verb above, or -1. */
export function askedNoun(doc: AttributedDocument, v: number): number {
  const { rel, head } = wordAt(doc, v)
  if (rel !== 'acl' || head < 0 || (doc.mentionAt[head] ?? -1) < 0) return -1
  if (!kids(doc, v, 'mark').some((m) => wordAt(doc, m).xpos === 'TO')) return -1
  return ['obj', 'iobj', 'obl'].includes(wordAt(doc, head).rel) ? head : -1
}

/** "Egypt called on the rebels": a sentence whose only verb the parser took for a participle of its subject. */
function isStranded(doc: AttributedDocument, v: number): boolean {
  const { rel, head, xpos } = wordAt(doc, v)
  if (rel !== 'acl' || !['VBN', 'VBD'].includes(xpos) || head !== v - 1 || wordAt(doc, head).rel !== 'root')
    return false
  return kids(doc, v, 'obl').every((o) => caseOf(doc, o) !== 'by') && kids(doc, head, 'cop', 'nsubj').length === 0
}

/** "(Rejected) a statement urging restraint and stating that": the paper that a participle right behind it tells of, whatever it hangs on; or -1. */
export function paperTelling(doc: AttributedDocument, v: number): number {
  const { rel, head, xpos } = wordAt(doc, v)
  if (xpos !== 'VBG' || head < 0 || kids(doc, v, 'nsubj', 'aux', 'mark').length > 0) return -1
  if (baseRel(rel) === 'conj') return paperTelling(doc, head)
  const [paper] =
    rel === 'acl'
      ? [head]
      : ['advcl', 'xcomp'].includes(baseRel(rel))
        ? kids(doc, head, 'obj', 'obl').filter((o) => o === v - 1 && VOTED_ON.has(caseOf(doc, o)))
        : []
  return paper !== undefined && isPaper(wordAt(doc, paper).lemma) ? paper : -1
}

/** What brings a paper that is voted on: "rejected it", "abstained on it"; what is asked "in a letter" is asked by its sender. */
const VOTED_ON = new Set(['', 'on', 'against'])

/** A plan, a resolution, a letter: what can ask for something in its own words. */
export const isPaper = (lemma: string): boolean =>
  proposalWords().heads.has(lemma.toLowerCase()) || wordClass('APPEALS').has(lemma.toLowerCase())

/** The doer of a verb: the one asked, else the logical agent; -1 when not stated. */
export function doerOf(doc: AttributedDocument, v: number): number {
  const asked = askedNoun(doc, v)
  if (asked >= 0) return asked
  if (isStranded(doc, v)) return wordAt(doc, v).head
  const paper = paperTelling(doc, v)
  if (paper >= 0) return paper
  const agent = agentOf(doc, v)
  return agent >= 0 && isVerb(doc, agent) ? surfaceSubject(doc, agent) : agent
}
