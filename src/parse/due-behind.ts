/**
 * "The congress, due to be held in Tarle on Friday, is backed by Chad", "an event led by Chad and due to open on Friday": what is due
 * stands right behind it, and the parser ties the verb to the main clause, as if that were held or opened.
 */
import { isVerb, kid, kids, subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

/** The document with such verbs at the noun before; the same document when there are none. */
export const withDueBehind = (doc: ParsedDocument): ParsedDocument =>
  withWords(
    doc,
    doc.tokens.flatMap((word) => dueOf(doc, word) ?? []),
  )

function dueOf(doc: ParsedDocument, { index: due, text, rel, head: verb }: Word): Word | null {
  if (text.toLowerCase() !== 'due' || !['mark', 'case'].includes(rel) || verb < due) return null
  const isInfinitive = doc.tokens[due + 1]?.text.toLowerCase() === 'to'
  const tied = wordAt(doc, verb)
  if (!isInfinitive || !isVerb(doc, verb) || !TIED.has(tied.rel)) return null
  if (
    kid(doc, verb, 'nsubj', 'nsubj:pass', 'csubj', 'expl') >= 0 ||
    kids(doc, verb, 'aux', 'aux:pass').some((a) => a < due)
  )
    return null
  const noun = nounBefore(doc, due)
  return noun < 0 || subtree(doc, verb)[0] > due ? null : { ...tied, head: noun, rel: 'acl' }
}

const TIED = new Set(['advcl', 'conj', 'xcomp', 'parataxis', 'dep'])

/** The noun that ends before the comma in front of `due`, or of which a participle ending before its "and" tells; or -1. */
function nounBefore(doc: ParsedDocument, due: number): number {
  const { first } = doc.sentences[wordAt(doc, due).sentence]!
  const joined = ['and', 'but'].includes(doc.tokens[due - 1]?.text ?? '')
  let at = due - 1
  while (at > first && [',', 'and', 'but'].includes(doc.tokens[at]?.text ?? '')) at--
  for (let i = at; i >= first && i < due; i = wordAt(doc, i).head) {
    const { rel, head } = wordAt(doc, i)
    if (joined ? rel === 'acl' && head < i : isTop(doc, i)) return joined ? head : i
  }
  return -1
}

/** A noun of what can be due to be held; no place where somebody is, who is due to do it. */
const isTop = (doc: ParsedDocument, i: number): boolean => {
  const { upos, rel, lemma } = wordAt(doc, i)
  return ['NOUN', 'PROPN'].includes(upos) && rel !== 'compound' && GOING_ON.test(lemma.toLowerCase())
}

const GOING_ON =
  /^(?:talk|meeting|conference|congress|summit|session|round|negotiation|election|vote|trial|hearing|visit|event|dialogue|forum)s?$/
