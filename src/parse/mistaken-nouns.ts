/**
 * Nouns that the tagger took for another part of speech: "at the coal mine" (a pronoun), "Ambush on a column leaves ten dead" (an
 * adjective), "condemns killing of workers" (a verb).
 */
import { wordClass } from '../knowledge/event-words.js'
import { caseOf, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import type { Lemmatize } from './document.js'
import { withWords } from './retied.js'

/** The document with such words tagged as nouns; the same document when there are none. */
export function withMistakenNouns(doc: ParsedDocument, lemmatize: Lemmatize): ParsedDocument {
  const nouns = doc.tokens.filter((word) => isMine(doc, word) || isOpeningNoun(doc, word) || isBesideNouns(doc, word))
  const deeds = doc.tokens.filter((word) => isDeedOf(doc, word))
  return withWords(doc, [
    ...nouns.map((word) => asNoun(word, lemmatize)),
    ...deeds.map((word) => ({ ...asNoun(word, lemmatize), rel: 'obj' })),
    ...deeds.flatMap(({ index }) => kids(doc, index, 'obl').map((of) => ({ ...wordAt(doc, of), rel: 'nmod' }))),
  ])
}

/** "UN condemns killing of workers": a deed with "of" is a noun, and not what the subject of the verb does. */
const isDeedOf = (doc: ParsedDocument, { index, xpos, rel, text, sentence }: Word): boolean =>
  xpos === 'VBG' &&
  rel === 'xcomp' &&
  doc.tokens[index + 1]?.text === 'of' &&
  doc.tokens[index + 1]?.sentence === sentence &&
  ['HARM', 'STRIKE'].some((name) => wordClass(name).has(text.toLowerCase()))

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

/** "by airstrikes and shelling": what is joined to the noun of a prepositional phrase and has nothing of a clause is a noun as it is. */
const isBesideNouns = (doc: ParsedDocument, { index, upos, xpos, rel, head }: Word): boolean =>
  upos === 'VERB' &&
  xpos === 'VBG' &&
  rel === 'conj' &&
  wordAt(doc, head).upos === 'NOUN' &&
  wordAt(doc, head).xpos !== 'VBG' &&
  kid(doc, head, 'case') >= 0 &&
  kid(doc, head, 'cop') < 0 &&
  (doc.children[index] ?? []).every((child) =>
    ['cc', 'punct', 'amod', 'conj', 'nmod'].includes(wordAt(doc, child).rel),
  ) &&
  kids(doc, index, 'conj').every((c) => wordAt(doc, c).upos === 'NOUN')

/** What opens a sentence and does a thing as one ("leaves"), with a phrase of its own behind it, is no quality: "many in Accra leave". */
const isOpeningNoun = (doc: ParsedDocument, { index, xpos, rel, head, sentence }: Word): boolean =>
  xpos === 'JJ' &&
  rel === 'nsubj' &&
  index === doc.sentences[sentence]!.first &&
  wordAt(doc, head).xpos === 'VBZ' &&
  kids(doc, index, 'nmod').some((phrase) => caseOf(doc, phrase) !== 'of')
