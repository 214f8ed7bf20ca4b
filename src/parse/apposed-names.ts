/**
 * Who is meant by a name behind a comma: in "the chief of the criminal gang, Ana Ruiz, was killed" the parser ties the name to the gang,
 * the nearest noun; a person's name says who the chief is.
 */
import { agentAt } from '../knowledge/agents.js'
import { firstName } from '../knowledge/first-names.js'
import { baseRel, caseOf, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { retied } from './retied.js'

/** The document with such names at the person they name; the same document when there are none. */
export function withApposedNames(doc: ParsedDocument): ParsedDocument {
  const moved = doc.tokens.flatMap((word) => {
    const person = personOf(doc, word)
    return person < 0 ? [] : [{ ...word, head: person }]
  })
  if (moved.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const word of moved) tokens[word.index] = word
  return retied(doc, tokens)
}

/** The noun for one person above the one the name hangs on, or -1 where the name stays. */
function personOf(doc: ParsedDocument, { index, text, rel, xpos, head }: Word): number {
  if (rel !== 'appos' || xpos !== 'NNP' || head < 0 || wordAt(doc, head).upos !== 'NOUN' || isPerson(doc, head))
    return -1
  const [title = index] = kids(doc, index, 'nmod:desc')
  if (doc.tokens[Math.min(title, index) - 1]?.text !== ',' || (title === index && firstName(text) === undefined))
    return -1
  for (let at = head; caseOf(doc, at) === 'of' && baseRel(wordAt(doc, at).rel) === 'nmod'; ) {
    at = wordAt(doc, at).head
    if (isPerson(doc, at)) return at
  }
  return -1
}

/** "chief", "daughter": one human being. */
function isPerson(doc: ParsedDocument, i: number): boolean {
  const { xpos, sentence } = wordAt(doc, i)
  const lower = (at: number): string => doc.tokens[at]?.text.toLowerCase() ?? ''
  const kind = agentAt(lower, i, doc.sentences[sentence]!.first)?.agent.kind
  return xpos === 'NN' && (kind === 'person' || kind === 'population')
}
