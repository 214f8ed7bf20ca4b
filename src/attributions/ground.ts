/** What the choices of this stage look at beside the tree: the edges of every phrase, the quotation each word lies in, where cues may be. */
import { wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { anotherSpeaks } from './content.js'
import type { CueSite } from './cues.js'
import type { Quotation } from './quotes.js'

export interface Ground {
  readonly doc: ParsedDocument
  /** First word under each word, and the word after the last one under it. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly quotations: readonly Quotation[]
  /** Index of the quotation each word lies in, marks included, or -1. */
  readonly quotationAt: Int32Array
  /** The marks of each sentence before and after which a content may end and begin. */
  readonly marksIn: readonly (readonly number[])[]
  /** 1 for the head of every cue site. */
  readonly cueAt: Uint8Array
  /** Heads of the cues in whose clause somebody else has the word, in text order. */
  readonly otherSpeakers: readonly number[]
  /** Kind and class of the cue by its head. */
  readonly classAt: ReadonlyMap<number, string>
}

/** Reads the ground once for a report. */
export function groundOf(doc: ParsedDocument, sites: readonly CueSite[], quotations: readonly Quotation[]): Ground {
  const size = doc.tokens.length
  const left = new Int32Array(size)
  const right = new Int32Array(size)
  for (let i = 0; i < size; i++) {
    left[i] = i
    right[i] = i + 1
  }
  for (const top of doc.tokens) if (top.head < 0) spread(doc, top.index, left, right)
  const quotationAt = new Int32Array(size).fill(-1)
  quotations.forEach((q, index) => {
    quotationAt.fill(index, q.first, q.last)
  })
  const cueAt = new Uint8Array(size)
  for (const site of sites) cueAt[site.head] = 1
  const classAt = new Map(sites.map((site) => [site.head, `${site.kind} ${site.entry.class}`]))
  const otherSpeakers = [...classAt.keys()].filter((i) => anotherSpeaks(doc, i)).sort((a, b) => a - b)
  const marksIn = doc.sentences.map(({ first, last }) => {
    const marks: number[] = []
    for (let i = first; i < last; i++) if (STOPPER.test(wordAt(doc, i).text)) marks.push(i)
    return marks
  })
  return { doc, left, right, quotations, quotationAt, marksIn, cueAt, otherSpeakers, classAt }
}

/** Hands the edges of each word on to the word it hangs on, leaves first. */
function spread(doc: ParsedDocument, top: number, left: Int32Array, right: Int32Array): void {
  const order = [top]
  for (let k = 0; k < order.length; k++) for (const child of doc.children[order[k] ?? top] ?? []) order.push(child)
  for (let k = order.length - 1; k > 0; k--) {
    const i = order[k] ?? top
    const head = wordAt(doc, i).head
    left[head] = Math.min(left[head] ?? head, left[i] ?? i)
    right[head] = Math.max(right[head] ?? head, right[i] ?? i)
  }
}

/** A number as a word of its size: near numbers alike, far ones lumped together. */
export function sizeWord(n: number): string {
  if (n < 6) return String(n)
  if (n < 9) return '6-8'
  if (n < 14) return '9-13'
  if (n < 22) return '14-21'
  return n < 40 ? '22-39' : '40+'
}

/** The quotation mark or the stop that stands at a place, '' for a word. */
export function markAt(doc: ParsedDocument, i: number): string {
  const word = doc.tokens[i]
  if (word?.upos !== 'PUNCT') return ''
  return QUOTES.test(word.text) ? '"' : word.text
}

const STOPPER = /^[,;:.!?–—()"“”]+$/

const QUOTES = /^(?:["“”„«»‘’']|``|'')$/
