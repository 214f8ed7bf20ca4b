/** How likely an earlier mention is what a pronoun or a description points at: nearness, grammar, and how much the report is about it. */
import { speechVerbOf } from '../knowledge/speech.js'
import { baseRel } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'

/** Position of a word in its clause as antecedents like it: subjects first, modifiers last. */
export function prominence(doc: ParsedDocument, head: number, aside: boolean): number {
  if (aside) return -2.5
  const word = doc.tokens[head]!
  const rel = baseRel(word.rel)
  if (rel === 'conj' && word.head >= 0) return prominence(doc, word.head, false) - 0.3
  if (rel === 'nsubj') return 2.5
  if (word.rel === 'root') return 1
  if (rel === 'obj' || rel === 'iobj') return 1
  if (rel === 'appos') return 0.5
  if (word.rel === 'nmod:poss') return 0.6
  if (rel === 'obl') return 0.4
  return -0.4
}

/** Score of the antecedent at `at` for what stands at `here`; both are word indexes. */
export function nearness(doc: ParsedDocument, at: number, here: number): number {
  const gap = doc.tokens[here]!.sentence - doc.tokens[at]!.sentence
  if (gap === 0) return 0.5 - Math.max(0, here - at) * 0.02
  // Only a headline, read last, looks at what stands below it.
  if (gap < 0) return Math.max(-3, 0.3 * gap)
  return -1.4 * gap + 0.4
}

/** The nearest verb above a word. */
export function clauseVerb(doc: ParsedDocument, i: number): number {
  let at = doc.tokens[i]!.head
  for (let step = 0; at >= 0 && step < 20; step++) {
    const word = doc.tokens[at]!
    if (
      word.upos === 'VERB' ||
      word.upos === 'AUX' ||
      doc.children[at]!.some((c) => doc.tokens[c]!.rel === 'cop' || baseRel(doc.tokens[c]!.rel) === 'nsubj')
    )
      return at
    at = word.head
  }
  return -1
}

/** "Said in a statement that it": the parser may hang what is said on the paper it stands in. */
const isWritten = (doc: ParsedDocument, paper: number, clause: number): boolean =>
  clause > paper &&
  ['obl', 'obj'].includes(baseRel(doc.tokens[paper]!.rel)) &&
  ['acl', 'ccomp'].includes(doc.tokens[clause]!.rel) &&
  doc.children[clause]!.some((c) => doc.tokens[c]!.rel === 'mark' && doc.tokens[c]!.lemma === 'that')

/** True when `here` lies in what the subject `at` says: "Hamas said it ...". */
export function saysOver(doc: ParsedDocument, at: number, here: number): boolean {
  const word = doc.tokens[at]!
  const said = doc.children[at]!.find((c) => c < here && tellsOf(doc, c))
  if (said !== undefined && liesUnder(doc, said, here, ['ccomp', 'parataxis'])) return true
  if (baseRel(word.rel) !== 'nsubj' || word.head < 0) return false
  return liesUnder(doc, word.head, here)
}

/** "A trader who says he saw it": a saying told of somebody by "who". */
const tellsOf = (doc: ParsedDocument, verb: number): boolean =>
  doc.tokens[verb]!.rel === 'acl:relcl' &&
  speechVerbOf(doc.tokens[verb]!.lemma)?.direct === true &&
  doc.children[verb]!.some((c) => doc.tokens[c]!.rel === 'nsubj' && doc.tokens[c]!.xpos === 'WP')

const CONTENTS: readonly string[] = ['ccomp', 'xcomp', 'parataxis', 'advcl']

/** True where `here` lies in what the verb of saying says. */
function liesUnder(doc: ParsedDocument, verb: number, here: number, as = CONTENTS): boolean {
  if (speechVerbOf(doc.tokens[verb]!.lemma) === undefined) return false
  for (let up = here, below = -1, step = 0; up >= 0 && step < 25; below = up, up = doc.tokens[up]!.head, step++) {
    const rel = baseRel(doc.tokens[up]!.rel)
    if (doc.tokens[up]!.head === verb) return as.includes(rel) || isWritten(doc, up, below)
  }
  return false
}
