/** From a chosen beginning and end to the ranges of a content: quotation marks taken in, the words that tell who speaks cut out. */
import { isVerb, type Range, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { trimContent } from './content.js'
import { innerEnd, innerStart } from './content-edges.js'
import { ownPhrase } from './content-options.js'
import type { CueSite } from './cues.js'
import { type Ground, markAt } from './ground.js'

/** True when the ranges begin and end where the extent does, loose punctuation aside. */
export function sameExtent(doc: ParsedDocument, ranges: readonly Range[], [start, end]: Range): boolean {
  const first = ranges[0]?.[0]
  const last = ranges[ranges.length - 1]?.[1]
  return first !== undefined && last !== undefined && innerStart(doc, first) === start && innerEnd(doc, last) === end
}

/** The ranges of the content `[start, end)`; a cue set into the middle parts it in two. */
export function contentRanges(
  ground: Ground,
  [start, end]: Range,
  site: CueSite,
  cue: Range,
  source: Range | null,
): Range[] {
  const { doc } = ground
  const first = takeInOpening(ground, start)
  const last = takeInClosing(ground, end)
  const [from, to] = ownPhrase(ground, site.head, cue, source)
  const parts: Range[] =
    from > start && from < end && to < end
      ? [
          [first, from],
          [to, last],
        ]
      : [[first, last]]
  return parts.map(([a, b]) => trimContent(doc, [a, b])).filter((r): r is Range => r !== null)
}

function takeInOpening({ doc, quotations, quotationAt }: Ground, start: number): number {
  const q = quotations[quotationAt[start - 1] ?? -1]
  return q && q.first === start - 1 && markAt(doc, q.first) === '"' ? q.first : start
}

function takeInClosing({ doc, quotations, quotationAt }: Ground, end: number): number {
  const q = quotations[quotationAt[end - 1] ?? -1]
  return q && q.last > end && innerEnd(doc, q.last) === end ? q.last : end
}

/** The word of the content that hangs outside it, a verb if there is one. */
export function headWithin(doc: ParsedDocument, content: readonly Range[]): number {
  let head = -1
  for (const [first, last] of content)
    for (let i = first; i < last; i++) {
      const above = wordAt(doc, i).head
      if (wordAt(doc, i).upos === 'PUNCT' || content.some(([a, b]) => above >= a && above < b)) continue
      if (isVerb(doc, i)) return i
      if (head < 0) head = i
    }
  return head < 0 ? (content[0]?.[0] ?? 0) : head
}
