import type { Origin } from './incoming.js'

/** A stream of bytes whose beginning has been looked at: a file, a member of an archive, standard input. Read once. */
export interface Source {
  readonly origin: Origin
  /** Name the kind may be told by: the file's, or the archive member's, without its folders. */
  readonly name: string
  /** The first bytes, up to HEAD; all of them when there are no more. Also the beginning of `bytes`. */
  readonly head: Uint8Array
  readonly bytes: AsyncIterable<Buffer>
  /** Lets go of what lies under it; for a source that may not have been read to its end. */
  readonly close: () => Promise<void>
}

/** Bytes looked at to tell what something is and how it is encoded. */
const HEAD = 65_536

/** A source over a stream: reads its beginning, and gives all of it again. */
export const sourceOf = async (origin: Origin, name: string, stream: AsyncIterable<Buffer>): Promise<Source> => {
  const iterator = stream[Symbol.asyncIterator]()
  const pieces: Buffer[] = []
  let length = 0
  let rest: AsyncIterator<Buffer> = iterator
  while (length < HEAD) {
    try {
      const next = await iterator.next()
      if (next.done) break
      pieces.push(next.value)
      length += next.value.length
    } catch (error) {
      // What came before a fault is to be read first: it may be most of the file.
      if (length === 0) throw error
      rest = { next: () => Promise.reject(error) }
      break
    }
  }
  const begun = Buffer.concat(pieces, length)
  const close = async (): Promise<void> => {
    await iterator.return?.()
  }
  return { origin, name, head: begun.subarray(0, HEAD), bytes: resumed(begun, rest), close }
}

async function* resumed(begun: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (begun.length > 0) yield begun
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** What an error calls the thing at an origin, on one line whatever the names hold: "news.zip notes/a.html". */
export const placeOf = ({ source, part }: Origin): string => {
  const named = part === null ? source : `${source} ${part}`
  return named.replace(/\p{Cc}/gu, '?')
}

/** The place inside what an origin names: "notes/a.jsonl" and "line 3" make "notes/a.jsonl line 3". */
export const within = ({ source, part }: Origin, place: string): Origin => ({
  source,
  part: part === null ? place : `${part} ${place}`,
})
