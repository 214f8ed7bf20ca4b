import { DataError } from '../errors.js'
import type { Report } from '../model.js'
import { LARGEST_REPORT, openFile, tooLarge } from './bytes.js'
import { decode } from './decode.js'
import { reportOfLine } from './report.js'

/** One line of a JSON Lines file: the report on it, or why there is none (a sentence that begins with the line's number). */
export type ReportLine =
  | { readonly number: number; readonly report: Report; readonly bytes: Uint8Array }
  | { readonly number: number; readonly id: string | null; readonly error: string }

// Escaping can make a line several times longer than its text; \u escapes are six bytes for one character.
const LONGEST_LINE = 3 * LARGEST_REPORT
const NEWLINE = 0x0a

/** The reports of a JSON Lines file or, for "-", of standard input, one at a time in order; empty lines are passed over. */
export async function* readLines(path: string): AsyncGenerator<ReportLine> {
  if (path === '-') {
    yield* linesOf(process.stdin)
    return
  }
  const file = await openFile(path)
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw new DataError(`${path}: is a folder; name the files in it`)
    if (stat.isFile() && stat.size === 0) throw new DataError(`${path}: is empty; there is nothing to read`)
    yield* linesOf(file.createReadStream({ autoClose: false }))
  } finally {
    await file.close()
  }
}

/** The reports on the lines of a stream, one at a time in order; empty lines are passed over. */
export async function* linesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<ReportLine> {
  let pieces: Buffer[] = []
  let length = 0
  let number = 1
  const take = (): ReportLine | null => {
    const whole = length > LONGEST_LINE ? null : Buffer.concat(pieces, length)
    pieces = []
    length = 0
    return whole === null ? { number, id: null, error: tooLarge(`line ${number}`).message } : readLine(whole, number)
  }
  for await (const chunk of stream) {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE)) {
      pieces.push(rest.subarray(0, at))
      length += at
      const line = take()
      if (line !== null) yield line
      number++
      rest = rest.subarray(at + 1)
    }
    length += rest.length
    // Past the limit only the length is kept: the line is lost, memory is not.
    if (length > LONGEST_LINE) pieces = []
    else pieces.push(rest)
  }
  if (length > 0) {
    const line = take()
    if (line !== null) yield line
  }
}

const readLine = (bytes: Buffer, number: number): ReportLine | null => {
  if (bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)) return null
  const where = `line ${number}`
  let id: string | null = null
  try {
    const value = parseJson(decode(bytes, where).replace(/^\ufeff/, ''), where)
    id = idOf(value)
    const report = reportOfLine(value, where)
    if (Buffer.byteLength(report.text) > LARGEST_REPORT) throw tooLarge(where)
    return { number, report, bytes }
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    return { number, id, error: error.message }
  }
}

const parseJson = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DataError(`${where}: is not valid JSON (${reason(error)}); write one {"id", "text"} object a line`)
  }
}

// The engine's message quotes the line, control characters and all: one line of it, and not much, is enough.
const reason = (error: unknown): string => (error as Error).message.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120)

const idOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : null
}
