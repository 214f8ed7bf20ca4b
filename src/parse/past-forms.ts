/**
 * Verb forms the tagger mistook. Past forms read as a present: "arrived and shot 16 peasants"; no verb has these for its base, so the tag
 * is wrong, not the word. Participles read as adjectives beside the "were" of a passive: "two soldiers were involved in it". Before that,
 * bare verbs read as another part of speech are put in their place (`bare-verbs.ts`).
 */
import { kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withBareVerbs } from './bare-verbs.js'
import type { Lemmatize } from './document.js'

const PAST = new Set(
  'ate became blew bought broke brought built caught chose crept dealt drew drove dug fed fled flew fought froze gave grew held hung kept knew led lent lost made meant met overcame overthrew overtook paid ran rode said sent shook shot sold sought spent spoke stole stood struck stuck swore swung taught thought threw told took tore understood undertook withdrew withheld woke won wore wrote'.split(
    ' ',
  ),
)

/** The document with such verbs tagged as past; the same document when there are none. */
export function withPastForms(parsed: ParsedDocument, lemmatize: Lemmatize): ParsedDocument {
  const doc = withBareVerbs(parsed)
  const wrong = doc.tokens.filter((word) => isMistaken(doc, word))
  const passives = doc.tokens.filter((word) => isPassiveQuality(doc, word))
  if (wrong.length + passives.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const word of passives)
    tokens[word.index] = { ...word, upos: 'VERB', xpos: 'VBN', lemma: lemmatize(word.text, 'VERB', 'VBN') }
  for (const word of wrong) tokens[word.index] = { ...word, xpos: 'VBD', lemma: lemmatize(word.text, word.upos, 'VBD') }
  return { ...doc, tokens }
}

const isMistaken = (doc: ParsedDocument, { index, text, upos, xpos }: Word): boolean =>
  upos === 'VERB' &&
  (xpos === 'VBP' || (xpos === 'VB' && !kids(doc, index, 'mark', 'aux').some((k) => wordAt(doc, k).upos !== 'ADV'))) &&
  (PAST.has(text.toLowerCase()) || isLying(doc, index, text))

/** "Nine bodies lay under blankets on Saturday": who lays something down has an object. */
const isLying = (doc: ParsedDocument, index: number, text: string): boolean =>
  text.toLowerCase() === 'lay' && kids(doc, index, 'obj', 'ccomp', 'aux', 'compound:prt').length === 0

/** The parser gives it the "be" of a passive, the tagger calls it an adjective. */
const isPassiveQuality = (doc: ParsedDocument, { index, text, xpos }: Word): boolean =>
  xpos === 'JJ' && text.endsWith('ed') && kids(doc, index, 'aux:pass').length > 0
