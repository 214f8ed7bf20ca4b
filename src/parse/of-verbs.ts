/**
 * "accused the army of torture", "suspected the regime of being behind it": what somebody is accused of is no part of who he is. The "of"
 * that the parser hung on the object goes to the verb.
 */
import { caseOf, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { retied } from './retied.js'

const OF_VERBS = new Set('accuse suspect convict acquit absolve rob deprive strip rid cure inform notify'.split(' '))

/** The document with such phrases at their verbs; the same document when there are none. */
export function withOfVerbs(doc: ParsedDocument): ParsedDocument {
  const strayed = doc.tokens.filter((word) => isStrayed(doc, word))
  const joined = doc.tokens.flatMap((word) => {
    const deed = deedBefore(doc, word)
    return deed < 0 ? [] : [{ ...word, head: deed }]
  })
  if (strayed.length + joined.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const word of joined) tokens[word.index] = word
  for (const word of strayed)
    tokens[word.index] = {
      ...word,
      head: wordAt(doc, objectAbove(doc, word.head, isDeed(doc, word))).head,
      rel: isVerbal(word) ? 'advcl' : 'obl',
    }
  return retied(doc, tokens)
}

const isVerbal = ({ upos }: Word): boolean => upos === 'VERB' || upos === 'AUX'

/** "of torturing prisoners": the parser may read it as prisoners who torture. */
const isDeed = (doc: ParsedDocument, word: Word): boolean =>
  isVerbal(word) ||
  kids(doc, word.index, 'amod', 'compound').some(
    (i) => wordAt(doc, i).text.endsWith('ing') && wordAt(doc, i - 1).text.toLowerCase() === 'of',
  )

/** The last "of" behind the object that is a doing or stands without an article: "the president of the council of theft" has one of each. */
function isStrayed(doc: ParsedDocument, word: Word): boolean {
  const { index, rel, upos, head } = word
  if (!['nmod', 'acl'].includes(rel) || head > index || upos === 'PROPN' || !hasOf(doc, index)) return false
  if (rel === 'nmod' && kid(doc, index, 'det', 'nmod:poss') >= 0) return false
  if (ofsBehind(doc, index).length > 0 || ofsBehind(doc, head).at(-1) !== index) return false
  const object = objectAbove(doc, head, isDeed(doc, word))
  return object >= 0 && OF_VERBS.has(wordAt(doc, wordAt(doc, object).head).lemma)
}

/**
 * The object that this noun is, or the one behind which it stands with an "of" of its own; or -1. Whoever accuses is no object, but
 * "accused by groups of shelling" tells a deed too: the members of "accused by members of parliament" are told by no verb.
 */
function objectAbove(doc: ParsedDocument, noun: number, ofDeed: boolean): number {
  const { rel, head } = wordAt(doc, noun)
  if (rel === 'obj' || (ofDeed && rel.startsWith('obl') && caseOf(doc, noun) === 'by'))
    return head >= 0 && head < noun ? noun : -1
  return rel === 'nmod' && hasOf(doc, noun) ? objectAbove(doc, head, ofDeed) : -1
}

/** "accused Chad of funding and arming them": the deed that a second one is joined to, where the parser joined it to the accusing; or -1. */
function deedBefore(doc: ParsedDocument, { index, xpos, rel, head }: Word): number {
  if (xpos !== 'VBG' || rel !== 'conj' || head > index || !OF_VERBS.has(wordAt(doc, head).lemma)) return -1
  if (kid(doc, index, 'aux', 'nsubj') >= 0) return -1
  const behind = doc.tokens.slice(head + 1, index)
  return behind.findLast((word) => hasOf(doc, word.index) && behind.some((noun) => noun.rel === 'obj'))?.index ?? -1
}

const ofsBehind = (doc: ParsedDocument, noun: number): number[] =>
  kids(doc, noun, 'nmod', 'acl').filter((i) => i > noun && hasOf(doc, i))

const hasOf = (doc: ParsedDocument, i: number): boolean =>
  caseOf(doc, i) === 'of' || kids(doc, i, 'mark').some((mark) => wordAt(doc, mark).text.toLowerCase() === 'of')
