/**
 * What is told of speakers in texts that lost their commas: which texts those are, and what the end of a tale hangs on once the phrase that
 * the parser made of it and of whoever tells it is parted.
 */
import { agentAt } from '../knowledge/agents.js'
import { isUnder, isVerb, kid, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'

/** The sentences without a comma of a text with hardly any; none of a text whose writer sets them. */
export function sentencesWithoutCommas(doc: ParsedDocument): ReadonlySet<number> {
  const commas = doc.tokens.filter(({ text }) => text === ',')
  if (commas.length * WORDS_TO_A_COMMA > doc.tokens.length) return new Set()
  const marked = new Set(commas.map(({ sentence }) => sentence))
  return new Set([...doc.sentences.keys()].filter((sentence) => !marked.has(sentence)))
}

/** News with commas has one in twenty to forty words. */
const WORDS_TO_A_COMMA = 200

/** True for a word that names a body or a kind of people; false for none, -1. */
export const isSomebody = (doc: ParsedDocument, i: number): boolean =>
  i >= 0 && agentAt((at) => doc.tokens[at]?.text.toLowerCase() ?? '', i, startOf(doc, i)) !== null

/** The last verb of the sentence before the word at `end` that does not hang under `top`; -1 where there is none. */
export function verbBefore(doc: ParsedDocument, end: number, top: number): number {
  const start = startOf(doc, end)
  for (let i = end - 1; i >= start; i--) if (isVerb(doc, i) && !isUnder(doc, i, top)) return i
  return -1
}

/** What the end of a tale hangs on that begins at `first`: the verb before it, which wants it, or the noun; or else the verb of the tale. */
export function tied(doc: ParsedDocument, first: number, tale: number): Pick<Word, 'head' | 'rel'> {
  const before = first > startOf(doc, tale) ? wordAt(doc, first - 1) : undefined
  if (before?.upos === 'VERB') return { head: before.index, rel: 'obj' }
  if (before?.upos === 'NOUN' || before?.upos === 'PROPN') return { head: before.index, rel: 'appos' }
  return { head: tale, rel: kid(doc, tale, 'obj', 'nsubj:pass') >= 0 ? 'obl' : 'obj' }
}

/** The first word of the sentence that word `i` stands in. */
export const startOf = (doc: ParsedDocument, i: number): number => doc.sentences[wordAt(doc, i).sentence]?.first ?? 0
