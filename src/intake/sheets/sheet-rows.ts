import { parse } from 'csv-parse/sync'
import type { TableLine } from './table-lines.js'

/** A row of a sheet, counted as a spreadsheet counts: the first is 1, and a cell with line breaks is still one row. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
  /** What is wrong with its form; its cells are then what could be made of it. */
  readonly fault: string | null
  /** The encoding of a row written in another one than the rest. */
  readonly encoding: string | null
}

/** A cell may have line breaks; a quotation mark that nothing closes must not swallow the rest of the sheet. */
const MOST_LINES = 60

/**
 * The rows of a table: lines cut into cells, quotation marks as RFC 4180 has them. A mark that opens a cell and is closed nowhere near is
 * the fault of its own line alone: the next line is read as a row again. `quoted` false takes marks as letters.
 */
export function* sheetRows(lines: Iterable<TableLine>, delimiter: string, quoted = true): Generator<SheetRow> {
  const source = lines[Symbol.iterator]()
  const ahead: TableLine[] = []
  const lineAt = (at: number): TableLine | undefined => {
    while (ahead.length <= at) {
      const next = source.next()
      if (next.done) return undefined
      ahead.push(next.value)
    }
    return ahead[at]
  }
  for (let number = 1, first = lineAt(0); first !== undefined; number++, first = lineAt(0)) {
    const { encoding } = first
    const text = number === 1 ? first.text.replace(/^\ufeff/, '') : first.text
    if (!quoted || !text.includes('"')) {
      ahead.shift()
      yield { number, cells: text.split(delimiter), fault: null, encoding }
      continue
    }
    let joined = text
    let state = quoteState(joined, delimiter)
    let taken = 1
    while (state === 'open' && taken < MOST_LINES) {
      const next = lineAt(taken)
      if (next === undefined) break
      joined = `${joined}\n${next.text}`
      taken++
      state = quoteState(joined, delimiter)
    }
    if (state === 'closed') {
      ahead.splice(0, taken)
      yield { number, ...cellsOf(joined, delimiter), encoding }
      continue
    }
    ahead.shift()
    const fault =
      quoteState(text, delimiter) === 'open'
        ? 'a quotation mark opens a cell and none closes it'
        : 'letters follow a closing quotation mark; double the marks inside a cell'
    yield { number, cells: text.split(delimiter), fault, encoding }
  }
}

type QuoteState = 'closed' | 'open' | 'broken'

/** Whether quotation marks that open cells are closed again, each before a delimiter or the end. */
const quoteState = (text: string, delimiter: string): QuoteState => {
  let at = 0
  while (at < text.length) {
    if (text[at] !== '"') {
      const next = text.indexOf(delimiter, at)
      if (next < 0) return 'closed'
      at = next + 1
      continue
    }
    let close = text.indexOf('"', at + 1)
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
    if (close < 0) return 'open'
    const after = text[close + 1]
    if (after !== undefined && after !== delimiter) return 'broken'
    at = close + 2
  }
  return 'closed'
}

const cellsOf = (text: string, delimiter: string): Pick<SheetRow, 'cells' | 'fault'> => {
  const rows = parse(text, {
    delimiter,
    // The lines are cut already; a carriage return inside one, left to itself, would be taken for the end of a row.
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
  }) as readonly (readonly string[])[]
  return { cells: rows[0] ?? [''], fault: null }
}
