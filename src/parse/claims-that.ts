/**
 * "Claims that Chad shelled Togo were false": the parser takes the noun that opens the sentence for a verb, and what was shelled for the
 * subject of what is said of the claims.
 */
import { kid, kids, subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { FINITE } from './finite-tags.js'
import { withWords } from './retied.js'

/** The document with such nouns at the verb that tells of them; the same document when there are none. */
export const withClaimsThat = (doc: ParsedDocument): ParsedDocument =>
  withWords(
    doc,
    doc.sentences.flatMap(({ first }) => (first < doc.tokens.length ? openingAt(doc, wordAt(doc, first)) : [])),
  )

function openingAt(doc: ParsedDocument, claims: Word): readonly Word[] {
  const { index, xpos, rel } = claims
  if (xpos !== 'VBZ' || rel !== 'root' || doc.tokens[index + 1]?.text !== 'that') return []
  if (kid(doc, index, 'nsubj', 'expl', 'obj') >= 0) return []
  const verb = kid(doc, index, 'ccomp')
  if (verb < 0) return []
  const own = kid(doc, verb, 'obj')
  const predicate = kids(doc, verb, 'ccomp', 'parataxis', 'xcomp').find((p) => {
    // "had shelled Togo proved false".
    if (own > verb) return p > own && FINITE.has(wordAt(doc, p).xpos) && kid(doc, p, 'nsubj', 'mark') < 0
    const object = kid(doc, p, 'nsubj')
    return object > verb && subtree(doc, object)[0] === verb + 1 && kid(doc, p, 'cop', 'aux') > object
  })
  if (predicate === undefined) return []
  const object = kid(doc, predicate, 'nsubj')
  return [
    { ...claims, head: predicate, rel: 'nsubj', upos: 'NOUN', xpos: 'NNS' },
    { ...wordAt(doc, predicate), head: -1, rel: 'root' },
    { ...wordAt(doc, verb), head: index, rel: 'acl' },
    ...(object < 0 ? [] : [{ ...wordAt(doc, object), head: verb, rel: 'obj' }]),
    ...kids(doc, index, 'punct').map((c) => ({ ...wordAt(doc, c), head: predicate })),
  ]
}
