import type Crypto from 'node:crypto'
import { createRequire } from 'node:module'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LARGEST_REPORT } from '../intake/bytes.js'

// Loaded when something is hashed: Node takes longer for it than a question for its own code.
const load = createRequire(import.meta.url)
const createHash: typeof Crypto.createHash = (...given) => (load('node:crypto') as typeof Crypto).createHash(...given)

/** Bytes made small, in base64, as rows hand over blobs. */
export const packed = (bytes: Uint8Array): string => deflateRawSync(bytes).toString('base64')

// A record is at most some hundred times its report; what would unpack to more than this was not written by us.
const MOST_UNPACKED = 200 * LARGEST_REPORT

/** The bytes that were packed; `blob` is what the database gives, its bytes or base64. */
export const unpacked = (base64: string): Buffer =>
  inflateRawSync(Buffer.from(base64, 'base64'), { maxOutputLength: Math.min(MOST_UNPACKED, 2 ** 31 - 1) })

/** SHA-256 of bytes or of a text's UTF-8, in hex. */
export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** A whole number below 2^52 that stands for a string: equal for equal strings, and for others by chance alone in trillions. */
export const numberFor = (text: string): number => {
  const digest = createHash('md5').update(text).digest()
  return digest.readUIntBE(0, 6) * 16 + (digest[6]! >> 4)
}
