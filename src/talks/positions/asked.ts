/** What is only asked or left to be found out: "how it should pay", "what the owners decide to do", a sentence that ends with a question mark. */
import { kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

/** "(is pondering) how it should pay", "where one should go", "what the owners decide": a question, or told of a place or a way. */
export const isAsked = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'advmod', 'mark').some(
    (k) => k < v && wordAt(doc, k).xpos === 'WRB' && wordAt(doc, k).lemma !== 'when',
  ) || isWhat(doc, v)

/** The same of a clause that another hangs on; "in Accra, where they rejected it" tells on. */
export const isOpenQuestion = (doc: AttributedDocument, v: number): boolean =>
  isWhat(doc, v) || isTurnedAbout(doc, v) || (wordAt(doc, v).rel !== 'acl:relcl' && isAsked(doc, v))

/** "Do we want to rebuild it and who will pay?": the auxiliary stands before the subject, and a question mark follows. */
function isTurnedAbout(doc: AttributedDocument, v: number): boolean {
  const [aux, subject] = [kids(doc, v, 'aux')[0], kids(doc, v, 'nsubj')[0]]
  if (aux === undefined || subject === undefined || aux > subject || subject > v) return false
  const end = doc.sentences[wordAt(doc, v).sentence]?.last ?? v
  return doc.tokens.slice(v, end).some(({ text }) => text.startsWith('?'))
}

/** "What the owners decide (to do is theirs)", "(about) what the owners should do", "(decide) what to do". */
function isWhat(doc: AttributedDocument, v: number): boolean {
  const { rel, head } = wordAt(doc, v)
  if (rel === 'acl:relcl' && isInterrogative(doc, head)) return true
  return kids(doc, v, 'nsubj', 'obj', 'obl').some((k) => k < v && isInterrogative(doc, k))
}

const isInterrogative = (doc: AttributedDocument, i: number): boolean => wordAt(doc, i).text.toLowerCase() === 'what'

/** True of a word in a sentence that is a question. */
export const isInQuestion = (doc: AttributedDocument, i: number): boolean =>
  doc.tokens[(doc.sentences[wordAt(doc, i).sentence]?.last ?? 0) - 1]?.text === '?'

/** "Few members", "few of them"; "a few" are some. */
export const isOfFew = (doc: AttributedDocument, i: number): boolean =>
  i >= 0 &&
  [i, ...kids(doc, i, 'amod', 'nummod', 'det')].some(
    (k) => wordAt(doc, k).text.toLowerCase() === 'few' && !/^(?:an?|the)$/i.test(doc.tokens[k - 1]?.text ?? ''),
  )
