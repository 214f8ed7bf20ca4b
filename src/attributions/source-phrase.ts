/** The words of a source: how much of the phrase around its head an annotator would mark. */
import { baseRel, type Range, trimRange, wordAt, yieldOf } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { withBracketClosed } from './content.js'
import { type Ground, markAt, sizeWord } from './ground.js'
import type { Telling } from './weigh.js'

/** Relations that hang on a source without being part of it. */
const BESIDE = new Set(['parataxis', 'discourse', 'mark', 'cop', 'aux', 'advcl', 'dislocated', 'nsubj'])

export interface PhraseOption {
  readonly range: Range
  readonly signs: Telling
}

/** The phrase headed by `head` as wide as it goes: with appositives and relative clauses, without the cue and its own preposition. */
function widest(doc: ParsedDocument, head: number, cueHead: number): Range {
  const words = yieldOf(doc, head, (child) => {
    if (child === cueHead) return false
    const word = wordAt(doc, child)
    if (word.head !== head) return true
    const rel = baseRel(word.rel)
    if (rel === 'cc') return child > head
    return (
      !((rel === 'case' || rel === 'punct') && child < head) && !(rel === 'obl' && child > head) && !BESIDE.has(rel)
    )
  })
  const own = new Set(words)
  let first = head
  let last = head + 1
  while (own.has(first - 1)) first--
  while (own.has(last)) last++
  return withBracketClosed(doc, trimRange(doc, [first, last]))
}

/** The ways to mark a source, the widest first, then cut before what may be beside the point, then with the names next to it. */
export function phraseOptions({ doc, left }: Ground, head: number, cueHead: number): PhraseOption[] {
  const [first, last] = widest(doc, head, cueHead)
  const found = new Map<string, { range: Range; label: string; mark: string }>()
  const offer = (label: string, from: number, to: number): void => {
    const range = withBracketClosed(doc, trimRange(doc, [from, to]))
    const key = `${range[0]}-${range[1]}`
    if (range[1] > range[0] && !found.has(key)) found.set(key, { range, label, mark: markAt(doc, range[1]) })
  }
  offer('whole', first, last)
  for (let i = head + 1; i < last; i++)
    if (/^[,(–—-]$/.test(wordAt(doc, i).text)) {
      offer('to the first mark', first, i)
      break
    }
  for (const child of doc.children[head] ?? []) {
    const rel = baseRel(wordAt(doc, child).rel)
    if (child > head && ['acl', 'nmod', 'conj', 'appos'].includes(rel))
      offer(`before ${rel}`, first, left[child] ?? child)
    if (child < head && ['acl', 'advmod', 'appos', 'obl', 'parataxis'].includes(rel))
      offer(`after ${rel}`, child + 1, last)
  }
  const nameLike = (i: number): boolean => ['PROPN', 'NOUN'].includes(doc.tokens[i]?.upos ?? '') && i !== cueHead
  let from = first
  while (from > 0 && (nameLike(from - 1) || ['ADJ', 'DET'].includes(wordAt(doc, from - 1).upos))) from--
  if (from < first) offer('with the names before', from, last)
  let to = last
  while (nameLike(to)) to++
  if (to > last) offer('with the names after', first, to)
  const ways = [...found.values()]
  return ways.map(({ range, label, mark }) => ({
    range,
    signs: (sign) => {
      sign('way', label)
      sign('way, head', label, wordAt(doc, head).upos)
      sign('way, hangs', label, wordAt(doc, head).rel)
      sign('way, mark after', label, mark)
      sign('way, left out', label, doc.tokens[range[1]]?.text.toLowerCase() ?? '')
      sign('way, length', label, sizeWord(range[1] - range[0]))
      sign('ways', label, String(ways.length))
      sign('way, side', label, head < cueHead ? 'before' : 'after')
    },
  }))
}
