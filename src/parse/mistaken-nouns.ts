/**
 * Nouns that the tagger took for another part of speech: "at the coal mine" (a pronoun), "Ambush on a column leaves ten dead" (an
 * adjective).
 */
import { caseOf, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import type { Lemmatize } from './document.js'

/** The document with such words tagged as nouns; the same document when there are none. */
export function withMistakenNouns(doc: ParsedDocument, lemmatize: Lemmatize): ParsedDocument {
  const nouns = doc.tokens.filter((word) => isMine(doc, word) || isOpeningNoun(doc, word))
  if (nouns.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const word of nouns) tokens[word.index] = asNoun(word, lemmatize)
  return { ...doc, tokens }
}

const asNoun = (word: Word, lemmatize: Lemmatize): Word => ({
  ...word,
  lemma: lemmatize(word.text, 'NOUN', 'NN'),
  upos: 'NOUN',
  xpos: 'NN',
})

/** "The mine", "a coal mine": whose something is has no article and nothing that tells what kind it is of. */
const isMine = (doc: ParsedDocument, { index, text, upos }: Word): boolean =>
  upos === 'PRON' &&
  text.toLowerCase() === 'mine' &&
  (kid(doc, index, 'det', 'amod', 'compound', 'nummod', 'nmod:poss') >= 0 || wordAt(doc, index).rel === 'compound')

/** What opens a sentence and does a thing as one ("leaves"), with a phrase of its own behind it, is no quality: "many in Accra leave". */
const isOpeningNoun = (doc: ParsedDocument, { index, xpos, rel, head, sentence }: Word): boolean =>
  xpos === 'JJ' &&
  rel === 'nsubj' &&
  index === doc.sentences[sentence]!.first &&
  wordAt(doc, head).xpos === 'VBZ' &&
  kids(doc, index, 'nmod').some((phrase) => caseOf(doc, phrase) !== 'of')
