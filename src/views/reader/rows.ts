import { countBefore } from '../../halving.js'
import type { SentenceRecord } from '../../records/record.js'

/** A piece of a report's text that is drawn as one row. */
export interface TextRow {
  readonly start: number
  readonly end: number
  /** The sentence's number where its first piece stands; null for the rest of a long one, and for words outside every sentence. */
  readonly number: number | null
  readonly kind: SentenceRecord['kind'] | 'outside'
  /** Whether a paragraph begins with it. */
  readonly opens: boolean
}

// A row is drawn whole, so one sentence of a million characters is cut into rows.
const LONGEST_ROW = 1600

/** A report's text as rows in order: each sentence, and any words that stand in none; only white space is left out. */
export const textRows = (text: string, sentences: readonly SentenceRecord[]): readonly TextRow[] => {
  const rows: TextRow[] = []
  let done = 0
  let opens = true
  const put = (start: number, end: number, number: number | null, kind: TextRow['kind']) => {
    for (let from = start; from < end; ) {
      const to = cutAt(text, from, end)
      rows.push({ start: from, end: to, number: from === start ? number : null, kind, opens: opens && from === start })
      from = to
    }
    opens = false
  }
  const between = (until: number) => {
    const gap = text.slice(done, until)
    if (/\n\s*\n/.test(gap)) opens = true
    const first = gap.search(/\S/)
    if (first !== -1) put(done + first, done + gap.trimEnd().length, null, 'outside')
  }
  for (const { number, start, end, kind } of sentences) {
    if (start > done) between(start)
    // A sentence's last line break is where it ends, not a line of its own.
    const last = start + text.slice(start, end).trimEnd().length
    put(Math.max(start, done), last, number, kind)
    done = Math.max(done, last)
  }
  between(text.length)
  return rows
}

/** Where a row that begins at `from` ends: at `end`, or sooner at a space, never inside a character of two halves. */
const cutAt = (text: string, from: number, end: number): number => {
  if (end - from <= LONGEST_ROW) return end
  const latest = from + LONGEST_ROW
  const space = text.lastIndexOf(' ', latest)
  if (space > from + LONGEST_ROW / 2) return space + 1
  return /[\uD800-\uDBFF]/.test(text[latest - 1]!) ? latest - 1 : latest
}

/** The row that holds an offset; the last one before it where none does; 0 where there is none. */
export const rowAt = (rows: readonly { readonly start: number }[], offset: number): number =>
  Math.max(0, countBefore(rows.length, (at) => rows[at]!.start <= offset) - 1)
