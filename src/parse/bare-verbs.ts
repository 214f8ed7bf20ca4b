/**
 * Headlines and short sentences whose only verb the tagger took for something else, right behind a plural: "Talks resume on Sunday" (a
 * noun), "Peace talks open in Geneva" (an adjective), "Geneva talks close without a deal" (an adverb), "Kampala talks end in deadlock"
 * (the object of "talks"). A plural noun needs a finite verb somewhere; where the sentence has no other, this word is it.
 */
import { baseRel, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { FINITE } from './finite-tags.js'
import { retied } from './retied.js'
import { TELLING } from './telling-verbs.js'

/** Verbs that stand without an object, whose base form is also a noun, an adjective or an adverb. */
const BARE = new Set('open close end start resume restart reopen stall halt collapse break falter die'.split(' '))

/** The document with such verbs in their place; the same document when there are none. */
export function withBareVerbs(doc: ParsedDocument): ParsedDocument {
  const verbs = doc.tokens.filter((word) => isBareVerb(doc, word)).map(({ index }) => index)
  if (verbs.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const verb of verbs) putRight(doc, tokens, verb)
  return retied(doc, tokens)
}

function isBareVerb(doc: ParsedDocument, { index, text, upos, sentence }: Word): boolean {
  if (upos === 'VERB' || !BARE.has(text)) return false
  const noun = doc.tokens[index - 1]
  if (noun?.sentence !== sentence || !(noun.xpos === 'NNS' || noun.xpos === 'CD' || isTalks(noun))) return false
  if (noun.head !== index && wordAt(doc, index).head !== noun.index) return false
  if (kids(doc, index, 'det', 'cop', 'case', 'nmod:poss').length > 0) return false
  const { first, last } = doc.sentences[sentence]!
  return doc.tokens
    .slice(first, last)
    .every((word) => word === noun || !FINITE.has(word.xpos) || isTeller(doc, word, noun))
}

/** "Six die in raid, ministry says": the finite verb behind the comma is of whoever tells it. */
const isTeller = (doc: ParsedDocument, { index, lemma, rel, head }: Word, noun: Word): boolean =>
  index > noun.index + 1 &&
  TELLING.has(lemma) &&
  (rel === 'parataxis' ? [head] : kids(doc, index, 'ccomp')).some(
    (told) => told === noun.index || told === noun.index + 1,
  )

/** "Kampala talks end": the plural read as what Kampala does. */
const isTalks = ({ text, xpos }: Word): boolean => text.toLowerCase() === 'talks' && xpos === 'VBZ'

function putRight(doc: ParsedDocument, tokens: Word[], verb: number): void {
  const noun = verb - 1
  const top = wordAt(doc, noun).head === verb ? verb : noun
  const { head, rel } = wordAt(doc, top)
  for (const child of doc.children[top] ?? []) {
    const word = wordAt(doc, child)
    const own = child < noun && !['mark', 'punct', 'advcl', 'parataxis', 'cc'].includes(baseRel(word.rel))
    const adverbial = child > verb && baseRel(word.rel) === 'nmod' ? 'obl' : word.rel
    tokens[child] = own
      ? { ...word, head: noun, rel: word.rel.startsWith('nsubj') ? 'compound' : word.rel }
      : { ...word, head: verb, rel: adverbial }
  }
  tokens[verb] = { ...wordAt(doc, verb), upos: 'VERB', xpos: 'VBP', lemma: wordAt(doc, verb).text, head, rel }
  const plural = isTalks(wordAt(doc, noun)) ? ({ upos: 'NOUN', xpos: 'NNS', lemma: 'talk' } as const) : {}
  tokens[noun] = { ...wordAt(doc, noun), ...plural, head: verb, rel: 'nsubj' }
}
