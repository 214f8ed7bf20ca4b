import type { Entry, EntrySpan } from '../../../../src/views/reader/entries.js'
import { rowAt, type TextRow } from '../../../../src/views/reader/rows.js'

/** A record that stands out in the text, and why. */
export interface Lit {
  readonly entry: Entry
  readonly how: 'chosen' | 'pointed'
}

/** One stretch of such a record. */
export interface LitSpan extends EntrySpan {
  readonly lit: Lit
}

/** The stretches that stand out, by row. */
export const litByRow = (rows: readonly TextRow[], lit: readonly Lit[]): ReadonlyMap<number, readonly LitSpan[]> => {
  const found = new Map<number, LitSpan[]>()
  for (const each of lit) {
    for (const span of each.entry.spans) {
      for (let at = rowAt(rows, span.start); at < rows.length && rows[at]!.start < span.end; at++) {
        const there = found.get(at) ?? []
        there.push({ ...span, lit: each })
        found.set(at, there)
      }
    }
  }
  return found
}
