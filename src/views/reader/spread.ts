import type { Entry } from './entries.js'
import type { Lined } from './lanes.js'
import { rowAt, type TextRow } from './rows.js'

/** The words of records by the row they stand in, cut at the ends of each row; stretches of one record that meet are one. */
export const spread = (rows: readonly TextRow[], entries: readonly Entry[]): readonly (readonly Lined<Entry>[])[] => {
  const found: Lined<Entry>[][] = rows.map(() => [])
  if (rows.length === 0) return found
  for (const owner of entries) {
    for (const { start, end } of joined(owner.spans)) {
      for (let at = rowAt(rows, start); at < rows.length && rows[at]!.start < end; at++) {
        const row = rows[at]!
        const [from, to] = [Math.max(start, row.start), Math.min(end, row.end)]
        if (from < to) found[at]!.push({ start: from, end: to, owner })
      }
    }
  }
  return found
}

type Extent = { readonly start: number; readonly end: number }

/** Stretches in order of the text, those that overlap or touch made one. */
export const joined = (spans: readonly Extent[]): readonly Extent[] => {
  const done: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = done.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else done.push({ start, end })
  }
  return done
}
