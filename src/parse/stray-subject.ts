/**
 * "... a delegation to the talks, but Hamas, the group that controls Gaza, requested a plan": the parser joins the name to the noun
 * before "but" and leaves the verb without a subject. A list with "but" after a comma and a finite verb right behind it is a second clause.
 */
import { baseRel, kid, kids, subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { retied } from './retied.js'

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])
const TURNS = new Set(['but', 'while', 'yet'])

/** The document with such subjects given to their verbs; the same document when there are none. */
export function withStraySubjects(doc: ParsedDocument): ParsedDocument {
  const tokens = [...doc.tokens]
  let changed = false
  for (const { index: subject, rel, head, upos } of doc.tokens) {
    if (baseRel(rel) !== 'conj' || !['NOUN', 'PROPN', 'PRON'].includes(upos) || wordAt(doc, head).upos === 'VERB')
      continue
    const turn = kids(doc, subject, 'cc').find((c) => TURNS.has(wordAt(doc, c).text.toLowerCase()))
    if (turn === undefined || doc.tokens[turn - 1]?.text !== ',') continue
    const verb = verbBehind(doc, subject)
    if (verb < 0) continue
    const clause = clauseHead(doc, head)
    const reattach = (at: number, to: Partial<Word>): void => {
      tokens[at] = { ...wordAt(doc, at), ...to }
    }
    reattach(subject, { head: verb, rel: 'nsubj' })
    for (const before of [turn, ...kids(doc, subject, 'punct').filter((p) => p < subject)])
      reattach(before, { head: verb })
    if (wordAt(doc, verb).head !== clause || baseRel(wordAt(doc, verb).rel) !== 'conj')
      reattach(verb, { head: clause, rel: 'conj' })
    changed = true
  }
  if (!changed) return doc
  return retied(doc, tokens)
}

/** The finite verb without a subject that follows the phrase, only commas and adverbs between; -1 when there is none. */
function verbBehind(doc: ParsedDocument, subject: number): number {
  const { sentence } = wordAt(doc, subject)
  const end = doc.sentences[sentence]?.last ?? subject
  let at = subtree(doc, subject)[1]
  while (at < end && (wordAt(doc, at).text === ',' || wordAt(doc, at).upos === 'ADV' || wordAt(doc, at).upos === 'AUX'))
    at++
  if (at >= end) return -1
  const word = wordAt(doc, at)
  const finite = FINITE.has(word.xpos) || (word.xpos === 'VBN' && kid(doc, at, 'aux') >= 0)
  return finite && word.upos === 'VERB' && kid(doc, at, 'nsubj', 'csubj') < 0 && word.head >= 0 && word.head < subject
    ? at
    : -1
}

/** The clause that stands on its own above a word: what follows "but" is joined to it, not to what it reports. */
function clauseHead(doc: ParsedDocument, i: number): number {
  let at = i
  while (wordAt(doc, at).head >= 0) at = wordAt(doc, at).head
  return at
}
