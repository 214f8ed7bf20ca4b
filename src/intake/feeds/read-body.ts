import type { IncomingMessage } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { DataError } from '../../errors.js'

type Pieces = AsyncIterable<Buffer>

/**
 * The bytes of an answer's body, unpacked. The cap holds for the bytes as sent and for the bytes unpacked, piece by piece:
 * what goes past it is not read. Errors begin with `name`.
 */
export const readBody = async (response: IncomingMessage, most: number, name: string): Promise<Uint8Array> => {
  const fault = new DataError(`${name} sends more than ${most.toLocaleString('en-US')} bytes, the most that is read`)
  if (Number(response.headers['content-length'] ?? 0) > most) throw fault
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const pieces: Buffer[] = []
  for await (const piece of capped(await unpacked(capped(response, most, fault), encoding, name), most, fault)) {
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

async function* capped(pieces: Pieces, most: number, fault: DataError): AsyncGenerator<Buffer> {
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > most) throw fault
    yield piece
  }
}

const unpacked = async (sent: AsyncGenerator<Buffer>, encoding: string, name: string): Promise<Pieces> => {
  if (encoding === 'identity' || encoding === '') return sent
  if (encoding === 'gzip' || encoding === 'x-gzip') return through(sent, createGunzip())
  if (encoding === 'br') return through(sent, createBrotliDecompress())
  if (encoding === 'deflate') return inflated(sent)
  throw new DataError(`${name} is packed as ${JSON.stringify(encoding.slice(0, 40))}, which is not read`)
}

/** "deflate" is sent with a zlib header by some servers and without by others; the first byte tells which. */
const inflated = async (sent: AsyncGenerator<Buffer>): Promise<Pieces> => {
  const first = await sent.next()
  if (first.done) return sent
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield first.value
    yield* sent
  }
  return through(whole(), ((first.value[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw())
}

// What goes wrong at either end reaches whoever reads the result; the callback has nothing to add.
const through = (sent: Pieces, unpack: NodeJS.ReadWriteStream): Pieces =>
  pipeline(Readable.from(sent), unpack, () => {}) as unknown as Pieces
