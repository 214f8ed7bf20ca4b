/**
 * "Progress Party (PP) secretary Omar Belo said": behind a short name in brackets the parser takes the body for the subject and the
 * person for its apposition. The person is who is told of; the body says where he belongs.
 */
import { isAgentNoun } from '../knowledge/agents.js'
import { longestAt, piecesOf } from '../knowledge/phrase-index.js'
import { titleIndex } from '../knowledge/titles.js'
import { baseRel, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

/** The document with such people in the place of their bodies; the same document when there are none. */
export function withTitledMembers(doc: ParsedDocument): ParsedDocument {
  const changed = doc.tokens.flatMap(({ index, text }) => (text === '(' ? swapped(doc, index) : []))
  return withWords(doc, changed)
}

/** The body and the person behind the bracket at `open`, each in the other's place; none where it is another phrase. */
function swapped(doc: ParsedDocument, open: number): Word[] {
  const short = doc.tokens[open + 1]
  if (short?.upos !== 'PROPN' || short.rel !== 'appos' || doc.tokens[open + 2]?.text !== ')') return []
  const body = wordAt(doc, short.head)
  const run = titledName(doc, open + 3)
  if (body.index !== open - 1 || body.head < 0 || run.length === 0) return []
  const members = new Set(run.map(({ index }) => index))
  const tops = run.filter(({ head }) => !members.has(head))
  const [top] = tops
  if (top === undefined || tops.length > 1) return []
  const placed = top.head === body.index && ['appos', 'list', 'conj', 'nmod', 'flat'].includes(baseRel(top.rel))
  const beside = top.head === body.head && baseRel(top.rel) === baseRel(body.rel)
  if (!placed && !beside) return []
  return [
    { ...body, head: top.index, rel: 'compound' },
    { ...top, head: body.head, rel: body.rel },
  ]
}

/** "secretary Omar Belo": a title and the name of whoever bears it, up to the next word that is neither. */
function titledName(doc: ParsedDocument, from: number): Word[] {
  const run: Word[] = []
  for (let i = from; i < doc.tokens.length; i++) {
    const word = wordAt(doc, i)
    const named = ['NOUN', 'PROPN', 'ADJ'].includes(word.upos)
    const hyphen = word.text === '-' && run.length > 0
    if (word.sentence !== doc.tokens[from]?.sentence || !(named || hyphen)) break
    run.push(word)
  }
  const pieces = piecesOf(run)
  const titled = run.findIndex(
    ({ text }, at) => isAgentNoun(text.toLowerCase()) || longestAt(titleIndex(), pieces, at, run.length) !== null,
  )
  const namedBehind = run.slice(titled + 1).some(({ xpos }) => xpos === 'NNP')
  return titled >= 0 && titled < 3 && namedBehind ? run : []
}
