/**
 * "Fighting erupted on several fronts", "shelling between the two towns continued": a verbal noun before a verb that says no more than that
 * something came about. The parser takes it for a verb, and the verb behind it for a participle that it governs.
 */
import { kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import type { Lemmatize } from './document.js'
import { FINITE } from './finite-tags.js'
import { retied } from './retied.js'

const COMING_ABOUT = new Set(
  'erupt rage break continue resume flare intensify escalate ensue persist subside die spread start begin'.split(' '),
)

/** The document with such nouns as subjects; the same document when there are none. */
export function withGerundSubjects(doc: ParsedDocument, lemmatize: Lemmatize): ParsedDocument {
  const slips = doc.tokens.flatMap(({ index }) => {
    const verb = isBareGerund(doc, index) ? verbOf(doc, index) : -1
    return verb < 0 ? [] : [{ noun: index, verb }]
  })
  if (slips.length === 0) return doc
  const tokens: Word[] = [...doc.tokens]
  for (const { noun, verb } of slips) {
    const gerund = wordAt(doc, noun)
    if (wordAt(doc, verb).head === noun) {
      tokens[verb] = { ...wordAt(doc, verb), xpos: 'VBD', head: gerund.head, rel: gerund.rel }
      for (const child of doc.children[noun] ?? [])
        if (child > verb || wordAt(doc, child).upos === 'PUNCT') tokens[child] = { ...wordAt(doc, child), head: verb }
    }
    for (const complement of kids(doc, noun, 'obl'))
      if (complement < verb) tokens[complement] = { ...wordAt(doc, complement), rel: 'nmod' }
    tokens[noun] = {
      ...gerund,
      lemma: lemmatize(gerund.text, 'NOUN', 'NN'),
      upos: 'NOUN',
      xpos: 'NN',
      head: verb,
      rel: 'nsubj',
    }
  }
  return retied(doc, tokens)
}

/** A gerund with nothing that only a verb has. */
const isBareGerund = (doc: ParsedDocument, i: number): boolean =>
  wordAt(doc, i).xpos === 'VBG' && kid(doc, i, 'obj', 'iobj', 'nsubj', 'aux', 'cop', 'mark', 'ccomp') < 0

/** The verb whose subject it is: right behind it and read as hung on it, or the one that it is the clause of; or -1. */
function verbOf(doc: ParsedDocument, i: number): number {
  const { rel, head } = wordAt(doc, i)
  const isOne = (v: number): boolean => COMING_ABOUT.has(wordAt(doc, v).lemma) && kid(doc, v, 'obj') < 0
  if (rel === 'csubj') return head > i && FINITE.has(wordAt(doc, head).xpos) && isOne(head) ? head : -1
  const behind = kids(doc, i, 'xcomp').find((x) => x === i + 1 && /^VB[ND]$/.test(wordAt(doc, x).xpos))
  return behind !== undefined && kid(doc, behind, 'aux', 'nsubj', 'mark') < 0 && isOne(behind) ? behind : -1
}
