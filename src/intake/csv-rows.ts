import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { DataError } from '../errors.js'
import { LARGEST_REPORT, tooLarge } from './bytes.js'
import { encodingOf } from './encoding.js'
import { placeOf, type Source } from './source.js'
import { isTwoWays, writtenDay } from './written-day.js'

/** A row of a table of reports, counted as a spreadsheet counts (the header is row 1), or what is wrong with it. */
export type ReportRow =
  | {
      readonly number: number
      readonly bytes: Uint8Array
      readonly text: string
      readonly id: string | null
      readonly title: string | null
      readonly publisher: string | null
      readonly published: string | null
      readonly address: string | null
      readonly remarks: readonly string[]
    }
  | { readonly number: number; readonly fault: string }

/** Names a column may have, in lower case with spaces for dashes and underscores; earlier ones are taken first. */
const COLUMNS = {
  text: ['text', 'body', 'content', 'full text', 'article text', 'article content', 'article body', 'article'],
  title: ['title', 'headline', 'article title'],
  published: ['published', 'date', 'published at', 'published on', 'date published', 'publication date', 'pub date'],
  publisher: ['publisher', 'source', 'source name', 'outlet', 'newspaper', 'publication'],
  address: ['url', 'link', 'address', 'article url'],
  id: ['id', 'article id'],
} as const

type Column = keyof typeof COLUMNS
type Header = Readonly<Record<Column, number | null>>

interface Row {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly records: number }
}

/** The reports in a CSV file (RFC 4180; commas, semicolons or tabs), a row each; a DataError when it has no text column. */
export async function* reportRows(source: Source): AsyncGenerator<ReportRow> {
  const place = placeOf(source.origin)
  // Whole lines of the beginning: a character cut in two would be no UTF-8.
  const sample = source.head.subarray(0, source.head.lastIndexOf(0x0a) + 1 || source.head.length)
  const { label, known } = encodingOf(sample, place)
  const isGuess = known === 'guessed' && label !== 'utf-8'
  const remarks = isGuess ? [`encoding guessed to be ${label.toUpperCase()}; it is not UTF-8`] : []
  const faults: ReportRow[] = []
  let passed = 0
  let faultyLine = 0
  const parser = parse({
    delimiter: delimiterOf(new TextDecoder(label).decode(sample)),
    raw: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    max_record_size: LARGEST_REPORT,
    on_skip: (error) => {
      // The rest of a row that is too long comes up again, and is no new row.
      if (error === undefined || error.lines === faultyLine) return undefined
      faultyLine = Number(error.lines)
      passed++
      faults.push({ number: Number(error.records) + passed, fault: faultOf(error) })
      return undefined
    },
  })
  let header: Header | null = null
  const rows = Readable.from(decoded(source.bytes, label, place)).compose(parser)
  for await (const row of rows as AsyncIterable<Row>) {
    yield* faults.splice(0)
    const number = row.info.records + passed
    if (row.record.every((cell) => cell.trim() === '')) continue
    if (header === null) header = headerOf(row.record, place)
    else yield reportOf(row, header, number, remarks)
  }
  yield* faults.splice(0)
  if (header === null)
    throw new DataError(`${place}: has no header row; name the columns text, title, date, publisher, url`)
}

async function* decoded(bytes: AsyncIterable<Buffer>, label: string, place: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal: true })
  try {
    for await (const piece of bytes) yield decoder.decode(piece, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new DataError(`${place}: is not valid ${label.toUpperCase()} all through; convert it to UTF-8 first`)
  }
}

/** The mark that sets the columns apart: the one that makes the most columns with known names out of the first line. */
const delimiterOf = (beginning: string): string => {
  const [line = ''] = beginning.split(/[\r\n]/, 1)
  const known = (mark: string): number => {
    const names = line.split(mark).map((name) => name.replaceAll('"', ''))
    return Object.values(COLUMNS).filter((forms) => indexIn(forms, names) !== null).length + names.length / 1000
  }
  return [',', ';', '\t'].reduce((best, mark) => (known(mark) > known(best) ? mark : best))
}

const headerOf = (names: readonly string[], place: string): Header => {
  const found = (column: Column) => indexIn(COLUMNS[column], names)
  const text = found('text')
  if (text === null) {
    const seen = names.slice(0, 8).map((name) => `"${name.trim().replace(/\s+/g, ' ').slice(0, 30)}"`)
    throw new DataError(`${place}: has no column named text, body or content (it has ${seen.join(', ')}); name it so`)
  }
  return {
    text,
    title: found('title'),
    published: found('published'),
    publisher: found('publisher'),
    address: found('address'),
    id: found('id'),
  }
}

const indexIn = (forms: readonly string[], names: readonly string[]): number | null => {
  const plain = names.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  )
  const form = forms.find((each) => plain.includes(each))
  return form === undefined ? null : plain.indexOf(form)
}

const reportOf = (row: Row, header: Header, number: number, remarks: readonly string[]): ReportRow => {
  const cell = (column: Column): string | null => {
    const at = header[column]
    const value = at === null ? '' : (row.record[at] ?? '').trim()
    return value === '' ? null : value
  }
  const text = row.record[header.text ?? 0] ?? ''
  if (!/\S/.test(text)) return { number, fault: 'has no text; there is nothing to read' }
  const date = cell('published')
  const published = date === null ? null : writtenDay(date)
  if (date !== null && published === null && !isTwoWays(date)) {
    return { number, fault: `its date "${date.replace(/\s+/g, ' ').slice(0, 40)}" is none; write it as YYYY-MM-DD` }
  }
  const unsaid = date !== null && published === null ? [`the date ${date} can be read two ways, and was left out`] : []
  return {
    number,
    bytes: Buffer.from(row.raw.replace(/^[\r\n]+|[\r\n]+$/g, '')),
    text,
    id: cell('id'),
    title: cell('title'),
    publisher: cell('publisher'),
    published,
    address: cell('address'),
    remarks: [...remarks, ...unsaid],
  }
}

const faultOf = (error: CsvError): string => {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLarge('it').message.replace('it: ', '')
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return 'a quotation mark opens a cell and none closes it; what follows is lost'
  return 'is not written as CSV; check its quotation marks'
}
