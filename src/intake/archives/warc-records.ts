import { DataError } from '../../errors.js'

/** One record of a web archive. */
export interface WarcRecord {
  readonly type: string
  /** Header fields by their names in lower case. */
  readonly fields: ReadonlyMap<string, string>
  readonly length: number
  /** The record's block; only its beginning when it is over the cap, nothing when its type is not wanted. */
  readonly payload: Buffer
}

/** A record, counted from one, or what is wrong at its place. */
export type WarcStep =
  | { readonly number: number; readonly record: WarcRecord }
  | { readonly number: number; readonly fault: string }

const LONGEST_LINE = 65_536
const MOST_FIELDS = 1_000

/**
 * The records of a WARC file (ISO 28500), in order. Of records of types that are not `wanted` nothing is held, of those longer
 * than `longest` bytes only the beginning. After a fault the next line that begins a record is looked for.
 */
export async function* warcRecords(
  stream: AsyncIterable<Buffer>,
  wanted: (type: string) => boolean,
  longest: number,
): AsyncGenerator<WarcStep> {
  const reader = readerOf(stream)
  let number = 0
  let lost = false
  try {
    for (let line = await reader.line(); line !== null; line = await reader.line()) {
      if (line === '') continue
      if (!/^WARC\/\d/.test(line)) {
        if (!lost)
          yield {
            number: number + 1,
            fault: 'no record begins where one should; what follows is searched for the next',
          }
        lost = true
        continue
      }
      lost = false
      number++
      const fields = await fieldsOf(reader)
      const length = lengthOf(fields)
      if (length === null) {
        lost = true
        yield { number, fault: 'has no readable Content-Length; what follows is searched for the next record' }
        continue
      }
      const type = fields.get('warc-type')?.toLowerCase() ?? ''
      const payload = await reader.take(!wanted(type) ? 0 : length > longest ? LONGEST_LINE : length)
      const got = payload.length + (await reader.skip(length - payload.length))
      if (got < length) {
        yield { number, fault: `is cut off (${got} of ${length} bytes are there); get the file again` }
        return
      }
      yield { number, record: { type, fields, length, payload } }
    }
    if (number === 0 && !lost) throw new DataError('holds no records; is it a web archive?')
  } finally {
    await reader.close()
  }
}

const fieldsOf = async (reader: Reader): Promise<ReadonlyMap<string, string>> => {
  const fields = new Map<string, string>()
  let name = ''
  for (let line = await reader.line(); line !== null && line !== ''; line = await reader.line()) {
    if (fields.size > MOST_FIELDS) break
    if (/^[ \t]/.test(line) && name !== '') {
      fields.set(name, `${fields.get(name)} ${line.trim()}`.slice(0, LONGEST_LINE))
      continue
    }
    const colon = line.indexOf(':')
    if (colon < 0) continue
    name = line.slice(0, colon).trim().toLowerCase()
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

const lengthOf = (fields: ReadonlyMap<string, string>): number | null => {
  const stated = fields.get('content-length') ?? ''
  return /^\d{1,15}$/.test(stated) ? Number(stated) : null
}

interface Reader {
  /** The next line without its end, its beginning when it is very long; null at the end. */
  readonly line: () => Promise<string | null>
  readonly take: (length: number) => Promise<Buffer>
  readonly skip: (length: number) => Promise<number>
  readonly close: () => Promise<void>
}

const readerOf = (stream: AsyncIterable<Buffer>): Reader => {
  const iterator = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    while (rest.length === 0) {
      const next = await iterator.next()
      if (next.done) return false
      rest = next.value
    }
    return true
  }
  const walk = async (length: number, each: (piece: Buffer) => void): Promise<number> => {
    let got = 0
    while (got < length && (await more())) {
      const piece = rest.subarray(0, length - got)
      rest = rest.subarray(piece.length)
      got += piece.length
      each(piece)
    }
    return got
  }
  return {
    line: async () => {
      const pieces: Buffer[] = []
      let length = 0
      while (await more()) {
        const end = rest.indexOf(0x0a)
        const piece = end < 0 ? rest : rest.subarray(0, end)
        if (length < LONGEST_LINE) pieces.push(piece)
        length += piece.length
        rest = end < 0 ? Buffer.alloc(0) : rest.subarray(end + 1)
        if (end >= 0) return lineOf(pieces)
      }
      return length === 0 ? null : lineOf(pieces)
    },
    take: async (length) => {
      const pieces: Buffer[] = []
      const got = await walk(length, (piece) => pieces.push(piece))
      return Buffer.concat(pieces, got)
    },
    skip: (length) => walk(length, () => {}),
    close: async () => {
      await iterator.return?.()
    },
  }
}

const lineOf = (pieces: readonly Buffer[]): string =>
  Buffer.concat(pieces).toString('utf8').slice(0, LONGEST_LINE).replace(/\r$/, '')
