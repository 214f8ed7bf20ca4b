/**
 * Verb forms the tagger mistook. Past forms read as a present: "arrived and shot 16 peasants"; no verb has these for its base, so the tag
 * is wrong, not the word. Past tenses read as participles: "jets bombed the town". Participles read as adjectives beside the "were" of a
 * passive: "two soldiers were involved in it". Before that, bare verbs read as another part of speech are put in their place
 * (`bare-verbs.ts`).
 */
import { kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withBareVerbs } from './bare-verbs.js'
import type { Lemmatize } from './document.js'
import { isPassiveless } from './passiveless.js'

const PAST = new Set(
  'ate became blew bought broke brought built caught chose crept dealt drew drove dug fed fled flew fought froze gave grew held hung kept knew led lent lost made meant met overcame overthrew overtook paid ran rode said sent shook shot sold sought spent spoke stole stood struck stuck swore swung taught thought threw told took tore understood undertook withdrew withheld woke won wore wrote'.split(
    ' ',
  ),
)

/** The document with such verbs tagged as past; the same document when there are none. */
export function withPastForms(parsed: ParsedDocument, lemmatize: Lemmatize): ParsedDocument {
  const doc = withBareVerbs(parsed)
  const wrong = doc.tokens.filter((word) => isMistaken(doc, word) || isPastTense(doc, word))
  const passives = doc.tokens.filter((word) => isPassiveQuality(doc, word))
  const actives = doc.tokens.filter((word) => isActiveQuality(doc, word))
  if (wrong.length + passives.length + actives.length === 0) return doc
  const tokens = [...doc.tokens]
  const asVerb = (word: Word, xpos: string): Word => ({
    ...word,
    upos: 'VERB',
    xpos,
    lemma: lemmatize(word.text, 'VERB', xpos),
  })
  for (const word of passives) tokens[word.index] = asVerb(word, 'VBN')
  for (const word of actives) tokens[word.index] = asVerb(word, 'VBD')
  for (const word of wrong) tokens[word.index] = { ...word, xpos: 'VBD', lemma: lemmatize(word.text, word.upos, 'VBD') }
  return { ...doc, tokens }
}

const isMistaken = (doc: ParsedDocument, { index, text, upos, xpos }: Word): boolean =>
  upos === 'VERB' &&
  (xpos === 'VBP' || (xpos === 'VB' && !kids(doc, index, 'mark', 'aux').some((k) => wordAt(doc, k).upos !== 'ADV'))) &&
  (PAST.has(text.toLowerCase()) || isLying(doc, index, text))

/**
 * A participle with a subject of its own and no auxiliary, in a clause of its own: what follows or opens it, or what verb it is, tells that it is a past tense.
 * "24 killed in raids", "19 wounded" have nothing of either kind: they are participles.
 */
const isPastTense = (doc: ParsedDocument, { index, text, xpos, rel, head }: Word): boolean => {
  if (xpos !== 'VBN' || !canBePast(text.toLowerCase()) || kids(doc, index, 'aux', 'aux:pass', 'cop').length > 0)
    return false
  // "three were killed and dozens wounded": the auxiliary of the first.
  if (rel === 'conj' && kids(doc, head, 'aux:pass').length > 0) return false
  const subjects = kids(doc, index, 'nsubj')
  const marks = kids(doc, index, 'mark')
  // "with data expected to rise" is no clause of its own.
  if (subjects.length === 0 || subjects.some((s) => s > index) || marks.some((m) => wordAt(doc, m).lemma === 'with'))
    return false
  if (isPassiveless(doc, index) || kids(doc, index, 'obj', 'ccomp').some((k) => k > index)) return OWN_CLAUSE.has(rel)
  return OPENED_CLAUSE.has(rel) && marks.some((mark) => mark < Math.min(...subjects))
}

/** Not "taken", "been": the past tense of these has another form. */
const canBePast = (form: string): boolean => form.endsWith('ed') || PAST.has(form) || BOTH.has(form)
/** Past tenses that are participles too, beside those in -ed. */
const BOTH = new Set('cut put set hit hurt shut let cost burst cast split spread quit got had found heard'.split(' '))

const OWN_CLAUSE: ReadonlySet<string> = new Set(['root', 'ccomp', 'parataxis', 'advcl', 'acl:relcl', 'conj'])
const OPENED_CLAUSE: ReadonlySet<string> = new Set(['ccomp', 'advcl'])

/** "Nine bodies lay under blankets on Saturday": who lays something down has an object. */
const isLying = (doc: ParsedDocument, index: number, text: string): boolean =>
  text.toLowerCase() === 'lay' && kids(doc, index, 'obj', 'ccomp', 'aux', 'compound:prt').length === 0

/** The parser gives it the "be" of a passive, the tagger calls it an adjective. */
const isPassiveQuality = (doc: ParsedDocument, { index, text, xpos }: Word): boolean =>
  xpos === 'JJ' && text.endsWith('ed') && kids(doc, index, 'aux:pass').length > 0

/** "The rebels advanced towards the capital": a root with a subject and nothing between, called an adjective; not "all sides agreed upon". */
const isActiveQuality = (doc: ParsedDocument, { index, text, xpos, rel }: Word): boolean =>
  xpos === 'JJ' &&
  rel === 'root' &&
  text.endsWith('ed') &&
  kids(doc, index, 'nsubj').some((s) => s < index) &&
  kids(doc, index, 'cop', 'aux', 'aux:pass', 'expl').length === 0
