/**
 * Which of two a body behind a comma is. In "Ana Ruiz, leader of the Tarle movement, a group that has fired rockets, died" the parser ties
 * the group to the person that the sentence is about, and she would have fired the rockets; a person is no group: the movement is.
 */
import { agentAt } from '../knowledge/agents.js'
import { baseRel, caseOf, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

/** The document with such bodies at the name of theirs; the same document when there are none. */
export function withApposedBodies(doc: ParsedDocument): ParsedDocument {
  const moved = doc.tokens.flatMap((word) => {
    const named = bodyNamed(doc, word)
    return named < 0 ? [] : [{ ...word, head: named }]
  })
  return withWords(doc, moved)
}

/** The noun that the body explains: what somebody is "of" right before the comma; or -1 where it stays. */
function bodyNamed(doc: ParsedDocument, { index, rel, xpos, head }: Word): number {
  if (rel !== 'appos' || xpos !== 'NN' || head < 0 || !isBody(doc, index)) return -1
  const first = Math.min(index, ...kids(doc, index, 'det', 'amod', 'compound', 'nmod:poss', 'nummod'))
  if (doc.tokens[first - 1]?.text !== ',') return -1
  for (let at = first - 2; at > head && at >= 0; at = wordAt(doc, at).head) {
    const { rel: tie, head: person } = wordAt(doc, at)
    if (baseRel(tie) !== 'nmod' || caseOf(doc, at) !== 'of') continue
    const told = person === head || (wordAt(doc, person).rel === 'appos' && wordAt(doc, person).head === head)
    return told && kindOf(doc, person) === 'person' ? at : -1
  }
  return -1
}

/** "a group", "an ally that has fired": a person who is somebody's ally is one "who" did. */
function isBody(doc: ParsedDocument, i: number): boolean {
  const kind = kindOf(doc, i)
  if (kind === 'group' || kind === 'organisation' || kind === 'military') return true
  return kind === 'government' && kids(doc, i, 'acl:relcl').some((v) => isThat(doc, kid(doc, v, 'nsubj')))
}

const isThat = (doc: ParsedDocument, i: number): boolean =>
  i >= 0 && ['that', 'which'].includes(wordAt(doc, i).text.toLowerCase())

const kindOf = (doc: ParsedDocument, i: number): string | undefined =>
  agentAt((at) => doc.tokens[at]?.text.toLowerCase() ?? '', i, doc.sentences[wordAt(doc, i).sentence]!.first)?.agent
    .kind
