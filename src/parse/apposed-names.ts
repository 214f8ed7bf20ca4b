/**
 * Who is meant by a name. In "the chief of the criminal gang, Ana Ruiz, was killed" the parser ties the name to the gang, the nearest
 * noun; a person's name says who the chief is. In "a farmer identified as Ana Ruiz" it ties it to "identified", as if something were done
 * as she.
 */
import { agentAt, isAgentNoun } from '../knowledge/agents.js'
import { firstName } from '../knowledge/first-names.js'
import { baseRel, caseOf, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

/** The document with such names at the noun they name; the same document when there are none. */
export function withApposedNames(doc: ParsedDocument): ParsedDocument {
  const moved = doc.tokens.flatMap((word) => {
    const person = personOf(doc, word)
    if (person >= 0) return [{ ...word, head: person }]
    const bearer = surnamed(doc, word)
    if (bearer >= 0) return asBearer(doc, word, bearer)
    const called = calledSo(doc, word)
    if (called < 0) return []
    const as = kids(doc, word.index, 'case').map((c) => ({ ...wordAt(doc, c), head: word.head, rel: 'mark' }))
    return [{ ...word, head: called, rel: 'appos' }, { ...wordAt(doc, word.head), rel: 'amod' }, ...as]
  })
  return withWords(doc, moved)
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

/** The noun of "a group known as", "the victims, identified as", "a farmer called", or -1. */
function calledSo(doc: ParsedDocument, { index, rel, xpos, head: verb }: Word): number {
  if (xpos !== 'NNP' || verb < 0 || verb > index) return -1
  const { lemma, rel: tie, head: noun, xpos: form } = wordAt(doc, verb)
  const as = rel === 'obl' && caseOf(doc, index) === 'as' && ['identify', 'know'].includes(lemma)
  const called = rel === 'xcomp' && lemma === 'call'
  if (!(as || called) || tie !== 'acl' || form !== 'VBN' || noun < 0) return -1
  const { upos, text } = wordAt(doc, noun)
  return upos === 'NOUN' && isAgentNoun(text.toLowerCase()) ? noun : -1
}

/** The noun of "a citizen surnamed Chan", or -1. */
function surnamed(doc: ParsedDocument, { index, xpos, sentence }: Word): number {
  const [noun, verb] = [doc.tokens[index - 2], doc.tokens[index - 1]]
  const found = xpos === 'NNP' && verb?.text.toLowerCase() === 'surnamed' && noun?.upos === 'NOUN'
  return found && noun.sentence === sentence ? noun.index : -1
}

/** The name at its bearer, who takes the place in the sentence that the tree gave to one of the two words after it. */
function asBearer(doc: ParsedDocument, name: Word, bearer: number): Word[] {
  const verb = wordAt(doc, name.index - 1)
  const noun = wordAt(doc, bearer)
  const moved = new Set([verb.index, name.index])
  const outside = (head: number): boolean => {
    for (let at = head; at >= 0; at = wordAt(doc, at).head) if (moved.has(at) || at === bearer) return false
    return true
  }
  const place = outside(noun.head) ? noun : [name, verb].find(({ head }) => outside(head))
  if (!place) return []
  return [
    { ...name, head: bearer, rel: 'appos' },
    { ...verb, head: bearer, rel: 'amod' },
    { ...noun, head: place.head, rel: place.rel },
    ...(doc.children[verb.index] ?? [])
      .filter((c) => c !== bearer && c !== name.index)
      .map((c) => ({ ...wordAt(doc, c), head: bearer })),
  ]
}
