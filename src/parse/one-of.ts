/**
 * "Togo, one of the bodies sponsoring the talks, has urged him": who is one of them does it. The parser calls to the name and gives the verb
 * to the "one". "Chad, one of the states that border Kenya, shelled the town": it takes "border" for a noun, so that Kenya shells it.
 */
import { baseRel, caseOf, kids, subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { FINITE } from './finite-tags.js'
import { withWords } from './retied.js'

/** The document with the name that is one of them at its verb; the same document when there are none. */
export const withOneOf = (doc: ParsedDocument): ParsedDocument =>
  withWords(
    doc,
    doc.tokens.flatMap((word) => {
      if (word.text !== 'one' || doc.tokens[word.index - 1]?.text !== ',') return []
      const many = kids(doc, word.index, 'nmod').find((k) => caseOf(doc, k) === 'of')
      return many === undefined ? [] : (givenBack(doc, word) ?? relatedTo(doc, word, many) ?? [])
    }),
  )

/** "Togo" called to, and "one" for the subject. */
function givenBack(doc: ParsedDocument, one: Word): readonly Word[] | null {
  if (baseRel(one.rel) !== 'nsubj' || one.head < one.index) return null
  const name = kids(doc, one.head, 'vocative', 'dislocated', 'nsubj', 'parataxis').find(
    (n) => subtree(doc, n)[0] < one.index - 1 && nounEnd(doc, n) === one.index - 1,
  )
  if (name === undefined) return null
  return [
    { ...wordAt(doc, name), head: one.head, rel: one.rel },
    { ...one, head: name, rel: 'appos' },
  ]
}

/** Where the words of a noun end, short of the comma behind it. */
function nounEnd(doc: ParsedDocument, i: number): number {
  const [, end] = subtree(doc, i)
  return wordAt(doc, end - 1).text === ',' ? end - 1 : end
}

/** "states that border Kenya , shelled": a subject that a comma parts from its verb is the object of the word before it. */
function relatedTo(doc: ParsedDocument, one: Word, many: number): readonly Word[] | null {
  const name = one.head
  if (one.rel !== 'appos' || name < 0 || name > one.index || wordAt(doc, name).rel !== 'root') return null
  const verb = kids(doc, name, 'acl').find((v) => v > many && FINITE.has(wordAt(doc, v).xpos))
  if (verb === undefined || doc.tokens[verb - 1]?.text !== ',') return null
  const object = kids(doc, verb, 'nsubj').find((s) => s > many && nounEnd(doc, s) === verb - 1)
  const [that, middle] = [many + 1, many + 2]
  if (object === undefined || middle >= object || !THAT.has(wordAt(doc, that).text)) return null
  if (subtree(doc, object)[0] < middle || wordAt(doc, middle).upos === 'DET') return null
  return [
    { ...wordAt(doc, verb), head: -1, rel: 'root' },
    { ...wordAt(doc, name), head: verb, rel: 'nsubj' },
    { ...wordAt(doc, middle), head: many, rel: 'acl:relcl', upos: 'VERB', xpos: 'VBP' },
    { ...wordAt(doc, that), head: middle, rel: 'nsubj', upos: 'PRON', xpos: 'WDT' },
    { ...wordAt(doc, object), head: middle, rel: 'obj' },
    ...kids(doc, name, 'punct')
      .filter((c) => c > verb)
      .map((c) => ({ ...wordAt(doc, c), head: verb })),
  ]
}

const THAT = new Set(['that', 'which', 'who'])
