/**
 * Who says it behind "said" in a sentence that lost its commas: "The flood displaced nearly 90 villagers said the envoy", "the powder was
 * harmless said Lena Okafor". The parser takes the end of what is said for the speaker. Nobody says villagers: a name or a body behind
 * "said" with no verb of its own is whoever speaks.
 */
import { isDayOrMonth } from '../knowledge/calendar.js'
import { baseRel, isUnder, kids, subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { isSomebody, sentencesWithoutCommas, tied, verbBefore } from './comma-lost.js'
import { FINITE } from './finite-tags.js'
import { retied } from './retied.js'

/** A verb of saying, its speaker behind it, and the end of what is said that was taken for the speaker. */
interface Inverted {
  readonly verb: number
  readonly speaker: number
  readonly taken: number
}

/** The document with such speakers as subjects; the same document when there are none. */
export function withInvertedSpeakers(doc: ParsedDocument): ParsedDocument {
  const bare = sentencesWithoutCommas(doc)
  const found = doc.tokens.flatMap((word) => (bare.has(word.sentence) ? invertedAt(doc, word) : null) ?? [])
  if (found.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const { verb, speaker, taken } of found) {
    const first = subtree(doc, taken)[0]
    const content = verbBefore(doc, taken, taken)
    if (content < 0) continue
    tokens[speaker] = { ...wordAt(doc, speaker), head: verb, rel: 'nsubj' }
    tokens[taken] = { ...wordAt(doc, taken), ...tied(doc, first, content) }
    // "sand and gravel said": the "and" joins what is said.
    const and = kids(doc, verb, 'cc').find((i) => i < taken)
    if (and !== undefined) tokens[and] = { ...wordAt(doc, and), head: taken }
    const said = wordAt(doc, verb)
    if (said.rel === 'conj')
      tokens[verb] = { ...said, head: isUnder(doc, content, verb) ? said.head : content, rel: 'parataxis' }
    for (const child of kids(doc, verb, 'obj', 'iobj', 'xcomp'))
      if (child > verb && child !== speaker) tokens[child] = { ...wordAt(doc, child), head: speaker, rel: 'appos' }
  }
  return retied(doc, tokens)
}

function invertedAt(doc: ParsedDocument, { index: verb, lemma, xpos }: Word): Inverted | null {
  if (lemma !== 'say' || !FINITE.has(xpos) || doc.tokens[verb - 1]?.upos === 'PUNCT') return null
  const taken = kids(doc, verb, 'nsubj').findLast((i) => i < verb) ?? -1
  if (taken < 0 || wordAt(doc, taken).upos !== 'NOUN' || (isSomebody(doc, taken) && !isCounted(doc, taken))) return null
  const end = endOfPhrase(doc, verb)
  if (doc.tokens.slice(verb + 1, end).some((word) => FINITE.has(word.xpos) || word.upos === 'AUX')) return null
  const speaker = (doc.children[verb] ?? []).find((i) => i > verb && i < end && SEATS.has(baseRel(wordAt(doc, i).rel)))
  if (speaker === undefined || isDayOrMonth(wordAt(doc, speaker).text)) return null
  return wordAt(doc, speaker).upos === 'PROPN' || isSomebody(doc, speaker) ? { verb, speaker, taken } : null
}

/** How the parser ties a speaker behind "said". */
const SEATS = new Set(['nsubj', 'obj', 'iobj'])

/** Where the phrase behind a verb ends: at a mark, a "who" or a gerund. */
function endOfPhrase(doc: ParsedDocument, verb: number): number {
  const last = doc.sentences[wordAt(doc, verb).sentence]!.last
  for (let i = verb + 1; i < last; i++) {
    const { upos, xpos, text } = wordAt(doc, i)
    if ((upos === 'PUNCT' && !/^[-‑()]$/.test(text)) || xpos === 'VBG' || xpos.startsWith('W')) return i
  }
  return last
}

/** People who are counted are told of: "displaced nearly 90 villagers said the envoy". */
const isCounted = (doc: ParsedDocument, noun: number): boolean => kids(doc, noun, 'nummod').length > 0
