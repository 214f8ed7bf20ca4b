import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import { DataError } from '../errors.js'
import { decode } from './decode.js'

/** A text out of bytes, and what a reader should know of how it was decoded (null: it was UTF-8, as it should be). */
export interface Decoded {
  readonly text: string
  readonly remark: string | null
}

/** How the bytes of a text are encoded: a label TextDecoder knows, and how it is known. */
export interface Encoding {
  readonly label: string
  readonly known: 'stated' | 'guessed'
}

const SAMPLE = 32_768

/**
 * The text of bytes in any encoding. UTF-8 comes out as `decode` gives it, every character kept. Else the encoding is the one
 * `stated` by the page or the mail, or it is guessed. A DataError, naming the `place`, when the bytes are no text.
 */
export const decodeAny = (bytes: Uint8Array, place: string, stated: string | null = null): Decoded => {
  const encoding = encodingOf(bytes, place, stated)
  if (encoding.label === 'utf-8') {
    if (isUtf8(bytes)) return { text: decode(bytes, place), remark: null }
    return mended(bytes, place)
  }
  const text = decodedAs(encoding.label, bytes)
  if (!isText(text)) throw new DataError(`${place}: is no text in any encoding known; give a plain text file in UTF-8`)
  if (!/[^\s\u200b\u2060]/.test(text)) throw new DataError(`${place}: holds only white space; there is nothing to read`)
  const name = encoding.label.toUpperCase()
  return {
    text,
    remark: encoding.known === 'stated' ? `decoded from ${name}` : `encoding guessed to be ${name}; it is not UTF-8`,
  }
}

/**
 * Bytes as text in an encoding TextDecoder knows. Decoded as a stream: Node 20 takes windows-1252 for ISO 8859-1 when it decodes at one go,
 * and its typographic quotation marks become control characters.
 */
export const decodedAs = (label: string, bytes: Uint8Array): string => {
  const decoder = new TextDecoder(label)
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

/** How bytes are encoded: a mark at their beginning, else UTF-8 where they are that, else as stated, else a guess. */
export const encodingOf = (bytes: Uint8Array, place: string, stated: string | null = null): Encoding => {
  if (bytes.length === 0) throw new DataError(`${place}: is empty; there is nothing to read`)
  const marked = markOf(bytes)
  if (marked !== null) return { label: marked, known: 'stated' }
  const label = stated === null ? null : knownLabel(stated)
  // Seven-bit encodings of Asia are valid UTF-8 to look at.
  if (label === 'iso-2022-jp') return { label, known: 'stated' }
  if (isWide(label) && bytes.includes(0)) return { label: label as string, known: 'stated' }
  if (bytes.includes(0)) {
    const wide = wideByZeros(bytes)
    if (wide === null) {
      throw new DataError(`${place}: is a binary file (zero byte at ${bytes.indexOf(0)}); give a plain text file`)
    }
    return { label: wide, known: 'guessed' }
  }
  if (isUtf8(bytes)) return { label: 'utf-8', known: 'stated' }
  if (label !== null && !isWide(label) && (label !== 'utf-8' || isNearlyUtf8(bytes))) return { label, known: 'stated' }
  if (isNearlyUtf8(bytes)) return { label: 'utf-8', known: 'guessed' }
  return { label: guess(bytes, place), known: 'guessed' }
}

const markOf = (bytes: Uint8Array): string | null => {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

const isWide = (label: string | null): boolean => label === 'utf-16le' || label === 'utf-16be'

/** The decoder's own name for an encoding, or null where it has none. */
const knownLabel = (label: string): string | null => {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

// Western text in UTF-16 has a zero in every other byte.
const wideByZeros = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, 4_096 & ~1)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const most = sample.length / 2
  if (odd > 0.7 * most && even < 0.02 * most) return 'utf-16le'
  return even > 0.7 * most && odd < 0.02 * most ? 'utf-16be' : null
}

/** Whether bytes are UTF-8 but for a few: a page pasted together, or a text cut inside a character. */
const isNearlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 20 * SAMPLE))
  const bad = text.match(/\ufffd/g)?.length ?? 0
  const good = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return good >= 20 * bad
}

const mended = (bytes: Uint8Array, place: string): Decoded => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!isText(text)) throw new DataError(`${place}: is no text in any encoding known; give a plain text file in UTF-8`)
  return { text, remark: 'some bytes are not valid UTF-8; they stand as \ufffd' }
}

const guess = (bytes: Uint8Array, place: string): string => {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const from = Math.max(0, first - SAMPLE / 4)
  const sample = bytes.subarray(from, from + SAMPLE)
  for (const { name } of analyse(sample)) {
    const label = knownLabel(name)
    if (label !== null && label !== 'utf-8' && !isWide(label)) return label
  }
  throw new DataError(`${place}: is in no encoding known; convert it to UTF-8 first`)
}

/** Whether characters are text: bytes that are none, decoded one by one, are full of control characters. */
export const isText = (text: string): boolean => {
  const sample = text.slice(0, 20 * SAMPLE)
  const odd = sample.match(/(?![\t-\r])[\p{Cc}\ufffd]/gu)?.length ?? 0
  return (odd - 1) * 200 <= sample.length
}
