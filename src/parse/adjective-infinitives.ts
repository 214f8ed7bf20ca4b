/**
 * "Gave the movement until noon to free 31 soldiers", "would free prisoners": an infinitive that is spelt as an adjective, read as one of
 * its own object. Between "to" and a number or an article, or between "would" and an object, stands no adjective, so it is the verb, and
 * the noun its object.
 */
import { caseOf, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { retied } from './retied.js'

/** Adjectives that are spelt as the verbs they belong to; "to top 10 officials" stays a phrase. */
const VERBS = new Set([
  'free',
  'open',
  'clear',
  'empty',
  'secure',
  'complete',
  'welcome',
  'dry',
  'calm',
  'slow',
  'lower',
])

/** The document with such verbs put right; the same document when there are none. */
export function withAdjectiveInfinitives(doc: ParsedDocument): ParsedDocument {
  const slips = doc.tokens.filter((word) => isSlip(doc, word))
  const willed = doc.tokens.filter((word) => isWilled(doc, word))
  if (slips.length + willed.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const verb of willed) tokens[verb.index] = { ...verb, lemma: verb.text.toLowerCase(), upos: 'VERB', xpos: 'VB' }
  for (const verb of slips) {
    const noun = wordAt(doc, verb.head)
    const rel = noun.rel === 'nmod' ? 'acl' : 'xcomp'
    tokens[verb.index] = { ...verb, lemma: verb.text.toLowerCase(), upos: 'VERB', xpos: 'VB', head: noun.head, rel }
    tokens[verb.index - 1] = { ...wordAt(doc, verb.index - 1), upos: 'PART', xpos: 'TO', head: verb.index, rel: 'mark' }
    tokens[noun.index] = { ...noun, head: verb.index, rel: 'obj' }
  }
  return retied(doc, tokens)
}

/** "Would free prisoners": an adjective behind a modal has a copula. */
const isWilled = (doc: ParsedDocument, { index, xpos, text }: Word): boolean =>
  xpos === 'JJ' &&
  VERBS.has(text.toLowerCase()) &&
  kids(doc, index, 'aux').some((a) => a < index && wordAt(doc, a).xpos === 'MD') &&
  kids(doc, index, 'obj').some((o) => o > index) &&
  kids(doc, index, 'cop').length === 0

function isSlip(doc: ParsedDocument, { index, xpos, rel, head, text }: Word): boolean {
  if (xpos !== 'JJ' || rel !== 'amod' || head <= index || !VERBS.has(text.toLowerCase())) return false
  const noun = wordAt(doc, head)
  if (!['obl', 'nmod'].includes(noun.rel) || caseOf(doc, head) !== 'to' || doc.tokens[index - 1]?.text !== 'to')
    return false
  const next = doc.tokens[index + 1]
  return (
    next !== undefined &&
    ['CD', 'DT', 'PRP$'].includes(next.xpos) &&
    (next.head === head || kids(doc, head, 'nummod').some((n) => wordAt(doc, next.index).head === n))
  )
}
