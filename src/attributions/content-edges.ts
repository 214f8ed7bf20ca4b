/** Where a cue's content may begin and end: edges of the phrases around the cue, punctuation, quotation marks, sentence ends. */
import { baseRel, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import type { CueLook } from './cue-signs.js'
import type { Ground } from './ground.js'
import { both } from './weigh.js'

export interface Edges {
  /** First words a content may have, with the path in the tree that leads there. */
  readonly starts: ReadonlyMap<number, string>
  /** Words after the last one a content may have. */
  readonly ends: ReadonlyMap<number, string>
}

/** No more than this many of each, the nearest paths first; what comes later is hardly ever right. */
const MOST_STARTS = 18
const MOST_ENDS = 30

/** How far up the tree, and how far down the right edge of a clause, edges are looked for. */
const CLIMB = 4
const DESCENT = 5

/** Relations of words that begin and end no content. */
const SMALL = new Set(['det', 'case', 'punct', 'aux', 'cop', 'flat', 'fixed', 'amod', 'compound', 'nummod', 'goeswith'])

const LOOSE = /^[,;:.\-–—()"“”„«»‘’'`]+$/

/** The first word at or after `i` that is not loose punctuation. */
export function innerStart(doc: ParsedDocument, i: number): number {
  let at = i
  while (at < doc.tokens.length && LOOSE.test(wordAt(doc, at).text)) at++
  return at
}

/** The place after the last word before `end` that is not loose punctuation. */
export function innerEnd(doc: ParsedDocument, end: number): number {
  let at = end
  while (at > 0 && LOOSE.test(wordAt(doc, at - 1).text)) at--
  return at
}

/** All edges for a cue. */
export function edgesOf(ground: Ground, { site, cue, take }: CueLook): Edges {
  const { doc, left, right } = ground
  const starts = new Map<number, string>()
  const ends = new Map<number, string>()
  const begin = (at: number, path: string): void => {
    const i = innerStart(doc, at)
    if (i < doc.tokens.length && !starts.has(i) && starts.size < MOST_STARTS) starts.set(i, path)
  }
  const stop = (at: number, path: string): void => {
    const i = innerEnd(doc, at)
    if (i > 0 && !ends.has(i) && ends.size < MOST_ENDS) ends.set(i, path)
  }
  const sentence = doc.sentences[wordAt(doc, site.head).sentence]
  const [from, to] = [sentence?.first ?? 0, sentence?.last ?? 0]
  if (take && take.content.length > 0) {
    begin(take.content[0]?.[0] ?? from, 'rule')
    stop(take.content[take.content.length - 1]?.[1] ?? to, 'rule')
  }
  begin(cue[1], 'next')
  stop(to, 'sentence')
  begin(from, 'sentence')
  let path = ''
  let below = -1
  for (let at = site.head, k = 0; at >= 0 && k <= CLIMB; k++) {
    if (k > 0) {
      begin(left[at] ?? at, both(path, 'from'))
      stop(right[at] ?? at, both(path, 'to'))
    }
    for (const child of doc.children[at] ?? []) {
      const rel = wordAt(doc, child).rel
      if (child === below || SMALL.has(baseRel(rel))) continue
      const branch = both(path, rel)
      begin(left[child] ?? child, branch)
      stop(right[child] ?? child, branch)
      const prep = (doc.children[child] ?? []).findLast((c) => c < child && wordAt(doc, c).rel === 'case')
      if (k < 2 && prep !== undefined) begin(prep + 1, both(branch, 'after case'))
      if (k === 0)
        for (const lower of doc.children[child] ?? []) {
          const lowerRel = wordAt(doc, lower).rel
          if (SMALL.has(baseRel(lowerRel))) continue
          begin(left[lower] ?? lower, both(branch, lowerRel))
          const lowerPrep = (doc.children[lower] ?? []).findLast((c) => c < lower && wordAt(doc, c).rel === 'case')
          if (lowerPrep !== undefined) begin(lowerPrep + 1, both(both(branch, lowerRel), 'after case'))
        }
      if (k < 2 && child > site.head) rightEdge(ground, child, branch, stop)
    }
    path = both(path, both('^', wordAt(doc, at).rel))
    below = at
    at = wordAt(doc, at).head
  }
  quotationEdges(ground, from, to, begin, stop)
  for (const i of sentence ? (ground.marksIn[sentence.index] ?? []) : []) {
    if (ends.size >= MOST_ENDS && starts.size >= MOST_STARTS) break
    stop(i, 'mark')
    if (i + 1 < to) begin(i + 1, 'mark')
  }
  return { starts, ends }
}

/** Down the right edge of a clause: before each phrase that hangs last on it. */
function rightEdge(ground: Ground, top: number, path: string, stop: (at: number, path: string) => void): void {
  const { doc, left, right } = ground
  for (let at = top, k = 0; k < DESCENT; k++) {
    let last = -1
    for (const child of doc.children[at] ?? []) {
      const rel = baseRel(wordAt(doc, child).rel)
      if (child < at || SMALL.has(rel)) continue
      if ((left[child] ?? child) > top) stop(left[child] ?? child, both(path, both('before', rel)))
      if (right[child] === right[top] || last < 0) last = child
    }
    if (last < 0) return
    at = last
  }
}

/** How many quotations after the cue's sentence may still be its content. */
const QUOTES_AFTER = 2

function quotationEdges(
  { doc, quotations, quotationAt }: Ground,
  from: number,
  to: number,
  begin: (at: number, path: string) => void,
  stop: (at: number, path: string) => void,
): void {
  let last = -1
  for (let i = Math.max(0, from - 1); i <= to && i < doc.tokens.length; i++) {
    const at = quotationAt[i] ?? -1
    if (at < 0 || at === last) continue
    last = at
    const q = quotations[at]
    if (!q) continue
    begin(q.first, 'quotation')
    stop(q.last, 'quotation')
  }
  if (last < 0) return
  const paragraph = doc.sentences[wordAt(doc, from).sentence]?.paragraph
  for (let k = 1; k <= QUOTES_AFTER; k++) {
    const q = quotations[last + k]
    if (!q || doc.sentences[wordAt(doc, q.first).sentence]?.paragraph !== paragraph) return
    stop(q.last, 'quotation after')
  }
}
