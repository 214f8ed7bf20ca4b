/**
 * "President A and President B": an appositive that begins with "and" is no appositive but the next member of a list. Titles before
 * both names lead the parser to take the second for another name of the first, which would make two people one.
 */
import { subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { retied } from './retied.js'

const JOINING = new Set(['and', 'or', '&'])

/** The document with such appositives joined as lists; the same document when there are none. */
export function withJoinedNames(doc: ParsedDocument): ParsedDocument {
  const joined: { readonly name: number; readonly by: number }[] = []
  for (const { index, rel, head } of doc.tokens) {
    // "the strategist and campaign director Ann Lee" is one person: only a name can be the first of two.
    if (rel !== 'appos' || wordAt(doc, head).upos !== 'PROPN') continue
    const [first] = subtree(doc, index)
    if (first < index && JOINING.has(wordAt(doc, first).text.toLowerCase())) joined.push({ name: index, by: first })
  }
  if (joined.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const { name, by } of joined) {
    tokens[name] = { ...wordAt(doc, name), rel: 'conj' }
    tokens[by] = { ...wordAt(doc, by), head: name, rel: 'cc' }
  }
  return retied(doc, tokens)
}
